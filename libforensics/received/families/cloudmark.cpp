#include "libforensics/received/family.h"
#include "libforensics/received/id_shape.h"

namespace forensics::families {
namespace {

constexpr std::string_view k_id_form = "aaaaaaaaaaaaaaaaaaaaaa";

// "PSgRv4aOvd1QxPSgSvjXNH": session and message begin with the same clock.
bool is_cloudmark_id(std::string_view id) {
  return has_shape(id, k_id_form) && id.substr(0, 3) == id.substr(13, 3);
}

bool recognises(const Line& line) {
  if (line.from == nullptr || line.hop.by.software.data() != nullptr) return false;
  if (with_begins(line, "cmsmtp") || with_begins(line, "bizsmtp") || with_begins(line, "ME")) {
    return has_shape(line.hop.id, k_id_form);
  }
  return line.hop.with.proto.find("SMTP") != std::string_view::npos && is_cloudmark_id(line.hop.id);
}

// from HELO ([IP]) by HOST with ESMTPA id 22LETTERS: the session's letters come back after 13
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family cloudmark{checked({.description = "Cloudmark Gateway of Internet providers",
                                           .source = "12 lines measured",
                                           .rank = FamilyRank::shape,
                                           .recognises = recognises,
                                           .read = read})};

}  // namespace forensics::families
