#include "libforensics/geo/m365_region.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <stdexcept>

#include "libforensics/base/ascii.h"

namespace forensics {
namespace {

struct RegionRow {
  std::string_view kind, code, country, place, source, date;
};

constexpr RegionRow k_rows[] = {
#include "data/m365_regions.inc"
};

constexpr bool before(const RegionRow& a, const RegionRow& b) {
  return a.kind != b.kind ? a.kind < b.kind : a.code < b.code;
}

constexpr bool in_order() {
  for (std::size_t i = 1; i < std::size(k_rows); ++i) {
    if (!before(k_rows[i - 1], k_rows[i])) return false;
  }
  return true;
}
static_assert(in_order(), "data/m365_regions.csv is out of order");

constexpr std::size_t k_longest_host = 255;  // RFC 1035 2.3.4

const RegionRow* find_row(std::string_view kind, std::string_view code) noexcept {
  const RegionRow wanted{kind, code, {}, {}, {}, {}};
  const auto* at = std::lower_bound(std::begin(k_rows), std::end(k_rows), wanted, before);
  return at != std::end(k_rows) && at->kind == kind && at->code == code ? at : nullptr;
}

bool digit_at(std::string_view text, std::size_t at) noexcept {
  return at < text.size() && is_digit(text[at]);
}

std::string_view first_label(std::string_view host) noexcept {
  return host.substr(0, host.find('.'));
}

// "eurprd04", "gbrp265": a label of the forest itself.
const RegionRow* forest_of_label(std::string_view label) noexcept {
  if (label.size() < 5 || label[3] != 'p') return nullptr;
  if (!digit_at(label, 4) && label.substr(3, 3) != "prd") return nullptr;
  return find_row("forest", label.substr(0, 3));
}

// "eur05" of "eur05-am6-obe", "am6eur05ft062" or "eop-eur05": three letters, two digits, at any
// place.
const RegionRow* forest_in_label(std::string_view label) noexcept {
  for (std::size_t i = 0; i + 5 <= label.size(); ++i) {
    if (!digit_at(label, i + 3) || !digit_at(label, i + 4)) continue;
    if (i > 0 && is_alpha(label[i - 1])) continue;
    if (const RegionRow* row = find_row("forest", label.substr(i, 3))) return row;
  }
  return nullptr;
}

// The name of the machine inside the first label: "am6eur05on2070" of "mail-am6eur05on2070", "am6"
// of "eur05-am6-obe".
std::string_view machine_of(std::string_view label) noexcept {
  if (label.starts_with("mail-")) return label.substr(5);
  const std::size_t dash = label.find('-');
  if (dash != std::string_view::npos && label.ends_with("-obe")) {
    return label.substr(dash + 1, label.size() - dash - 5);
  }
  return label;
}

// "am" of "am6eur05on2070" or "am6pr04mb1234", "ty" of "typpr03cu001", "db" of "dbaeur03ft051" or
// of the bare "dba" of "-obe" names.
const RegionRow* site_of(std::string_view machine) noexcept {
  std::size_t letters = 0;
  while (letters < machine.size() && is_lower(machine[letters])) ++letters;
  const bool bare = letters == machine.size() && letters <= 3;
  const bool numbered = letters >= 2 && letters <= 3 && digit_at(machine, letters);
  const std::string_view rest = machine.substr(std::min<std::size_t>(3, machine.size()));
  const bool lettered =
      rest.size() > 2 && rest[0] == 'p' && (digit_at(rest, 1) || digit_at(rest, 2));
  const bool before_forest = digit_at(rest, 3) && find_row("forest", rest.substr(0, 3)) != nullptr;
  if (!bare && !numbered && !lettered && !before_forest) return nullptr;
  return find_row("site", machine.substr(0, 2));
}

// "southcentralus" of "southcentralusazlp17012010".
const RegionRow* azure_of(std::string_view machine) noexcept {
  for (std::size_t at = machine.find("az"); at != std::string_view::npos;
       at = machine.find("az", at + 1)) {
    if (const RegionRow* row = find_row("azure", machine.substr(0, at))) return row;
  }
  return nullptr;
}

void take(const RegionRow& row, M365Region& region) noexcept {
  const bool country_known = row.country != "-";
  if (region.country.data() == nullptr && country_known) region.country = row.country;
  if (row.place != "-" && (!country_known || region.country == row.country)) {
    region.place = row.place;
  }
}

M365Region read_region(std::string_view host) noexcept {
  M365Region region;
  const std::string_view label = first_label(host);
  const RegionRow* forest = nullptr;
  for (std::string_view rest = host; forest == nullptr && !rest.empty();) {
    const std::string_view part = first_label(rest);
    forest = forest_of_label(part);
    if (forest == nullptr) forest = forest_in_label(part);
    rest.remove_prefix(std::min(rest.size(), part.size() + 1));
  }
  const std::string_view machine = machine_of(label);
  if (forest != nullptr) {
    region.forest = forest->code;
    take(*forest, region);
  }
  if (const RegionRow* azure = azure_of(machine)) {
    region.azure = azure->code;
    take(*azure, region);
  } else if (const RegionRow* site = site_of(machine)) {
    const bool fits = region.country.data() == nullptr || region.country == site->country;
    if (fits) {
      region.site = site->code;
      take(*site, region);
    }
  }
  return region;
}

}  // namespace

std::optional<M365Region> m365_region(std::string_view host) noexcept {
  if (host.ends_with('.')) host.remove_suffix(1);
  if (host.empty() || host.size() > k_longest_host) return std::nullopt;
  if (!ends_with_ignoring_case(host, ".outlook.com") &&
      !ends_with_ignoring_case(host, ".office365.com") &&
      !ends_with_ignoring_case(host, ".exchangelabs.com")) {
    return std::nullopt;
  }
  std::array<char, k_longest_host> lower{};
  std::transform(host.begin(), host.end(), lower.begin(), [](char c) { return to_lower(c); });
  const M365Region region = read_region({lower.data(), host.size()});
  if (region.forest.data() == nullptr && region.site.data() == nullptr &&
      region.azure.data() == nullptr) {
    return std::nullopt;
  }
  return region;
}

}  // namespace forensics
