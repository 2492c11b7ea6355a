#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

constexpr std::int64_t k_tolerance_s = 2LL * 86'400;

// "Re:", "Fwd:", "Antw:": a few letters and a colon.
bool has_prefix(std::string_view subject) noexcept {
  constexpr std::size_t k_longest = 5;
  return subject.substr(0, k_longest).find(':') != std::string_view::npos;
}

// Some programs begin an index anew with each reply and put the time of the answered message in it.
bool answers(const Identities& identities) noexcept {
  return !identities.in_reply_to.empty() || !identities.references.empty() ||
         has_prefix(identities.subject);
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const Clock* clock = evidence.clock_of("thread_index");
  if (clock == nullptr || clock->reading.number_of("children") != 0 || answers(evidence.identities))
    return Outcome::not_applicable;
  const std::optional<Instant>& date = evidence.identities.date.instant;
  const std::optional<std::int64_t> root = clock->reading.number_of("root_epoch");
  if (!date || !root) return Outcome::no_evidence;
  if (date->seconds - *root <= k_tolerance_s) return Outcome::clean;
  note.add(evidence, clock->token);
  note.add(evidence, evidence.identities.date.raw);
  note.seconds = date->seconds - *root;
  note.instant = Instant{*root, 0};
  return Outcome::hit;
}

}  // namespace

extern constexpr Check new_thread_older_than_the_date{checked(
    {.title = "The conversation index says that the message began a thread, days before its Date",
     .rationale = "Outlook makes a new index when a new message is begun; a Date set later, or an "
                  "index copied from elsewhere, leaves the two apart",
     .source = "MS-OXOMSG 2.2.1.3; within a day of Date in all 41 messages that begin a thread (20 "
               "of list archives, 7 of SpamAssassin ham, 14 of phishing mail)",
     .false_positives = "a draft that lay for days; a template sent again and again",
     .summary =
         "the index {a} began at {time}, {duration} before Date {b}, and nothing is answered",
     .scope = Scope::message,
     .bearing = Bearing::date,
     .wants_message = message_has::thread_clock,
     .group = "author_clock",
     .run = run})};

}  // namespace forensics::rules
