#include <algorithm>

#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"
#include "libforensics/received/id_shape.h"

namespace forensics::families {
namespace {

// "SCo6TjhTrzELcj0f": sixteen letters of both cases and digits.
bool is_barracuda_id(std::string_view id) {
  if (!has_shape(id, "aaaaaaaaaaaaaaaa")) return false;
  const bool small = std::any_of(id.begin(), id.end(), is_lower);
  return small && std::any_of(id.begin(), id.end(), is_upper);
}

constexpr Mark k_marks[] = {{MarkPlace::software, "Spam Firewall"},
                            {MarkPlace::software, "Barracuda"},
                            {MarkPlace::id, "aaaaaaaaaaaaaaaa"}};

bool recognises(const Line& line) {
  if (software_begins(line, "Spam Firewall") || software_begins(line, "Barracuda")) return true;
  return line.hop.by.software.data() == nullptr && has_tcp_comment(line) &&
         line.hop.with.proto.starts_with("ESMTP") && is_barracuda_id(line.hop.id);
}

// from HELO (RDNS [IP]) by HOST with ESMTP id 16LETTERS (version=..); HOST (Spam Firewall)
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family barracuda{checked({.description = "Barracuda Email Security Gateway",
                                           .source = "7 lines measured",
                                           .rank = FamilyRank::shape,
                                           .marks = k_marks,
                                           .recognises = recognises,
                                           .read = read})};

}  // namespace forensics::families
