#include "libforensics/score/origin.h"

#include <algorithm>

namespace forensics {
namespace {

bool is_outside(const Hop& hop) noexcept {
  return hop.from.ip &&
         (hop.from.ip_scope == IpScope::public_ || hop.from.ip_scope == IpScope::doc);
}

void add(std::vector<OriginCandidate>& list, const Hop& hop, double probability) {
  if (probability <= 0) return;
  for (OriginCandidate& known : list) {
    if (known.ip == *hop.from.ip) {
      known.probability += probability;
      return;
    }
  }
  list.push_back({*hop.from.ip, hop.index, probability});
}

}  // namespace

std::vector<OriginCandidate> find_origins(const Evidence& evidence, const Cut& cut) {
  std::vector<OriginCandidate> out;
  const Hop* oldest = nullptr;
  for (const Hop& hop : evidence.chain.hops) {
    if (oldest != nullptr) add(out, *oldest, cut.posterior[hop.index]);
    if (is_outside(hop)) oldest = &hop;
  }
  if (oldest != nullptr) add(out, *oldest, cut.posterior.back());
  std::stable_sort(out.begin(), out.end(), [](const OriginCandidate& a, const OriginCandidate& b) {
    return a.probability > b.probability;
  });
  return out;
}

}  // namespace forensics
