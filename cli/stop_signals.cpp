#include "cli/stop_signals.h"

#include <csignal>

namespace forensics::cli {
namespace {

// Any thread may run the handler.
std::atomic<int> g_signal{0};
std::atomic<bool> g_stop{false};
static_assert(std::atomic<int>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

void on_signal(int number) {
  g_signal = number;
  g_stop = true;
}

}  // namespace

void stop_on_signals() {
  struct sigaction action {};
  action.sa_handler = &on_signal;
  // A write that is under way goes on: half a record would be a fault of its own.
  action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before {};
    const bool known = ::sigaction(number, nullptr, &before) == 0;
    if (known && before.sa_handler != SIG_IGN) ::sigaction(number, &action, nullptr);
  }
  static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
}

const std::atomic<bool>& stop_wanted() noexcept {
  return g_stop;
}

int signal_status() noexcept {
  const int number = g_signal;
  return number == 0 ? 0 : 128 + number;
}

}  // namespace forensics::cli
