#include "libforensics/auth/iprev.h"

#include <algorithm>
#include <array>

#include "libforensics/dns/asker.h"

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

std::string reverse_name(const IpAddress& ip) {
  std::string out;
  if (ip.is_v4()) {
    for (std::size_t i = 4; i-- > 0;) out += std::to_string(ip.bytes()[i]) + '.';
    return out + "in-addr.arpa";
  }
  for (std::size_t i = 16; i-- > 0;) {
    for (const unsigned nibble : {unsigned{ip.bytes()[i]} & 15U, unsigned{ip.bytes()[i]} >> 4U}) {
      out += "0123456789abcdef"[nibble];
      out += '.';
    }
  }
  return out + "ip6.arpa";
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
