#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return by_ends(line, ".t-online.de") && line.from != nullptr;
}

// from HELO ([IP]) by HOST.t-online.de with (TLSv1.2:C encrypted) esmtp id 6-7
void read(Line& line) {
  read_helo_only(line);
  HopTls& tls = line.hop.tls;
  const std::size_t colon = tls.raw.find(':');
  if (colon != std::string_view::npos) tls.cipher = first_word(tls.raw.substr(colon + 1));
}

}  // namespace

extern constexpr Family t_online{checked({.description = "T-Online",
                                          .source = "2 lines measured",
                                          .rank = FamilyRank::brand,
                                          .recognises = recognises,
                                          .read = read})};

}  // namespace forensics::families
