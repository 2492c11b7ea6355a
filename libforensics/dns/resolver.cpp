#include "libforensics/dns/resolver.h"

#include <algorithm>
#include <set>
#include <utility>

#include "libforensics/dns/exposure.h"

namespace forensics {
namespace {

constexpr std::uint64_t k_longest_pause_ms = 1'000;

DnsAnswer without_answer(DnsStatus status, std::string why) {
  DnsAnswer out;
  out.status = status;
  out.why = std::move(why);
  return out;
}

}  // namespace

DnsResolver::DnsResolver(DnsBackend& backend, DnsClock clock, DnsLimits limits)
    : backend_(backend), clock_(std::move(clock)), limits_(limits), rate_(limits.per_second) {
  limits_.in_flight = std::max(limits_.in_flight, 1U);
}

std::vector<DnsAnswer> DnsResolver::resolve(const std::vector<DnsQuestion>& questions) {
  fly(schedule(questions));
  std::vector<DnsAnswer> out;
  out.reserve(questions.size());
  for (const DnsQuestion& question : questions) out.push_back(answers_.at(question));
  return out;
}

// What is to be asked, in the order in which it may be.
std::vector<DnsResolver::Waiting> DnsResolver::schedule(const std::vector<DnsQuestion>& questions) {
  std::vector<Waiting> queue;
  std::set<DnsQuestion> seen;
  const std::uint64_t now = clock_.steady_ms();
  for (const DnsQuestion& question : questions) {
    if (answers_.find(question) != answers_.end() || !seen.insert(question).second) continue;
    if (const DnsRefusal refusal = refusal_of(question); refusal != DnsRefusal::none) {
      keep(question, without_answer(DnsStatus::not_asked,
                                    "never asked: " + std::string(dns_refusal_words(refusal))));
      continue;
    }
    queue.push_back({rate_.next_slot(question.name, now), &question});
  }
  std::stable_sort(queue.begin(), queue.end(),
                   [](const Waiting& a, const Waiting& b) { return a.ready_ms < b.ready_ms; });
  return queue;
}

void DnsResolver::fly(const std::vector<Waiting>& queue) {
  std::vector<DnsBackend::Finished> done;
  std::size_t next = 0;
  while (next < queue.size() || !flights_.empty()) {
    const std::uint64_t now = clock_.steady_ms();
    while (next < queue.size() && flights_.size() < limits_.in_flight &&
           queue[next].ready_ms <= now) {
      start(*queue[next++].question);
    }
    const bool may_start = next < queue.size() && flights_.size() < limits_.in_flight;
    done.clear();
    const auto waited = backend_.wait(pause(may_start ? &queue[next] : nullptr), done);
    land(done);
    if (!waited) give_up(waited.error().message);
    expire();
  }
}

// Until the next thing that must be done, whatever comes in.
std::uint32_t DnsResolver::pause(const Waiting* next) const {
  const std::uint64_t now = clock_.steady_ms();
  std::uint64_t until = now + k_longest_pause_ms;
  if (!flights_.empty()) until = std::min(until, flights_.begin()->second.deadline_ms);
  if (next != nullptr) until = std::min(until, next->ready_ms);
  return static_cast<std::uint32_t>(until > now ? until - now : 0);
}

void DnsResolver::start(const DnsQuestion& question) {
  const auto ticket = backend_.start(question);
  if (!ticket) return keep(question, without_answer(DnsStatus::serv_fail, ticket.error().message));
  ++asked_;
  flights_[*ticket] = {clock_.steady_ms() + limits_.deadline_ms, &question};
}

void DnsResolver::land(std::vector<DnsBackend::Finished>& done) {
  for (DnsBackend::Finished& finished : done) {
    const auto found = flights_.find(finished.ticket);
    if (found == flights_.end()) continue;
    keep(*found->second.question, std::move(finished.answer));
    flights_.erase(found);
  }
}

void DnsResolver::expire() {
  const std::uint64_t now = clock_.steady_ms();
  while (!flights_.empty() && flights_.begin()->second.deadline_ms <= now) {
    const auto oldest = flights_.begin();
    backend_.cancel(oldest->first);
    keep(*oldest->second.question,
         without_answer(DnsStatus::timeout,
                        "no answer within " + std::to_string(limits_.deadline_ms) + " ms"));
    flights_.erase(oldest);
  }
}

void DnsResolver::give_up(const std::string& why) {
  for (const auto& [ticket, flight] : flights_) {
    backend_.cancel(ticket);
    keep(*flight.question, without_answer(DnsStatus::serv_fail, why));
  }
  flights_.clear();
}

void DnsResolver::keep(const DnsQuestion& question, DnsAnswer answer) {
  answer.time = clock_.now();
  answer.source = "live";
  answers_[question] = std::move(answer);
}

}  // namespace forensics
