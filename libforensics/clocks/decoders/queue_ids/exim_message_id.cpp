#include "libforensics/base/ascii.h"
#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"

namespace forensics::decoders {
namespace {

struct Layout {
  std::size_t pid;
  std::size_t fraction;
  std::int64_t unit_us;  // of the fraction
};

constexpr std::size_t k_seconds = 6;
constexpr Layout k_old{6, 2, 500};  // up to 4.96
constexpr Layout k_new{11, 4, 1};   // from 4.97

bool fits(std::string_view token, const Layout& layout) noexcept {
  return token.size() == k_seconds + layout.pid + layout.fraction + 2 && token[k_seconds] == '-' &&
         token[k_seconds + 1 + layout.pid] == '-';
}

// Seconds, process id and fraction in base 62: "1qRBGp-0006S0-33", "1sAH85-000000003aP-3yPZ".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  const Layout* layout = fits(token, k_old) ? &k_old : fits(token, k_new) ? &k_new : nullptr;
  if (layout == nullptr) return false;
  // Gmane's gateway prints one constant id for ever (142 genuine messages).
  if (context.hop != nullptr &&
      find_ignoring_case(context.hop->raw, "gmexim") != std::string_view::npos)
    return false;
  const auto seconds = read_digits(token.substr(0, k_seconds), k_base62);
  const auto pid = read_digits(token.substr(k_seconds + 1, layout->pid), k_base62);
  const auto fraction = read_digits(token.substr(k_seconds + layout->pid + 2), k_base62);
  if (!seconds || !pid || !fraction) return false;
  out.wall = from_epoch_s(static_cast<std::int64_t>(*seconds));
  const std::int64_t micros = static_cast<std::int64_t>(*fraction) * layout->unit_us;
  if (micros < 1'000'000) {
    out.wall.nanos = static_cast<std::uint32_t>(micros * 1'000);
    out.resolution_ns = layout->unit_us * 1'000;
  }
  out.impossible = !is_mail_era(out.wall);
  out.add_fact("pid", static_cast<std::int64_t>(*pid));
  return true;
}

}  // namespace

extern constexpr Decoder exim_message_id{checked(
    {.title = "Exim message id",
     .source =
         "Exim receive.c, ChangeLog JH/29 of 4.97; within 60 s of the stamp in 99.9 % of 5,885 "
         "lines",
     .mistaken_for = "nothing met; builds for Cygwin and macOS count in base 36",
     .places = at(ClockPlace::received_id),
     .wants = id_has::dash,
     .shortest = 16,
     .longest = 23,
     .actor = ClockActor::hop_server,
     .reference = ClockReference::stamp,
     .decode = decode})};

}  // namespace forensics::decoders
