#include "libforensics/checks/arc_seal.h"

#include "libforensics/chain/organisation.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/tags.h"

namespace forensics {

std::uint32_t arc_instance(std::string_view value) noexcept {
  constexpr std::uint64_t k_most = 50;
  const auto instance = read_decimal(find_tag(value, "i"));
  return instance && *instance <= k_most ? static_cast<std::uint32_t>(*instance) : 0;
}

Sealer read_sealer(std::string_view seal) noexcept {
  const std::string_view domain = find_tag(seal, "d");
  return {domain, organisational_domain(domain), provider_group(domain)};
}

bool is_by(const HopFacts& line, const Sealer& sealer) noexcept {
  if (is_one_domain(line.by_domain, sealer.organisation)) return true;
  if (sealer.group.empty()) return false;
  return line.by_group == sealer.group ||
         (sealer.group == "google" && line.has(hop_has::server_of_6to4));
}

}  // namespace forensics
