#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/exchange_time.h"
#include "libforensics/clocks/uuid.h"

namespace forensics::decoders {
namespace {

constexpr std::string_view k_fields[] = {"X-MS-Exchange-Organization-Network-Message-Id",
                                         "X-MS-Exchange-CrossTenant-Network-Message-Id",
                                         "X-MS-Office365-Filtering-Correlation-Id"};

constexpr std::int64_t k_first = 1'262'304'000;  // 2010: there was no such field before

// A GUID whose last twelve digits are the upper 48 bits of .NET ticks: "...-08dbee5d27c1".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  if (token.size() != 36) return false;
  const auto uuid = read_uuid(token);
  if (!uuid) return false;
  out.wall = from_dotnet_ticks((uuid->low & 0xFFFF'FFFF'FFFFU) << 16U);
  out.resolution_ns = 6'553'600;
  if (out.wall.seconds < k_first || !is_mail_era(out.wall)) return false;
  if (context.headers == nullptr) return true;
  const auto start = read_exchange_time(
      context.headers->value_of(FieldName::x_ms_exchange_organization_expirationstarttime));
  if (start) out.reference = start->instant;
  return true;
}

}  // namespace

extern constexpr Decoder exchange_network_message_id{
    checked({.title = "Network message id of Exchange",
             .source = "7,671 of 7,671 ids: within 7 ms of ExpirationStartTime, one 66 ms",
             .mistaken_for = "other GUIDs: 1 in 600 falls between 2010 and 2100",
             .places = at(ClockPlace::field),
             .actor = ClockActor::provider,
             .reference = ClockReference::other_field,
             .twin = "X-MS-Exchange-Organization-ExpirationStartTime",
             .fields = k_fields,
             .decode = decode})};

}  // namespace forensics::decoders
