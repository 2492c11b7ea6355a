#include "libforensics/checks/runner.h"

namespace forensics {
namespace {

Needs available(const Evidence& evidence) noexcept {
  Needs have = needs::nothing;
  if (evidence.has_geo_data) have |= needs::geo;
  if (evidence.zones != nullptr) have |= needs::zones;
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

class Runner {
 public:
  Runner(const Evidence& evidence, CheckResults& out) : evidence_(evidence), out_(out) {}

  void run(std::uint16_t number, const Check& check) {
    const std::uint32_t count = places(check.scope, evidence_);
    bool asked = false;
    bool lacking = false;
    for (std::uint32_t at = 0; at < count; ++at) {
      Note note;
      const Outcome outcome = check.run(evidence_, at, note);
      if (outcome == Outcome::no_evidence) lacking = true;
      if (outcome != Outcome::hit && outcome != Outcome::clean) continue;
      asked = true;
      out_.results.push_back({number, outcome, at});
      if (outcome == Outcome::hit) out_.findings.push_back({number, at, note});
    }
    if (lacking && !asked) out_.not_tested.push_back(number);
  }

 private:
  const Evidence& evidence_;
  CheckResults& out_;
};

}  // namespace

CheckResults run_checks(const Evidence& evidence) {
  CheckResults out;
  const auto rows = check_rows();
  out.results.reserve(rows.size() * 2);
  const Needs have = available(evidence);
  Runner runner(evidence, out);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Check& check = *rows[i].check;
    const auto number = static_cast<std::uint16_t>(i);
    if ((check.needs & ~have) != 0) {
      out.not_tested.push_back(number);
    } else {
      runner.run(number, check);
    }
  }
  return out;
}

}  // namespace forensics
