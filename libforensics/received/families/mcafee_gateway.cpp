#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

// "1a2b_0c3d_" and a UUID with underscores
constexpr Mark k_marks[] = {{MarkPlace::id, "xxxx_xxxx_xxxxxxxx_xxxx_xxxx_xxxx_xxxxxxxxxxxx"}};

bool recognises(const Line& line) {
  return line.from != nullptr && line.by != nullptr;
}

// from HELO (RDNS|unknown [IP]) by HOST with smtp (TLS: V,N bits,C) id HEX_HEX_UUID
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family mcafee_gateway{checked({.description = "McAfee Email Gateway",
                                                .source = "5 lines measured",
                                                .rank = FamilyRank::shape,
                                                .marks = k_marks,
                                                .recognises = recognises,
                                                .read = read})};

}  // namespace forensics::families
