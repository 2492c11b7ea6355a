#include "libforensics/dns/failures.h"

#include <algorithm>

namespace forensics {

DnsLookup DnsFailureLog::look_up(std::string_view name, DnsType type,
                                 std::optional<Instant> as_of) const {
  const DnsLookup lookup = view_->look_up(name, type, as_of);
  const DnsAnswer& answer = *lookup.answer;
  const bool bogus = answer.dnssec == DnssecVerdict::bogus;
  const bool decided = answer.status == DnsStatus::not_asked && !answer.why.empty();
  if (!answer.is_failure() && !bogus && !decided) return lookup;
  DnsFailure failure{{std::string(name), type},
                     answer.status,
                     answer.dnssec,
                     bogus && !answer.why_bogus.empty() ? answer.why_bogus : answer.why};
  if (std::find(failures_.begin(), failures_.end(), failure) == failures_.end())
    failures_.push_back(std::move(failure));
  return lookup;
}

}  // namespace forensics
