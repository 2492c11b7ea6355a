// What carries questions to a resolver. One implementation asks the world (dns/live.h); tests write
// their own.
#pragma once

#include <cstdint>
#include <vector>

#include "libforensics/base/result.h"
#include "libforensics/dns/view.h"

namespace forensics {

class DnsBackend {
 public:
  using Ticket = std::uint64_t;
  struct Finished {
    Ticket ticket{0};
    DnsAnswer answer;  // without time and source
  };

  DnsBackend() = default;
  DnsBackend(const DnsBackend&) = delete;
  DnsBackend& operator=(const DnsBackend&) = delete;
  virtual ~DnsBackend() = default;

  // Sends a question; its answer comes out of wait() under the ticket.
  [[nodiscard]] virtual Result<Ticket> start(const DnsQuestion& question) = 0;
  // No answer of this ticket is wanted any more.
  virtual void cancel(Ticket ticket) = 0;
  // Waits until there are answers, at most so many milliseconds, and appends them. An error ends
  // all that is under way.
  [[nodiscard]] virtual Result<void> wait(std::uint32_t milliseconds,
                                          std::vector<Finished>& done) = 0;
};

}  // namespace forensics
