// Asks a DnsView for facts about one message and keeps the account of what it lacks.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "libforensics/auth/dns_needs.h"
#include "libforensics/auth/spf.h"
#include "libforensics/dns/failures.h"
#include "libforensics/evidence/dns_fact.h"

namespace forensics::internal {

// A fact with the records behind it, which live as long as the view.
struct Found {
  DnsFact fact;
  const std::vector<DnsRecord>* records{nullptr};  // never null in what ask() returns
};

class Inquiry {
 public:
  // `view` must outlive it.
  Inquiry(const DnsView& view, std::optional<Instant> as_of) : log_(view), as_of_(as_of) {}

  Found ask(std::string_view name, DnsType type, DnsPurpose purpose);
  // Whether `ip` may send for `domain`.
  SpfEvaluation ask_spf(std::string_view domain, const IpAddress& ip);

  [[nodiscard]] const std::vector<DnsNeed>& missing() const noexcept { return missing_; }
  [[nodiscard]] const std::vector<DnsFailure>& failures() const noexcept { return log_.failures(); }

 private:
  DnsFailureLog log_;
  std::optional<Instant> as_of_;
  std::vector<DnsNeed> missing_;
};

// A name that DNS could have an address for: several labels of letters, digits, "-" and "_", the
// last one not all digits. No literal, no bare address, no "localhost".
[[nodiscard]] bool is_host_name(std::string_view name) noexcept;

}  // namespace forensics::internal
