#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool is_version(std::string_view text) {
  return !text.empty() && is_digit(text.front()) &&
         text.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool recognises(const Line& line) {
  return line.with != nullptr && line.with->comment_count == 1 && line.hop.id.data() == nullptr &&
         line.peer.helo.data() != nullptr && line.peer.address && is_version(line.hop.by.software);
}

// from NAME ([IP] helo=H) by HOST with SMTP (V): NAME is what was looked up
void read(Line& line) {
  read_rdns_then_helo(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family assp{checked({.description = "ASSP, the Anti-Spam SMTP Proxy",
                                      .source = "1 line measured",
                                      .rank = FamilyRank::shape,
                                      .recognises = recognises,
                                      .read = read})};

}  // namespace forensics::families
