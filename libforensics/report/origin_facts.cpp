#include "libforensics/report/internal/origin_facts.h"

namespace forensics {

const GeoFacts* origin_facts(const Report& report) noexcept {
  if (report.score.origins.empty()) return nullptr;
  const OriginCandidate& origin = report.score.origins.front();
  if (!origin.hop || *origin.hop >= report.geo.size()) return nullptr;
  const auto& facts = report.geo[*origin.hop].from;
  return facts && facts->address == origin.ip ? &*facts : nullptr;
}

}  // namespace forensics
