#include "libforensics/auth/iprev.h"

#include <algorithm>
#include <array>

#include "libforensics/dns/asker.h"
#include "libforensics/dns/reverse.h"

namespace forensics {
namespace {

bool leads_back(const DnsAnswer& answer, const IpAddress& ip) {
  return std::any_of(answer.records.begin(), answer.records.end(), [&](const DnsRecord& record) {
    return record.address() != nullptr && *record.address() == ip;
  });
}

IprevResult judge(const IprevEvaluation& out, const DnsAnswer& reverse) {
  bool unknown = reverse.status == DnsStatus::not_asked;
  bool failed = reverse.is_failure();
  for (const IprevName& name : out.names) {
    if (name.confirmed) return IprevResult::pass;
    unknown = unknown || name.forward == DnsStatus::not_asked;
    failed = failed || (name.forward != DnsStatus::data && name.forward != DnsStatus::no_data &&
                        name.forward != DnsStatus::nx_domain);
  }
  if (unknown) return IprevResult::missing_evidence;
  if (failed) return IprevResult::temperror;
  return out.names.empty() ? IprevResult::permerror : IprevResult::fail;
}

}  // namespace

std::string_view iprev_result_name(IprevResult result) noexcept {
  constexpr std::array<std::string_view, 5> names = {"pass", "fail", "permerror", "temperror",
                                                     "missing_evidence"};
  return names[static_cast<std::size_t>(result)];
}

IprevEvaluation check_iprev(const IpAddress& ip, const DnsView& view,
                            std::optional<Instant> as_of) {
  IprevEvaluation out;
  DnsAsker asker(view, as_of);
  const DnsAnswer& reverse = asker.ask(reverse_name(ip), DnsType::ptr);
  out.reverse = reverse.status;
  for (const DnsRecord& record : reverse.records) {
    const DomainTarget* target = record.target();
    if (record.type != DnsType::ptr || target == nullptr) continue;
    if (out.names.size() >= k_max_iprev_names) {
      ++out.dropped;
      continue;
    }
    const DnsAnswer& forward = asker.ask(target->name, ip.is_v4() ? DnsType::a : DnsType::aaaa);
    out.names.push_back({target->name, forward.status, leads_back(forward, ip)});
  }
  out.result = judge(out, reverse);
  out.missing = asker.missing();
  out.anachronistic = asker.anachronistic();
  return out;
}

}  // namespace forensics
