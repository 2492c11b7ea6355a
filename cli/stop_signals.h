// The end of a long run from outside: it ends by itself, with whole records and accounts.
#pragma once

#include <atomic>

namespace forensics::cli {

// From now on the first SIGINT, SIGTERM or SIGHUP sets stop_wanted() and the second ends the
// process. What the caller ignores (nohup, a shell's background job) stays ignored. Writing to a
// pipe that nobody reads any more is an error of that call (EPIPE) and no signal.
void stop_on_signals();

[[nodiscard]] const std::atomic<bool>& stop_wanted() noexcept;

// 128 and the number of the signal that came, as a shell says it; 0 while none came.
[[nodiscard]] int signal_status() noexcept;

}  // namespace forensics::cli
