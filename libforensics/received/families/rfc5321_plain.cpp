#include "libforensics/received/family.h"
#include "libforensics/received/unmarked_name.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  const Hop& hop = line.hop;
  if (line.from == nullptr || line.by == nullptr || line.via != nullptr) return false;
  if (line.by->comment_count != 0 || line.by->value.find(' ') != std::string_view::npos)
    return false;
  if (hop.with.proto == "other" || (line.with != nullptr && line.with->comment_count != 0)) {
    return false;
  }
  const bool one_word = hop.with.value.find(' ') == std::string_view::npos;
  const bool smtp = line.with == nullptr || (one_word && hop.with.proto.ends_with("SMTP"));
  const bool client =
      line.from->comment_count == 0 ? !line.peer.address.has_value() : has_tcp_comment(line);
  return smtp && client && line.from->comment_count <= 1 && hop.date.instant.has_value() &&
         line.from->value.find(' ') == std::string_view::npos && hop.from.helo.data() == nullptr;
}

// from NAME (RDNS [IP]) by HOST with SMTP id ID for <A>; date
void read(Line& line) {
  read_unmarked_name(line);
}

}  // namespace

extern constexpr Family rfc5321_plain{
    checked({.description = "A line of RFC 5321 and no more: no mark says which server wrote it",
             .source = "RFC 5321 4.4",
             .rank = FamilyRank::plain,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
