#include "libforensics/received/family.h"
#include "libforensics/received/id_shape.h"

namespace forensics::families {
namespace {

// "1a2b_0c3d_" and a UUID with underscores
bool is_mcafee_id(std::string_view id) {
  return has_shape(id, "xxxx_xxxx_xxxxxxxx_xxxx_xxxx_xxxx_xxxxxxxxxxxx");
}

bool recognises(const Line& line) {
  return line.from != nullptr && line.by != nullptr && is_mcafee_id(line.hop.id);
}

// from HELO (RDNS|unknown [IP]) by HOST with smtp (TLS: V,N bits,C) id HEX_HEX_UUID
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family mcafee_gateway{checked({.description = "McAfee Email Gateway",
                                                .source = "5 lines measured",
                                                .rank = FamilyRank::shape,
                                                .recognises = recognises,
                                                .read = read})};

}  // namespace forensics::families
