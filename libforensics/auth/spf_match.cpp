// The mechanisms of SPF that ask. RFC 7208 5.3 to 5.7 and 7.
#include <algorithm>

#include "libforensics/auth/internal/spf_run.h"
#include "libforensics/dns/name.h"
#include "libforensics/dns/reverse.h"

namespace forensics::internal {
SpfRun::Verdict SpfRun::evaluate(const SpfTerm& term) {
  if (term.kind == SpfTermKind::all) return {Match::yes, std::nullopt};
  if (term.network) return {term.network->contains(ip_) ? Match::yes : Match::no, std::nullopt};
  const std::string name = target_of(term);
  switch (term.kind) {
    case SpfTermKind::a: return match_address(name, term);
    case SpfTermKind::mx: return match_mx(name, term);
    case SpfTermKind::ptr: return match_ptr(name);
    case SpfTermKind::exists: return match_exists(name);
    default: return {};
  }
}

SpfRun::Verdict SpfRun::match_address(const std::string& name, const SpfTerm& term) {
  if (!is_valid_name(canonical_name(name))) return {};
  const DnsAnswer& answer = asker_.ask(name, address_type());
  if (answer.status == DnsStatus::not_asked) return {Match::unknown, std::nullopt};
  if (answer.is_failure())
    return {Match::no, fail(SpfResult::temperror, SpfProblem::dns_failure, name)};
  const std::uint8_t prefix = ip_.is_v4() ? term.v4_prefix : term.v6_prefix;
  for (const DnsRecord& record : answer.records) {
    const IpAddress* address = record.address();
    if (address != nullptr && IpNetwork{*address, prefix}.contains(ip_))
      return {Match::yes, std::nullopt};
  }
  return {Match::no, count_void(answer)};
}

SpfRun::Verdict SpfRun::match_mx(const std::string& name, const SpfTerm& term) {
  if (!is_valid_name(canonical_name(name))) return {};
  const DnsAnswer& answer = asker_.ask(name, DnsType::mx);
  if (answer.status == DnsStatus::not_asked) return {Match::unknown, std::nullopt};
  if (answer.is_failure())
    return {Match::no, fail(SpfResult::temperror, SpfProblem::dns_failure, name)};
  if (const auto result = count_void(answer)) return {Match::no, result};
  std::vector<const MailExchange*> hosts;
  for (const DnsRecord& record : answer.records) {
    if (record.exchange() != nullptr) hosts.push_back(record.exchange());
  }
  if (hosts.size() > request_.limits.names)
    return {Match::no, fail(SpfResult::permerror, SpfProblem::too_many_mx, name)};
  std::stable_sort(hosts.begin(), hosts.end(), [](const MailExchange* a, const MailExchange* b) {
    return a->preference < b->preference;
  });
  Verdict out;
  for (const MailExchange* host : hosts) {
    const Verdict verdict = match_address(host->host, term);
    if (verdict.result || verdict.match == Match::yes) return verdict;
    if (verdict.match == Match::unknown) out.match = Match::unknown;
  }
  return out;
}

SpfRun::Verdict SpfRun::match_ptr(const std::string& name) {
  const std::string wanted = canonical_name(name);
  const std::size_t missing = asker_.missing().size();
  std::optional<SpfResult> exceeded;
  const auto count = [&](const DnsAnswer& answer) {
    exceeded = count_void(answer);
    return !exceeded;
  };
  for (const std::string& candidate : validated_names(count)) {
    if (is_within(candidate, wanted)) return {Match::yes, std::nullopt};
  }
  if (exceeded) return {Match::no, exceeded};
  if (asker_.missing().size() > missing) return {Match::unknown, std::nullopt};
  return {};
}

SpfRun::Verdict SpfRun::match_exists(const std::string& name) {
  if (!is_valid_name(canonical_name(name))) return {};
  const DnsAnswer& answer = asker_.ask(name, DnsType::a);  // for IPv6 clients, too
  if (answer.status == DnsStatus::not_asked) return {Match::unknown, std::nullopt};
  if (answer.is_failure())
    return {Match::no, fail(SpfResult::temperror, SpfProblem::dns_failure, name)};
  if (answer.status == DnsStatus::data) return {Match::yes, std::nullopt};
  return {Match::no, count_void(answer)};
}

// The names that the address has and that have the address. RFC 7208 5.5: names beyond the tenth
// and those whose lookup fails are passed over; no error comes of it. `goes_on` sees each answer
// and may end the search.
std::vector<std::string> SpfRun::validated_names(
    const std::function<bool(const DnsAnswer&)>& goes_on) {
  std::vector<std::string> out;
  const DnsAnswer& reverse = asker_.ask(reverse_name(ip_), DnsType::ptr);
  if (!goes_on(reverse)) return out;
  std::uint32_t count = 0;
  for (const DnsRecord& record : reverse.records) {
    const DomainTarget* target = record.target();
    if (record.type != DnsType::ptr || target == nullptr) continue;
    if (++count > request_.limits.names) break;
    const DnsAnswer& addresses = asker_.ask(target->name, address_type());
    if (!goes_on(addresses)) break;
    for (const DnsRecord& forward : addresses.records) {
      const IpAddress* address = forward.address();
      if (address == nullptr || *address != ip_) continue;
      out.push_back(target->name);
      break;
    }
  }
  return out;
}

// %{p}: the domain itself before its subdomains before any other name. RFC 7208 7.3. Its lookups
// are no term's and so not counted.
std::string SpfRun::validated_name_for(std::string_view domain) {
  const std::string wanted = canonical_name(domain);
  const std::vector<std::string> names = validated_names([](const DnsAnswer&) { return true; });
  if (std::find(names.begin(), names.end(), wanted) != names.end()) return wanted;
  for (const std::string& name : names) {
    if (is_within(name, wanted)) return name;
  }
  return names.empty() ? "unknown" : names[0];
}

SpfMacroValues SpfRun::values() const {
  SpfMacroValues out;
  out.local_part = local_part_;
  out.sender_domain = sender_domain_;
  out.ip = ip_;
  out.helo = request_.helo;
  out.receiver = request_.receiver;
  out.time = request_.as_of;
  out.validated_name = validated_name_;
  return out;
}

// The name that a term asks for; that of its record when it names none.
std::string SpfRun::target_of(const SpfTerm& term) {
  const std::string& domain = frames_.back()->domain;
  std::string target = domain;
  if (term.domain_spec.data() != nullptr) {
    if (needs_validated_name(term.domain_spec)) validated_name_ = validated_name_for(domain);
    SpfMacroValues known = values();
    known.domain = domain;
    target = expand_domain_spec(term.domain_spec, known);
  }
  out_.steps.back().target = target;
  return target;
}

// RFC 7208 6.2: one TXT record, plain ASCII, a macro string with blanks. Whatever goes wrong leaves
// the fail without words.
void SpfRun::explain(const SpfTerm& exp, const std::string& domain) {
  SpfMacroValues known = values();
  known.domain = domain;
  if (needs_validated_name(exp.domain_spec)) validated_name_ = validated_name_for(domain);
  known.validated_name = validated_name_;
  const DnsAnswer& answer = asker_.ask(expand_domain_spec(exp.domain_spec, known), DnsType::txt);
  const TextStrings* only = nullptr;
  for (const DnsRecord& record : answer.records) {
    if (record.text() == nullptr) continue;
    if (only != nullptr) return;
    only = record.text();
  }
  if (only == nullptr) return;
  const std::string text = only->joined();
  if (!is_macro_string(text, SpfMacroUse::explanation)) return;
  if (needs_validated_name(text)) validated_name_ = validated_name_for(domain);
  known.validated_name = validated_name_;
  out_.explanation = expand_macros(text, known);
}

}  // namespace forensics::internal
