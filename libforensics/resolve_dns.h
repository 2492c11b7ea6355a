// Answers for messages, asked live: evaluate, ask in bulk what is missing, evaluate again, until
// nothing is.
//
// Evaluations stay pure functions of a snapshot; this is the one place where the snapshot grows.
// What comes out is a snapshot like any other, so that a live report and its replay are the same.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "libforensics/auth/dns_needs.h"
#include "libforensics/dns/live.h"
#include "libforensics/dns/resolver.h"
#include "libforensics/forensics.h"

namespace forensics {

// Collects what evaluations lack. May be fed from several threads at once.
class DnsNeeds {
 public:
  // What `report`, made over `known`, lacks and `known` does not tell why. False when that is
  // nothing: no answer will change the report. Nothing when it was made without DNS answers.
  bool add(const Report& report, const DnsView& known);

  // Said by a pass that looks at messages it did not look at before: their questions are those of a
  // first round.
  void begin_anew() noexcept { begun_anew_ = true; }
  [[nodiscard]] bool has_begun_anew() const noexcept { return begun_anew_; }

  // Each question once, in the order of names.
  [[nodiscard]] std::vector<DnsNeed> list() const;

 private:
  mutable std::mutex mutex_;
  std::map<DnsQuestion, DnsNeed> needs_;
  bool begun_anew_{false};
};

// Evaluates messages over what is known so far and says what they lack; all of them, or at least
// one that lacks something.
using DnsPass = std::function<void(const DnsView& known, DnsNeeds& lacking)>;

struct LiveDnsSetup {
  LiveDnsOptions connection;         // no servers: those of the system's resolv.conf
  std::vector<DnsExposure> allowed;  // classes that may be asked; others are not
  DnsLimits limits;
};

// Rounds of questions, each after an evaluation over the answers of the last. SPF needs the most: a
// record, 10 includes one in the other, MX hosts and their addresses.
inline constexpr std::size_t k_max_dns_rounds = 16;

// The questions of a first round. More may follow from their answers.
[[nodiscard]] std::vector<DnsNeed> plan_dns(const DnsPass& pass);

// What is not asked, because it is not allowed or never is, stands in the snapshot as NOTASKED with
// the reason. Errors: a resolver that cannot be set up, before the first pass.
[[nodiscard]] Result<DnsFile> record_dns(const LiveDnsSetup& setup, const DnsPass& pass);

}  // namespace forensics
