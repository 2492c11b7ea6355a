#include "libforensics/dns/asker.h"

#include <algorithm>

#include "libforensics/dns/name.h"

namespace forensics {
namespace {

const DnsAnswer& impossible_name_answer() noexcept {
  static const DnsAnswer answer = [] {
    DnsAnswer out;
    out.status = DnsStatus::nx_domain;
    return out;
  }();
  return answer;
}

// What a validating resolver says instead of data that does not validate. RFC 4035 5.5.
const DnsAnswer& bogus_answer() noexcept {
  static const DnsAnswer answer = [] {
    DnsAnswer out;
    out.status = DnsStatus::serv_fail;
    out.dnssec = DnssecVerdict::bogus;
    return out;
  }();
  return answer;
}

void add_once(std::vector<DnsQuestion>& all, DnsQuestion question) {
  if (std::find(all.begin(), all.end(), question) == all.end()) all.push_back(std::move(question));
}

}  // namespace

const DnsAnswer& DnsAsker::ask(std::string_view name, DnsType type) {
  std::string canonical = canonical_name(name);
  if (!is_valid_name(canonical)) return impossible_name_answer();
  ++asked_;
  const DnsLookup lookup = view_->look_up(canonical, type, as_of_);
  anachronistic_ = anachronistic_ || lookup.anachronistic;
  if (lookup.answer->dnssec == DnssecVerdict::bogus) {
    bogus_ = true;
    return bogus_answer();
  }
  if (lookup.answer->status == DnsStatus::not_asked)
    add_once(missing_, {std::move(canonical), type});
  return *lookup.answer;
}

void add_questions(std::vector<DnsQuestion>& all, const std::vector<DnsQuestion>& more) {
  for (const DnsQuestion& question : more) add_once(all, question);
}

}  // namespace forensics
