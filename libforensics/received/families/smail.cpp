#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return contains(line.hop.by.software, "Smail3");
}

// by HOST (Smail3.1.28.1) from HELO (IP) with smtp id <ID>: the sides are exchanged
void read(Line& line) {
  const std::string_view product = line.hop.by.software;
  const std::size_t name = product.find("Smail3");
  set_software(line, product, "Smail", first_word(product.substr(name + 5)));
  if (line.from == nullptr) {
    line.hop.kind = HopKind::local;
  } else {
    read_helo_only(line);
  }
}

}  // namespace

extern constexpr Family smail{checked({.description = "Smail 3",
                                       .source = "9 lines measured",
                                       .rank = FamilyRank::product,
                                       .recognises = recognises,
                                       .read = read})};

}  // namespace forensics::families
