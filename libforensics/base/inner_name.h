// Host names that mean something inside one network only.
#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

#include "libforensics/base/ascii.h"

namespace forensics {

// Top-level labels that are used inside networks and lead nowhere outside: "internal" (ICANN,
// 2024), "local" (RFC 6762), "corp", "home" and "mail", which ICANN does not delegate, and others
// that are met in Received lines: "pps.filterd" is a filter to its own server.
inline constexpr std::string_view k_inner_top_levels[] = {
    "corp",        "domain",    "filterd",  "home", "internal", "intranet", "lan", "local",
    "localdomain", "localhost", "localnet", "mail", "private",  "reinject", "vpn", "workgroup"};

// Whether a host name ends in such a label, as "mx1.example.lan" does. A single label is not asked
// for: it may be the first of any name.
[[nodiscard]] constexpr bool has_inner_top_level(std::string_view host) noexcept {
  if (host.ends_with('.')) host.remove_suffix(1);
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos) return false;
  const std::string_view last = host.substr(dot + 1);
  return std::any_of(std::begin(k_inner_top_levels), std::end(k_inner_top_levels),
                     [last](std::string_view label) { return equals_ignoring_case(last, label); });
}

}  // namespace forensics
