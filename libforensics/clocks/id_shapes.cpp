#include "libforensics/clocks/id_shapes.h"

#include <algorithm>

#include "libforensics/base/ascii.h"
#include "libforensics/chain/organisation.h"
#include "libforensics/clocks/digits.h"

namespace forensics {

bool accept(ClockReading& out, std::optional<Instant> wall, std::int64_t resolution_ns) noexcept {
  return wall && is_mail_era(*wall) && accept_certain(out, wall, resolution_ns);
}

bool accept_certain(ClockReading& out, std::optional<Instant> wall,
                    std::int64_t resolution_ns) noexcept {
  if (!wall) return false;
  out.wall = *wall;
  out.resolution_ns = resolution_ns;
  out.impossible = !is_mail_era(*wall);
  return true;
}

std::optional<bool> is_id_of_a_hop(const Chain* chain, std::string_view id,
                                   std::string_view host) noexcept {
  if (chain == nullptr || chain->hops.empty()) return std::nullopt;
  const std::string_view domain = organisational_domain(host);
  return std::any_of(chain->hops.begin(), chain->hops.end(), [&](const Hop& hop) {
    if (hop.id != id) return false;
    const std::string_view server = organisational_domain(hop.by.name);
    return domain.empty() || server.empty() || equals_ignoring_case(domain, server);
  });
}

std::string_view client_program(const Headers* headers) noexcept {
  if (headers == nullptr) return {};
  const Field* field = headers->find(FieldName::user_agent);
  if (field == nullptr) field = headers->find(FieldName::x_mailer);
  return field == nullptr ? std::string_view() : headers->value(*field);
}

std::optional<Instant> read_short_calendar(std::string_view digits) noexcept {
  if ((digits.size() != 10 && digits.size() != 12) || !is_all_digits(digits)) return std::nullopt;
  const auto part = [&](std::size_t at) {
    if (at >= digits.size()) return 0U;
    return static_cast<unsigned>(digits[at] - '0') * 10 +
           static_cast<unsigned>(digits[at + 1] - '0');
  };
  const std::int64_t year = std::int64_t{part(0)} + (part(0) < 70 ? 2000 : 1900);
  return civil_instant(year, part(2), part(4), part(6), part(8), part(10));
}

std::optional<Instant> read_epoch_s(std::string_view digits) noexcept {
  const auto count = read_decimal(digits);
  if (!count || digits.size() > 18) return std::nullopt;
  return from_epoch_s(static_cast<std::int64_t>(*count));
}

std::optional<Instant> read_epoch_ms(std::string_view digits) noexcept {
  const auto count = read_decimal(digits);
  if (!count || digits.size() > 18) return std::nullopt;
  return from_epoch_ms(static_cast<std::int64_t>(*count));
}

std::optional<Instant> read_hex_micros(std::string_view hex) noexcept {
  if (hex.size() < 9 || hex.size() > 13) return std::nullopt;
  const auto seconds = read_hex(hex.substr(0, 8));
  const auto micros = read_hex(hex.substr(8));
  if (!seconds || !micros || *micros >= 1'000'000) return std::nullopt;
  return Instant{static_cast<std::int64_t>(*seconds), static_cast<std::uint32_t>(*micros * 1'000)};
}

std::optional<Instant> read_filetime(std::string_view high, std::string_view low) noexcept {
  const auto upper = read_hex(high);
  const auto lower = read_hex(low);
  if (!upper || !lower || high.size() != 8 || low.size() != 8) return std::nullopt;
  return from_filetime(*upper << 32U | *lower);
}

bool read_google_id(std::string_view token, ClockReading& out) noexcept {
  constexpr Instant k_gmail_begins{1'080'777'600, 0};  // 2004-04-01
  constexpr Instant k_machines_end{1'640'995'200, 0};  // 2022-01-01
  if (token.size() != 28 || !is_lower_hex(token)) return false;
  const auto low = read_hex(token.substr(12, 6));
  const auto high = read_hex(token.substr(18, 8));
  if (!low || !high) return false;
  const Instant wall = from_epoch_us(static_cast<std::int64_t>(*high << 24U | *low));
  if (token.starts_with("000000000000")) return accept_certain(out, wall, k_a_microsecond_ns);
  if (wall < k_gmail_begins || wall >= k_machines_end) return false;
  out.add_fact("machine", token.substr(0, 12));
  return accept(out, wall, k_a_microsecond_ns);
}

}  // namespace forensics
