#include <algorithm>
#include <cstddef>

#include "libforensics/base/ascii.h"
#include "libforensics/checks/check.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/evidence/field_births.h"

namespace forensics::rules {
namespace {

// The day in a DKIM selector that is named by one: "20230601", "s20221208". Null otherwise.
std::optional<Instant> day_of_selector(std::string_view selector) noexcept {
  constexpr std::size_t k_digits = 8;
  const auto* const first = std::find_if(selector.begin(), selector.end(), is_digit);
  const auto* const last = std::find_if_not(first, selector.end(), is_digit);
  if (last - first != k_digits) return std::nullopt;
  const auto day = read_calendar({first, k_digits});
  return day && is_mail_era(*day) ? day : std::nullopt;
}

struct Newer {
  std::string_view part;  // a view into the message
  Instant born;
};

std::optional<Newer> newer_selector(const Evidence& evidence, const Instant& newest) noexcept {
  for (const SignatureTags& tags : evidence.dkim) {
    const auto day = day_of_selector(tags.selector);
    if (day && *day > newest) return Newer{tags.selector, *day};
  }
  return std::nullopt;
}

std::optional<Newer> newer_field(const Evidence& evidence, const Instant& newest) noexcept {
  if (newest >= last_field_birth()) return std::nullopt;
  for (const Field& field : evidence.headers.fields) {
    const std::string_view name = evidence.headers.name(field);
    const auto born = field_birth(name);
    if (born && *born > newest) return Newer{name, *born};
  }
  return std::nullopt;
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (!evidence.newest_stamp) return Outcome::not_applicable;
  const Instant& newest = *evidence.newest_stamp;
  std::optional<Newer> newer = newer_field(evidence, newest);
  if (!newer) newer = newer_selector(evidence, newest);
  const auto& release = evidence.mailer_release;
  if (!newer && release && release->earliest > newest)
    newer = Newer{evidence.mailer, release->earliest};
  if (!newer) return Outcome::clean;
  note.add(evidence, newer->part);
  note.instant = newer->born;
  note.seconds = newer->born.seconds - newest.seconds;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check newer_than_every_stamp{checked(
    {.title = "The message has a field, a key or a mail program that did not exist at its newest "
              "stamp",
     .rationale = "Who moves a whole file back in time changes what is read as a time; a kind of "
                  "field, a DKIM selector named by its day and the version of the mail program "
                  "tell the time without being one",
     .source =
         "data/field_births.csv, data/releases.csv; 0 of 8,818 messages of ham, list archives, "
         "bounces, phishing and published headers",
     .false_positives = "an archive that scans or signs old mail again; a receiving server whose "
                        "clock is years behind",
     .summary = "there was no {a} before {time}, {duration} after the newest stamp",
     .scope = Scope::message,
     .bearing = Bearing::chain,
     .group = "newer_than_the_stamps",
     .run = run})};

}  // namespace forensics::rules
