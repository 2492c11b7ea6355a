#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

// "PSgRv4aOvd1QxPSgSvjXNH": session and message begin with the same clock.
bool repeats_its_clock(std::string_view id) {
  return id.substr(0, 3) == id.substr(13, 3);
}

constexpr Mark k_marks[] = {{MarkPlace::id, "aaaaaaaaaaaaaaaaaaaaaa"}};

bool recognises(const Line& line) {
  if (line.from == nullptr || line.hop.by.software.data() != nullptr) return false;
  if (with_begins(line, "cmsmtp") || with_begins(line, "bizsmtp") || with_begins(line, "ME")) {
    return true;
  }
  return line.hop.with.proto.find("SMTP") != std::string_view::npos &&
         repeats_its_clock(line.hop.id);
}

// from HELO ([IP]) by HOST with ESMTPA id 22LETTERS: the session's letters come back after 13
// GoDaddy prints what the server is for in the place of its name: by : HOSTING RELAY :
void read(Line& line) {
  read_helo_only(line);
  if (line.hop.by.name == ":") line.hop.by.name = {};
}

}  // namespace

extern constexpr Family cloudmark{checked({.description = "Cloudmark Gateway of Internet providers",
                                           .source = "12 lines measured",
                                           .rank = FamilyRank::shape,
                                           .marks = k_marks,
                                           .recognises = recognises,
                                           .read = read})};

}  // namespace forensics::families
