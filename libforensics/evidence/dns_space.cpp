#include "libforensics/evidence/dns_space.h"

#include <algorithm>
#include <array>

#include "libforensics/base/ascii.h"
#include "libforensics/dns/name.h"
#include "libforensics/evidence/internal/inquiry.h"

namespace forensics {
namespace {

using internal::Found;
using internal::Inquiry;

// What several places say together: one that holds the address decides, then one that is unknown.
Within sum(Within a, Within b) noexcept {
  for (const Within one : {Within::yes, Within::unknown, Within::no}) {
    if (a == one || b == one) return one;
  }
  return Within::nothing;
}

bool lets_all_pass(std::string_view mechanism) noexcept {
  if (mechanism.starts_with('+')) mechanism.remove_prefix(1);
  return equals_ignoring_case(mechanism, "all");
}

class SpaceSearch {
 public:
  SpaceSearch(Inquiry& inquiry, std::string_view domain, const IpAddress& seen)
      : inquiry_(inquiry) {
    out_.domain = canonical_name(domain);
    out_.seen = seen;
  }

  DnsSpace run() {
    out_.hosts = host(out_.domain);
    out_.mx = exchanges();
    out_.spf = senders();
    return std::move(out_);
  }

 private:
  Within host(std::string_view name) {
    const DnsType type = out_.seen.is_v4() ? DnsType::a : DnsType::aaaa;
    Found found = inquiry_.ask(name, type, DnsPurpose::published_space);
    Within within = found.fact.is_void()                   ? Within::nothing
                    : found.fact.status == DnsStatus::data ? Within::no
                                                           : Within::unknown;
    for (const DnsRecord& record : *found.records) {
      if (record.address() == nullptr) continue;
      if (*record.address() == out_.seen) within = Within::yes;
      out_.near = out_.near || in_one_network(*record.address(), out_.seen);
    }
    out_.facts.push_back(std::move(found.fact));
    return within;
  }

  Within exchanges() {
    Found found = inquiry_.ask(out_.domain, DnsType::mx, DnsPurpose::published_space);
    Within within = found.fact.is_known() ? Within::nothing : Within::unknown;
    out_.facts.push_back(std::move(found.fact));
    std::size_t count = 0;
    for (const DnsRecord& record : *found.records) {
      const MailExchange* exchange = record.exchange();
      if (exchange == nullptr || exchange->host.empty()) continue;
      if (++count > k_max_mx_hosts) break;
      within = sum(within, host(exchange->host));
    }
    return within;
  }

  Within senders() {
    const SpfEvaluation spf = inquiry_.ask_spf(out_.domain, out_.seen);
    out_.spf_result = spf.result;
    out_.spf_mechanism = spf.mechanism;
    out_.facts.push_back(inquiry_.ask(out_.domain, DnsType::txt, DnsPurpose::published_space).fact);
    for (const DnsQuestion& question : spf.missing) {
      if (question == out_.facts.back().question) continue;
      out_.facts.emplace_back().question = question;
    }
    switch (spf.result) {
      case SpfResult::none: return Within::nothing;
      case SpfResult::pass: return lets_all_pass(spf.mechanism) ? Within::nothing : Within::yes;
      case SpfResult::neutral:
      case SpfResult::softfail:
      case SpfResult::fail: return Within::no;
      default: return Within::unknown;
    }
  }

  Inquiry& inquiry_;
  DnsSpace out_;
};

}  // namespace

std::string_view within_name(Within within) noexcept {
  constexpr std::array<std::string_view, 4> names = {"yes", "no", "nothing", "unknown"};
  return names[static_cast<std::size_t>(within)];
}

Within DnsSpace::within() const noexcept {
  return sum(sum(hosts, mx), spf);
}

const DnsFact* DnsSpace::lacking() const noexcept {
  for (const DnsFact& fact : facts) {
    if (!fact.is_known() || !fact.is_timely()) return &fact;
  }
  return nullptr;
}

namespace internal {

DnsSpace ask_space(Inquiry& inquiry, std::string_view domain, const IpAddress& seen) {
  return SpaceSearch(inquiry, domain, seen).run();
}

}  // namespace internal
}  // namespace forensics
