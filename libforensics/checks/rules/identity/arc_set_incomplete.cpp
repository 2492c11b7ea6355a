#include "libforensics/base/ascii.h"
#include "libforensics/checks/arc_seal.h"
#include "libforensics/checks/check.h"
#include "libforensics/clocks/tags.h"

namespace forensics::rules {
namespace {

// Those that the fields of one name tell.
struct Instances {
  std::uint64_t bits{0};  // of i=1 the lowest
  bool is_each_once{true};

  void add(std::uint32_t instance) noexcept {
    const std::uint64_t bit = instance == 0 ? 0 : std::uint64_t{1} << (instance - 1);
    is_each_once &= bit != 0 && (bits & bit) == 0;
    bits |= bit;
  }
  [[nodiscard]] bool are_one_to_n() const noexcept {
    return is_each_once && (bits & (bits + 1)) == 0;
  }
};

// The first sealer has no chain to judge, every other one has.
bool fits_its_place(std::uint32_t instance, std::string_view chain_value) noexcept {
  return (instance == 1) == equals_ignoring_case(chain_value, "none");
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  Instances seals;
  Instances signatures;
  Instances results;
  std::int64_t count = 0;
  bool is_any = false;
  bool can_read_results = true;
  bool do_values_fit = true;
  for (const Field& field : evidence.headers.fields) {
    Instances* of = nullptr;
    switch (field.id) {
      case FieldName::arc_seal: of = &seals; break;
      case FieldName::arc_message_signature: of = &signatures; break;
      case FieldName::arc_authentication_results: of = &results; break;
      default: continue;
    }
    is_any = true;
    const std::string_view value = evidence.headers.value(field);
    // Exchange Online encodes the results as a whole when the author's domain is not ASCII.
    if (of == &results && value.starts_with("=?")) {
      can_read_results = false;
      continue;
    }
    const std::uint32_t instance = arc_instance(value);
    of->add(instance);
    if (of != &seals) continue;
    ++count;
    do_values_fit &= instance == 0 || fits_its_place(instance, find_tag(value, "cv"));
  }
  if (!is_any) return Outcome::not_applicable;
  const bool is_whole = seals.are_one_to_n() && signatures.is_each_once &&
                        signatures.bits == seals.bits &&
                        (!can_read_results || (results.is_each_once && results.bits == seals.bits));
  if (is_whole && do_values_fit) return Outcome::clean;
  note.number = count;
  note.word = is_whole ? "a seal tells of a chain before the first, or of none before a later one"
                       : "the ARC sets are not whole";
  return Outcome::hit;
}

}  // namespace

extern constexpr Check arc_set_incomplete{
    checked({.title = "The ARC sets do not count from one, each with its three fields and a "
                      "result of the chain that can be",
             .rationale = "Each server that seals adds one whole set; only the first finds no "
                          "chain before it",
             .source = "RFC 8617 4.1.3, 4.2: 1,659 of 1,659 sealed phishing messages; 785 of 786 "
                       "sealed messages of list archives, bounces and phishing, the other one "
                       "with a set that its sender made up",
             .false_positives = "a gateway that removes one field",
             .summary = "{word}; count of seals: {n}",
             .scope = Scope::message,
             .bearing = Bearing::chain,
             .wants_message = message_has::claimed_hop | message_has::arc,
             .group = "arc",
             .run = run})};

}  // namespace forensics::rules
