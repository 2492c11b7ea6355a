#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  // no id, no recipient, and the semicolon on a line of its own
  const std::size_t end = line.hop.raw.rfind(';');
  if (line.from == nullptr || line.by == nullptr || line.by->comment_count != 0) return false;
  if (end == std::string_view::npos || end == 0 || !is_gap(line.hop.raw[end - 1])) return false;
  return line.hop.id.data() == nullptr && line.hop.for_raw.data() == nullptr &&
         has_tcp_comment(line) && line.hop.with.proto.starts_with("ESMTP") &&
         line.hop.date.weekday >= 0;
}

// from HELO (RDNS|Unknown [IP]) by HOST with ESMTPSA (version=V cipher=C bits=N) ; date
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family hmailserver{
    checked({.description = "hMailServer",
             .source = "hMailServer 5.6 SMTPMessageHeaderCreator.cpp; 1 line measured",
             .rank = FamilyRank::shape,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
