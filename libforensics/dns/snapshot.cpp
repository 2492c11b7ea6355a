#include "libforensics/dns/snapshot.h"

#include <algorithm>

namespace forensics {
namespace {

// Answers without time come first.
bool earlier(const DnsAnswer& a, const DnsAnswer& b) noexcept {
  if (!a.time || !b.time) return !a.time && b.time.has_value();
  return *a.time < *b.time;
}

bool covers(const DnsAnswer& answer, Instant instant) noexcept {
  return answer.time && answer.time_last && *answer.time <= instant && instant <= *answer.time_last;
}

}  // namespace

void DnsSnapshot::add(const DnsQuestion& question, DnsAnswer answer) {
  std::vector<DnsAnswer>& history = answers_[question];
  if (std::find(history.begin(), history.end(), answer) != history.end()) return;
  const auto place = std::upper_bound(history.begin(), history.end(), answer, earlier);
  history.insert(place, std::move(answer));
}

DnsLookup DnsSnapshot::look_up(std::string_view name, DnsType type,
                               std::optional<Instant> as_of) const {
  const auto found = answers_.find(QuestionOrder::View{name, type});
  if (found == answers_.end()) return {&not_asked_answer(), false};
  const std::vector<DnsAnswer>& history = found->second;
  if (!as_of) return {&history.back(), false};
  const DnsAnswer* before = nullptr;
  for (const DnsAnswer& answer : history) {
    if (answer.time && *answer.time > *as_of) break;
    if (before == nullptr || !covers(*before, *as_of) || covers(answer, *as_of)) before = &answer;
  }
  if (before != nullptr) return {before, false};
  return {&history.front(), true};
}

}  // namespace forensics
