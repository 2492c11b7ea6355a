#include "libforensics/evidence/internal/inquiry.h"

#include <algorithm>

#include "libforensics/base/ascii.h"
#include "libforensics/dns/asker.h"
#include "libforensics/dns/name.h"

namespace forensics::internal {

Found Inquiry::ask(std::string_view name, DnsType type, DnsPurpose purpose) {
  DnsAsker asker(log_, as_of_);
  const DnsAnswer& answer = asker.ask(name, type);
  add_needs(missing_, asker.missing(), purpose);
  return {fact_of({canonical_name(name), type}, answer, as_of_), &answer.records};
}

SpfEvaluation Inquiry::ask_spf(std::string_view domain, const IpAddress& ip) {
  SpfRequest request;
  request.ip = ip;
  request.helo = domain;
  request.as_of = as_of_;
  SpfEvaluation out = check_spf(request, log_);
  add_needs(missing_, out.missing, DnsPurpose::published_space, &out);
  return out;
}

bool is_host_name(std::string_view name) noexcept {
  if (name.ends_with('.')) name.remove_suffix(1);
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || name.size() > k_max_name_bytes) return false;
  const std::string_view last = name.substr(dot + 1);
  return std::all_of(name.begin(), name.end(),
                     [](char c) {
                       return is_alpha(c) || is_digit(c) || c == '-' || c == '_' || c == '.';
                     }) &&
         !std::all_of(last.begin(), last.end(), is_digit) &&
         name.find("..") == std::string_view::npos && name.front() != '.';
}

}  // namespace forensics::internal
