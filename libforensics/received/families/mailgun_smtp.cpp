#include "libforensics/received/family.h"
#include "libforensics/received/id_shape.h"

namespace forensics::families {
namespace {

// "4feef9b5.5cf5c00-luna2": seconds in hexadecimal, a number, the node
bool is_old_id(std::string_view id) {
  const std::size_t dash = id.find('-');
  return dash != std::string_view::npos && dash > 9 && id[8] == '.' && dash + 1 < id.size() &&
         has_shape(id.substr(0, 8), "xxxxxxxx") &&
         id.substr(9, dash - 9).find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// A container is named by 12 hexadecimal digits.
bool is_node(const Line& line) {
  return line.hop.by.name.size() == 12 || by_ends(line, ".postgun.com");
}

bool recognises(const Line& line) {
  if (line.from == nullptr || line.hop.with.proto.find("SMTP") == std::string_view::npos ||
      line.hop.by.software.data() != nullptr) {
    return false;
  }
  return is_old_id(line.hop.id) ||
         (has_shape(line.hop.id, "xxxxxxxxxxxxxxxxxxxxxxxx") && is_node(line));
}

// from HELO (RDNS [IP]) by CONTAINER with SMTP id OBJECTID; DATE GMT
// from HELO (RDNS [IP]) by smtp-out-nN.prod.REGION.postgun.com with SMTP id OBJECTID (version=V,
// cipher=C); DATE GMT: 2020 to 2021
// from HELO (RDNS [IP]) by HOST with ESMTP id SECONDS.HEX-NODE: before containers
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family mailgun_smtp{checked({.description = "Mailgun taking mail by SMTP",
                                              .source = "43 lines measured",
                                              .rank = FamilyRank::shape,
                                              .recognises = recognises,
                                              .read = read})};

}  // namespace forensics::families
