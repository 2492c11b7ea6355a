// What servers of the reader's side wrote down about the author.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

#include "libforensics/chain/authserv.h"
#include "libforensics/chain/organisation.h"
#include "libforensics/checks/check.h"
#include "libforensics/checks/result_value.h"
#include "libforensics/evidence/list_fields.h"

namespace forensics {

// Where the fields end that servers of the reader's side wrote: servers prepend.
inline std::uint32_t end_of_the_readers_side(const Evidence& evidence) noexcept {
  const auto& hops = evidence.chain.hops;
  const auto claimed = std::find_if(hops.begin(), hops.end(), [&evidence](const Hop& hop) {
    return evidence.is_claimed(hop.index);
  });
  return claimed == hops.end() ? evidence.headers.separator.offset : claimed->field.offset;
}

// Whether the field names the server at the boundary, or one of its operator's. Exchange Online
// names none, and begins with the address that it judged.
inline bool is_of_the_boundary(const HopFacts& boundary, std::string_view results) noexcept {
  const std::string_view id = authserv_id(results);
  if (id.data() == nullptr) {
    return boundary.by_group == "microsoft" &&
           results.find("(sender IP is ") != std::string_view::npos;
  }
  return is_one_domain(organisational_domain(id), boundary.by_domain) ||
         (!boundary.by_group.empty() && provider_group(id) == boundary.by_group);
}

// What the server at the boundary found of the author's domain by DMARC (RFC 7489 11.1): "pass",
// "fail". Null when it tells nothing of this author, and for mail of lists, which break what they
// pass on (RFC 7489 10.2).
inline std::optional<std::string_view> dmarc_of_the_boundary(const Evidence& evidence) noexcept {
  constexpr ResultMark k_dmarc{"dmarc=", 5};
  const std::optional<std::uint32_t>& boundary = evidence.chain.boundary.hop;
  if (!boundary || evidence.identities.from.size() != 1 || is_by_a_list(evidence.headers))
    return std::nullopt;
  const std::uint32_t end = end_of_the_readers_side(evidence);
  for (const Field& field : evidence.headers.fields_named(FieldName::authentication_results)) {
    if (field.whole.offset >= end) break;
    const std::string_view value = evidence.headers.value(field);
    const std::string_view result = value_behind(value, k_dmarc);
    const std::string_view author = organisational_domain(value_behind(value, k_author_mark));
    if (result.empty() || !is_one_domain(author, evidence.from_domain) ||
        !is_of_the_boundary(evidence.hops[*boundary], value))
      continue;
    return result;
  }
  return std::nullopt;
}

}  // namespace forensics
