#include "libforensics/score/origin.h"

#include <algorithm>

namespace forensics {
namespace {

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
  out.reserve(evidence.chain.hops.size());
  const Hop* oldest = nullptr;
  for (const Hop& hop : evidence.chain.hops) {
    if (oldest != nullptr) add(out, *oldest, cut.posterior[hop.index]);
    if (hop.from.ip && is_outside(hop.from.ip_scope)) oldest = &hop;
  }
  if (oldest != nullptr) add(out, *oldest, cut.posterior.back());
  std::sort(out.begin(), out.end(), [](const OriginCandidate& a, const OriginCandidate& b) {
    return a.probability != b.probability ? a.probability > b.probability : a.hop < b.hop;
  });
  return out;
}

}  // namespace forensics
