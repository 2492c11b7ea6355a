#include "libforensics/base/ip_address.h"
#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"

namespace forensics::decoders {
namespace {

constexpr std::string_view k_fields[] = {"X-SES-Outgoing"};

// The day and the address that Amazon sent from: "2024.04.27-192.0.2.1".
bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  if (token.size() < 18 || token[4] != '.' || token[7] != '.' || token[10] != '-') return false;
  const auto year = read_decimal(token.substr(0, 4));
  const auto month = read_decimal(token.substr(5, 2));
  const auto day = read_decimal(token.substr(8, 2));
  const auto ip = IpAddress::parse(token.substr(11));
  if (!year || !month || !day || !ip) return false;
  const auto wall = civil_instant(static_cast<std::int64_t>(*year), static_cast<unsigned>(*month),
                                  static_cast<unsigned>(*day), 0, 0, 0);
  if (!wall || !is_mail_era(*wall)) return false;
  out.wall = *wall;
  out.resolution_ns = 86'400'000'000'000;
  out.ip = *ip;
  return true;
}

}  // namespace

extern constexpr Decoder ses_outgoing_day{
    checked({.title = "Day of sending by Amazon SES",
             .source = "220 of 220 fields: the day of the newest stamp",
             .mistaken_for = "mail sent shortly before midnight UTC",
             .places = at(ClockPlace::field),
             .actor = ClockActor::provider,
             .reference = ClockReference::newest_hop,
             .fields = k_fields,
             .decode = decode})};

}  // namespace forensics::decoders
