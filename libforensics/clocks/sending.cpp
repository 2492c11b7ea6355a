#include "libforensics/clocks/sending.h"

#include "libforensics/clocks/decoder.h"

namespace forensics {
namespace {

constexpr std::int64_t k_slack_s = 60;
constexpr std::int64_t k_wait_s = 600;
constexpr std::int64_t k_longest_draft_s = 30LL * 86'400;  // beyond it the id is copied, rather

// Of the message itself: a thread index or a reference dates the first message of the thread.
bool is_made_while_writing(const Clock& clock) noexcept {
  const bool of_message = clock.place == ClockPlace::message_id ||
                          clock.place == ClockPlace::boundary ||
                          clock.place == ClockPlace::content_id;
  return of_message && clock.decoder->decoder->actor == ClockActor::author &&
         clock.reference == ClockReference::date && clock.delta_s && !clock.reading.impossible;
}

}  // namespace

std::string_view sending_cause_name(SendingCause cause) noexcept {
  constexpr std::string_view names[] = {"unknown", "prompt", "scheduled", "outbox", "date_ahead"};
  return names[static_cast<std::size_t>(cause)];
}

Sending read_sending(const Chain& chain, const Clocks& clocks) noexcept {
  Sending out;
  for (std::size_t i = 0; i < clocks.size(); ++i) {
    if (!is_made_while_writing(clocks[i])) continue;
    const std::int64_t before = -*clocks[i].delta_s;
    if (out.written_before_s && before <= *out.written_before_s) continue;
    out.written_before_s = before;
    out.clock = i;
  }
  if (!chain.before_first_s) return out;
  const std::int64_t waited = *chain.before_first_s;
  const std::int64_t written = out.written_before_s.value_or(0);
  if (waited < -k_slack_s) {
    out.cause = SendingCause::date_ahead;
  } else if (waited >= k_wait_s) {
    out.cause = SendingCause::outbox;
  } else {
    const bool early = written >= k_wait_s && written <= k_longest_draft_s;
    out.cause = early ? SendingCause::scheduled : SendingCause::prompt;
  }
  return out;
}

}  // namespace forensics
