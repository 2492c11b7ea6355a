#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Inode, seconds since 1970 and process id, the first two as wide as the machine has them:
// "000000000000000B.00000000570AB3FD.00004739".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  if (!hop_may_be(context, {"courier"})) return false;
  IdScanner id(token);
  const auto inode = read_hex(id.upper_hex(8, 16));
  id.skip(".");
  const auto seconds = read_hex(id.upper_hex(8, 16));
  id.skip(".");
  const auto pid = read_hex(id.upper_hex(8));
  if (!id.done() || !inode || !seconds || !pid || *seconds > 0xFF'FFFF'FFFF) return false;
  out.add_fact("inode", static_cast<std::int64_t>(*inode & 0x7FFF'FFFF'FFFF'FFFF));
  out.add_fact("pid", static_cast<std::int64_t>(*pid));
  return accept(out, from_epoch_s(static_cast<std::int64_t>(*seconds)));
}

}  // namespace

extern constexpr Decoder courier_queue_id{
    checked({.title = "Courier queue id",
             .source = "layout of Courier's names of queue files; within 1 s of the stamp in 11 of "
                       "11 lines of 2010 to 2025",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::received_id),
             .wants = id_has::dot,
             .shortest = 26,
             .longest = 42,
             .actor = ClockActor::hop_server,
             .reference = ClockReference::stamp,
             .decode = decode})};

}  // namespace forensics::decoders
