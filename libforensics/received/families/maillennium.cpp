#include "libforensics/received/family.h"
#include "libforensics/received/id_shape.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  // "<2024050308111201500abcde>": a clock of 14 digits, a node, letters
  const std::string_view id = line.hop.id;
  return line.by != nullptr && line.by->comment_count != 0 && id.size() > 19 && id.size() < 30 &&
         has_shape(id.substr(0, 17), "99999999999999999") && is_alnum_run(id) &&
         line.hop.by.software.data() == nullptr;
}

// from HELO ([IP])|(RDNS[IP]) by HOST (NODE) with SMTP id <ID>
void read(Line& line) {
  if (line.peer.host.empty()) {
    read_helo_only(line);
  } else {
    read_helo_then_rdns(line, RdnsStatus::unverified);
  }
}

}  // namespace

extern constexpr Family maillennium{
    checked({.description = "Maillennium of AT&T, at Comcast and WorldNet",
             .source = "rwcrmhc53 and its like as users show them",
             .rank = FamilyRank::shape,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
