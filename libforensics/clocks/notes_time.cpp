#include "libforensics/clocks/notes_time.h"

#include "libforensics/clocks/digits.h"

namespace forensics {

bool read_notes_time(std::string_view date, std::string_view ticks, ClockReading& out) noexcept {
  constexpr std::int64_t k_julian_1970 = 2'440'588;
  constexpr std::uint64_t k_ticks_a_day = 8'640'000;
  constexpr std::int64_t k_ms_a_day = 86'400'000;
  if (date.size() != 8 || ticks.size() != 8) return false;
  const auto zone_and_day = read_hex(date);
  const auto tick = read_hex(ticks);
  if (!zone_and_day || !tick) return false;
  const std::int64_t day = static_cast<std::int64_t>(*zone_and_day & 0xFFFFFFU) - k_julian_1970;
  const bool in_day = *tick < k_ticks_a_day;
  out.wall = from_epoch_ms(day * k_ms_a_day + (in_day ? static_cast<std::int64_t>(*tick) * 10 : 0));
  out.resolution_ns = 10'000'000;
  out.impossible = !in_day || !is_mail_era(out.wall);
  out.add_fact("zone_byte", date.substr(0, 2));
  return true;
}

}  // namespace forensics
