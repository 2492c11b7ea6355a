// The path of a message: its hops in order, who vouches for which, and how they fit together.
//
// ORDER, said once for the whole project: hop 0 is the top of the message, the newest; each
// following hop is older. Reports print the oldest first. "Newer" and "older" are used instead of
// "next" and "previous", which mean opposite things to different people.
//
// ZONES: servers inside the trust boundary wrote the *vouched* hops. The *edge* hop was written by
// such a server too, and its client is the first outside address: ip and rdns are observations,
// helo is the client's claim. Everything older is *claimed*: anyone may have invented it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/base/anomaly.h"
#include "libforensics/base/ip_address.h"
#include "libforensics/chain/clock_note.h"
#include "libforensics/chain/delay_cause.h"
#include "libforensics/chain/trust.h"
#include "libforensics/headers/fields.h"
#include "libforensics/received/hop.h"

namespace forensics {

// How well the server that a hop names as its client fits the server that wrote the hop below.
// From sure to nothing; the first that holds is given.
enum class LinkGrade : std::uint8_t {
  address,       // the client's address is the address of the older hop's server
  name,          // same host name (HELO or rDNS against "by")
  host,          // same first label: mx1 and mx1.example.org
  organisation,  // same organisational domain
  provider,      // two domains of one operator: by data/provider_groups.csv, or by a word that
                 // both names bear; or a client in a network of the server's operator, by
                 // data/provider_ranges.csv
  internal,      // both sides inside a private network or on one machine, or both lines one
                 // operator's
  dns,           // A, AAAA or PTR leads from one to the other; needs a DnsView
  same_as,       // both addresses in one autonomous system; needs geo data
  none,          // both sides are known and nothing fits
  unknown,       // one side says too little to compare
};

[[nodiscard]] std::string_view link_grade_name(LinkGrade grade) noexcept;

struct Link {
  std::uint32_t newer{0};
  std::uint32_t older{0};  // always newer + 1
  LinkGrade grade{LinkGrade::unknown};
  std::string_view newer_side;  // the words compared; views into the message; null when unknown
  std::string_view older_side;
};

struct Delay {
  std::uint32_t newer{0};
  std::uint32_t older{0};
  std::optional<std::int64_t>
      seconds;  // newer stamp minus older stamp, signed; null when a stamp or its zone is missing
  std::optional<std::int64_t> without_skew_s;  // the same with the skew of a host that a certain
                                               // clock note names taken out; null without one
  DelayReading reading;                        // why, as far as the hops tell
};

// An address that no server wrote into a Received line but into a field of its own
// (X-Originating-IP and the like): the oldest thing known of the path, a claim unless vouched.
struct SyntheticHop {
  std::string_view field_name;
  Span field;
  std::string_view text;        // the value as given
  std::optional<IpAddress> ip;  // null when it holds no address
};

struct Chain {
  std::vector<Hop> hops;      // index 0 = top of the message, the newest
  std::vector<Zone> zones;    // one a hop
  std::vector<Link> links;    // one a neighbouring pair, newest first
  std::vector<Delay> delays;  // likewise
  Boundary boundary;
  std::vector<ClockNote> clock_notes;  // hosts whose clock was wrong, newest first
  std::optional<std::int64_t>
      before_first_s;                   // oldest known stamp minus the Date field: composing,
                                        // an outbox, a scheduled sending, or a wrong clock
  std::optional<std::int64_t> total_s;  // newest known stamp minus oldest known stamp
  std::size_t unparseable{0};           // hops of which nothing was understood
  std::optional<std::uint32_t> fetch_restart;  // a mailbox was read here; newer hops are retrieval
  std::vector<Hop> x_received;  // Google's second list, same order; never part of the chain
  std::vector<SyntheticHop> synthetic;
  Anomalies anomalies;  // of the list; each hop keeps its own warnings
};

// Reads all Received fields of a message and judges how they hang together. Views point into
// `headers.message`, which must outlive the Chain. Never fails.
[[nodiscard]] Chain build_chain(const Headers& headers FORENSICS_LIFETIME,
                                const TrustOptions& trust = {});

}  // namespace forensics
