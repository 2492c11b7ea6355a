// One line on standard error that tells how a scan gets on; only on a terminal.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

#include "libforensics/batch/scan_counts.h"

namespace forensics::cli {

class Progress {
 public:
  // The size of what `paths` hold is found out beside the work; until then no time left is shown.
  Progress(const std::vector<std::string>& paths, bool wanted);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // Draws the line anew, at most five times a second.
  void show(const ScanCounts& counts);
  void clear();  // so that what follows stands on a line of its own

  [[nodiscard]] double seconds() const;  // since it was made

 private:
  using Clock = std::chrono::steady_clock;

  bool drawing_{false};
  bool drawn_{false};
  Clock::time_point begin_{Clock::now()};
  Clock::time_point next_{begin_};
  std::atomic<std::uint64_t> total_{0};  // bytes; 0: not known
  std::jthread sizing_;
};

// "84.3 MB"
[[nodiscard]] std::string megabytes(std::uint64_t bytes);

}  // namespace forensics::cli
