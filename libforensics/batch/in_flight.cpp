#include "libforensics/batch/in_flight.h"

namespace forensics {

bool InFlight::enter(std::uint64_t bytes) {
  std::unique_lock lock(mutex_);
  room_.wait(lock, [&] {
    return off_ || items_ == 0 || (items_ < max_items_ && bytes_ + bytes <= max_bytes_);
  });
  if (off_) return false;
  ++items_;
  bytes_ += bytes;
  return true;
}

void InFlight::leave(std::uint64_t bytes) {
  {
    const std::lock_guard lock(mutex_);
    --items_;
    bytes_ -= bytes;
  }
  room_.notify_all();
}

void InFlight::call_off() {
  {
    const std::lock_guard lock(mutex_);
    off_ = true;
  }
  room_.notify_all();
}

}  // namespace forensics
