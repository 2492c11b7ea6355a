#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_end, "mandrillapp.com"}};

// from [IP] by mandrillapp.com id HEX: the client of its interface
void read(Line& line) {
  line.hop.kind = HopKind::api;
}

}  // namespace

extern constexpr Family mandrill{checked({.description = "Mandrill",
                                          .source = "1 line measured",
                                          .rank = FamilyRank::brand,
                                          .marks = k_marks,
                                          .read = read})};

}  // namespace forensics::families
