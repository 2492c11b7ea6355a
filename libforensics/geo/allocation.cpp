#include "libforensics/geo/allocation.h"

#include <array>
#include <stdexcept>
#include <string_view>

#include "libforensics/geo/internal/range_table.h"

namespace forensics {
namespace {

struct RawRow {
  std::string_view network, registry, source, date;
};

constexpr RawRow k_rows[] = {
#include "data/ipv4_allocations.inc"
};

// Midnight UTC of the first day of "2010-01".
constexpr std::int64_t seconds_of(std::string_view month) {
  if (month.size() != 7 || month[4] != '-') throw std::invalid_argument("a date is YYYY-MM");
  const auto year = static_cast<std::int16_t>(detail::parse_number(month.substr(0, 4), 10, 9'999));
  const auto number = static_cast<std::uint8_t>(detail::parse_number(month.substr(5), 10, 12));
  return 86'400 * days_from_civil({year, number, 1});
}

// By the first byte of the address; 0: no row.
constexpr auto make_table() {
  std::array<std::int64_t, 256> out{};
  for (const RawRow& row : k_rows) {
    const IpNetwork network = detail::parse_network_literal(row.network);
    if (network.prefix != 8) throw std::invalid_argument("a block is a /8");
    out[network.base.bytes()[0]] = seconds_of(row.date);
  }
  return out;
}

constexpr auto k_table = make_table();

}  // namespace

std::optional<Instant> block_allocated(const IpAddress& address) noexcept {
  if (!address.is_v4()) return std::nullopt;
  const std::int64_t seconds = k_table[address.bytes()[0]];
  if (seconds == 0) return std::nullopt;
  return Instant{seconds, 0};
}

}  // namespace forensics
