#include <algorithm>
#include <iterator>

#include "libforensics/base/ascii.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

// The kind of server that took the message, before its counter: "...so6018785edh.9".
constexpr std::string_view k_codes[] = {"csp", "mr", "mt", "sf", "si", "sm", "so"};
constexpr std::size_t k_fewest_digits = 4;  // of the counter

// The code, a letter more in some ("sor"), and the counter.
bool has_counter(std::string_view id, std::string_view code) noexcept {
  for (std::size_t at = id.find(code); at != std::string_view::npos; at = id.find(code, at + 1)) {
    std::string_view rest = id.substr(at + code.size());
    if (!rest.empty() && is_lower(rest.front())) rest.remove_prefix(1);
    const auto digits = static_cast<std::size_t>(
        std::find_if_not(rest.begin(), rest.end(), is_digit) - rest.begin());
    if (digits >= k_fewest_digits) return true;
  }
  return false;
}

// ".112.2023.08.02.05.48.05": a clock must have been read in it.
bool ends_in_a_calendar(std::string_view id) noexcept {
  return std::count(id.begin(), id.end(), '.') == 7;
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (!hop.family.starts_with("gmail")) return Outcome::not_applicable;
  const bool has_code = std::any_of(std::begin(k_codes), std::end(k_codes),
                                    [&](auto code) { return has_counter(hop.id, code); });
  if (has_code && (!ends_in_a_calendar(hop.id) || evidence.hops[at].id_clock != nullptr))
    return Outcome::clean;
  note.add(evidence, hop.id);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check google_id_impossible{checked(
    {.title = "The id is none that Google's servers make",
     .rationale = "Such an id holds one of a few codes before a counter and, where a client handed "
                  "the message over, the time of day; random letters break the one or the other",
     .source = "2,647 of 2,649 lines of phishing and list mail hold one of these codes, the two "
               "others were made anonymous",
     .false_positives = "ids damaged by anonymising, a code that is new",
     .summary = "Google cannot have made the id {a}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::google_server | hop_has::id,
     .group = "id",
     .run = run})};

}  // namespace forensics::rules
