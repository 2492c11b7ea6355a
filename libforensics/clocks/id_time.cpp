#include "libforensics/clocks/id_time.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "libforensics/clocks/decoder.h"

namespace forensics {
namespace {

constexpr std::int64_t k_prompt_tolerance_s = 600;
constexpr std::int64_t k_tolerance_s = 3'600;
constexpr std::int64_t k_filter_tolerance_s = 86'400;
constexpr std::int64_t k_sixty_years_s = 1'893'456'000;

bool is_sendmail(const Clock& clock) noexcept {
  return clock.decoder->id == "sendmail_queue_id";
}

bool is_prompt(const Clock& clock) noexcept {
  constexpr std::string_view k_prompt[] = {"exim_message_id", "gmail_calendar_id",
                                           "postfix_long_queue_id"};
  return std::find(std::begin(k_prompt), std::end(k_prompt), clock.decoder->id) !=
         std::end(k_prompt);
}

}  // namespace

const Clock* id_clock_of(const Clocks& clocks, std::uint32_t hop, ClockPlace place) noexcept {
  for (const Clock& clock : clocks) {
    if (clock.place == place && clock.hop == hop) return &clock;
  }
  return nullptr;
}

std::optional<Clock> read_id_clock(const Hop& hop) {
  if (hop.id.empty()) return std::nullopt;
  Chain chain;
  chain.hops.push_back(hop);
  chain.hops.front().index = 0;
  const Headers no_headers;
  const MimeTree no_parts;
  const Clocks clocks = read_clocks(no_headers, no_parts, chain);
  const Clock* clock = id_clock_of(clocks, 0);
  return clock == nullptr ? std::nullopt : std::optional(*clock);
}

std::int64_t id_tolerance_s(const Clock& clock) noexcept {
  const bool keeps_first_id = is_sendmail(clock) && clock.delta_s.value_or(0) < 0;
  if (keeps_first_id) return k_filter_tolerance_s;
  return is_prompt(clock) ? k_prompt_tolerance_s : k_tolerance_s;
}

std::optional<std::int64_t> id_modulo_s(const Clock& clock) noexcept {
  return is_sendmail(clock) ? std::optional(k_sixty_years_s) : std::nullopt;
}

bool is_id_clock_conflict(const Clock& clock) noexcept {
  if (!clock.delta_s) return false;
  const std::int64_t tolerance = id_tolerance_s(clock);
  return *clock.delta_s < -tolerance || *clock.delta_s > tolerance;
}

}  // namespace forensics
