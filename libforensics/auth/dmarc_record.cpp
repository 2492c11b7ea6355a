#include "libforensics/auth/dmarc_record.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "libforensics/base/ascii.h"

namespace forensics {
namespace {

constexpr std::string_view k_policy_names[] = {"none", "quarantine", "reject"};

std::optional<DmarcPolicy> policy_of(std::string_view text) noexcept {
  for (std::uint8_t i = 0; i < 3; ++i) {
    if (equals_ignoring_case(text, k_policy_names[i])) return static_cast<DmarcPolicy>(i);
  }
  return std::nullopt;
}

// Whether it has the form of a URI: a scheme and, behind its colon, no byte that RFC 3986 forbids.
bool is_uri(std::string_view text) noexcept {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || !is_alpha(text[0])) return false;
  const auto in_scheme = [](char c) { return is_alnum(c) || c == '+' || c == '-' || c == '.'; };
  const auto in_rest = [](char c) {
    return c > ' ' && c < 0x7F && std::string_view("\"<>\\^`{|}").find(c) == std::string_view::npos;
  };
  const std::string_view rest = text.substr(colon + 1);
  return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon), in_scheme) &&
         !rest.empty() && std::all_of(rest.begin(), rest.end(), in_rest);
}

bool asks_for_reports(std::string_view rua) {
  const std::vector<std::string_view> uris = split_value(rua, ',');
  return std::any_of(uris.begin(), uris.end(), is_uri);
}

// RFC 7489 6.4 writes names of tags in any case.
std::string_view value_of(const TagList& tags, std::string_view name) noexcept {
  for (const Tag& tag : tags.tags) {
    if (equals_ignoring_case(tag.name, name)) return tag.value;
  }
  return {};
}

// A policy tag that is there without naming a policy.
bool is_spoilt(const TagList& tags, std::string_view name) noexcept {
  const std::string_view value = value_of(tags, name);
  return value.data() != nullptr && !policy_of(value);
}

std::uint8_t percent_of(std::string_view text) noexcept {
  unsigned value = 100;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  return static_cast<std::uint8_t>(whole && value <= 100 ? value : 100);
}

}  // namespace

std::string_view dmarc_policy_name(DmarcPolicy policy) noexcept {
  return k_policy_names[static_cast<std::size_t>(policy)];
}

bool is_dmarc_record(std::string_view text) noexcept {
  const std::string_view first = text.substr(0, text.find(';'));
  const std::size_t equals = first.find('=');
  return equals != std::string_view::npos &&
         equals_ignoring_case(trim(first.substr(0, equals)), "v") &&
         trim(first.substr(equals + 1)) == "DMARC1";
}

DmarcRecord parse_dmarc_record(std::string_view text) {
  DmarcRecord out;
  out.tags = parse_tag_list(text);
  const TagList& tags = out.tags;
  out.policy = policy_of(value_of(tags, "p"));
  out.subdomain = policy_of(value_of(tags, "sp"));
  out.absent = policy_of(value_of(tags, "np"));
  if (!out.policy || is_spoilt(tags, "sp") || is_spoilt(tags, "np")) {
    out.policy =
        asks_for_reports(value_of(tags, "rua")) ? std::optional(DmarcPolicy::none) : std::nullopt;
    out.subdomain = out.absent = std::nullopt;
  }
  out.strict_dkim = equals_ignoring_case(value_of(tags, "adkim"), "s");
  out.strict_spf = equals_ignoring_case(value_of(tags, "aspf"), "s");
  out.testing = equals_ignoring_case(value_of(tags, "t"), "y");
  if (equals_ignoring_case(value_of(tags, "psd"), "y")) out.psd = DmarcPsd::yes;
  if (equals_ignoring_case(value_of(tags, "psd"), "n")) out.psd = DmarcPsd::no;
  out.percent = percent_of(value_of(tags, "pct"));
  return out;
}

}  // namespace forensics
