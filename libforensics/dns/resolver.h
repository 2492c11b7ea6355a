// Many questions at once, each asked once and each with a deadline.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <vector>

#include "libforensics/dns/backend.h"
#include "libforensics/dns/rate_limit.h"

namespace forensics {

// The time, which the library below report/ never reads itself.
struct DnsClock {
  std::function<Instant()> now;              // UTC, for what answers say of themselves
  std::function<std::uint64_t()> steady_ms;  // never goes back, for deadlines
};

struct DnsLimits {
  std::uint32_t deadline_ms{5'000};  // of one question, from when it is sent
  std::uint32_t in_flight{100};      // questions under way
  std::uint32_t per_second{50};      // questions a second and zone (dns/rate_limit.h)
};

// For one thread.
class DnsResolver {
 public:
  // `backend` must outlive it.
  DnsResolver(DnsBackend& backend, DnsClock clock, DnsLimits limits);

  // An answer for each question, in their order. A question that stands there twice, or that was
  // asked earlier, is not asked again; one of the never-list (dns/exposure.h) is not asked at all.
  // What could not be had is an answer too: its status, and `why`.
  [[nodiscard]] std::vector<DnsAnswer> resolve(const std::vector<DnsQuestion>& questions);

  [[nodiscard]] std::size_t asked() const noexcept { return asked_; }  // that left the machine

 private:
  struct Waiting {
    std::uint64_t ready_ms{0};
    const DnsQuestion* question{nullptr};
  };
  struct Flight {
    std::uint64_t deadline_ms{0};
    const DnsQuestion* question{nullptr};
  };

  std::vector<Waiting> schedule(const std::vector<DnsQuestion>& questions);
  void fly(const std::vector<Waiting>& queue);
  void start(const DnsQuestion& question);
  void land(std::vector<DnsBackend::Finished>& done);
  void expire();
  void give_up(const std::string& why);
  void keep(const DnsQuestion& question, DnsAnswer answer);
  [[nodiscard]] std::uint32_t pause(const Waiting* next) const;

  DnsBackend& backend_;
  DnsClock clock_;
  DnsLimits limits_;
  DnsRateLimit rate_;
  std::map<DnsQuestion, DnsAnswer> answers_;
  std::map<DnsBackend::Ticket, Flight> flights_;  // tickets rise, so the oldest comes first
  std::size_t asked_{0};
};

}  // namespace forensics
