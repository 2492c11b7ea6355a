#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// UTC, process id, the number of the patch, the user; seconds since 1970 before git 2.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  const std::string_view first = id.digits(10, 14);
  const bool old = first.size() == 10;
  id.skip(old ? "-" : ".");
  const auto pid = read_decimal(id.digits(1, 10));
  id.skip("-");
  id.digits(1, 5);
  if (!id.ok() || !pid || !(id.done() || id.skip_if("-"))) return false;
  if (old && !id.rest().starts_with("git-send-email")) return false;
  if (!accept(out, old ? read_epoch_s(first) : read_calendar(first))) return false;
  out.add_fact("pid", static_cast<std::int64_t>(*pid));
  return true;
}

}  // namespace

extern constexpr Decoder git_send_email_message_id{
    checked({.title = "git send-email and format-patch Message-ID",
             .source = "git-send-email.perl; within 10 min of Date in 898 of 898 messages: a "
                       "series is dated as its messages are written",
             .mistaken_for = "a calendar and two numbers of other programs",
             .rank = DecoderRank::likely,
             .places = at(ClockPlace::message_id),
             .wants = id_has::number_first | id_has::dash,
             .actor = ClockActor::author,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
