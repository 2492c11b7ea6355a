#include "libforensics/auth/internal/signature_check.h"

#include <algorithm>

#include "libforensics/base/ascii.h"
#include "libforensics/dns/asker.h"
#include "libforensics/dns/name.h"
#include "libforensics/text/domain.h"

namespace forensics::internal {
namespace {

constexpr std::int64_t k_sha1_forbidden = 1'514'764'800;  // 2018-01-01, RFC 8301
constexpr std::uint32_t k_least_rsa_bits = 1024;          // RFC 8301 3.2
constexpr std::int64_t k_clock_tolerance_s = 86'400;

// Names of internationalised mail (RFC 8616) in the form that DNS carries.
std::string dns_form(std::string_view domain) {
  if (std::none_of(domain.begin(), domain.end(), is_eight_bit)) return std::string(domain);
  return domain_to_ascii(domain).text.value_or(std::string(domain));
}

bool is_key_mismatch(const DkimKey& key, const DkimSignature& signature) {
  const bool ed25519 = signature.algorithm == SignatureAlgorithm::ed25519_sha256;
  const DkimKeyType wanted = ed25519 ? DkimKeyType::ed25519 : DkimKeyType::rsa;
  const bool hash_allowed =
      signature.algorithm == SignatureAlgorithm::rsa_sha1 ? key.allows_sha1 : key.allows_sha256;
  const bool elsewhere =
      key.exact_domain && !equals_ignoring_case(identity_domain(signature), signature.domain);
  return key.type != wanted || !hash_allowed || !key.for_email || elsewhere;
}

DkimProblem key_problem(DkimKeyState state) noexcept {
  switch (state) {
    case DkimKeyState::not_asked: return DkimProblem::key_not_asked;
    case DkimKeyState::no_name:
    case DkimKeyState::no_record: return DkimProblem::key_absent;
    case DkimKeyState::revoked: return DkimProblem::key_revoked;
    case DkimKeyState::malformed: return DkimProblem::key_malformed;
    case DkimKeyState::server_failure: return DkimProblem::key_server_failure;
    case DkimKeyState::found: break;
  }
  return DkimProblem::none;
}

DkimResult result_of(DkimProblem problem) noexcept {
  switch (problem) {
    case DkimProblem::none: return DkimResult::pass;
    case DkimProblem::body_changed:
    case DkimProblem::headers_changed: return DkimResult::fail;
    case DkimProblem::expired:
    case DkimProblem::weak_algorithm:
    case DkimProblem::weak_key: return DkimResult::policy;
    case DkimProblem::key_server_failure: return DkimResult::temperror;
    case DkimProblem::key_not_asked: return DkimResult::missing_evidence;
    default: return DkimResult::permerror;
  }
}

}  // namespace

DkimCheck SignatureChecker::check_message(std::uint32_t field, SignatureField kind) {
  const Headers& headers = message_.headers();
  DkimSignature signature = parse_dkim_signature(headers.raw_value(headers.fields[field]), kind);
  const bool any_form =
      kind == SignatureField::arc_message_signature && signature.tags.find("c") == nullptr;
  DkimCheck check = check_signature(field, signature);
  if (!any_form || check.result != DkimResult::fail) return check;
  // RFC 8617 4.1.2 gives c= the default of DKIM, simple/simple, but ARC knows the relaxed form
  // alone for its seals, and sealers that leave c= out mean it.
  signature.header_form = signature.body_form = Canonicalization::relaxed;
  DkimCheck relaxed = check_signature(field, std::move(signature));
  return relaxed.result == DkimResult::fail ? check : relaxed;
}

DkimCheck SignatureChecker::check_signature(std::uint32_t field, DkimSignature signature) {
  DkimCheck check;
  check.field = field;
  check.signature = std::move(signature);
  message_.select_fields(check);
  const std::optional<PublicKey> key = fetch_key(check);
  compare_body(check);
  check_bytes(check, key, message_.header_text(check));
  judge(check);
  return check;
}

DkimCheck SignatureChecker::check_seal(std::uint32_t field, std::string_view sealed) {
  DkimCheck check;
  check.field = field;
  const Headers& headers = message_.headers();
  check.signature =
      parse_dkim_signature(headers.raw_value(headers.fields[field]), SignatureField::arc_seal);
  const std::optional<PublicKey> key = fetch_key(check);
  check_bytes(check, key, sealed);
  judge(check);
  return check;
}

std::optional<PublicKey> SignatureChecker::fetch_key(DkimCheck& check) {
  const DkimSignature& signature = check.signature;
  if (signature.domain.empty() || signature.selector.empty()) return std::nullopt;
  DkimKeyFacts& facts = check.key;
  facts.name =
      canonical_name(dns_form(signature.selector) + "._domainkey." + dns_form(signature.domain));
  DnsAsker asker(view_, as_of_);
  const DnsAnswer& answer = asker.ask(facts.name, DnsType::txt);
  add_questions(missing_, asker.missing());
  facts.anachronistic = asker.anachronistic();
  facts.bogus = asker.bogus();
  if (answer.status == DnsStatus::not_asked) return std::nullopt;
  facts.state = answer.is_failure()                     ? DkimKeyState::server_failure
                : answer.status == DnsStatus::nx_domain ? DkimKeyState::no_name
                                                        : DkimKeyState::no_record;
  // The first record with a usable key counts; else what the last one lacks is told.
  std::optional<PublicKey> key;
  for (const DnsRecord& record : answer.records) {
    if (record.text() == nullptr) continue;
    const std::string text = record.text()->joined();
    if (parse_dkim_key(std::string_view(text)).tags.find("p") == nullptr) continue;
    ++facts.records;
    if (key) continue;
    facts.record = text;
    key = read_key(check);
  }
  return key;
}

// Reads the key of facts.record.
std::optional<PublicKey> SignatureChecker::read_key(DkimCheck& check) {
  DkimKeyFacts& facts = check.key;
  const DkimKey key = parse_dkim_key(std::string_view(*facts.record));
  facts.type = key.type;
  facts.testing = key.testing;
  facts.state = key.revoked     ? DkimKeyState::revoked
                : key.malformed ? DkimKeyState::malformed
                                : DkimKeyState::found;
  std::optional<PublicKey> out = PublicKey::read(key.type, key.bytes);
  if (facts.state == DkimKeyState::found && !out) facts.state = DkimKeyState::malformed;
  if (out) facts.bits = out->bits();
  if (facts.state == DkimKeyState::found && is_key_mismatch(key, check.signature))
    check.problem = DkimProblem::key_mismatch;
  return out;
}

// LF lines in the header tell that the file was not kept as it was in transit. Where the reading
// that this suggests does not give the signed body, the other one is tried.
void SignatureChecker::compare_body(DkimCheck& check) {
  const DkimSignature& signature = check.signature;
  if (signature.algorithm == SignatureAlgorithm::unknown || signature.body_hash.empty()) return;
  const bool transit = message_.headers().line_ending == LineEnding::crlf;
  const BodyLineEnds likely = transit ? BodyLineEnds::as_is : BodyLineEnds::mended;
  const BodyLineEnds other = transit ? BodyLineEnds::mended : BodyLineEnds::as_is;
  for (const BodyLineEnds ends : {likely, other}) {
    const BodyHash body = message_.body_hash(signature.body_form, hash_of(signature.algorithm),
                                             signature.body_length, ends);
    const bool matches = body.hash == signature.body_hash;
    if (ends == other && !matches) return;
    check.body_hash_matches = matches;
    check.body_line_ends = ends;
    check.body_length = body.length;
    if (matches) return;
  }
}

void SignatureChecker::check_bytes(DkimCheck& check, const std::optional<PublicKey>& key,
                                   std::string_view text) {
  const DkimSignature& signature = check.signature;
  if (!key || signature.algorithm == SignatureAlgorithm::unknown || signature.signature.empty())
    return;
  const bool ed25519 = signature.algorithm == SignatureAlgorithm::ed25519_sha256;
  if (ed25519 != (check.key.type == DkimKeyType::ed25519)) return;
  const Hash hash = hash_of(signature.algorithm);
  check.signature_valid = key->verifies(hash, digest(hash, text), signature.signature);
}

// What keeps a signature that holds from counting.
DkimProblem SignatureChecker::policy_problem(const DkimCheck& check) const {
  const DkimSignature& signature = check.signature;
  if (as_of_ && signature.expiry && as_of_->seconds > *signature.expiry)
    return DkimProblem::expired;
  const bool before_rule = as_of_ && as_of_->seconds < k_sha1_forbidden;
  if (signature.algorithm == SignatureAlgorithm::rsa_sha1 && !before_rule)
    return DkimProblem::weak_algorithm;
  if (check.key.type == DkimKeyType::rsa && check.key.bits.value_or(0) < k_least_rsa_bits &&
      !before_rule)
    return DkimProblem::weak_key;
  return DkimProblem::none;
}

// The first of what stands against the signature, what cannot be cured before what can.
DkimProblem SignatureChecker::problem_of(const DkimCheck& check) const {
  const DkimSignature& signature = check.signature;
  if (signature.problem.data() != nullptr) return DkimProblem::syntax;
  if (signature.algorithm == SignatureAlgorithm::unknown) return DkimProblem::algorithm_unknown;
  if (check.body_hash_matches == false) return DkimProblem::body_changed;
  if (signature.body_length && *signature.body_length > check.body_length)
    return DkimProblem::length_too_large;
  if (const DkimProblem key = key_problem(check.key.state); key != DkimProblem::none) return key;
  if (check.problem != DkimProblem::none) return check.problem;
  if (check.signature_valid != true) return DkimProblem::headers_changed;
  return policy_problem(check);
}

void SignatureChecker::judge(DkimCheck& check) const {
  const std::optional<std::int64_t>& time = check.signature.time;
  check.future = as_of_ && time && *time > as_of_->seconds + k_clock_tolerance_s;
  check.problem = problem_of(check);
  check.result = result_of(check.problem);
}

}  // namespace forensics::internal
