#include "libforensics/auth/claims.h"

#include <algorithm>

#include "libforensics/auth/authentication.h"
#include "libforensics/base/ascii.h"
#include "libforensics/dns/name.h"

namespace forensics {
namespace {

std::string_view domain_of(std::string_view address) noexcept {
  const std::size_t at = address.rfind('@');
  return at == std::string_view::npos ? address : address.substr(at + 1);
}

bool same_domain(std::string_view a, std::string_view b) {
  return canonical_name(domain_of(a)) == canonical_name(domain_of(b));
}

// Results of one kind compared; anything but pass and fail agrees only with its like.
Agreement compare(std::string_view claimed, std::string_view ours) noexcept {
  if (equals_ignoring_case(claimed, ours)) return Agreement::same;
  const auto denies = [](std::string_view result) {
    return equals_ignoring_case(result, "fail") || equals_ignoring_case(result, "softfail") ||
           equals_ignoring_case(result, "none");
  };
  const bool claimed_pass = equals_ignoring_case(claimed, "pass");
  const bool ours_pass = equals_ignoring_case(ours, "pass");
  if ((claimed_pass && denies(ours)) || (ours_pass && denies(claimed))) return Agreement::differs;
  return Agreement::unknown;
}

Agreement compare_spf(const ClaimedResult& claim, const Authentication& ours) {
  std::string_view sender = claim.property("smtp.mailfrom");
  if (sender.data() == nullptr) sender = claim.property("envelope-from");
  const std::optional<SpfEvaluation>& spf = sender.empty() ? ours.spf_helo : ours.spf;
  if (!spf || (!sender.empty() && !same_domain(sender, spf->domain))) return Agreement::unknown;
  return compare(claim.result, spf_result_name(spf->result));
}

// A claim of a signature is about that of its domain, and of its selector where it names one.
Agreement compare_dkim(const ClaimedResult& claim, const Authentication& ours) {
  std::string_view domain = claim.property("header.d");
  const std::string_view selector = claim.property("header.s");
  Agreement best = Agreement::unknown;
  for (const DkimCheck& check : ours.dkim.checks) {
    const DkimSignature& signature = check.signature;
    const bool same_signer =
        domain.data() != nullptr
            ? same_domain(domain, signature.domain)
            : claim.property("header.i").data() != nullptr &&
                  same_domain(claim.property("header.i"), identity_domain(signature));
    if (!same_signer) continue;
    if (selector.data() != nullptr && !equals_ignoring_case(selector, signature.selector)) continue;
    const Agreement now = compare(claim.result, dkim_result_name(check.result));
    if (now == Agreement::same) return now;
    if (now == Agreement::differs) best = now;
  }
  return best;
}

Agreement compare_dmarc(const ClaimedResult& claim, const Authentication& ours) {
  const std::string_view from = claim.property("header.from");
  for (const DmarcEvaluation& dmarc : ours.dmarc) {
    if (from.data() != nullptr && !same_domain(from, dmarc.from_domain)) continue;
    return compare(claim.result, dmarc_result_name(dmarc.result));
  }
  return Agreement::unknown;
}

Agreement agreement_of(const ClaimedResult& claim, const Authentication& ours) {
  if (equals_ignoring_case(claim.method, "spf")) return compare_spf(claim, ours);
  if (equals_ignoring_case(claim.method, "dkim")) return compare_dkim(claim, ours);
  if (equals_ignoring_case(claim.method, "dmarc")) return compare_dmarc(claim, ours);
  if (equals_ignoring_case(claim.method, "iprev") && ours.iprev)
    return compare(claim.result, iprev_result_name(ours.iprev->result));
  return Agreement::unknown;
}

bool is_ours(const Field& field, std::string_view server, const ClaimBoundary& boundary,
             const PublicSuffixList& suffixes) {
  if (field.whole.offset >= boundary.claimed_from || server.empty() || boundary.written_by.empty())
    return false;
  const std::string domain = suffixes.registrable_domain(canonical_name(server));
  return !domain.empty() &&
         domain == suffixes.registrable_domain(canonical_name(boundary.written_by));
}

}  // namespace

std::string_view agreement_name(Agreement agreement) noexcept {
  constexpr std::string_view names[] = {"same", "differs", "unknown"};
  return names[static_cast<std::size_t>(agreement)];
}

std::vector<AuthClaim> compare_claims(const Headers& headers, const ClaimBoundary& boundary,
                                      const PublicSuffixList& suffixes,
                                      const Authentication& ours) {
  std::vector<AuthClaim> out;
  std::size_t looked_at = 0;
  for (std::uint32_t i = 0; i < headers.fields.size() && looked_at < k_max_claim_fields; ++i) {
    const Field& field = headers.fields[i];
    const std::string_view value = headers.raw_value(field);
    AuthenticationResults said;
    if (field.id == FieldName::received_spf) {
      said.results.push_back(parse_received_spf(value));
      said.authserv_id = said.results[0].property("receiver");
    } else if (field.id == FieldName::authentication_results ||
               field.id == FieldName::arc_authentication_results) {
      said = parse_authentication_results(value);
    } else {
      continue;
    }
    ++looked_at;
    const bool vouched = is_ours(field, said.authserv_id, boundary, suffixes);
    for (ClaimedResult& claim : said.results) {
      const Agreement agreement = agreement_of(claim, ours);
      out.push_back({i, said.authserv_id, std::move(claim), agreement, vouched});
    }
  }
  return out;
}

}  // namespace forensics
