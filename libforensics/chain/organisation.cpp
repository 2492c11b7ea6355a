#include "libforensics/chain/organisation.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "libforensics/base/ascii.h"
#include "libforensics/base/ip_address.h"
#include "libforensics/base/key_index.h"

namespace forensics {
namespace {

std::string_view without_trailing_dots(std::string_view host) noexcept {
  while (!host.empty() && host.back() == '.') host.remove_suffix(1);
  return host;
}

// Second-level labels under which country registries sell names.
constexpr std::string_view k_registry_labels[] = {"ac", "co",  "com", "edu", "gob", "gov",
                                                  "gv", "ltd", "mil", "ne",  "net", "nom",
                                                  "or", "org", "plc", "sch"};

bool is_registry_label(std::string_view label) noexcept {
  return std::any_of(std::begin(k_registry_labels), std::end(k_registry_labels),
                     [&](std::string_view known) { return equals_ignoring_case(label, known); });
}

constexpr int compare_ignoring_case(std::string_view a, std::string_view b) noexcept {
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    const char left = to_lower(a[i]);
    const char right = to_lower(b[i]);
    if (left != right) return left < right ? -1 : 1;
  }
  return a.size() == b.size() ? 0 : a.size() < b.size() ? -1 : 1;
}

struct GroupRow {
  std::string_view domain;
  std::string_view group;
  std::string_view source;
  std::string_view date;
};

constexpr GroupRow k_groups[] = {
#include "data/provider_groups.inc"
};

constexpr bool is_sorted_by_domain() {
  for (std::size_t i = 1; i < std::size(k_groups); ++i) {
    if (compare_ignoring_case(k_groups[i - 1].domain, k_groups[i].domain) >= 0) return false;
  }
  return true;
}
static_assert(is_sorted_by_domain(), "data/provider_groups.csv: sort by domain, each once");

constexpr KeyIndex<GroupRow, std::size(k_groups), &GroupRow::domain> k_group_index{k_groups};

constexpr std::size_t k_longest_domain = [] {
  std::size_t longest = 0;
  for (const GroupRow& row : k_groups) longest = std::max(longest, row.domain.size());
  return longest;
}();

constexpr std::size_t k_shortest_word = 5;

// Labels that any operator may give a host.
constexpr std::string_view k_trade_words[] = {
    "broadband", "bounces",    "cable",    "client",      "cluster",  "customer", "customers",
    "dialup",    "dynamic",    "example",  "exchange",    "filter",   "firewall", "gateway",
    "groups",    "hosting",    "inbound",  "incoming",    "internal", "lists",    "listserv",
    "localhost", "mailer",     "mailgate", "mailgateway", "mailhost", "mailhub",  "mailout",
    "mailrelay", "mailserver", "office",   "outbound",    "outgoing", "postfix",  "proxy",
    "public",    "relay",      "router",   "sendmail",    "server",   "smtpin",   "smtpout",
    "static",    "unknown",    "webmail",  "localdomain"};

std::string_view without_closing_digits(std::string_view label) noexcept {
  while (!label.empty() && is_digit(label.back())) label.remove_suffix(1);
  return label;
}

bool is_a_word(std::string_view label) noexcept {
  label = without_closing_digits(label);
  return label.size() >= k_shortest_word &&
         std::none_of(std::begin(k_trade_words), std::end(k_trade_words),
                      [label](auto word) { return equals_ignoring_case(word, label); });
}

// Case, hyphens and closing digits aside.
bool same_word(std::string_view a, std::string_view b) noexcept {
  a = without_closing_digits(a);
  b = without_closing_digits(b);
  const auto next_letter = [](std::string_view& text) {
    while (!text.empty() && text.front() == '-') text.remove_prefix(1);
    if (text.empty()) return '\0';
    const char c = to_lower(text.front());
    text.remove_prefix(1);
    return c;
  };
  while (true) {
    const char left = next_letter(a);
    if (left != next_letter(b)) return false;
    if (left == '\0') return true;
  }
}

// "mx1.example" of "mx1.example.co.uk"; empty for an address literal or a single label.
std::string_view names_before_suffix(std::string_view host) noexcept {
  const std::string_view domain = organisational_domain(host);
  if (domain.empty()) return {};
  host = without_trailing_dots(host);
  return host.substr(0, host.size() - domain.size() + domain.find('.'));
}

std::string_view registered_label(std::string_view host) noexcept {
  const std::string_view domain = organisational_domain(host);
  return domain.substr(0, domain.find('.'));
}

std::string_view take_label(std::string_view& name) noexcept {
  const std::size_t dot = name.find('.');
  const std::string_view label = name.substr(0, dot);
  name.remove_prefix(dot == std::string_view::npos ? name.size() : dot + 1);
  return label;
}

}  // namespace

std::string_view organisational_domain(std::string_view host) noexcept {
  host = without_trailing_dots(host);
  if (host.empty() || host.front() == '[') return {};
  const std::size_t last = host.rfind('.');
  if (last == std::string_view::npos || last == 0) return {};
  if (is_digit(host.back()) && IpAddress::parse(host)) return {};  // no other address has a dot
  std::size_t second = host.rfind('.', last - 1);
  if (second == std::string_view::npos) return host;
  const bool country = host.size() - last == 3;
  if (country && is_registry_label(host.substr(second + 1, last - second - 1))) {
    if (second == 0) return host;
    second = host.rfind('.', second - 1);
    if (second == std::string_view::npos) return host;
  }
  return host.substr(second + 1);
}

bool same_host(std::string_view a, std::string_view b) noexcept {
  a = without_trailing_dots(a);
  b = without_trailing_dots(b);
  return !a.empty() && equals_ignoring_case(a, b);
}

bool is_localhost(std::string_view host) noexcept {
  return same_host(host, "localhost") || same_host(host, "localhost.localdomain");
}

bool same_organisation(std::string_view a, std::string_view b) noexcept {
  const std::string_view left = organisational_domain(a);
  return !left.empty() && equals_ignoring_case(left, organisational_domain(b));
}

bool share_a_word(std::string_view a, std::string_view b) noexcept {
  const std::string_view own_a = registered_label(a);
  const std::string_view own_b = registered_label(b);
  if (is_a_word(own_a) && is_a_word(own_b)) {
    const bool a_is_longer = own_a.size() >= own_b.size();
    const std::string_view part = a_is_longer ? own_b : own_a;
    if (part.size() > k_shortest_word &&
        find_ignoring_case(a_is_longer ? own_a : own_b, part) != std::string_view::npos)
      return true;
  }
  for (std::string_view left = names_before_suffix(a); !left.empty();) {
    const std::string_view word = take_label(left);
    if (!is_a_word(word)) continue;
    for (std::string_view right = names_before_suffix(b); !right.empty();) {
      if (same_word(word, take_label(right))) return true;
    }
  }
  return false;
}

std::string_view provider_group(std::string_view host) noexcept {
  host = without_trailing_dots(host);
  if (host.size() > k_longest_domain) {
    const std::size_t dot = host.find('.', host.size() - k_longest_domain - 1);
    host.remove_prefix(dot == std::string_view::npos ? host.size() : dot + 1);
  }
  while (!host.empty()) {
    if (const auto rows = k_group_index.find(host); !rows.empty()) return rows.front().group;
    const std::size_t dot = host.find('.');
    if (dot == std::string_view::npos) break;
    host.remove_prefix(dot + 1);
  }
  return {};
}

}  // namespace forensics
