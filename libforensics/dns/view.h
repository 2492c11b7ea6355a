// What the outside world says, as a pure source of answers.
//
// Whoever judges a message by DNS asks a DnsView and nothing else: no socket, no clock. A view
// holds what somebody asked earlier (a snapshot), what a zone file says, or nothing. A question
// that it cannot answer is `not_asked`, which is no statement about the world; the judge says what
// it lacks (dns/asker.h), the caller resolves that in bulk and judges again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/base/instant.h"
#include "libforensics/dns/record.h"

namespace forensics {

enum class DnsStatus : std::uint8_t {
  data,       // NOERROR with records of the type asked for
  no_data,    // NOERROR without: the name exists, the type does not (RFC 2308 2.2)
  nx_domain,  // the name does not exist, nor any below it (RFC 8020)
  serv_fail,
  refused,
  timeout,
  blocked,    // a filter between us and the answer
  not_asked,  // nobody asked: nothing is known
};

// As snapshots write it: "NOERROR", "NODATA", "NXDOMAIN", "SERVFAIL", "REFUSED", "TIMEOUT",
// "BLOCKED", "NOTASKED".
[[nodiscard]] std::string_view dns_status_name(DnsStatus status) noexcept;
[[nodiscard]] std::optional<DnsStatus> dns_status_of(std::string_view name) noexcept;

// What a validating resolver said of the answer. RFC 4033 5.
enum class DnssecVerdict : std::uint8_t { unchecked, secure, insecure, bogus, indeterminate };

[[nodiscard]] std::string_view dnssec_verdict_name(DnssecVerdict verdict) noexcept;
[[nodiscard]] std::optional<DnssecVerdict> dnssec_verdict_of(std::string_view name) noexcept;

struct DnsQuestion {
  std::string name;  // canonical (dns/name.h)
  DnsType type{DnsType::a};

  friend auto operator<=>(const DnsQuestion&, const DnsQuestion&) = default;
};

struct DnsAnswer {
  DnsStatus status{DnsStatus::not_asked};
  DnssecVerdict dnssec{DnssecVerdict::unchecked};
  std::vector<DnsRecord> records;    // the CNAMEs on the way, then those of the type asked for
  std::optional<Instant> time;       // when it was asked, or first seen
  std::optional<Instant> time_last;  // last seen; null for a single observation
  std::optional<std::uint32_t> negative_ttl;  // seconds, of no_data and nx_domain
  std::string why_bogus;                      // the validator's words; "" when not bogus
  std::string why;     // what kept the answer from us, or us from asking; "" when not said
  std::string source;  // "live", "import", "zone"; "" when not said

  // NXDOMAIN or NODATA: what RFC 7208 4.6.4 calls a void lookup.
  [[nodiscard]] bool is_void() const noexcept {
    return status == DnsStatus::no_data || status == DnsStatus::nx_domain;
  }
  // The question was put and got no usable answer: to ask again may help.
  [[nodiscard]] bool is_failure() const noexcept {
    return status == DnsStatus::serv_fail || status == DnsStatus::refused ||
           status == DnsStatus::timeout || status == DnsStatus::blocked;
  }

  friend bool operator==(const DnsAnswer&, const DnsAnswer&) = default;
};

struct DnsLookup {
  const DnsAnswer* answer{nullptr};  // never null in what a view returns; lives as long as the view
  bool anachronistic{false};         // the answer is only known from after the instant asked about
};

class DnsView {
 public:
  DnsView() = default;
  DnsView(const DnsView&) = delete;
  DnsView& operator=(const DnsView&) = delete;
  DnsView(DnsView&&) = default;
  DnsView& operator=(DnsView&&) = default;
  virtual ~DnsView() = default;

  // `name` is canonical. `as_of`: the answer that stood then; null: the newest. May be called from
  // several threads at once.
  [[nodiscard]] virtual DnsLookup look_up(std::string_view name, DnsType type,
                                          std::optional<Instant> as_of) const = 0;
};

// Knows nothing: every question is not_asked.
class EmptyDnsView final : public DnsView {
 public:
  [[nodiscard]] DnsLookup look_up(std::string_view name, DnsType type,
                                  std::optional<Instant> as_of) const override;
};

// The answer that all views give to what they do not know.
[[nodiscard]] const DnsAnswer& not_asked_answer() noexcept;

}  // namespace forensics
