#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"

namespace forensics::decoders {
namespace {

// Six or more digits of seconds, four of microseconds, "z", the inode: "4RJkNR52PSz14K2k". The
// alphabets hold no vowels, so no id spells a word.
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  constexpr std::string_view k_time = k_base52;
  constexpr std::string_view k_inode = k_time.substr(0, 51);
  constexpr std::size_t k_micros = 4;
  if (!hop_may_be(context, {"postfix", "renamed-postfix"})) return false;
  const std::size_t split = token.rfind('z');
  if (split == std::string_view::npos || split < 10 || split > 11) return false;
  const auto seconds = read_digits(token.substr(0, split - k_micros), k_time);
  const auto micros = read_digits(token.substr(split - k_micros, k_micros), k_time);
  const auto inode = read_digits(token.substr(split + 1), k_inode);
  if (!seconds || !micros || !inode || *micros >= 1'000'000) return false;
  out.wall = from_epoch_s(static_cast<std::int64_t>(*seconds));
  if (!is_mail_era(out.wall)) return false;
  out.wall.nanos = static_cast<std::uint32_t>(*micros * 1'000);
  out.resolution_ns = 1'000;
  out.add_fact("inode", static_cast<std::int64_t>(*inode));
  return true;
}

}  // namespace

extern constexpr Decoder postfix_long_queue_id{checked(
    {.title = "Postfix long queue id",
     .source = "Postfix mail_queue.h and safe_ultostr.c; within 60 s of the stamp in 99.97 % of "
               "16,537 lines",
     .mistaken_for =
         "other ids without vowels that hold a z; the clock starts when the queue file is "
         "opened",
     .places = at(ClockPlace::received_id),
     .wants = id_has::letter_z,
     .actor = ClockActor::hop_server,
     .reference = ClockReference::stamp,
     .decode = decode})};

}  // namespace forensics::decoders
