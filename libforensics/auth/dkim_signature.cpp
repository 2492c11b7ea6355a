#include "libforensics/auth/dkim_signature.h"

#include <array>
#include <limits>
#include <span>

#include "libforensics/base/ascii.h"
#include "libforensics/dns/name.h"
#include "libforensics/mime/codecs.h"

namespace forensics {
namespace {

constexpr std::array<std::string_view, 4> k_algorithm_names = {"rsa-sha1", "rsa-sha256",
                                                               "ed25519-sha256", "unknown"};

// Reads digits; a number too large for the type is the largest. False when it is none.
template <class Number>
bool read_number(std::string_view text, std::optional<Number>& out) noexcept {
  if (text.data() == nullptr) return true;
  if (text.empty()) return false;
  constexpr Number most = std::numeric_limits<Number>::max();
  Number value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return false;
    const auto digit = static_cast<Number>(c - '0');
    value = value > (most - digit) / 10 ? most : static_cast<Number>(value * 10 + digit);
  }
  out = value;
  return true;
}

std::optional<Canonicalization> form_of(std::string_view name) noexcept {
  if (equals_ignoring_case(name, "simple")) return Canonicalization::simple;
  if (equals_ignoring_case(name, "relaxed")) return Canonicalization::relaxed;
  return std::nullopt;
}

// c=: "relaxed" alone is relaxed/simple.
bool read_forms(std::string_view text, DkimSignature& out) {
  if (text.data() == nullptr) return true;
  const std::size_t slash = text.find('/');
  const auto header = form_of(trim(text.substr(0, slash)));
  const auto body = slash == std::string_view::npos ? std::optional(Canonicalization::simple)
                                                    : form_of(trim(text.substr(slash + 1)));
  if (!header || !body) return false;
  out.header_form = *header;
  out.body_form = *body;
  return true;
}

bool read_base64_tag(std::string_view text, std::string& out) {
  Decoded decoded = decode_base64(text);
  out = std::move(decoded.bytes);
  return decoded.skipped == 0 && !out.empty();
}

SignatureAlgorithm algorithm_of(std::string_view name) noexcept {
  for (std::size_t i = 0; i < k_algorithm_names.size(); ++i) {
    if (equals_ignoring_case(k_algorithm_names[i], name)) return static_cast<SignatureAlgorithm>(i);
  }
  return SignatureAlgorithm::unknown;
}

std::string_view missing_tag(const TagList& tags, SignatureField field) noexcept {
  constexpr std::array<std::string_view, 7> dkim = {"v", "a", "b", "bh", "d", "h", "s"};
  constexpr std::array<std::string_view, 7> message = {"i", "a", "b", "bh", "d", "h", "s"};
  constexpr std::array<std::string_view, 6> seal = {"i", "a", "b", "cv", "d", "s"};
  std::span<const std::string_view> required = dkim;
  if (field == SignatureField::arc_message_signature) required = message;
  if (field == SignatureField::arc_seal) required = seal;
  for (const std::string_view tag : required) {
    if (tags.find(tag) == nullptr) return tag;
  }
  return {};
}

bool names_from(const std::vector<std::string_view>& names) noexcept {
  for (const std::string_view name : names) {
    if (equals_ignoring_case(name, "from")) return true;
  }
  return false;
}

bool names_dns(std::string_view q) {
  if (q.data() == nullptr) return true;
  for (const std::string_view method : split_value(q, ':')) {
    if (method == "dns/txt") return true;
  }
  return false;
}

// Keeps the first of what the grammar or RFC 6376 3.5 does not allow; reading goes on.
class Problem {
 public:
  void unless(bool holds, std::string_view text) noexcept {
    if (!holds && first_.data() == nullptr) first_ = text;
  }
  [[nodiscard]] std::string_view first() const noexcept { return first_; }

 private:
  std::string_view first_;
};

// Whether DNS could carry the key of s= and d=. Eight-bit names are made fit for it later.
bool names_a_key(const DkimSignature& signature) {
  return is_valid_name(canonical_name(signature.domain)) && !signature.domain.empty() &&
         is_valid_name(canonical_name(signature.selector)) && !signature.selector.empty();
}

void read_common(DkimSignature& out, Problem& problem) {
  const TagList& tags = out.tags;
  problem.unless(names_a_key(out), "d and s name no key");
  problem.unless(names_dns(tags.value_of("q")), "q names no method that we know");
  problem.unless(read_base64_tag(tags.value_of("b"), out.signature), "b is no Base 64");
  problem.unless(read_number(tags.value_of("t"), out.time), "t is no number");
  problem.unless(read_number(tags.value_of("x"), out.expiry), "x is no number");
  problem.unless(!out.time || !out.expiry || *out.expiry > *out.time, "x is not after t");
}

void read_body_tags(DkimSignature& out, Problem& problem) {
  const TagList& tags = out.tags;
  problem.unless(read_base64_tag(tags.value_of("bh"), out.body_hash), "bh is no Base 64");
  problem.unless(read_forms(tags.value_of("c"), out), "c is no pair of canonicalizations");
  problem.unless(read_number(tags.value_of("l"), out.body_length), "l is no number");
}

std::string_view read_tags(DkimSignature& out, SignatureField field) {
  const TagList& tags = out.tags;
  const bool dkim = field == SignatureField::dkim_signature;
  Problem problem;
  problem.unless(tags.malformed.data() == nullptr, "a piece that is no tag");
  problem.unless(tags.duplicate.data() == nullptr, "a tag stands twice");
  problem.unless(missing_tag(tags, field).data() == nullptr, "a required tag is missing");
  problem.unless(!dkim || tags.value_of("v") == "1", "v is not 1");
  read_common(out, problem);
  if (!dkim) problem.unless(read_number(tags.value_of("i"), out.instance), "i is no number");
  if (field != SignatureField::arc_seal) read_body_tags(out, problem);
  if (!dkim) return problem.first();
  problem.unless(names_from(out.signed_names), "h does not name From");
  problem.unless(out.identity.data() == nullptr || out.identity.find('@') != std::string_view::npos,
                 "i has no @");
  const std::string inner = canonical_name(identity_domain(out));
  problem.unless(is_within(inner, canonical_name(out.domain)), "i is not of d or below it");
  return problem.first();
}

}  // namespace

std::string_view signature_algorithm_name(SignatureAlgorithm algorithm) noexcept {
  return k_algorithm_names[static_cast<std::size_t>(algorithm)];
}

DkimSignature parse_dkim_signature(std::string_view value, SignatureField field) {
  DkimSignature out;
  out.tags = parse_tag_list(value);
  out.algorithm = algorithm_of(out.tags.value_of("a"));
  out.domain = out.tags.value_of("d");
  out.selector = out.tags.value_of("s");
  if (field == SignatureField::dkim_signature) out.identity = out.tags.value_of("i");
  if (const std::string_view h = out.tags.value_of("h"); h.data() != nullptr)
    out.signed_names = split_value(h, ':');
  out.problem = read_tags(out, field);
  return out;
}

std::string_view identity_domain(const DkimSignature& signature) noexcept {
  if (signature.identity.data() == nullptr) return signature.domain;
  const std::size_t at = signature.identity.rfind('@');
  return at == std::string_view::npos ? signature.identity : signature.identity.substr(at + 1);
}

}  // namespace forensics
