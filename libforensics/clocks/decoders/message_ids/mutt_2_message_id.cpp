#include "libforensics/base/ascii.h"
#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

constexpr std::string_view k_base64url =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// Mutt says so, or says nothing and writes the Content-Disposition that it always writes. A token
// given alone may be anything.
bool is_mutt(const Headers* headers) noexcept {
  if (headers == nullptr) return true;
  const std::string_view client = client_program(headers);
  if (client.data() != nullptr) return find_ignoring_case(client, "mutt") != std::string_view::npos;
  const Field* disposition = headers->find(FieldName::content_disposition);
  return disposition != nullptr && trim(headers->value(*disposition)) == "inline";
}

// Base64 of RFC 4648 5: four bytes of seconds since 1970, then chance.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  const IdSides& sides = context.sides;
  if (sides.left.size() != 16 || sides.right.empty() || !is_mutt(context.headers)) return false;
  std::uint64_t bits = 0;
  for (const char c : sides.left) {
    if (k_base64url.find(c) == std::string_view::npos) return false;
  }
  for (std::size_t i = 0; i < 6; ++i) bits = bits << 6U | k_base64url.find(sides.left[i]);
  const Instant wall = from_epoch_s(static_cast<std::int64_t>(bits >> 4U));
  constexpr Instant k_mutt_2_1{1'622'505'600, 0};  // 2021-06-01
  return wall >= k_mutt_2_1 && accept(out, wall);
}

}  // namespace

extern constexpr Decoder mutt_2_message_id{
    checked({.title = "Mutt 2.1 and later Message-ID",
             .source = "messageid.c of Mutt 2.1; within 2 s of Date in 98 % of 91 messages",
             .mistaken_for = "any sixteen letters and digits: read only where the client or "
                             "Content-Disposition is Mutt's",
             .rank = DecoderRank::likely,
             .places = at(ClockPlace::message_id),
             .shortest = 16,
             .longest = 16,
             .actor = ClockActor::author,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
