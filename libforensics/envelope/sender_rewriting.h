// What a forwarder, a list or a bounce filter has written into a MAIL FROM, taken apart.
//
//   SRS   SRS0=HHH=TT=domain=local@forwarder      the sender before forwarding, and a day clock
//         SRS1=HHH=first.host==HHH=TT=domain=local@second     (libsrs2, postsrsd, Exchange Online)
//   BATV  prvs=KDDDSSSSSS=local@domain            the sender with a signed expiry day
//         (draft-levine-smtp-batv-01; Barracuda writes btv1==tag==local, SparkPost msprvs1=)
//   VERP  list-bounces+local=domain@host          the recipient that this copy went to
//   caf   user+caf_=local=domain@gmail.com        Gmail forwarding: the mailbox forwarded to
//
// Tags are keyed hashes: only the server that wrote them can check them, we show them. All views
// point into the address.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "libforensics/base/lifetime.h"

namespace forensics {

enum class RewritingScheme : std::uint8_t {
  srs0,
  srs1,
  exchange_srs,
  prvs,
  btv1,
  msprvs1,
  verp,
  listserv,
  caf
};

[[nodiscard]] std::string_view rewriting_scheme_name(RewritingScheme scheme) noexcept;

struct RewrittenSender {
  RewritingScheme scheme{RewritingScheme::srs0};
  std::string_view local;       // of the address inside; null when the scheme does not carry it
  std::string_view domain;      // null likewise
  std::string original;         // "local@domain"; empty when unknown
  bool names_recipient{false};  // the address inside is a recipient (VERP, caf), not the sender
  bool certain{true};       // false: where a VERP prefix ends and the local part begins is a guess
  std::string_view prefix;  // VERP: what stands before the address inside: list and serial
  std::string_view tag;     // SRS hash, BATV tag
  std::string_view forwarder;  // SRS1: the first forwarder
  std::string_view inner_tag;  // SRS1: the hash that the first forwarder wrote
  std::string_view timestamp;  // SRS: the base32 text, BATV: the day digits
  // SRS: days since 1970 mod 1024; in 12 of 12 real messages the day of the topmost Received.
  // BATV: expiry day mod 1000; 7 and 30 days ahead in two real messages.
  std::optional<std::uint16_t> day;
  std::uint16_t day_modulus{0};  // 1024, 1000, or 0 without a day
};

// Takes `address` (local@domain, no brackets) apart; nothing when no scheme is recognised.
[[nodiscard]] std::optional<RewrittenSender> decode_sender_rewriting(
    std::string_view address FORENSICS_LIFETIME);

// The day nearest to `near_day` (both in days since 1970-01-01) that a cyclic day counter can
// mean. SRS and BATV write days, so the resolution is 86,400 seconds.
[[nodiscard]] constexpr std::int64_t resolve_cyclic_day(std::uint16_t day, std::uint16_t modulus,
                                                        std::int64_t near_day) noexcept {
  const std::int64_t cycle = modulus;
  const std::int64_t phase = ((near_day - day) % cycle + cycle) % cycle;
  return phase * 2 <= cycle ? near_day - phase : near_day + (cycle - phase);
}

}  // namespace forensics
