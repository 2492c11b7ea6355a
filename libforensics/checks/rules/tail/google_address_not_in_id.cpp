#include "libforensics/base/ascii.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

// "a05:6512:..." as the four digits "0a05" of its first group.
bool first_groups(std::string_view groups, char (&out)[9]) noexcept {
  const std::size_t size = groups.find(':');
  if (size == std::string_view::npos || size == 0 || size > 4) return false;
  for (std::size_t i = 0; i < 4; ++i) {
    const char digit = i < 4 - size ? '0' : groups[i - (4 - size)];
    if (hex_value(digit) < 0) return false;
    out[i] = digit;
  }
  return true;
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const std::string_view address = hop.by.name;
  if (!address.starts_with("2002:") || hop.id.empty()) return Outcome::not_applicable;
  char wanted[9];
  if (!first_groups(address.substr(5), wanted)) return Outcome::not_applicable;
  const std::size_t found = hop.id.find("-2002");
  if (found == std::string_view::npos) return Outcome::not_applicable;
  if (hop.id.substr(found + 5, 4) == std::string_view(wanted, 4)) return Outcome::clean;
  note.add(evidence, hop.id);
  note.add(evidence, address);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check google_address_not_in_id{
    checked({.title = "The inner address of a Google hop does not stand in its id",
             .rationale = "Google writes the address of the server a second time, inside the id",
             .source = "905 of 905 lines agree",
             .false_positives = "none met",
             .summary = "the id {a} does not repeat the address of {b}",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .wants = hop_has::server_of_6to4 | hop_has::id,
             .group = "id",
             .run = run})};

}  // namespace forensics::rules
