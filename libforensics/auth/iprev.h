// Does the address have a name that has the address? RFC 8601 2.7.3, RFC 1912 2.1.
//
// Who runs the address block writes its names, so a pass says that two parties agree, not that the
// name is honest.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/base/instant.h"
#include "libforensics/base/ip_address.h"
#include "libforensics/dns/view.h"

namespace forensics {

enum class IprevResult : std::uint8_t {
  pass,
  fail,       // names, but none leads back
  permerror,  // no name
  temperror,
  missing_evidence,
};

[[nodiscard]] std::string_view iprev_result_name(IprevResult result) noexcept;

struct IprevName {
  std::string name;  // canonical
  DnsStatus forward{DnsStatus::not_asked};
  bool confirmed{false};  // one of its addresses is the one asked about
};

struct IprevEvaluation {
  IprevResult result{IprevResult::permerror};
  DnsStatus reverse{DnsStatus::not_asked};
  std::vector<IprevName> names;  // at most k_max_iprev_names, in the order of the answer
  std::uint32_t dropped{0};
  std::vector<DnsQuestion> missing;
  bool anachronistic{false};
};

inline constexpr std::size_t k_max_iprev_names = 10;

[[nodiscard]] IprevEvaluation check_iprev(const IpAddress& ip, const DnsView& view,
                                          std::optional<Instant> as_of = std::nullopt);

}  // namespace forensics
