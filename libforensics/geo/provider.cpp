#include "libforensics/geo/provider.h"

#include <array>

#include "libforensics/geo/internal/range_table.h"

namespace forensics {
namespace {

struct RawRow {
  std::string_view network, provider, service, internal, source, date;
};

constexpr RawRow k_raw[] = {
#include "data/provider_ranges.inc"
};

constexpr bool internal_named(std::string_view name) {
  if (name == "yes") return true;
  if (name == "no") return false;
  throw std::invalid_argument("internal is yes or no");
}

constexpr auto make_table() {
  std::array<ProviderRange, std::size(k_raw)> rows;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const RawRow& raw = k_raw[i];
    rows[i] = {detail::parse_network_literal(raw.network),
               raw.provider,
               raw.service,
               internal_named(raw.internal),
               raw.source,
               raw.date};
  }
  return detail::RangeTable<ProviderRange, std::size(k_raw)>(rows);
}

constexpr auto k_table = make_table();

}  // namespace

const ProviderRange* find_provider(const IpAddress& address) noexcept {
  const ProviderRange* row = k_table.find(address);
  if (row != nullptr) return row;
  const auto inner = embedded_v4(address);
  return inner ? k_table.find(inner->address) : nullptr;
}

std::span<const ProviderRange> provider_ranges() noexcept {
  return k_table.rows();
}

}  // namespace forensics
