#include "libforensics/dns/view.h"

#include <array>
#include <span>

namespace forensics {
namespace {

constexpr std::array<std::string_view, 8> k_status_names = {
    "NOERROR", "NODATA", "NXDOMAIN", "SERVFAIL", "REFUSED", "TIMEOUT", "BLOCKED", "NOTASKED"};
constexpr std::array<std::string_view, 5> k_verdict_names = {"unchecked", "secure", "insecure",
                                                             "bogus", "indeterminate"};

template <class Enum>
std::optional<Enum> enumerator_of(std::span<const std::string_view> names, std::string_view name) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view dns_status_name(DnsStatus status) noexcept {
  return k_status_names[static_cast<std::size_t>(status)];
}
std::optional<DnsStatus> dns_status_of(std::string_view name) noexcept {
  return enumerator_of<DnsStatus>(k_status_names, name);
}
std::string_view dnssec_verdict_name(DnssecVerdict verdict) noexcept {
  return k_verdict_names[static_cast<std::size_t>(verdict)];
}
std::optional<DnssecVerdict> dnssec_verdict_of(std::string_view name) noexcept {
  return enumerator_of<DnssecVerdict>(k_verdict_names, name);
}

const DnsAnswer& not_asked_answer() noexcept {
  static const DnsAnswer answer;
  return answer;
}

DnsLookup EmptyDnsView::look_up(std::string_view, DnsType, std::optional<Instant>) const {
  return {&not_asked_answer(), false};
}

}  // namespace forensics
