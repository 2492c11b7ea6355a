#include "libforensics/evidence/message_dns.h"

#include <algorithm>
#include <array>

#include "libforensics/auth/iprev.h"
#include "libforensics/chain/organisation.h"
#include "libforensics/dns/name.h"
#include "libforensics/dns/reverse.h"
#include "libforensics/evidence/evidence.h"
#include "libforensics/evidence/internal/inquiry.h"

namespace forensics {
namespace {

using internal::Found;
using internal::Inquiry;

// The client's address, when it is of a host on the net.
std::optional<IpAddress> seen_client(const Hop& hop) {
  return is_outside(hop.from.ip_scope) ? hop.from.ip : std::nullopt;
}

void ask_reverse(Inquiry& inquiry, const IpAddress& ip, HopDns& out) {
  const Found found = inquiry.ask(reverse_name(ip), DnsType::ptr, DnsPurpose::reverse_name);
  out.reverse = found.fact;
  for (const DnsRecord& record : *found.records) {
    const DomainTarget* target = record.target();
    if (record.type != DnsType::ptr || target == nullptr) continue;
    if (out.reverse_names.size() >= k_max_iprev_names) break;
    const Found forward = inquiry.ask(target->name, ip.is_v4() ? DnsType::a : DnsType::aaaa,
                                      DnsPurpose::reverse_name);
    const bool confirmed = std::any_of(
        forward.records->begin(), forward.records->end(), [&](const DnsRecord& address) {
          return address.address() != nullptr && *address.address() == ip;
        });
    out.reverse_names.push_back({target->name, forward.fact, confirmed});
  }
}

// What a host's domain publishes is only of interest when the host's own addresses do not settle
// the matter; so it is asked in a later round, or never.
std::optional<DnsSpace> ask_space_beside(Inquiry& inquiry, const std::optional<DnsHost>& host) {
  if (!host || !host->seen || host->has_seen != false) return std::nullopt;
  const std::string_view domain = organisational_domain(host->name);
  if (domain.empty()) return std::nullopt;
  return internal::ask_space(inquiry, domain, *host->seen);
}

// Of a vouched hop nothing is asked: it is taken for true, and its servers, often hosts of one
// large operator, are nobody's question. Of the edge its client alone: the outside begins there.
// `above`: the address that the hop above saw, which should be of this hop's server.
HopDns ask_hop(Inquiry& inquiry, const Hop& hop, Zone zone, const std::optional<IpAddress>& above) {
  HopDns out;
  if (zone == Zone::vouched) return out;
  if (const std::optional<IpAddress> client = seen_client(hop)) {
    ask_reverse(inquiry, *client, out);
    if (internal::is_host_name(hop.from.helo))
      out.helo = internal::ask_host(inquiry, hop.from.helo, client);
    out.helo_space = ask_space_beside(inquiry, out.helo);
  }
  if (above && zone == Zone::claimed && internal::is_host_name(hop.by.name)) {
    out.by = internal::ask_host(inquiry, hop.by.name, above);
    out.by_space = ask_space_beside(inquiry, out.by);
  }
  return out;
}

MailService service_of(const DomainMail& mail, const std::vector<DnsRecord>& exchanges) {
  for (const DnsRecord& record : exchanges) {
    if (record.exchange() == nullptr) continue;
    return record.exchange()->host.empty() ? MailService::refused : MailService::exchanges;
  }
  if (!mail.mx.is_void()) return MailService::unknown;
  if (mail.mx.status == DnsStatus::nx_domain) return MailService::none;
  for (const std::optional<DnsFact>* fact : {&mail.a, &mail.aaaa}) {
    if (*fact && (*fact)->status == DnsStatus::data) return MailService::host;
  }
  const bool known = mail.a && mail.aaaa && mail.a->is_void() && mail.aaaa->is_void();
  return known ? MailService::none : MailService::unknown;
}

DomainMail ask_mail(Inquiry& inquiry, std::string_view domain) {
  DomainMail out;
  out.domain = canonical_name(domain);
  const Found mx = inquiry.ask(domain, DnsType::mx, DnsPurpose::mail_service);
  out.mx = mx.fact;
  if (out.mx.status == DnsStatus::no_data) {
    out.a = inquiry.ask(domain, DnsType::a, DnsPurpose::mail_service).fact;
    out.aaaa = inquiry.ask(domain, DnsType::aaaa, DnsPurpose::mail_service).fact;
  }
  out.service = service_of(out, *mx.records);
  return out;
}

// Of a machine inside a network the name itself is nobody's business; its domain is registered.
std::string_view message_id_domain(const Identities& identities) {
  const std::string_view id = identities.message_id;
  const std::size_t at = id.rfind('@');
  if (at == std::string_view::npos || !internal::is_host_name(id.substr(at + 1))) return {};
  return organisational_domain(id.substr(at + 1));
}

class Listings {
 public:
  Listings(Inquiry& inquiry, MessageDns& out) : inquiry_(inquiry), out_(out) {}

