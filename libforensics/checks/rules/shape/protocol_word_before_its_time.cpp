#include "libforensics/base/ascii.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

constexpr std::int64_t k_auth_words_s = 1'057'017'600;      // 2003-07-01: a year before RFC 3848
constexpr std::int64_t k_postfix_tls_s = 1'088'640'000;     // 2004-07-01: 2.2 of March 2005
constexpr std::int64_t k_postfix_sender_s = 1'130'803'200;  // 2005-11-01: 2.3 of July 2006
constexpr std::int64_t k_utf8_words_s = 1'199'145'600;      // 2008-01-01: RFC 5336 of that year

// The words that the line cannot have at that time; null when there are none.
std::string_view early_words(const Hop& hop, std::int64_t stamp) noexcept {
  const std::string_view word = hop.with.value;
  if (starts_with_ignoring_case(word, "UTF8")) return word;
  if (stamp < k_auth_words_s && starts_with_ignoring_case(word, "ESMTP") &&
      ends_with_ignoring_case(word, "A"))
    return word;
  if (hop.family != "postfix") return {};
  if (stamp < k_postfix_tls_s && equals_ignoring_case(word, "ESMTPS")) return word;
  if (stamp >= k_postfix_sender_s) return {};
  for (const Comment& comment : hop.comments) {
    if (comment.text.starts_with("Authenticated sender: ")) return comment.text;
  }
  return {};
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (hop.with.value.empty()) return Outcome::not_applicable;
  const std::int64_t stamp = hop.date.instant->seconds;
  if (stamp >= k_utf8_words_s) return Outcome::not_applicable;
  const std::string_view words = early_words(hop, stamp);
  if (words.data() == nullptr) return Outcome::clean;
  note.add(evidence, words);
  note.instant = hop.date.instant;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check protocol_word_before_its_time{checked(
    {.title = "The line names its protocol, or who logged in, in words that no server wrote at its "
              "stamp",
     .rationale = "ESMTPA and ESMTPSA were agreed upon in 2004; Postfix writes ESMTPS since 2.2 of "
                  "2005 and the sender who logged in since 2.3 of 2006",
     .source = "RFC 3848; Postfix RELEASE_NOTES 2.2, 2.3; 0 of 22,220 genuine lines; 175 of 8,050 "
               "forgeries",
     .false_positives = "none met; PMDF wrote ESMTPS in 2002 and is left out",
     .summary = "no server wrote {a} at {time}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::early_stamp,
     .group = "anachronism",
     .run = run})};

}  // namespace forensics::rules
