// The walk through SPF records behind check_spf(); use auth/spf.h.
//
// Includes are a stack of records, never recursion: RFC 7208 4.6.4 bounds it to the ten lookups.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/auth/spf.h"
#include "libforensics/auth/spf_macro.h"
#include "libforensics/auth/spf_record.h"
#include "libforensics/dns/asker.h"

namespace forensics::internal {

class SpfRun {
 public:
  SpfRun(const SpfRequest& request, const DnsView& view);

  [[nodiscard]] SpfEvaluation run();

 private:
  // A record being read.
  struct Frame {
    std::string domain;
    std::string text;
    SpfRecord record;     // views into text
    std::size_t next{0};  // term to evaluate
    std::size_t step{0};  // of the include that opened it, in steps; unused for the outermost
  };
  enum class Match { yes, no, unknown };
  // What a term came to: a match or not, or the result of the whole record.
  struct Verdict {
    Match match{Match::no};
    std::optional<SpfResult> result;
  };

  void walk();
  std::optional<SpfResult> open(std::string_view domain, std::size_t step);
  std::optional<SpfResult> advance();
  std::optional<SpfResult> finish_record();
  std::optional<SpfResult> close_include(SpfResult inner, const Frame& frame);
  std::optional<SpfResult> settle(const SpfTerm& term, std::size_t step, const Verdict& verdict);
  [[nodiscard]] bool is_outermost() const noexcept { return frames_.size() == 1; }

  Verdict evaluate(const SpfTerm& term);
  Verdict match_address(const std::string& name, const SpfTerm& term);
  Verdict match_mx(const std::string& name, const SpfTerm& term);
  Verdict match_ptr(const std::string& name);
  Verdict match_exists(const std::string& name);

  std::optional<SpfResult> count_lookup();
  std::optional<SpfResult> count_void(const DnsAnswer& answer);
  SpfResult fail(SpfResult result, SpfProblem problem, std::string_view text);
  SpfStep& begin_step(const SpfTerm& term);
  [[nodiscard]] DnsType address_type() const noexcept {
    return ip_.is_v4() ? DnsType::a : DnsType::aaaa;
  }

  [[nodiscard]] std::string target_of(const SpfTerm& term);
  [[nodiscard]] SpfMacroValues values() const;
  std::vector<std::string> validated_names(const std::function<bool(const DnsAnswer&)>& goes_on);
  std::string validated_name_for(std::string_view domain);
  void explain(const SpfTerm& exp, const std::string& domain);

  const SpfRequest& request_;
  IpAddress ip_;
  std::string local_part_;
  std::string sender_domain_;
  std::string validated_name_{"unknown"};
  DnsAsker asker_;
  std::vector<std::unique_ptr<Frame>> frames_;
  SpfEvaluation out_;
};

}  // namespace forensics::internal
