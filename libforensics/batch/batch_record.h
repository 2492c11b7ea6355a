// What of one message is compared with other messages: small, owned, fit for a row of a case store.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "libforensics/base/instant.h"
#include "libforensics/base/ip_address.h"
#include "libforensics/report/report.h"

namespace forensics {

struct BatchHop {
  std::string by;                        // small letters; empty when the line names no server
  std::string id;                        // empty when it has none
  std::optional<Instant> stamp;          // UTC
  std::string program;                   // by its family, as server_program(); empty for all others
  std::optional<std::int64_t> offset_s;  // east of UTC, as the stamp has it
};

// A time hidden in an identifier that the author or a signer made: no two sendings share it.
struct BatchClock {
  std::string kind;  // id of the decoder
  std::string token;
  Instant instant;
};

struct BatchRecord {
  std::string message;         // the caller's key: a path, a row id
  std::vector<BatchHop> hops;  // newest first
  std::vector<BatchClock> clocks;
  // The address at the edge, else the best candidate. Null for the shared servers of a large mail
  // provider, which stand for nobody.
  std::optional<IpAddress> origin;
  bool by_a_list{false};   // a mailing list sent it on: its server stands for all who write there
  std::string from;        // addr-spec of the first From address, small letters
  std::string message_id;  // without <>
  std::string boundary;    // of the outermost multipart
  std::optional<Instant> arrival;  // the newest stamp
  std::uint64_t fingerprint{0};    // of the way the claimed part is built (chain_fingerprint)
};

[[nodiscard]] BatchRecord batch_record(const Report& report, std::string key);

// FNV-1a over what a sending program leaves alike in every message: family and protocol of each
// claimed hop, the names of the author's fields in their order, X-Mailer, and the shape of the
// boundary (letters and digits as classes). 0 when the message has no author's field.
[[nodiscard]] std::uint64_t chain_fingerprint(const Report& report);

}  // namespace forensics
