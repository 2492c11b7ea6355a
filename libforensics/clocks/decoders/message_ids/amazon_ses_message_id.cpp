#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

struct Region {
  std::string_view code;
  std::string_view name;
};

constexpr Region k_regions[] = {
    {"00", "us-east-1"},      {"01", "us-west-2"},      {"02", "eu-west-1"},
    {"03", "sa-east-1"},      {"06", "ap-northeast-1"}, {"07", "eu-central-1"},
    {"08", "ap-southeast-2"}, {"09", "ap-south-1"},     {"0b", "eu-west-2"},
    {"0c", "ap-northeast-2"}, {"0d", "ca-central-1"},   {"0e", "ap-southeast-1"},
    {"0f", "us-east-2"},
};

// The code itself when it is none of those seen.
std::string_view region_of(std::string_view code) noexcept {
  for (const Region& region : k_regions) {
    if (region.code == code) return region.name;
  }
  return code;
}

// Null when the region or the host tells nothing.
std::optional<bool> fits(std::string_view region, std::string_view host) noexcept {
  if (region.size() <= 2 || !host.ends_with(".amazonses.com")) return std::nullopt;
  const std::string_view name = host.substr(0, host.find('.'));
  return name == (region == "us-east-1" ? "email" : region);
}

// A region, milliseconds since 1970, a UUID: "0102018f1fb17177-...-000000".
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  const IdSides& sides = context.sides;
  IdScanner id(sides.left);
  id.skip("01");
  const std::string_view region = id.lower_hex(2);
  const auto millis = read_hex(id.lower_hex(12));
  for (const std::size_t size : {8U, 4U, 4U, 4U, 12U}) {
    id.skip("-");
    id.lower_hex(size);
  }
  id.skip("-");
  id.digits(6);
  if (!id.done() || !millis) return false;
  if (!accept_certain(out, from_epoch_ms(static_cast<std::int64_t>(*millis)), k_a_millisecond_ns))
    return false;
  out.add_fact("region", region_of(region));
  out.check_held = fits(region_of(region), sides.right);
  return true;
}

}  // namespace

extern constexpr Decoder amazon_ses_message_id{
    checked({.title = "Amazon SES Message-ID",
             .source = "within 2 s of Date in 220 of 220 messages; regions seen beside their hosts",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::message_id),
             .wants = id_has::digit_first | id_has::dash,
             .actor = ClockActor::first_server,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
