#include <cstddef>

#include "libforensics/clocks/clock.h"

namespace forensics {

std::string_view clock_zone_name(ClockZone zone) noexcept {
  constexpr std::string_view names[] = {"utc", "local", "pacific"};
  return names[static_cast<std::size_t>(zone)];
}

std::string_view clock_actor_name(ClockActor actor) noexcept {
  constexpr std::string_view names[] = {"unknown",      "hop_server", "author",
                                        "first_server", "signer",     "provider"};
  return names[static_cast<std::size_t>(actor)];
}

std::string_view clock_place_name(ClockPlace place) noexcept {
  constexpr std::string_view names[] = {"received_id", "x_received_id", "message_id", "boundary",
                                        "content_id",  "field",         "token"};
  return names[static_cast<std::size_t>(place)];
}

std::string_view clock_reference_name(ClockReference reference) noexcept {
  constexpr std::string_view names[] = {"none", "stamp", "date", "newest_hop", "other_field"};
  return names[static_cast<std::size_t>(reference)];
}

}  // namespace forensics
