// How much work is between the reader and the writer: a bound on its number and its bytes.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>

namespace forensics {

class InFlight {
 public:
  InFlight(std::size_t max_items, std::uint64_t max_bytes)
      : max_items_(max_items), max_bytes_(max_bytes) {}

  // Waits until an item of `bytes` fits; one that is larger than the bound goes alone. False once
  // the work was called off.
  bool enter(std::uint64_t bytes);
  void leave(std::uint64_t bytes);
  void call_off();

 private:
  std::mutex mutex_;
  std::condition_variable room_;
  std::size_t max_items_;
  std::uint64_t max_bytes_;
  std::size_t items_{0};
  std::uint64_t bytes_{0};
  bool off_{false};
};

}  // namespace forensics
