#include "libforensics/dns/rate_limit.h"

#include <algorithm>

namespace forensics {

std::string_view rate_zone(std::string_view canonical) noexcept {
  std::size_t labels = canonical.ends_with(".arpa") ? 3 : 2;
  std::size_t start = canonical.size();
  while (labels-- > 0 && start > 0) {
    const std::size_t dot = canonical.rfind('.', start - 1);
    if (dot == std::string_view::npos) return canonical;
    start = dot;
  }
  return canonical.substr(start + (start < canonical.size() ? 1 : 0));
}

std::uint64_t DnsRateLimit::next_slot(std::string_view name, std::uint64_t now_ms) {
  const std::uint64_t now = now_ms * 1'000;
  const std::uint64_t step = 1'000'000 / per_second_;
  const std::uint64_t burst = step * (per_second_ - 1);
  std::uint64_t& until = booked_until_us_[std::string(rate_zone(name))];
  until = std::max(until, now);
  const std::uint64_t slot = until > now + burst ? until - burst : now;
  until += step;
  return (slot + 999) / 1'000;
}

}  // namespace forensics
