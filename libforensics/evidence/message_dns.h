// What DNS says of the path of a message and of the domains that its author claims.
//
// A pure function of what was read and of a DnsView, as auth/ is; what the view lacks is listed, to
// be asked in bulk. SPF, DKIM, ARC and DMARC are auth's business: here stand the names themselves.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "libforensics/auth/dns_needs.h"
#include "libforensics/chain/chain.h"
#include "libforensics/dns/failures.h"
#include "libforensics/dns/list.h"
#include "libforensics/evidence/hop_dns.h"
#include "libforensics/evidence/identities.h"

namespace forensics {

// Whether a domain takes mail. RFC 5321 5.1, RFC 7505.
enum class MailService : std::uint8_t {
  exchanges,  // MX hosts
  host,       // no MX, but an address: the implicit MX
  refused,    // the null MX
  none,       // neither
  unknown,
};

[[nodiscard]] std::string_view mail_service_name(MailService service) noexcept;

struct DomainMail {
  std::string domain;  // canonical
  MailService service{MailService::unknown};
  DnsFact mx;
  std::optional<DnsFact> a;  // asked where there is no MX
  std::optional<DnsFact> aaaa;

  // The question that keeps the service unknown or whose answer is not timely; null when none does.
  [[nodiscard]] const DnsFact* lacking() const noexcept;
};

// What a list says of an address or a domain (dns/list.h).
struct DnsListing {
  const DnsList* list{nullptr};
  std::string subject;  // address or domain
  DnsFact fact;         // A of the list's name for it
  std::vector<DnsListCode> codes;
  // Null when the list was not asked, failed, or answers with an error.
  std::optional<bool> listed;
};

struct MessageDns {
  std::optional<Instant> as_of;       // the time of the message; null when nothing tells it
  std::vector<HopDns> hops;           // one a hop; empty behind the first k_max_dns_hops
  std::optional<DomainMail> author;   // of the first author's domain
  std::optional<DnsFact> message_id;  // A of the domain of the Message-ID
  std::vector<DnsListing> listings;   // of the lists that were asked for
  std::vector<DnsFailure> failures;   // answers that are none to build on, each once
  std::vector<DnsNeed> missing;       // what the view could not answer, each once
};

inline constexpr std::size_t k_max_dns_hops = 100;  // the longest real chain met has 93

struct MessageDnsRequest {
  const Chain& chain;
  const Identities& identities;
  std::optional<Instant> as_of;
  std::span<const DnsList* const>
      lists{};  // each asked of the addresses seen and the author's domain
};

[[nodiscard]] MessageDns ask_message_dns(const MessageDnsRequest& request, const DnsView& view);

}  // namespace forensics
