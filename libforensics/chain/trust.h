// Where trust ends: which Received lines were written by servers that the reader's side runs.
//
// With nothing configured the boundary is inferred (rule of SpamAssassin's
// Mail::SpamAssassin::Message::Metadata::Received, extended): walking from the newest hop down,
// trust goes on while the client is inside (private or loopback address), has authenticated, or is
// provably run by the same operator as the server that wrote the line (by its confirmed name, or by
// its own word from the operator's network), or hands over by LMTP; the first other hop is the
// edge. The newest Authentication-Results names a server of the reader's side, too: trust goes on
// to a client whose confirmed name is in that server's domain, at hops below the field, because
// servers prepend. Names in hops that nobody vouches for never count. It rests on one assumption,
// stated in the reason: the newest hop is the reader's own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/base/ip_address.h"
#include "libforensics/base/lifetime.h"
#include "libforensics/base/result.h"
#include "libforensics/chain/authserv.h"
#include "libforensics/received/hop.h"

namespace forensics {

enum class Zone : std::uint8_t { vouched, edge, claimed };

[[nodiscard]] std::string_view zone_name(Zone zone) noexcept;

enum class TrustMode : std::uint8_t {
  inferred,    // "auto": from the message alone
  configured,  // networks, hosts and authserv-ids below; nothing else is trusted
  count,       // the newest `count` hops are ours
  none,        // no hop is trusted
};

struct TrustOptions {
  TrustMode mode{TrustMode::inferred};
  std::vector<IpNetwork> networks;        // clients in here are inside
  std::vector<std::string> hosts;         // "mx.example.org", or ".example.org" for all below it
  std::vector<std::string> authserv_ids;  // a server of this name writes our Authentication-Results
  std::size_t count{0};
};

// Reads one `--trust` word: auto | none | count:N | net:CIDR | host:NAME | authserv:ID. Words of
// the last three kinds add up. Errors: usage.
[[nodiscard]] Result<void> add_trust_word(TrustOptions& options, std::string_view word);

struct Boundary {
  std::optional<std::uint32_t> hop;  // the edge hop; null when the chain has none
  std::optional<IpAddress> ip;       // the first outside address; null when not recorded
  std::string_view helo;             // what that client said: a claim
  std::string_view rdns;             // what our server looked up
  std::string_view written_by;       // "by" of the edge hop
  std::string reason;                // in words, for the report
};

struct TrustResult {
  std::vector<Zone> zones;  // one a hop
  Boundary boundary;
  std::optional<std::uint32_t> fetch_restart;
};

// `hops`: newest first. Never fails. Views of the result point where those of `hops` do.
[[nodiscard]] TrustResult infer_trust(const std::vector<Hop>& hops FORENSICS_LIFETIME,
                                      const TrustOptions& options,
                                      const AuthservAnchor& anchor = {});

}  // namespace forensics
