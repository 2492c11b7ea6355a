#include "libforensics/received/family.h"
#include "libforensics/received/id_shape.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  if (line.from != nullptr || line.by == nullptr || !line.hop.from.raw.empty()) return false;
  if (line.lead.data() != nullptr || line.hop.by.software.data() != nullptr) return false;
  if (line.hop.by.name.empty() || line.via != nullptr) return false;
  if (has_shape(line.hop.id, "AA99999")) return false;  // sendmail 5
  const std::string_view proto = line.hop.with.proto;
  if (proto == "HTTP") return line.hop.id.data() == nullptr;
  return proto.empty() ? line.hop.id.data() != nullptr : proto.ends_with("SMTP");
}

// by HOST with SMTP id ID; by HOST id ID for <A>: an inner hop of a larger system
void read(Line& line) {
  if (line.hop.kind == HopKind::tcp) line.hop.kind = HopKind::local;
}

}  // namespace

extern constexpr Family by_only{
    checked({.description = "A server that prints no client and does not name its program",
             .source = "52 lines measured",
             .rank = FamilyRank::shape,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