  void ask(const DnsList& list, std::string subject, const std::optional<std::string>& name) {
    if (!name) return;
    const auto same = [&](const DnsListing& known) {
      return known.list == &list && known.subject == subject;
    };
    if (std::any_of(out_.listings.begin(), out_.listings.end(), same)) return;
    Found found = inquiry_.ask(*name, DnsType::a, DnsPurpose::list);
    DnsListing listing{&list, std::move(subject), std::move(found.fact), {}, std::nullopt};
    if (listing.fact.is_void()) listing.listed = false;
    for (const DnsRecord& record : *found.records) {
      if (record.address() == nullptr) continue;
      listing.codes.push_back(read_list_code(list, *record.address()));
      if (!listing.codes.back().is_error) listing.listed = true;
    }
    out_.listings.push_back(std::move(listing));
  }

 private:
  Inquiry& inquiry_;
  MessageDns& out_;
};

void ask_lists(Inquiry& inquiry, const MessageDnsRequest& request, MessageDns& out) {
  Listings listings(inquiry, out);
  const std::size_t hops = std::min(request.chain.hops.size(), k_max_dns_hops);
  for (const DnsList* list : request.lists) {
    for (std::size_t i = 0; i < hops; ++i) {
      if (request.chain.zones[i] == Zone::vouched) continue;
      if (const auto client = seen_client(request.chain.hops[i]))
        listings.ask(*list, client->to_string(), list_name(*list, *client));
    }
    if (out.author) listings.ask(*list, out.author->domain, list_name(*list, out.author->domain));
  }
}

}  // namespace

std::string_view mail_service_name(MailService service) noexcept {
  constexpr std::array<std::string_view, 5> names = {"exchanges", "host", "refused", "none",
                                                     "unknown"};
  return names[static_cast<std::size_t>(service)];
}

const DnsFact* DomainMail::lacking() const noexcept {
  const auto lacks = [](const DnsFact& fact) { return !fact.is_known() || !fact.is_timely(); };
  if (lacks(mx)) return &mx;
  for (const std::optional<DnsFact>* fact : {&a, &aaaa}) {
    if (*fact && lacks(**fact)) return &**fact;
  }
  return nullptr;
}

MessageDns ask_message_dns(const MessageDnsRequest& request, const DnsView& view) {
  MessageDns out;
  out.as_of = request.as_of;
  Inquiry inquiry(view, request.as_of);
  const std::vector<Hop>& hops = request.chain.hops;
  out.hops.resize(hops.size());
  for (std::size_t i = 0; i < hops.size() && i < k_max_dns_hops; ++i) {
    out.hops[i] = ask_hop(inquiry, hops[i], request.chain.zones[i],
                          i > 0 ? seen_client(hops[i - 1]) : std::nullopt);
  }
  if (!request.identities.from.empty()) {
    const std::string_view domain = request.identities.from.front().mailbox.host();
    if (internal::is_host_name(domain)) out.author = ask_mail(inquiry, domain);
  }
  if (const std::string_view domain = message_id_domain(request.identities); !domain.empty())
    out.message_id = inquiry.ask(domain, DnsType::a, DnsPurpose::message_id).fact;
  ask_lists(inquiry, request, out);
  out.failures = inquiry.failures();
  out.missing = inquiry.missing();
  return out;
}

}  // namespace forensics
