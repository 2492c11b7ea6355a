#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  if (line.from == nullptr || line.from->comment_count != 0 || line.by == nullptr) return false;
  const std::string_view proto = line.hop.with.proto;
  return line.peer.address_source == IpSource::bracket && line.hop.by.software.data() == nullptr &&
         (proto == "SMTP" || proto == "ESMTP") && line.hop.id.data() != nullptr &&
         (line.hop.from.name_kind == NameKind::domain ||
          line.hop.from.name_kind == NameKind::unknown);
}

// from NAME|unknown [IP] by HOST with ESMTP id ID: "unknown" tells that NAME is what was looked up
void read(Line& line) {
  if (equals_ignoring_case(line.hop.from.name, "unknown")) {
    line.hop.from.rdns_status = RdnsStatus::none;
  }
}

}  // namespace

extern constexpr Family bare_bracket{
    checked({.description = "A server that prints NAME [ADDRESS] without parentheses",
             .source = "14 lines measured",
             .rank = FamilyRank::shape,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
