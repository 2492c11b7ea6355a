#include "libforensics/checks/runner.h"

#include <array>

namespace forensics {
namespace {

Needs available(const Evidence& evidence) noexcept {
  Needs have = needs::nothing;
  if (evidence.has_geo_data) have |= needs::geo;
  if (evidence.zones != nullptr) have |= needs::zones;
  if (evidence.dns != nullptr) have |= needs::dns;
  return have;
}

constexpr std::size_t k_scope_count = 3;
using Places = std::array<std::uint32_t, k_scope_count>;  // by Scope: in how many a check is asked

Places places_of(const Evidence& evidence) noexcept {
  const auto hops = static_cast<std::uint32_t>(evidence.chain.hops.size());
  return {1, hops, hops > 0 ? hops - 1 : 0};
}

// What at least one hop has.
HopParts parts_of_any(const Evidence& evidence) noexcept {
  HopParts out = hop_has::nothing;
  for (const HopFacts& hop : evidence.hops) out |= hop.parts;
  return out;
}

constexpr std::size_t k_usual_findings = 16;  // beside two a hop

// How many answers there can be at most.
std::size_t most_results(const Places& places) noexcept {
  static const std::array<std::size_t, k_scope_count> rows_of = [] {
    std::array<std::size_t, k_scope_count> made{};
    for (const CheckRow& row : check_rows()) ++made[static_cast<std::size_t>(row.check->scope)];
    return made;
  }();
  std::size_t most = 0;
  for (std::size_t i = 0; i < rows_of.size(); ++i) most += rows_of[i] * places[i];
  return most;
}

// What the loop needs of a check: side by side, for the rows lie all over the library.
struct Question {
  Outcome (*run)(const Evidence& evidence, std::uint32_t at, Note& note);
  HopParts wants;
  HopParts wants_older;
  HopParts clean_with;
  MessageParts wants_message;
  Needs needs;
  Scope scope;
};

const std::vector<Question>& questions() {
  static const std::vector<Question> made = [] {
    std::vector<Question> out;
    for (const CheckRow& row : check_rows()) {
      const Check& check = *row.check;
      out.push_back({check.run, check.wants, check.wants_older, check.clean_with,
                     check.wants_message, check.needs, check.scope});
    }
    return out;
  }();
  return made;
}

bool has_wanted(const Question& check, const Evidence& evidence, std::uint32_t at) noexcept {
  return evidence.hops[at].has(check.wants) &&
         (check.wants_older == hop_has::nothing || evidence.hops[at + 1].has(check.wants_older));
}

// Asks one check in each of so many places. `note` comes and goes empty.
void ask(std::uint16_t number, const Question& check, std::uint32_t places,
         const Evidence& evidence, Note& note, CheckResults& out) {
  const std::size_t before = out.results.size();
  const bool wants = (check.wants | check.wants_older) != hop_has::nothing;
  bool lacking = false;
  for (std::uint32_t at = 0; at < places; ++at) {
    if (wants && !has_wanted(check, evidence, at)) continue;
    if (check.clean_with != hop_has::nothing && evidence.hops[at].has(check.clean_with)) {
      out.results.push_back({number, Outcome::clean, at});
      continue;
    }
    const Outcome outcome = check.run(evidence, at, note);
    if (outcome == Outcome::not_applicable) continue;
    if (outcome == Outcome::no_evidence) {
      lacking = true;
      if (note.lacking != nullptr) out.unanswered.push_back({number, at, *note.lacking});
      note.clear();
      continue;
    }
    out.results.push_back({number, outcome, at});
    if (outcome == Outcome::hit) {
      out.findings.push_back({number, at, note});
      note.clear();
    }
  }
  if (lacking && out.results.size() == before) out.not_tested.push_back(number);
}

}  // namespace

CheckResults run_checks(const Evidence& evidence) {
  CheckResults out;
  const auto& rows = questions();
  const Places places = places_of(evidence);
  out.results.reserve(most_results(places));
  out.findings.reserve(k_usual_findings + 2 * evidence.hops.size());
  const Needs have = available(evidence);
  const HopParts parts = parts_of_any(evidence);
  Note note;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Question& check = rows[i];
    const auto number = static_cast<std::uint16_t>(i);
    if ((check.needs & ~have) != 0) {
      out.not_tested.push_back(number);
      continue;
    }
    const bool wanted = ((check.wants | check.wants_older) & ~parts) == 0 &&
                        (check.wants_message & ~evidence.parts) == 0;
    if (wanted)
      ask(number, check, places[static_cast<std::size_t>(check.scope)], evidence, note, out);
  }
  return out;
}

}  // namespace forensics
