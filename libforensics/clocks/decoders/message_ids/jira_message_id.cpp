#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// The issue, the milliseconds of its making, a counter, the milliseconds of the sending.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  if (context.sides.right != "Atlassian.JIRA") return false;
  IdScanner id(context.sides.left);
  id.skip("JIRA.");
  id.digits(1, 18);
  id.skip(".");
  const auto made = read_epoch_ms(id.digits(13));
  id.skip(".");
  id.digits(1, 18);
  id.skip(".");
  const auto sent = read_epoch_ms(id.digits(13));
  if (!id.done() || !made || !accept_certain(out, sent, k_a_millisecond_ns)) return false;
  out.add_fact("issue_epoch", made->seconds);
  return true;
}

}  // namespace

extern constexpr Decoder jira_message_id{checked(
    {.title = "Jira Message-ID",
     .source = "layout fitted: the second of Date in 3 of 3 messages of 2016 to 2026",
     .mistaken_for = "nothing met; the id of an issue's own, which replies name, has no time of "
                     "sending",
     .places = at(ClockPlace::message_id),
     .wants = id_has::dot,
     .shortest = 35,
     .actor = ClockActor::author,
     .reference = ClockReference::date,
     .decode = decode})};

}  // namespace forensics::decoders
