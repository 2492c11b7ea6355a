// A check: one file in rules/<family>/ that knows one mark and says where it stands in a message.
//
// To add one: write rules/<family>/<id>.cpp with one row named <id>, and the folder
// samples/checks/<id>/ (hit.eml, clean.eml, expect.json). Nothing else is edited:
// cmake/RowTable.cmake lists the folder; the file's name is the id. An id names the mark seen
// ("queue_id_clock_disagrees"), never a remedy.
//
//   Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) { ... }
//
//   extern constexpr Check helo_is_localhost{checked({
//       .title = "The client calls itself localhost",
//       .rationale = "A server gives its own name; programs that send spam often give none",
//       .source = "RFC 5321 4.1.4; 12 of 23,361 genuine hops",
//       .false_positives = "a program on the server itself",
//       .summary = "{a} is no name of a host on the net",
//       .scope = Scope::hop,
//       .wants = hop_has::helo,
//       .group = "helo",
//       .run = run})};
//
// A check is pure: evidence in, outcome out. It allocates nothing, but for the few that read a
// field or an attached message which most mail lacks and no other check asks for. What it has to
// say stands in the note as spans and numbers, and `summary` puts them into words when a report is
// written. The note comes empty, and only a hit writes into it; but a check that lacks an answer of
// DNS names the question (checks/dns_answers.h). A check that needs a part of the line, or of the
// message, says so in `wants` (`wants_older`, `wants_message`): it is then asked only where that
// is, and need not look itself. One that most lines cannot show says by `clean_with` what these
// have.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "libforensics/base/instant.h"
#include "libforensics/base/span.h"
#include "libforensics/evidence/evidence.h"
#include "libforensics/evidence/hop_parts.h"
#include "libforensics/evidence/message_parts.h"

namespace forensics {

struct DnsFact;  // evidence/dns_fact.h

// What a check is asked about, and so what `at` counts.
enum class Scope : std::uint8_t {
  message,  // once; `at` is 0
  hop,      // each hop; `at` is its index
  link,     // each pair of neighbours; `at` is the newer one's index, the older one is at + 1
};

// Which claim a finding speaks about.
enum class Bearing : std::uint8_t {
  chain,     // that the hop was written by the server it names, at that time
  date,      // that the Date field tells when the message was written
  identity,  // that it comes from whom it names
  edited,    // that the message was not changed after it was sent
};
inline constexpr std::size_t k_bearing_count = 4;

enum class Outcome : std::uint8_t {
  clean,           // looked for and not there
  hit,             // there; the note says where
  not_applicable,  // the mark cannot stand in such a message or hop
  no_evidence,     // it could, but what the check needs is missing
};

// What a check needs beyond the message; bits of Check::needs.
using Needs = std::uint8_t;
namespace needs {
inline constexpr Needs nothing = 0;
inline constexpr Needs geo = 1;
inline constexpr Needs zones = 2;
inline constexpr Needs dns = 4;
}  // namespace needs

[[nodiscard]] std::string_view scope_name(Scope scope) noexcept;
[[nodiscard]] std::string_view bearing_name(Bearing bearing) noexcept;
[[nodiscard]] std::string_view outcome_name(Outcome outcome) noexcept;

// What a hit shows. Everything is optional; `summary` may use what the check sets.
struct Note {
  std::array<Span, 3> spans{};  // in the message: {a} {b} {c}
  std::uint8_t span_count{0};
  std::optional<std::int64_t> seconds;  // {duration}
  std::optional<std::int64_t> number;   // {n}
  std::optional<Instant> instant;       // {time}; {as_of}, with `seconds` after the message
  std::string_view word;                // {word}: static text, as of a table; or a name in the
                                        // MessageDns of the report
  const DnsFact* lacking{nullptr};      // of no_evidence: the answer that is; for the runner alone

  // Cold: most checks are clean most of the time, and what hits need not stand between them.
  [[gnu::cold]] void add(Span span) noexcept;
  // As new. The spans behind span_count keep what they had.
  void clear() noexcept {
    span_count = 0;
    seconds.reset();
    number.reset();
    instant.reset();
    word = {};
    lacking = nullptr;
  }
  // `part` must be a view into the message of `evidence`; a null view adds nothing.
  [[gnu::cold]] void add(const Evidence& evidence, std::string_view part) noexcept;
};

struct Check {
  std::string_view title;            // the mark, as a sentence
  std::string_view rationale;        // why it tells genuine from forged
  std::string_view source;           // RFC section, source file or measurement with n and corpus
  std::string_view false_positives;  // genuine mail that shows it
  std::string_view summary;  // of a hit, with {a} {b} {c} {duration} {n} {time} {word} {as_of}
  Scope scope{Scope::message};
  Bearing bearing{Bearing::chain};
  Needs needs{needs::nothing};
  // It is not applicable without these: of the hop, or of the newer hop of a link; of the older hop
  // of a link; of the message.
  HopParts wants{hop_has::nothing};
  HopParts wants_older{hop_has::nothing};
  MessageParts wants_message{message_has::nothing};
  // It is clean, unasked, where the hop, or the newer hop of a link, has all of these. Asked there,
  // it would say so itself: only the time is saved.
  HopParts clean_with{hop_has::nothing};
  std::string_view group;   // findings of one group at one place do not add up (score/)
  bool exculpatory{false};  // a hit speaks for the claim
  Outcome (*run)(const Evidence& evidence, std::uint32_t at, Note& note){nullptr};
};

// Refuses a row with a missing field when the file is compiled.
consteval Check checked(Check check) {
  if (check.title.empty() || check.rationale.empty()) throw "a check needs title and rationale";
  if (check.source.empty() || check.false_positives.empty())
    throw "a check needs source and false_positives";
  if (check.summary.empty() || check.group.empty()) throw "a check needs summary and group";
  if (check.run == nullptr) throw "a check needs run";
  if ((check.wants | check.clean_with) != hop_has::nothing && check.scope == Scope::message)
    throw "only a check of hops or links knows parts of hops";
  if (check.wants_older != hop_has::nothing && check.scope != Scope::link)
    throw "only a check of links has an older hop";
  return check;
}

struct CheckRow {
  std::string_view id;
  std::string_view family;  // subfolder of rules/
  const Check* check{nullptr};
};

// All checks, by id. A row's place in this list is its number in CheckResult.
[[nodiscard]] std::span<const CheckRow> check_rows() noexcept;
[[nodiscard]] const CheckRow* find_check(std::string_view id) noexcept;

// "needs DNS answers": why a check with these needs was not run; "the message lacks what it
// compares" for one that needs nothing from outside.
[[nodiscard]] std::string_view missing_words(Needs needs) noexcept;

// The words of a hit. `message` is what the spans count in; its text is made visible and cut.
[[nodiscard]] std::string summary_of(const Check& check, const Note& note,
                                     std::string_view message);

}  // namespace forensics
