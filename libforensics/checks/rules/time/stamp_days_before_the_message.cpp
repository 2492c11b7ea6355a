#include "libforensics/checks/stamp_early.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  return stamp_early(evidence, at, k_zones_end_s, k_ever_s, Hours::odd, note);
}

}  // namespace

extern constexpr Check stamp_days_before_the_message{checked(
    {.title = "A server stamped the message more than a day before it came into being",
     .rationale =
         "The Message-ID or a boundary hides the time when it was made, and a second clock "
         "of the author agrees; no server can have had the message before",
     .source = "RFC 5322 3.6.4, 3.6.7; rates in bench/README.md (Forgery)",
     .false_positives =
         "a server whose clock was never set; an author's clock that is days fast, when the mail "
         "waits for as long",
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
