// Host names of Exchange Online: "AM6PR04MB1234.eurprd04.prod.outlook.com",
// "AM6P194CA0055.EURP194.PROD...".
#pragma once

#include <optional>
#include <string_view>

#include "libforensics/base/ip_address.h"

namespace forensics {

struct ExchangeName {
  std::string_view host;    // "AM6PR04MB1234"
  std::string_view forest;  // "eurprd04"
  std::string_view region;  // "eur"
  std::string_view number;  // of the forest: "04"
  bool is_short{false};     // "EURP194": no "RD"
};

// "AM6P194CA0055" of "AM6P194CA0055.outlook.office365.com": by it a machine is known under any of
// its names.
[[nodiscard]] std::string_view first_label(std::string_view name) noexcept;

// A machine that hands in what the edge took: "AM6P194CA0055".
[[nodiscard]] bool is_client_access(std::string_view label) noexcept;

// A machine at the edge: "AM6EUR05FT033", "AMS0EPF0000019D".
[[nodiscard]] bool is_edge_machine(std::string_view label) noexcept;

// Whether it is an address of Microsoft's between its own servers: 2603::/16.
[[nodiscard]] bool is_between_servers(const IpAddress& address) noexcept;

// Whether it is under prod.outlook.com.
[[nodiscard]] bool is_exchange_host(std::string_view name) noexcept;

// Null for names of another form.
[[nodiscard]] std::optional<ExchangeName> exchange_name(std::string_view name) noexcept;

// Whether the host's own name repeats the number of its forest, as those of mailbox servers and
// front ends do: "PR04" or "PR0402" in eurprd04, "P194" in EURP194. Null for hosts that have no
// such number.
[[nodiscard]] std::optional<bool> repeats_its_forest(const ExchangeName& name) noexcept;

// Whether the address is in the network of the region, by data/m365_prefixes.csv. Null for a region
// or an address that the table does not speak of.
[[nodiscard]] std::optional<bool> is_in_its_region(const ExchangeName& name,
                                                   const IpAddress& address) noexcept;

}  // namespace forensics
