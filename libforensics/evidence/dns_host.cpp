#include "libforensics/evidence/dns_host.h"

#include <algorithm>

#include "libforensics/dns/name.h"
#include "libforensics/evidence/internal/inquiry.h"

namespace forensics {

std::optional<bool> DnsHost::resolves() const noexcept {
  if (a.status == DnsStatus::data || aaaa.status == DnsStatus::data) return true;
  if (a.is_void() && aaaa.is_void()) return false;
  return std::nullopt;
}

const DnsFact* DnsHost::lacking() const noexcept {
  for (const DnsFact* fact : {&a, &aaaa}) {
    if (!fact->is_known() || !fact->is_timely()) return fact;
  }
  return nullptr;
}

namespace internal {

DnsHost ask_host(Inquiry& inquiry, std::string_view name, const std::optional<IpAddress>& seen) {
  DnsHost out;
  out.name = canonical_name(name);
  out.seen = seen;
  const auto note = [&](const Found& found) {
    if (!seen || !found.fact.is_known()) return;
    const bool holds =
        std::any_of(found.records->begin(), found.records->end(), [&](const DnsRecord& record) {
          return record.address() != nullptr && *record.address() == *seen;
        });
    const bool same_family = (found.fact.question.type == DnsType::a) == seen->is_v4();
    if (same_family) out.has_seen = holds;
  };
  const Found a = inquiry.ask(name, DnsType::a, DnsPurpose::host_name);
  note(a);
  out.a = a.fact;
  if (out.a.status == DnsStatus::nx_domain) {
    out.aaaa = out.a;
    out.aaaa.question.type = DnsType::aaaa;
    if (seen) out.has_seen = false;
    return out;
  }
  const Found aaaa = inquiry.ask(name, DnsType::aaaa, DnsPurpose::host_name);
  note(aaaa);
  out.aaaa = aaaa.fact;
  return out;
}

}  // namespace internal
}  // namespace forensics
