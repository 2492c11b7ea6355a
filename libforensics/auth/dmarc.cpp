#include "libforensics/auth/dmarc.h"

#include <algorithm>
#include <array>
#include <memory>

#include "libforensics/base/ascii.h"
#include "libforensics/dns/asker.h"
#include "libforensics/dns/name.h"
#include "libforensics/text/domain.h"

namespace forensics {
namespace {

constexpr std::int64_t k_rfc9989 = 1'777'593'600;  // 2026-05-01
constexpr std::ptrdiff_t k_walked_labels = 7;      // RFC 9989 4.10: eight queries at most

// What stands at "_dmarc." of a name.
struct Found {
  std::string domain;
  std::string text;  // of its one record; "" when it has none or several
  std::size_t count{0};
  bool failed{false};  // the query
  DmarcRecord record;  // views into text
};

// The names with a record from one up to its top label, longest first.
struct Walk {
  std::vector<const Found*> records;
  bool failed{false};  // a query did, so that records may be missing
};

std::ptrdiff_t label_count(std::string_view name) {
  return name.empty() ? 0 : std::count(name.begin(), name.end(), '.') + 1;
}

std::string parent_of(std::string_view name) {
  const std::size_t dot = name.find('.');
  return dot == std::string_view::npos ? std::string() : std::string(name.substr(dot + 1));
}

std::string dns_form(std::string_view domain) {
  if (std::none_of(domain.begin(), domain.end(), is_eight_bit)) return canonical_name(domain);
  return canonical_name(domain_to_ascii(domain).text.value_or(std::string(domain)));
}

class DmarcRun {
 public:
  DmarcRun(const DmarcRequest& request, const DnsView& view)
      : request_(request),
        asker_(view, request.as_of),
        suffixes_(request.suffixes != nullptr ? *request.suffixes : PublicSuffixList::built_in()) {}

  DmarcEvaluation run() {
    out_.mode = request_.mode;
    out_.from_domain = dns_form(request_.from_domain);
    if (!out_.from_domain.empty() && is_valid_name(out_.from_domain)) {
      out_.organizational_domain = organizational_domain(out_.from_domain);
      find_policy();
      align();
      judge();
    }
    out_.missing = asker_.missing();
    out_.anachronistic = asker_.anachronistic();
    return std::move(out_);
  }

 private:
  const Found& look(const std::string& domain) {
    for (const auto& known : found_) {
      if (known->domain == domain) return *known;
    }
    auto out = std::make_unique<Found>();
    out->domain = domain;
    const DnsAnswer& answer = asker_.ask("_dmarc." + domain, DnsType::txt);
    out->failed = answer.is_failure();
    failed_ = failed_ || out->failed;
    for (const DnsRecord& record : answer.records) {
      if (record.text() == nullptr) continue;
      std::string text = record.text()->joined();
      if (is_dmarc_record(text) && ++out->count == 1) out->text = std::move(text);
    }
    if (out->count > 1) out->text.clear();
    if (out->count == 1) out->record = parse_dmarc_record(out->text);
    return *found_.emplace_back(std::move(out));
  }

  // It ends where a record says whether names below it are others'.
  Walk walk(const std::string& domain) {
    Walk out;
    for (std::string name = domain; !name.empty();) {
      const Found& at = look(name);
      out.failed = out.failed || at.failed;
      if (at.count == 1) {
        out.records.push_back(&at);
        if (at.record.psd != DmarcPsd::unknown) break;
      }
      do {
        name = parent_of(name);
      } while (label_count(name) > k_walked_labels);
    }
    return out;
  }

  // "" when a query failed that could tell.
  std::string organizational_domain(const std::string& domain) {
    if (request_.mode == DmarcMode::public_suffix) {
      std::string found = suffixes_.registrable_domain(domain);
      return found.empty() ? domain : found;
    }
    const Walk walked = walk(domain);
    if (walked.failed) return {};
    for (const Found* at : walked.records) {
      if (at->record.psd == DmarcPsd::no) return at->domain;
      if (at->record.psd == DmarcPsd::yes && at->domain != domain) return one_below(domain, *at);
    }
    return walked.records.empty() ? domain : walked.records.back()->domain;
  }

  // The ancestor of `domain` that is a child of `parent`.
  static std::string one_below(std::string_view domain, const Found& parent) {
    std::string name(domain);
    while (parent_of(name) != parent.domain) name = parent_of(name);
    return name;
  }

  // The record that applies; null when there is none. Several at one name are none. At the author's
  // domain they end the search by RFC 7489 6.6.3, not by RFC 9989.
  const Found* policy_record() {
    const Found& own = look(out_.from_domain);
    const bool ends = request_.mode == DmarcMode::public_suffix && own.count > 1;
    if (own.count == 1 || ends) return own.count == 1 ? &own : nullptr;
    // What could not be read may be the record that applies.
    if (failed_) return nullptr;
    const Found& above = look(out_.organizational_domain);
    if (above.count == 1) return &above;
    if (request_.mode == DmarcMode::public_suffix) return nullptr;
    const Walk walked = walk(out_.from_domain);
    const bool under_suffix =
        !walked.records.empty() && walked.records.back()->record.psd == DmarcPsd::yes;
    return under_suffix ? walked.records.back() : nullptr;
  }

