#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr std::string_view k_product = "[nMail ";

// In the with clause, or in the by clause behind "running"; null when it stands in neither.
std::string_view product_of(const Line& line) {
  const std::string_view with = line.hop.with.raw;
  const std::string_view by = line.hop.by.raw;
  if (const std::size_t at = find_ignoring_case(with, k_product); at != with.npos) {
    return with.substr(at + 1, 5);
  }
  const std::size_t at = by.find(k_product);
  return at == by.npos ? std::string_view{} : by.substr(at + 1, 5);
}

bool recognises(const Line& line) {
  return product_of(line).data() != nullptr;
}

// from HELO (IP) by HOST (IP) with [nMail V (Windows) SMTP Server] for <A> from <B>
// from HELO [IP] by HOST running [nMail V (Windows) SMTP Server]
void read(Line& line) {
  read_helo_only(line);
  set_software(line, product_of(line), "nMail");
}

}  // namespace

extern constexpr Family nmail{checked({.description = "nMail",
                                       .source = "5 lines measured",
                                       .rank = FamilyRank::product,
                                       .recognises = recognises,
                                       .read = read})};

}  // namespace forensics::families
