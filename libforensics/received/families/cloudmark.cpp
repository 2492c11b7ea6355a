#include "libforensics/received/cloudmark_id.h"
#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::id, "aaaaaaaaaaaaaaaaaaaaaa"}};

bool recognises(const Line& line) {
  if (line.from == nullptr || line.hop.by.software.data() != nullptr) return false;
  const std::string_view by = line.hop.by.name;
  if (by == "cmsmtp" || by == "bizsmtp") return true;
  if (with_begins(line, "cmsmtp") || with_begins(line, "bizsmtp") || with_begins(line, "ME")) {
    return true;
  }
  if (line.hop.with.proto == "other") return read_older_cloudmark_id(line.hop.id).has_value();
  return line.hop.with.proto.find("SMTP") != std::string_view::npos &&
         read_cloudmark_id(line.hop.id).has_value();
}

// from HELO ([IP]) by HOST with ESMTPA id 22LETTERS
// from HELO ([IP]) by cmsmtp with ESMTPS id 22LETTERS: the provider leaves the program's own name
// with comcast, with Server: the provider chooses the word
// GoDaddy prints what the server is for in the place of its name: by : HOSTING RELAY :
void read(Line& line) {
  read_helo_only(line);
  if (line.hop.by.name == ":") line.hop.by.name = {};
}

}  // namespace

extern constexpr Family cloudmark{checked({.description = "Cloudmark Gateway of Internet providers",
                                           .source = "15 lines measured, the ids of 118",
                                           .rank = FamilyRank::shape,
                                           .marks = k_marks,
                                           .recognises = recognises,
                                           .read = read})};

}  // namespace forensics::families
