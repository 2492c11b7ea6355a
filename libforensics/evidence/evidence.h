// All that a check may look at: the message as read, and what follows from it at once.
//
// Nothing here judges. References and views point to what analyze() read, which outlives it; the
// derived facts are made once, so that a hundred checks do not make them a hundred times.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "libforensics/base/ascii.h"
#include "libforensics/chain/chain.h"
#include "libforensics/clocks/clock.h"
#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/tags.h"
#include "libforensics/envelope/envelope.h"
#include "libforensics/evidence/birth.h"
#include "libforensics/evidence/filter.h"
#include "libforensics/evidence/hop_geo.h"
#include "libforensics/evidence/hop_parts.h"
#include "libforensics/evidence/identities.h"
#include "libforensics/evidence/list_sender.h"
#include "libforensics/evidence/mailer_release.h"
#include "libforensics/evidence/message_parts.h"
#include "libforensics/evidence/own_id_form.h"
#include "libforensics/evidence/quoted_queue_id.h"
#include "libforensics/evidence/server_fields.h"
#include "libforensics/evidence/server_results.h"
#include "libforensics/evidence/signature_time.h"
#include "libforensics/headers/fields.h"
#include "libforensics/mime/mime.h"
#include "libforensics/time/zones.h"

namespace forensics {

struct MessageDns;  // evidence/message_dns.h

// Whether such an address is of a host on the net. Documentation addresses stand for public ones in
// examples and in archives that were made anonymous.
[[nodiscard]] constexpr bool is_outside(IpScope scope) noexcept {
  return scope == IpScope::public_ || scope == IpScope::doc;
}

// Whether two organisational domains are one, case aside. False when either is empty.
[[nodiscard]] constexpr bool is_one_domain(std::string_view a, std::string_view b) noexcept {
  return !a.empty() && equals_ignoring_case(a, b);
}

// What follows from one hop and the data tables.
struct HopFacts {
  std::string_view by_group;    // operator of "by" by data/provider_groups.csv; null when unknown
  std::string_view from_group;  // operator of the client: of its confirmed name, else of the range
                                // that its address is in; null when unknown
  std::string_view helo_group;  // operator of the HELO name; null when unknown
  std::string_view rdns_group;  // operator of the rDNS name; null when unknown
  // organisational_domain() of the names, views into the message; empty when a name has none.
  std::string_view by_domain;
  std::string_view helo_domain;
  std::string_view rdns_domain;
  std::string_view name_domain;
  const Clock* id_clock{nullptr};  // the clock of its id; null when it hides none
  std::uint32_t newer_line{0};     // the next newer hop that a server of the same full name wrote;
                                   // of meaning with hop_has::newer_line
  HopParts parts{hop_has::nothing};

  [[nodiscard]] bool has(HopParts wanted) const noexcept { return (parts & wanted) == wanted; }
};

struct Evidence {
  const Headers& headers;
  const Envelope& envelope;
  const MimeTree& mime;
  const Identities& identities;
  const Chain& chain;
  const Clocks& clocks;
  const FilterVerdicts& filters;
  std::span<const HopGeo> geo;      // one a hop
  const ZoneTable* zones{nullptr};  // null: no zone facts
  bool has_geo_data{false};         // a database answered, not the built-in tables alone
  const MessageDns* dns{nullptr};   // null: nobody gave answers of DNS

  MessageParts parts{message_has::nothing};
  std::vector<HopFacts> hops;    // one a hop of chain.hops
  std::string_view from_domain;  // organisational domain of the first author; empty when
                                 // there is none
  const Field* first_author_field{
      nullptr};                        // the upper one of From and Subject; null unless both stand
  ServerFields server_fields;          // fields of servers that are asked for by name
  std::vector<ServerResults> results;  // of each Authentication-Results, in message order
  std::string_view receiver_dmarc;     // dmarc_of_the_boundary()
  std::vector<SignatureTags> dkim;     // of each DKIM-Signature, in message order
  const Clock* message_id_clock{nullptr};  // null when the Message-ID hides none
  ListSender list;                         // of the Return-Path
  // X-MS-Exchange-CrossTenant-OriginalArrivalTime; null when there is none.
  const Clock* exchange_arrival{nullptr};
  std::string_view mailer;                // X-Mailer, else User-Agent; null when there is none
  const OwnIdForm* own_id_form{nullptr};  // of `mailer`; null when it is not known
  std::optional<MailerRelease>
      mailer_release;                       // what `mailer` tells; null when it tells no version
  std::optional<Instant> newest_stamp;      // of the first hop that has one
  std::optional<Instant> first_true_stamp;  // the earliest of the hops that are not claimed
  Birth birth;                              // when the message was made, by its author's clocks
  // The same as one instant: by birth.witnessed, else by the Date; no later than first_true_stamp.
  // Null without a witness, and where the servers that wrote the truth stamped well before it: then
  // the author's clock is wrong.
  std::optional<Instant> made;
  std::vector<QuotedQueueId> quoted_ids;  // queue ids that other fields than Received tell of
  std::vector<SignatureTime> signatures;  // those that tell when they were made

  // The clocks of one decoder ("mime_ole_boundary"), or null. The first in message order.
  [[nodiscard]] const Clock* clock_of(std::string_view decoder_id) const noexcept;
  [[nodiscard]] bool is_claimed(std::uint32_t hop) const noexcept {
    return chain.zones[hop] == Zone::claimed;
  }
  // What the author's side wrote (ids, boundaries, signatures) can bear witness against hops that
  // it claims; against lines of the reader's own servers it is only a word of the sender.
  [[nodiscard]] bool has_claimed_hop() const noexcept;
};

// The parts that analyze() has read; all must outlive the Evidence.
struct EvidenceSources {
  const Headers& headers;
  const Envelope& envelope;
  const MimeTree& mime;
  const Identities& identities;
  const Chain& chain;
  const Clocks& clocks;
  const FilterVerdicts& filters;
  std::span<const HopGeo> geo;
  const ZoneTable* zones{nullptr};
  bool has_geo_data{false};
  const MessageDns* dns{nullptr};
};

[[nodiscard]] Evidence gather_evidence(const EvidenceSources& sources);

}  // namespace forensics
