// The place that a host name of Microsoft 365 tells.
//
// Addresses of Microsoft 365 cannot be located, its names can:
// AM6PR04MB1234.eurprd04.prod.outlook.com stands in Amsterdam. A name inside a claimed hop is still
// a claim. Measured codes and their meaning: data/m365_regions.csv; unknown codes give nothing.
#pragma once

#include <optional>
#include <string_view>

namespace forensics {

// All views are static and live for ever; a view with a null pointer = the name does not tell.
struct M365Region {
  std::string_view forest;  // "eur", "nam", "gbr": the part of the service
  std::string_view site;    // "am": the data centre's code, only when its meaning is known
  std::string_view azure;   // "westeurope"
  std::string_view
      country;             // ISO 3166-1 alpha-2, "NL"; the forest's country goes before the site's
  std::string_view place;  // "Amsterdam"; the most exact that is known: "Asia and Pacific"
};

// Null when the host is not one of outlook.com, office365.com or exchangelabs.com, or tells
// nothing. Case does not matter; a final dot is allowed. Never allocates.
[[nodiscard]] std::optional<M365Region> m365_region(std::string_view host) noexcept;

}  // namespace forensics
