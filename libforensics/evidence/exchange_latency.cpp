#include "libforensics/evidence/exchange_latency.h"

#include "libforensics/base/ascii.h"
#include "libforensics/clocks/digits.h"

namespace forensics {
namespace {

constexpr std::int64_t k_ms = 1'000;

// Two digits below `end`, at an offset.
std::optional<std::int64_t> two_digits(std::string_view text, std::size_t at, int end) noexcept {
  if (at + 2 > text.size() || !is_digit(text[at]) || !is_digit(text[at + 1])) return std::nullopt;
  const int value = (text[at] - '0') * 10 + (text[at + 1] - '0');
  return value < end ? std::optional<std::int64_t>(value) : std::nullopt;
}

std::optional<std::int64_t> fraction_ms(std::string_view text) noexcept {
  if (text.empty()) return 0;
  if (text.front() != '.' || !is_all_digits(text.substr(1))) return std::nullopt;
  std::int64_t out = 0;
  for (std::size_t i = 1; i <= 3; ++i) out = out * 10 + (i < text.size() ? text[i] - '0' : 0);
  return out;
}

}  // namespace

std::optional<std::int64_t> read_latency_ms(std::string_view text) noexcept {
  constexpr std::size_t k_clock = 8;  // "hh:mm:ss"
  std::uint64_t days = 0;
  const std::size_t colon = text.find(':');
  const std::size_t point = text.find('.');
  if (colon != std::string_view::npos && point < colon) {
    const auto read = read_decimal(text.substr(0, point));
    if (!read || *read > 999) return std::nullopt;
    days = *read;
    text.remove_prefix(point + 1);
  }
  if (text.size() < k_clock || text[2] != ':' || text[5] != ':') return std::nullopt;
  const auto hours = two_digits(text, 0, 24);
  const auto minutes = two_digits(text, 3, 60);
  const auto seconds = two_digits(text, 6, 60);
  const auto rest = fraction_ms(text.substr(k_clock));
  if (!hours || !minutes || !seconds || !rest) return std::nullopt;
  const std::int64_t whole =
      (static_cast<std::int64_t>(days) * 24 + *hours) * 3'600 + *minutes * 60 + *seconds;
  return whole * k_ms + *rest;
}

std::optional<ExchangeDelivery> exchange_delivery(const Evidence& evidence) noexcept {
  if (evidence.hops.empty() || evidence.hops.front().by_group != "microsoft") return std::nullopt;
  const std::string_view text = value_of(evidence.server_fields, ServerFieldName::exchange_latency);
  const auto latency = read_latency_ms(text);
  const Clock* arrival = latency ? evidence.exchange_arrival : nullptr;
  if (arrival == nullptr || !arrival->utc) return std::nullopt;
  const std::int64_t ms = arrival->utc->nanos / 1'000'000 + *latency;
  return ExchangeDelivery{.latency = text,
                          .arrival = arrival,
                          .delivered = {arrival->utc->seconds + ms / k_ms,
                                        static_cast<std::uint32_t>(ms % k_ms * 1'000'000)}};
}

}  // namespace forensics