  void find_policy() {
    const Found* chosen = policy_record();
    found_any_ = chosen != nullptr;
    if (chosen == nullptr || !chosen->record.policy) return;
    out_.policy_domain = chosen->domain;
    out_.record = chosen->text;
    out_.policy = policy_of(*chosen);
    if (request_.mode == DmarcMode::public_suffix) out_.percent = chosen->record.percent;
  }

  // p, sp or np: which of them speaks of the author's domain.
  DmarcPolicy policy_of(const Found& chosen) {
    const DmarcRecord& record = chosen.record;
    DmarcPolicy policy = *record.policy;
    if (chosen.domain != out_.from_domain) {
      if (record.subdomain) policy = *record.subdomain;
      if (record.absent && is_absent(out_.from_domain)) policy = *record.absent;
    }
    const bool lowered = request_.mode == DmarcMode::tree_walk && record.testing;
    if (!lowered || policy == DmarcPolicy::none) return policy;
    return policy == DmarcPolicy::reject ? DmarcPolicy::quarantine : DmarcPolicy::none;
  }

  // Whether a name does not exist: RFC 9989 takes NXDOMAIN for it, RFC 9091 2.7 also a name without
  // addresses and mail servers.
  bool is_absent(const std::string& name) {
    const DnsAnswer& answer = asker_.ask(name, DnsType::a);
    if (answer.status == DnsStatus::nx_domain) return answer.records.empty();
    if (request_.mode == DmarcMode::tree_walk || !answer.is_void()) return false;
    return asker_.ask(name, DnsType::aaaa).is_void() && asker_.ask(name, DnsType::mx).is_void();
  }

  // RFC 7489 3.1, RFC 9989 4.4.
  bool is_aligned(std::string_view identifier, bool strict) {
    const std::string domain = dns_form(identifier);
    if (domain == out_.from_domain) return true;
    if (strict || !is_valid_name(domain)) return false;
    if (domain.substr(domain.rfind('.') + 1) !=
        out_.from_domain.substr(out_.from_domain.rfind('.') + 1))
      return false;
    // Its organizational domain is itself or above it.
    if (!is_within(domain, out_.organizational_domain)) return false;
    const std::string organization = organizational_domain(domain);
    unsure_ = unsure_ || organization.empty() || out_.organizational_domain.empty();
    return !organization.empty() && organization == out_.organizational_domain;
  }

  void align() {
    if (!out_.record) return;
    const DmarcRecord record = parse_dmarc_record(std::string_view(*out_.record));
    if (request_.spf != nullptr && request_.spf->result != SpfResult::missing_evidence) {
      out_.spf_aligned = request_.spf->result == SpfResult::pass &&
                         is_aligned(request_.spf->domain, record.strict_spf);
    }
    if (request_.dkim == nullptr) return;
    out_.dkim_aligned = false;
    for (const DkimCheck& check : request_.dkim->checks) {
      const bool unknown = check.result == DkimResult::missing_evidence;
      if (check.result != DkimResult::pass && !unknown) continue;
      if (!is_aligned(check.signature.domain, record.strict_dkim)) continue;
      if (unknown) {
        out_.dkim_aligned = std::nullopt;
        continue;
      }
      out_.dkim_aligned = true;
      out_.dkim_domain = check.signature.domain;
      return;
    }
  }

  void judge() {
    const bool aligned = out_.spf_aligned == true || out_.dkim_aligned == true;
    const bool unknown = !out_.spf_aligned || !out_.dkim_aligned;
    if (!asker_.missing().empty()) {
      out_.result = DmarcResult::missing_evidence;
    } else if (!out_.record) {
      out_.result = failed_ && !found_any_ ? DmarcResult::temperror : DmarcResult::none;
    } else if (aligned) {
      out_.result = DmarcResult::pass;
    } else {
      out_.result = unknown ? DmarcResult::missing_evidence : judge_without_alignment();
    }
  }

  // A lookup that may succeed later may still bring a pass.
  [[nodiscard]] DmarcResult judge_without_alignment() const {
    bool temporary = unsure_ || request_.spf->result == SpfResult::temperror;
    for (const DkimCheck& check : request_.dkim->checks)
      temporary = temporary || check.result == DkimResult::temperror;
    return temporary ? DmarcResult::temperror : DmarcResult::fail;
  }

  const DmarcRequest& request_;
  DnsAsker asker_;
  const PublicSuffixList& suffixes_;
  std::vector<std::unique_ptr<Found>> found_;
  bool failed_{false};     // a query
  bool unsure_{false};     // of an alignment, because a query failed
  bool found_any_{false};  // a record that applies, with a policy or without
  DmarcEvaluation out_;
};

}  // namespace

std::string_view dmarc_mode_name(DmarcMode mode) noexcept {
  return mode == DmarcMode::public_suffix ? "public_suffix" : "tree_walk";
}

DmarcMode dmarc_mode_at(std::optional<Instant> instant) noexcept {
  return instant && instant->seconds < k_rfc9989 ? DmarcMode::public_suffix : DmarcMode::tree_walk;
}

std::string_view dmarc_result_name(DmarcResult result) noexcept {
  constexpr std::array<std::string_view, 5> names = {"none", "pass", "fail", "temperror",
                                                     "missing_evidence"};
  return names[static_cast<std::size_t>(result)];
}

DmarcEvaluation check_dmarc(const DmarcRequest& request, const DnsView& view) {
  return DmarcRun(request, view).run();
}

}  // namespace forensics
