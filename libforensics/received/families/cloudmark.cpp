#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

// "PSgRv4aOvd1QxPSgSvjXNH": session and message begin with the same clock.
bool repeats_its_clock(std::string_view id) {
  return id.substr(0, 3) == id.substr(13, 3);
}

// "DRvu2E00M1MuxXz06RvvNY": "00" behind the clock of the session, and the clock of the message
// behind a "0"; both begin alike.
bool has_older_form(std::string_view id) {
  return id.substr(6, 2) == "00" && id[15] == '0' && id[1] == id[17];
}

constexpr Mark k_marks[] = {{MarkPlace::id, "aaaaaaaaaaaaaaaaaaaaaa"}};

bool recognises(const Line& line) {
  if (line.from == nullptr || line.hop.by.software.data() != nullptr) return false;
  if (with_begins(line, "cmsmtp") || with_begins(line, "bizsmtp") || with_begins(line, "ME")) {
    return true;
  }
  if (line.hop.with.proto == "other") return has_older_form(line.hop.id);
  return line.hop.with.proto.find("SMTP") != std::string_view::npos &&
         repeats_its_clock(line.hop.id);
}

// from HELO ([IP]) by HOST with ESMTPA id 22LETTERS: the session's letters come back after 13
// with comcast, with Server: the provider chooses the word
// GoDaddy prints what the server is for in the place of its name: by : HOSTING RELAY :
void read(Line& line) {
  read_helo_only(line);
  if (line.hop.by.name == ":") line.hop.by.name = {};
}

}  // namespace

extern constexpr Family cloudmark{checked({.description = "Cloudmark Gateway of Internet providers",
                                           .source = "15 lines measured",
                                           .rank = FamilyRank::shape,
                                           .marks = k_marks,
                                           .recognises = recognises,
                                           .read = read})};

}  // namespace forensics::families
