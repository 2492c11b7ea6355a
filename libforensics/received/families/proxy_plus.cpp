#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_name, "Proxy+"}};

bool recognises(const Line& line) {
  return line.hop.by.name == "Proxy+";
}

// from HELO [IP] by Proxy+; date for <A>|multiple recipients; from IP when no HELO was said
void read(Line& line) {
  if (line.peer.address_source == IpSource::bracket) read_helo_only(line);
  set_software(line, line.hop.by.name, "Proxy+");
}

}  // namespace

extern constexpr Family proxy_plus{checked({.description = "Proxy+",
                                            .source = "5 lines measured",
                                            .rank = FamilyRank::product,
                                            .marks = k_marks,
                                            .recognises = recognises,
                                            .read = read})};

}  // namespace forensics::families
