#include "libforensics/auth/authentication.h"

#include <algorithm>

#include "libforensics/base/ascii.h"
#include "libforensics/dns/asker.h"

namespace forensics {
namespace {

void check_client(const AuthRequest& request, const DnsView& view, Authentication& out) {
  if (!request.ip) return;
  out.iprev = check_iprev(*request.ip, view, request.as_of);
  SpfRequest spf;
  spf.ip = *request.ip;
  spf.helo = request.helo;
  spf.as_of = request.as_of;
  if (!request.helo.empty()) out.spf_helo = check_spf(spf, view);
  spf.mail_from = request.mail_from;
  const bool has_sender =
      request.mail_from.data() != nullptr && !(request.mail_from.empty() && request.helo.empty());
  if (has_sender) out.spf = check_spf(spf, view);
}

bool differ(const DmarcEvaluation& a, const DmarcEvaluation& b) {
  return a.result != b.result || a.policy != b.policy;
}

void check_author(const AuthRequest& request, std::string_view domain, const DnsView& view,
                  Authentication& out) {
  DmarcRequest dmarc;
  dmarc.from_domain = domain;
  dmarc.spf = out.spf ? &*out.spf : nullptr;
  dmarc.dkim = &out.dkim;
  dmarc.as_of = request.as_of;
  dmarc.mode = dmarc_mode_at(request.as_of);
  dmarc.suffixes = request.suffixes;
  DmarcEvaluation own = check_dmarc(dmarc, view);
  dmarc.mode = dmarc.mode == DmarcMode::tree_walk ? DmarcMode::public_suffix : DmarcMode::tree_walk;
  DmarcEvaluation other = check_dmarc(dmarc, view);
  add_questions(out.missing, own.missing);
  add_questions(out.missing, other.missing);
  const bool both = differ(own, other);
  out.dmarc.push_back(std::move(own));
  if (both) out.dmarc.push_back(std::move(other));
}

}  // namespace

Authentication authenticate(const AuthRequest& request, const DnsView& answers) {
  const DnsFailureLog view(answers);
  Authentication out;
  out.as_of = request.as_of;
  check_client(request, view, out);
  if (out.iprev) add_questions(out.missing, out.iprev->missing);
  if (out.spf) add_questions(out.missing, out.spf->missing);
  if (out.spf_helo) add_questions(out.missing, out.spf_helo->missing);
  out.dkim = check_dkim(request.headers, view, request.as_of);
  out.arc = check_arc(request.headers, view, request.as_of);
  add_questions(out.missing, out.dkim.missing);
  add_questions(out.missing, out.arc.missing);
  std::vector<std::string_view> seen;
  for (const std::string_view domain : request.from_domains) {
    const auto same = [&](std::string_view known) { return equals_ignoring_case(known, domain); };
    if (std::any_of(seen.begin(), seen.end(), same) || seen.size() >= k_max_authors) continue;
    seen.push_back(domain);
    check_author(request, domain, view, out);
  }
  const PublicSuffixList& suffixes =
      request.suffixes != nullptr ? *request.suffixes : PublicSuffixList::built_in();
  out.failures = view.failures();
  out.claims = compare_claims(request.headers, request.boundary, suffixes, out);
  return out;
}

}  // namespace forensics
