#include "libforensics/base/ascii.h"
#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {

extern const Decoder sendmail_queue_id;  // queue_ids/sendmail_queue_id.cpp

namespace {

bool is_letter_id(std::string_view id) noexcept {  // up to 8.9: "RAA14128"
  return id.size() >= 8 && id[0] >= 'A' && id[0] <= 'X' && is_upper(id[1]) && is_upper(id[2]) &&
         is_all_digits(id.substr(3));
}

bool is_queue_id(std::string_view id) noexcept {
  return is_letter_id(id) || (id.size() >= 12 && is_all_digits(id.substr(8)));
}

// Null for the ids of 8.9 and before, which know the hour only.
std::optional<bool> same_minute(std::string_view queue_id, Instant wall) noexcept {
  if (is_letter_id(queue_id)) return std::nullopt;
  ClockReading made;
  if (!sendmail_queue_id.decode(queue_id, {}, made)) return false;
  return made.wall.seconds / 60 == wall.seconds / 60;
}

// The minute in UTC and the queue id: "202308110502.37B52g7E014839".
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  const auto wall = read_calendar_minute(id.digits(12));
  id.skip(".");
  const std::string_view queue_id = id.alnum(8, 15);
  if (!id.done() || !is_queue_id(queue_id) || !accept(out, wall, k_a_minute_ns)) return false;
  out.check_held = same_minute(queue_id, *wall);
  out.add_fact("queue_id", queue_id);
  return true;
}

}  // namespace

extern constexpr Decoder sendmail_made_message_id{
    checked({.title = "Message-ID that sendmail adds",
             .source = "cf/README confMESSAGEID_HEADER; the minute is that of the queue id in 729 "
                       "of 729 genuine messages and 95.8 % of 402 spams",
             .mistaken_for = "twelve digits and a word of any other program",
             .rank = DecoderRank::likely,
             .places = at(ClockPlace::message_id),
             .wants = id_has::number_first | id_has::dot,
             .actor = ClockActor::first_server,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
