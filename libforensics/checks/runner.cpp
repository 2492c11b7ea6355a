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

std::uint32_t places(Scope scope, const Evidence& evidence) noexcept {
  const auto hops = static_cast<std::uint32_t>(evidence.chain.hops.size());
  switch (scope) {
    case Scope::message: return 1;
    case Scope::hop: return hops;
    case Scope::link: return hops > 0 ? hops - 1 : 0;
  }
  return 0;
}

// What at least one hop has.
HopParts parts_of_any(const Evidence& evidence) noexcept {
  HopParts out = hop_has::nothing;
  for (const HopFacts& hop : evidence.hops) out |= hop.parts;
  return out;
}

constexpr std::size_t k_usual_findings = 16;  // beside two a hop

// How many answers there can be at most.
std::size_t most_results(const Evidence& evidence) noexcept {
  static const std::array<std::size_t, 3> rows_of = [] {
    std::array<std::size_t, 3> made{};
    for (const CheckRow& row : check_rows()) ++made[static_cast<std::size_t>(row.check->scope)];
    return made;
  }();
  std::size_t most = 0;
  for (std::size_t i = 0; i < rows_of.size(); ++i) {
    most += rows_of[i] * places(static_cast<Scope>(i), evidence);
  }
  return most;
}

// Asks one check everywhere. `note` comes and goes empty.
void ask(std::uint16_t number, const Check& check, const Evidence& evidence, Note& note,
         CheckResults& out) {
  const std::uint32_t count = places(check.scope, evidence);
  bool asked = false;
  bool lacking = false;
  for (std::uint32_t at = 0; at < count; ++at) {
    if (check.wants != hop_has::nothing && !evidence.hops[at].has(check.wants)) continue;
    const Outcome outcome = check.run(evidence, at, note);
    if (outcome == Outcome::not_applicable) continue;
    if (outcome == Outcome::no_evidence) {
      lacking = true;
      if (note.lacking != nullptr) out.unanswered.push_back({number, at, *note.lacking});
      note.clear();
      continue;
    }
    asked = true;
    out.results.push_back({number, outcome, at});
    if (outcome == Outcome::hit) {
      out.findings.push_back({number, at, note});
      note.clear();
    }
  }
  if (lacking && !asked) out.not_tested.push_back(number);
}

}  // namespace

CheckResults run_checks(const Evidence& evidence) {
  CheckResults out;
  const auto rows = check_rows();
  out.results.reserve(most_results(evidence));
  out.findings.reserve(k_usual_findings + 2 * evidence.hops.size());
  const Needs have = available(evidence);
  const HopParts parts = parts_of_any(evidence);
  Note note;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Check& check = *rows[i].check;
    const auto number = static_cast<std::uint16_t>(i);
    if ((check.needs & ~have) != 0) {
      out.not_tested.push_back(number);
    } else if ((check.wants & ~parts) == 0) {
      ask(number, check, evidence, note, out);
    }
  }
  return out;
}

}  // namespace forensics
