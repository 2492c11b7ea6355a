#include "libforensics/geo/special.h"

#include <array>

#include "libforensics/geo/internal/range_table.h"

namespace forensics {
namespace {

constexpr std::string_view k_scope_names[] = {"public", "private",  "loopback", "linklocal",
                                              "cgnat",  "reserved", "doc",      "multicast"};

struct RawRow {
  std::string_view network, name, scope, globally_reachable, rfc, source, date;
};

constexpr RawRow k_raw[] = {
#include "data/special_ranges.inc"
};

constexpr AddressScope scope_named(std::string_view name) {
  for (std::size_t i = 0; i < std::size(k_scope_names); ++i) {
    if (k_scope_names[i] == name) return static_cast<AddressScope>(i);
  }
  throw std::invalid_argument("unknown scope");
}

constexpr std::optional<bool> reachable_named(std::string_view name) {
  if (name == "yes") return true;
  if (name == "no") return false;
  if (name == "na") return std::nullopt;
  throw std::invalid_argument("globally_reachable is yes, no or na");
}

constexpr auto make_table() {
  std::array<SpecialRange, std::size(k_raw)> rows;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const RawRow& raw = k_raw[i];
    rows[i] = {detail::parse_network_literal(raw.network),
               raw.name,
               scope_named(raw.scope),
               reachable_named(raw.globally_reachable),
               raw.rfc,
               raw.source,
               raw.date};
  }
  return detail::RangeTable<SpecialRange, std::size(k_raw)>(rows);
}

constexpr auto k_table = make_table();

}  // namespace

std::string_view address_scope_name(AddressScope scope) noexcept {
  return k_scope_names[static_cast<std::size_t>(scope)];
}

const SpecialRange* find_special(const IpAddress& address) noexcept {
  return k_table.find(address);
}

IpAddress decoded_address(const IpAddress& address) noexcept {
  const auto inner = embedded_v4(address);
  return inner ? inner->address : address;
}

AddressScope scope_of(const IpAddress& address) noexcept {
  const SpecialRange* row = find_special(decoded_address(address));
  return row == nullptr ? AddressScope::public_ : row->scope;
}

std::span<const SpecialRange> special_ranges() noexcept {
  return k_table.rows();
}

}  // namespace forensics
