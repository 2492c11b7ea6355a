#include "libforensics/text/domain.h"

#include <algorithm>
#include <array>
#include <cstddef>

#define U_SHOW_CPLUSPLUS_API 0
#include <unicode/uidna.h>

#include "libforensics/base/ascii.h"
#include "libforensics/text/limits.h"
#include "libforensics/text/utf8.h"

namespace forensics {
namespace {

constexpr std::array<std::string_view, k_idn_issue_count> k_names = {
    "empty_label",     "label_too_long", "domain_too_long",        "leading_hyphen",
    "trailing_hyphen", "hyphen_3_4",     "leading_combining_mark", "disallowed",
    "punycode",        "label_has_dot",  "invalid_ace_label",      "bidi",
    "context_j",       "not_utf8",       "no_round_trip"};

struct IcuError {
  std::uint32_t bit;
  IdnIssue issue;
};

constexpr IcuError k_icu_errors[] = {
    {UIDNA_ERROR_EMPTY_LABEL, IdnIssue::empty_label},
    {UIDNA_ERROR_LABEL_TOO_LONG, IdnIssue::label_too_long},
    {UIDNA_ERROR_DOMAIN_NAME_TOO_LONG, IdnIssue::domain_too_long},
    {UIDNA_ERROR_LEADING_HYPHEN, IdnIssue::leading_hyphen},
    {UIDNA_ERROR_TRAILING_HYPHEN, IdnIssue::trailing_hyphen},
    {UIDNA_ERROR_HYPHEN_3_4, IdnIssue::hyphen_3_4},
    {UIDNA_ERROR_LEADING_COMBINING_MARK, IdnIssue::leading_combining_mark},
    {UIDNA_ERROR_DISALLOWED, IdnIssue::disallowed},
    {UIDNA_ERROR_PUNYCODE, IdnIssue::punycode},
    {UIDNA_ERROR_LABEL_HAS_DOT, IdnIssue::label_has_dot},
    {UIDNA_ERROR_INVALID_ACE_LABEL, IdnIssue::invalid_ace_label},
    {UIDNA_ERROR_BIDI, IdnIssue::bidi},
    {UIDNA_ERROR_CONTEXTJ, IdnIssue::context_j},
};

// Opened once and never closed: ICU documents the object as immutable and thread-safe.
const UIDNA* processor() noexcept {
  static const UIDNA* const instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    return uidna_openUTS46(UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ |
                               UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE,
                           &status);
  }();
  return instance;
}

using Conversion = int32_t (*)(const UIDNA*, const char*, int32_t, char*, int32_t, UIDNAInfo*,
                               UErrorCode*);

// Runs one of ICU's four conversions. `text` is at most limits::max_domain_bytes long. A label
// grows to no more than 3 bytes for each of its own, and by the "xn--" of each label.
IdnForm run(Conversion convert, std::string_view text) {
  IdnForm form;
  if (processor() == nullptr) return form;
  std::array<char, 8 * limits::max_domain_bytes> buffer;
  UIDNAInfo info = UIDNA_INFO_INITIALIZER;
  UErrorCode status = U_ZERO_ERROR;
  const int32_t length =
      convert(processor(), text.data(), static_cast<int32_t>(text.size()), buffer.data(),
              static_cast<int32_t>(buffer.size()), &info, &status);
  for (const IcuError& error : k_icu_errors) {
    if ((info.errors & error.bit) != 0) form.issues.add(error.issue);
  }
  if (U_SUCCESS(status) && length <= static_cast<int32_t>(buffer.size())) {
    form.text.emplace(buffer.data(), static_cast<std::size_t>(length));
  }
  return form;
}

// Whether ICU marked a place that it could not convert.
bool holds_replacement(std::string_view text) {
  return text.find("\xEF\xBF\xBD") != text.npos;
}

bool is_a_label(std::string_view label) {
  return starts_with_ignoring_case(label, "xn--");
}

// Whether every "xn--" label of `ascii` comes back from its U-label.
bool round_trips(std::string_view ascii) {
  while (!ascii.empty()) {
    const std::size_t end = std::min(ascii.find('.'), ascii.size());
    const std::string_view label = ascii.substr(0, end);
    if (is_a_label(label)) {
      const IdnForm decoded = run(uidna_labelToUnicodeUTF8, label);
      if (!decoded.text) return false;
      const IdnForm again = run(uidna_labelToASCII_UTF8, *decoded.text);
      if (!again.text || *again.text != to_lower(label)) return false;
    }
    ascii.remove_prefix(std::min(end + 1, ascii.size()));
  }
  return true;
}

enum class Target : std::uint8_t { unicode, ascii };

IdnForm convert(Conversion conversion, std::string_view text, Target target) {
  IdnForm refused;
  if (text.size() > limits::max_domain_bytes) {
    refused.issues.add(IdnIssue::domain_too_long);
    return refused;
  }
  if (!is_valid_utf8(text)) {
    refused.issues.add(IdnIssue::not_utf8);
    return refused;
  }
  IdnForm form = run(conversion, text);
  if (!round_trips(text)) form.issues.add(IdnIssue::no_round_trip);
  const bool meaningless = form.text && (target == Target::ascii ? !is_ascii(*form.text)
                                                                 : holds_replacement(*form.text));
  if (meaningless) form.text.reset();
  return form;
}

// Without the root's dot; "." alone keeps it.
IdnForm convert_domain(Conversion conversion, std::string_view domain, Target target) {
  const bool dot = domain.size() > 1 && domain.back() == '.';
  if (dot) domain.remove_suffix(1);
  IdnForm form = convert(conversion, domain, target);
  form.trailing_dot = dot;
  return form;
}

}  // namespace

std::string_view idn_issue_name(IdnIssue issue) noexcept {
  return k_names[static_cast<std::size_t>(issue)];
}

IdnForm domain_to_unicode(std::string_view domain) {
  return convert_domain(uidna_nameToUnicodeUTF8, domain, Target::unicode);
}

IdnForm domain_to_ascii(std::string_view domain) {
  return convert_domain(uidna_nameToASCII_UTF8, domain, Target::ascii);
}

IdnForm label_to_unicode(std::string_view label) {
  return convert(uidna_labelToUnicodeUTF8, label, Target::unicode);
}

IdnForm label_to_ascii(std::string_view label) {
  return convert(uidna_labelToASCII_UTF8, label, Target::ascii);
}

}  // namespace forensics
