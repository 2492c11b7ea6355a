#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

bool is_version(std::string_view text) {
  if (text.size() < 5 || !k_version_bytes.has_all_of(text)) return false;
  return text.size() - text.rfind('.') == 4;  // three digits at the end
}

bool is_id(std::string_view id) {
  return id.size() == 16 && k_capital_hex.has_all_of(id);
}

constexpr Mark k_marks[] = {{MarkPlace::id, "xxxxxxxxxxxxxxxx"}};

bool recognises(const Line& line) {
  const Hop& hop = line.hop;
  return line.from != nullptr && line.with == nullptr && is_version(hop.by.software) &&
         line.peer.address_source == IpSource::paren && is_id(hop.id);
}

// from HELO (IP) by HOST (6.5.007) id 3D6246E8001B8714: the product is shown by its version alone
void read(Line& line) {
  read_helo_only(line);
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
    rules::day_without_zero,
};

}  // namespace

extern constexpr Family critical_path{
    checked({.description = "Critical Path messaging server (once ISOCOR N-PLEX)",
             .source = "67 lines measured",
             .rank = FamilyRank::shape,
             .marks = k_marks,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
