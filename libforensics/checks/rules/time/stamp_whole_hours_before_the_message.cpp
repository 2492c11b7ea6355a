#include "libforensics/checks/stamp_early.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  // Hours that a wrong zone of the author's machine explains are told against the Date.
  const std::int64_t least = evidence.birth.zone_witnessed ? 3'600 : k_zones_end_s;
  return stamp_early(evidence, at, least, k_ever_s, Hours::whole, note);
}

}  // namespace

extern constexpr Check stamp_whole_hours_before_the_message{checked(
    {.title = "A server stamped the message a whole number of hours before it came into being",
     .rationale =
         "Two clocks of the author agree, and no server can have had the message before; but a "
         "server set to a wrong zone is off by whole hours too, which an invented time rarely is",
     .source = "RFC 5322 3.6.4, 3.6.7; rates in bench/README.md (Forgery)",
     .false_positives = "a server whose clock has a wrong zone: that is the usual reason",
     .summary =
         "the stamp {a} is {duration} before {time}, when the message was made by two clocks "
         "of its author",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants_message = message_has::two_clocks,
     .clean_with = hop_has::after_birth,
     .group = "stamp_against_author",
     .run = run})};

}  // namespace forensics::rules
