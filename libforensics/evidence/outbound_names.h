// Names under which large providers only send: data/outbound_names.csv.
#pragma once

#include <optional>
#include <string_view>

namespace forensics {

struct OutboundName {
  bool is_one{false};
  std::string_view own_family;  // whose lines without a client bear it; empty: none does
};

// What the table says of a server's name. Null for a domain that it does not have.
[[nodiscard]] std::optional<OutboundName> outbound_name(std::string_view domain,
                                                        std::string_view name) noexcept;

}  // namespace forensics
