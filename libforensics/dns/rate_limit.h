// How fast one zone may be asked, so that no analysis floods a server. The generic cell rate
// algorithm (ITU-T I.371): a burst, then evenly spaced.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace forensics {

class DnsRateLimit {
 public:
  // Questions a second and zone, at least 1; as many may go at once.
  explicit DnsRateLimit(std::uint32_t per_second) noexcept
      : per_second_(per_second > 0 ? per_second : 1) {}

  // Takes the next place of the zone of a canonical name: when it may be asked. Milliseconds on the
  // same clock as `now_ms`, which never goes back.
  [[nodiscard]] std::uint64_t next_slot(std::string_view name, std::uint64_t now_ms);

 private:
  std::uint32_t per_second_;
  std::unordered_map<std::string, std::uint64_t> booked_until_us_;
};

// The last two labels, or three of a reverse name: servers are seldom shared by less. "co.uk" is
// one zone by this, which only makes it slower.
[[nodiscard]] std::string_view rate_zone(std::string_view canonical) noexcept;

}  // namespace forensics
