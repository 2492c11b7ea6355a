// One question of DNS about a name in a message, and what became of it.
//
// DNS tells of the day on which it is asked, mail of the day on which it was sent. So a fact says
// as of when it stands. What agrees years later agreed then, most likely; what is gone years later
// may have been there. A mark that speaks against a message wants a timely answer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "libforensics/dns/view.h"

namespace forensics {

// Names of mail servers are kept for years; a month covers the delay of a delivery and of a report.
// A choice, not measured.
inline constexpr std::int64_t k_timely_s = 30LL * 86'400;

struct DnsFact {
  DnsQuestion question;
  DnsStatus status{DnsStatus::not_asked};  // serv_fail for an answer that does not validate
  std::optional<Instant> time;  // when it was asked; of an interval the end nearest to the message;
                                // null when the answer does not say
  std::optional<std::int64_t> after_s;  // `time` minus the time of the message, seconds; 0 inside
                                        // an interval; null when either is unknown
  std::vector<std::string> records;     // of the records of the type asked for, presentation text

  // The world answered: with data, or that there is none.
  [[nodiscard]] bool is_known() const noexcept { return status == DnsStatus::data || is_void(); }
  [[nodiscard]] bool is_void() const noexcept {
    return status == DnsStatus::no_data || status == DnsStatus::nx_domain;
  }
  // Near enough to the message to speak of its time. An answer without time is one that its giver
  // holds for that of the message (a zone file).
  [[nodiscard]] bool is_timely() const noexcept {
    return !after_s || (-k_timely_s <= *after_s && *after_s <= k_timely_s);
  }

  friend bool operator==(const DnsFact&, const DnsFact&) = default;
};

// The fact that an answer makes of a question. `as_of`: the time of the message; null: unknown.
[[nodiscard]] DnsFact fact_of(DnsQuestion question, const DnsAnswer& answer,
                              std::optional<Instant> as_of);

}  // namespace forensics
