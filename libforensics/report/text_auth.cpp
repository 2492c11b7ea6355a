#include "libforensics/report/internal/text_auth.h"

#include <algorithm>

#include "libforensics/base/counted.h"

namespace forensics {
namespace {

constexpr std::size_t k_shown_failures = 8;

// "missing_evidence" as words.
std::string words(std::string_view name) {
  std::string out(name);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

// "fail (body changed)"
std::string verdict(std::string_view result, std::string_view problem) {
  return words(result) + (problem == "none" ? "" : " (" + words(problem) + ")");
}

void write_spf(Page& page, std::string_view label, const std::optional<SpfEvaluation>& spf) {
  if (!spf) return;
  std::string text =
      verdict(spf_result_name(spf->result), spf_problem_name(spf->problem)) + " for " + spf->domain;
  if (!spf->mechanism.empty()) text += ", by " + spf->mechanism;
  if (spf->anachronistic && spf->problem != SpfProblem::dns_failure)
    text += "; answers are from after the message";
  page.field(label, text);
}

void write_dkim(Page& page, const DkimCheck& check) {
  std::string text = verdict(dkim_result_name(check.result), dkim_problem_name(check.problem)) +
                     " for " + std::string(check.signature.domain) + ", selector " +
                     std::string(check.signature.selector);
  if (check.key.bits) text += ", " + std::to_string(*check.key.bits) + " bits";
  if (check.signature.body_length && *check.signature.body_length < check.body_length)
    text += ", " + counted(check.body_length - *check.signature.body_length, "byte") +
            " of the body unsigned";
  if (check.key.anachronistic && check.key.state != DkimKeyState::server_failure)
    text += "; the key is from after the message";
  page.field("DKIM", text);
}

void write_dmarc(Page& page, const DmarcEvaluation& dmarc) {
  std::string text = words(dmarc_result_name(dmarc.result)) + " for " + dmarc.from_domain;
  if (dmarc.policy)
    text +=
        ", policy " + std::string(dmarc_policy_name(*dmarc.policy)) + " of " + dmarc.policy_domain;
  text += dmarc.mode == DmarcMode::tree_walk ? " (RFC 9989)" : " (RFC 7489)";
  page.field("DMARC", text);
}

void write_claims(Page& page, const std::vector<AuthClaim>& claims) {
  for (const AuthClaim& claim : claims) {
    if (claim.agreement != Agreement::differs) continue;
    page.field("Disagrees", std::string(claim.authserv_id) + " says " +
                                std::string(claim.claim.method) + "=" +
                                std::string(claim.claim.result) +
                                (claim.vouched ? "" : "; nobody vouches for it"));
  }
}

// "asked of 127.0.0.1@53 at 2026-11-27T09:40:05Z, DNSSEC validated"
void write_answers(Page& page, const DnsSnapshotHead& head) {
  std::string text;
  if (!head.resolver.empty()) text += "asked of " + head.resolver;
  if (head.created) text += (text.empty() ? "kept at " : " at ") + to_rfc3339(*head.created);
  if (text.empty()) return;
  if (head.dnssec == "validated") text += ", DNSSEC validated";
  page.field("Answers", text);
}

void write_failures(Page& page, const std::vector<DnsFailure>& failures) {
  for (std::size_t i = 0; i < failures.size() && i < k_shown_failures; ++i) {
    const DnsFailure& failure = failures[i];
    const bool bogus = failure.dnssec == DnssecVerdict::bogus;
    std::string text(bogus ? "bogus" : dns_status_name(failure.status));
    text +=
        ": " + std::string(dns_type_name(failure.question.type)) + " of " + failure.question.name;
    if (!failure.why.empty()) text += " (" + failure.why + ")";
    page.field(i == 0 ? "Not had" : "", text);
  }
  if (failures.size() > k_shown_failures)
    page.field("", "and " + std::to_string(failures.size() - k_shown_failures) +
                       " more; --format json lists them");
}

}  // namespace

void write_auth(Page& page, const Report& report) {
  if (!report.auth) return;
  const Authentication& auth = *report.auth;
  page.heading("Senders and signatures" +
               (auth.as_of ? " as of " + to_rfc3339(*auth.as_of) : std::string()));
  if (auth.iprev) {
    std::string text = words(iprev_result_name(auth.iprev->result));
    for (const IprevName& name : auth.iprev->names) {
      if (name.confirmed) text += ", " + name.name;
    }
    page.field("iprev", text);
  }
  write_spf(page, "SPF", auth.spf);
  write_spf(page, "SPF HELO", auth.spf_helo);
  for (const DkimCheck& check : auth.dkim.checks) write_dkim(page, check);
  if (auth.arc.result != ArcResult::none)
    page.field("ARC",
               verdict(arc_result_name(auth.arc.result), arc_problem_name(auth.arc.problem)) +
                   ", " + counted(auth.arc.sets.size(), "set"));
  for (const DmarcEvaluation& dmarc : auth.dmarc) write_dmarc(page, dmarc);
  write_claims(page, auth.claims);
  write_answers(page, report.answers);
  write_failures(page, auth.failures);
  if (!auth.missing.empty())
    page.field("Missing",
               counted(auth.missing.size(), "DNS answer") + "; --format json lists the questions");
}

}  // namespace forensics
