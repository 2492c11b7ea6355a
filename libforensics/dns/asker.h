// Asks a DnsView on behalf of one judgement and keeps the account: what was asked, what is missing.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "libforensics/dns/view.h"

namespace forensics {

class DnsAsker {
 public:
  // `view` must outlive the asker.
  explicit DnsAsker(const DnsView& view, std::optional<Instant> as_of = std::nullopt) noexcept
      : view_(&view), as_of_(as_of) {}

  // `name`: presentation text in any case, with or without final dot. What DNS cannot carry does
  // not exist (nx_domain) and is not asked. A bogus answer is a failure without records: whoever
  // altered it must not make a message pass; the view still has it. The answer lives as long as the
  // view.
  const DnsAnswer& ask(std::string_view name, DnsType type);

  // The questions that the view could not answer, each once, in the order asked.
  [[nodiscard]] const std::vector<DnsQuestion>& missing() const noexcept { return missing_; }
  [[nodiscard]] std::size_t asked() const noexcept { return asked_; }
  // Whether an answer was only known from after the instant asked about, or was bogus (RFC 4033 5).
  [[nodiscard]] bool anachronistic() const noexcept { return anachronistic_; }
  [[nodiscard]] bool bogus() const noexcept { return bogus_; }

 private:
  const DnsView* view_;
  std::optional<Instant> as_of_;
  std::vector<DnsQuestion> missing_;
  std::size_t asked_{0};
  bool anachronistic_{false};
  bool bogus_{false};
};

// Appends those of `more` that are not in `all` yet.
void add_questions(std::vector<DnsQuestion>& all, const std::vector<DnsQuestion>& more);

}  // namespace forensics
