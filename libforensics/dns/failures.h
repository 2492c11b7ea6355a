// Keeps the account of what could not be had from a DnsView, for the reader of a report.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/dns/view.h"

namespace forensics {

// A question whose answer is none to build on: it failed, it did not validate, or somebody decided
// not to ask.
struct DnsFailure {
  DnsQuestion question;
  DnsStatus status{DnsStatus::not_asked};
  DnssecVerdict dnssec{DnssecVerdict::unchecked};
  std::string why;  // the words of who knows; "" when nobody said

  friend bool operator==(const DnsFailure&, const DnsFailure&) = default;
};

// Hands on the answers of another view. For one thread.
class DnsFailureLog final : public DnsView {
 public:
  // `view` must outlive it.
  explicit DnsFailureLog(const DnsView& view) noexcept : view_(&view) {}

  [[nodiscard]] DnsLookup look_up(std::string_view name, DnsType type,
                                  std::optional<Instant> as_of) const override;

  // Each question once, in the order asked.
  [[nodiscard]] const std::vector<DnsFailure>& failures() const noexcept { return failures_; }

 private:
  const DnsView* view_;
  mutable std::vector<DnsFailure> failures_;
};

}  // namespace forensics
