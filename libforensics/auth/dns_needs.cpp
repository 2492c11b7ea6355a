#include "libforensics/auth/dns_needs.h"

#include <algorithm>
#include <array>

#include "libforensics/base/ascii.h"
#include "libforensics/dns/name.h"

namespace forensics {
namespace {

// Sender, local part, HELO, address in its spellings, receiver, time; %{d}, %{o} and %{v} say no
// more than the domain does.
constexpr std::string_view k_telling_macros = "slhicprt";

bool has_telling_macro(std::string_view term) noexcept {
  for (std::size_t at = term.find("%{"); at != std::string_view::npos;
       at = term.find("%{", at + 2)) {
    if (at + 2 < term.size() &&
        k_telling_macros.find(to_lower(term[at + 2])) != std::string_view::npos)
      return true;
  }
  return false;
}

// TXT that is neither the domain's own record nor that of a term is the text of an explanation.
DnsExposure spf_exposure(const SpfEvaluation& spf, const DnsQuestion& question) {
  bool of_a_term = canonical_name(spf.domain) == question.name;
  for (const SpfStep& step : spf.steps) {
    if (step.target.empty() || canonical_name(step.target) != question.name) continue;
    of_a_term = true;
    if (has_telling_macro(step.term)) return DnsExposure::recipient_unique;
  }
  if (question.type == DnsType::txt && !of_a_term) return DnsExposure::recipient_unique;
  return DnsExposure::infrastructure;
}

void add_need(std::vector<DnsNeed>& all, DnsNeed need) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const DnsNeed& known) {
    return known.question == need.question;
  });
  if (found == all.end()) return all.push_back(std::move(need));
  found->exposure = std::max(found->exposure, need.exposure);
}

}  // namespace

std::string_view dns_purpose_name(DnsPurpose purpose) noexcept {
  constexpr std::array<std::string_view, 11> names = {
      "iprev",        "spf",          "dkim_key",  "arc_key",
      "dmarc",        "reverse_name", "host_name", "published_space",
      "mail_service", "message_id",   "list"};
  return names[static_cast<std::size_t>(purpose)];
}

void add_needs(std::vector<DnsNeed>& all, const std::vector<DnsQuestion>& missing,
               DnsPurpose purpose, const SpfEvaluation* spf) {
  for (const DnsQuestion& question : missing) {
    DnsExposure exposure = exposure_by_name(question);
    if (spf != nullptr) exposure = std::max(exposure, spf_exposure(*spf, question));
    add_need(all, {question, purpose, exposure});
  }
}

std::vector<DnsNeed> dns_needs(const Authentication& auth) {
  std::vector<DnsNeed> all;
  if (auth.iprev) add_needs(all, auth.iprev->missing, DnsPurpose::iprev);
  if (auth.spf) add_needs(all, auth.spf->missing, DnsPurpose::spf, &*auth.spf);
  if (auth.spf_helo) add_needs(all, auth.spf_helo->missing, DnsPurpose::spf, &*auth.spf_helo);
  add_needs(all, auth.dkim.missing, DnsPurpose::dkim_key);
  add_needs(all, auth.arc.missing, DnsPurpose::arc_key);
  // Those of both ways to find a policy, of which `dmarc` may keep one.
  add_needs(all, auth.missing, DnsPurpose::dmarc);
  return all;
}

}  // namespace forensics
