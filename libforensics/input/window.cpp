#include "libforensics/input/internal/window.h"

#include <algorithm>
#include <atomic>
#include <cstring>

namespace forensics {

Window::Window(std::unique_ptr<ByteSource> source) : source_(std::move(source)) {
  // One byte more than a file holds, so that the read that finds its end needs no new block.
  const std::uint64_t size = source_->size().value_or(k_block);
  capacity_ = static_cast<std::size_t>(std::min<std::uint64_t>(size + 1, k_block));
  capacity_ = std::max<std::size_t>(capacity_, 4'096);
  block_ = std::make_shared_for_overwrite<char[]>(capacity_);
}

void Window::make_room() {
  const std::size_t held = end_ - begin_;
  bool alone = block_.use_count() == 1;
  if (alone) std::atomic_thread_fence(std::memory_order_acquire);  // after the others' last reads
  if (alone && held <= capacity_ / 2) {
    std::memmove(block_.get(), block_.get() + begin_, held);
  } else {
    const std::size_t capacity = std::max(k_block, held * 2);
    auto fresh = std::make_shared_for_overwrite<char[]>(capacity);
    std::memcpy(fresh.get(), block_.get() + begin_, held);
    block_ = std::move(fresh);
    capacity_ = capacity;
  }
  begin_ = 0;
  end_ = held;
}

bool Window::fill() {
  if (ended_) return false;
  if (end_ == capacity_) make_room();
  const auto got = source_->read(block_.get() + end_, capacity_ - end_);
  if (!got) error_ = got.error();
  ended_ = !got || *got == 0;
  if (!ended_) end_ += *got;
  return !ended_;
}

bool Window::fill_to(std::size_t count) {
  while (held().size() < count && fill()) {
  }
  return held().size() >= count;
}

void Window::drop(std::size_t count) {
  begin_ += count;
  position_ += count;
}

bool Window::seek(std::uint64_t to) {
  if (!source_->seek(to)) return false;
  begin_ = end_;
  position_ = to;
  ended_ = false;
  error_.reset();
  return true;
}

}  // namespace forensics
