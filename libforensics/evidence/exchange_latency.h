// When Exchange Online put a message into the mailbox, by its own fields: the arrival
// (X-MS-Exchange-CrossTenant-OriginalArrivalTime) and how long it took from there
// (X-MS-Exchange-Transport-EndToEndLatency). In 1,497 of 1,507 deliveries the sum lies less than a
// second after the newest stamp, which is cut to whole seconds, in the other ten less than 1.2.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "libforensics/evidence/evidence.h"

namespace forensics {

// "00:00:01.9321430", "1.02:03:04.5" with days in front, as milliseconds. Null for all else.
[[nodiscard]] std::optional<std::int64_t> read_latency_ms(std::string_view text) noexcept;

struct ExchangeDelivery {
  std::string_view latency;  // the field's value, a view into the message
  const Clock* arrival{nullptr};
  Instant delivered;
};

// Null unless the newest hop is of Microsoft and both fields are there.
[[nodiscard]] std::optional<ExchangeDelivery> exchange_delivery(const Evidence& evidence) noexcept;

}  // namespace forensics
