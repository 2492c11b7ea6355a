#include "libforensics/evidence/hop_dns.h"

#include <algorithm>

namespace forensics {

std::optional<bool> HopDns::reverse_is_confirmed() const noexcept {
  if (!reverse || !reverse->is_known()) return std::nullopt;
  bool unknown = false;
  for (const ReverseName& name : reverse_names) {
    if (name.confirmed) return true;
    unknown = unknown || !name.forward.is_known();
  }
  return unknown ? std::nullopt : std::optional(false);
}

const DnsFact* HopDns::lacking_of_reverse() const noexcept {
  const auto lacks = [](const DnsFact& fact) { return !fact.is_known() || !fact.is_timely(); };
  if (!reverse) return nullptr;
  if (lacks(*reverse)) return &*reverse;
  const auto found = std::find_if(reverse_names.begin(), reverse_names.end(),
                                  [&](const ReverseName& name) { return lacks(name.forward); });
  return found == reverse_names.end() ? nullptr : &found->forward;
}

}  // namespace forensics
