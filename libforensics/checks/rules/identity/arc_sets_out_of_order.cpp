#include "libforensics/checks/arc_seal.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

// The newest line from `begin` to `end` that a server of the sealer wrote; `end` when none did.
std::size_t line_of(const Evidence& evidence, const Sealer& sealer, std::size_t begin,
                    std::size_t end) noexcept {
  std::size_t line = begin;
  while (line < end && !is_by(evidence.hops[line], sealer)) ++line;
  return line;
}

// Servers prepend: sets and lines both go from the newest down, and each set has a line of its own.
Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const std::size_t line_count = evidence.hops.size();
  std::size_t next = 0;     // the newest line that the set may be of
  std::uint32_t above = 0;  // the instance of the set above
  bool asked = false;
  for (const Field& field : evidence.headers.fields_named(FieldName::arc_seal)) {
    const std::string_view value = evidence.headers.value(field);
    const std::uint32_t instance = arc_instance(value);
    if (instance == 0) return Outcome::not_applicable;
    const Sealer sealer = read_sealer(value);
    const std::size_t line = line_of(evidence, sealer, next, line_count);
    const bool is_behind = line == line_count && line_of(evidence, sealer, 0, next) != next;
    if (is_behind || (above != 0 && instance > above)) {
      note.number = instance;
      note.add(evidence, sealer.domain);
      return Outcome::hit;
    }
    asked |= above != 0;
    above = instance;
    if (line != line_count) next = line + 1;
  }
  return asked ? Outcome::clean : Outcome::not_applicable;
}

}  // namespace

extern constexpr Check arc_sets_out_of_order{checked(
    {.title = "The ARC sets stand in another order than the lines of their sealers",
     .rationale = "Each server puts its set and its line on top of what it got; who moves "
                  "lines or sets about, or adds sets, breaks the order",
     .source = "RFC 8617 5.1; 0 of 318 messages of list archives and phishing with several sets",
     .false_positives = "a gateway that sorts the fields, or removes lines",
     .summary = "set {n}, of {a}, does not fit the order of the lines",
     .scope = Scope::message,
     .bearing = Bearing::chain,
     .wants_message = message_has::claimed_hop | message_has::arc,
     .group = "arc",
     .run = run})};

}  // namespace forensics::rules
