#include "libforensics/evidence/reader_results.h"

#include <algorithm>

#include "libforensics/chain/organisation.h"
#include "libforensics/evidence/list_fields.h"

namespace forensics {
namespace {

// Whether the field names the server at the boundary, or one of its operator's. Exchange Online
// names none, and begins with the address that it judged.
bool is_of_the_boundary(const HopFacts& boundary, const ServerResults& results) noexcept {
  if (results.server.data() == nullptr) {
    return boundary.by_group == "microsoft" &&
           results.client(ClientMark::sender_ip).data() != nullptr;
  }
  return is_one_domain(organisational_domain(results.server), boundary.by_domain) ||
         (!boundary.by_group.empty() && provider_group(results.server) == boundary.by_group);
}

}  // namespace

std::uint32_t end_of_the_readers_side(const Evidence& evidence) noexcept {
  const auto& hops = evidence.chain.hops;
  const auto claimed = std::find_if(hops.begin(), hops.end(), [&evidence](const Hop& hop) {
    return evidence.is_claimed(hop.index);
  });
  return claimed == hops.end() ? evidence.headers.separator.offset : claimed->field.offset;
}

std::string_view dmarc_of_the_boundary(const Evidence& evidence) noexcept {
  const std::optional<std::uint32_t>& boundary = evidence.chain.boundary.hop;
  const bool any = std::any_of(evidence.results.begin(), evidence.results.end(),
                               [](const ServerResults& results) { return !results.dmarc.empty(); });
  if (!any || !boundary || evidence.identities.from.size() != 1 || is_by_a_list(evidence.headers))
    return {};
  const std::uint32_t end = end_of_the_readers_side(evidence);
  for (const ServerResults& results : evidence.results) {
    if (results.name.offset >= end) break;
    if (!results.dmarc.empty() &&
        is_one_domain(organisational_domain(results.author), evidence.from_domain) &&
        is_of_the_boundary(evidence.hops[*boundary], results))
      return results.dmarc;
  }
  return {};
}

}  // namespace forensics
