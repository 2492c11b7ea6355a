#include "libforensics/input/internal/window.h"

#include <algorithm>
#include <cstring>

namespace forensics {

Window::Window(std::unique_ptr<ByteSource> source) : source_(std::move(source)) {
  // One byte more than a file holds, so that the read that finds its end needs no new block.
  const std::uint64_t size = source_->size().value_or(k_block);
  const auto capacity = static_cast<std::size_t>(std::min<std::uint64_t>(size + 1, k_block));
  block_ = std::make_shared<Block>(std::max<std::size_t>(capacity, 4'096));
}

std::shared_ptr<const void> Window::owner() const {
  block_->owners.fetch_add(1, std::memory_order_relaxed);
  return {block_->bytes.get(),
          [block = block_](const void*) { block->owners.fetch_sub(1, std::memory_order_release); }};
}

void Window::move_to(std::size_t capacity) {
  const std::size_t held = end_ - begin_;
  auto fresh = std::make_shared<Block>(capacity);
  std::memcpy(fresh->bytes.get(), block_->bytes.get() + begin_, held);
  block_ = std::move(fresh);
  begin_ = 0;
  end_ = held;
}

void Window::make_room() {
  const std::size_t held = end_ - begin_;
  const bool alone = block_->owners.load(std::memory_order_acquire) == 0;
  if (!alone || held > block_->capacity / 2) return move_to(std::max(k_block, held * 2));
  std::memmove(block_->bytes.get(), block_->bytes.get() + begin_, held);
  begin_ = 0;
  end_ = held;
}

void Window::make_room_for(std::size_t count) {
  if (count > block_->capacity - begin_) move_to(count);
}

bool Window::fill() {
  if (ended_) return false;
  if (end_ == block_->capacity) make_room();
  const auto got = source_->read(block_->bytes.get() + end_, block_->capacity - end_);
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
