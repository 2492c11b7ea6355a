// Two lines that one server wrote into one message: what it is and where it stands does not change
// between them.
#pragma once

#include <cstdlib>
#include <optional>
#include <string_view>

#include "libforensics/checks/check.h"

namespace forensics {

// The program that wrote a line of this family: "exchange" of "exchange-frontend". Empty when it is
// not one of the servers that take mail from anybody: filters, list programs and web mail share a
// host with them.
inline std::string_view server_program(std::string_view family) noexcept {
  const std::string_view program = family.substr(0, family.find('-'));
  for (const std::string_view known : {"postfix", "exim", "sendmail", "exchange", "gmail"}) {
    if (program == known) return known;
  }
  return {};
}
inline std::string_view server_program(const Hop& hop) noexcept {
  return server_program(hop.family);
}

// How far the clocks of two stamps are apart in their offset from UTC, seconds; null when one has
// none, or was fetched, whose line may be of another machine. UTC says nothing: a program that is
// shut into a folder does not find the zone of its machine, and some servers keep none.
inline std::optional<std::int64_t> offset_step(const Hop& a, const Hop& b) noexcept {
  if (a.kind == HopKind::mail_fetch || b.kind == HopKind::mail_fetch) return std::nullopt;
  if (!a.date.zone_offset_s || !b.date.zone_offset_s) return std::nullopt;
  if (*a.date.zone_offset_s == 0 || *b.date.zone_offset_s == 0) return std::nullopt;
  return std::abs(*a.date.zone_offset_s - *b.date.zone_offset_s);
}

// A summer time that began or ended between the two, or a program with a table of its own.
inline constexpr std::int64_t k_summer_time_s = 3'600;

}  // namespace forensics
