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
  bogus_ = bogus_ || lookup.answer->dnssec == DnssecVerdict::bogus;
  if (lookup.answer->status == DnsStatus::not_asked)
    add_once(missing_, {std::move(canonical), type});
  return *lookup.answer;
}

void add_questions(std::vector<DnsQuestion>& all, const std::vector<DnsQuestion>& more) {
  for (const DnsQuestion& question : more) add_once(all, question);
}

}  // namespace forensics
