// A view that moves over a ByteSource: what was read and not yet dropped lies in one block.
//
// Blocks are shared: who keeps owner() keeps its bytes, and the window takes a new block instead of
// writing over them. While nobody does, one block serves the whole source, so that a mailbox of any
// size is read through the same memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "libforensics/input/internal/byte_source.h"

namespace forensics {

class Window {
 public:
  // Large enough that reads cost little, small enough to stay in the processor's cache.
  static constexpr std::size_t k_block = std::size_t{512} << 10;

  explicit Window(std::unique_ptr<ByteSource> source);

  // What is held; valid until fill(), or as long as owner() is kept.
  [[nodiscard]] std::string_view held() const noexcept {
    return {block_.get() + begin_, end_ - begin_};
  }
  [[nodiscard]] std::uint64_t position() const noexcept {
    return position_;
  }                                                             // of held() in source
  [[nodiscard]] bool ended() const noexcept { return ended_; }  // fill() would give nothing
  [[nodiscard]] const std::optional<Error>& error() const noexcept { return error_; }
  [[nodiscard]] std::shared_ptr<const void> owner() const noexcept { return block_; }

  bool fill();                      // reads some more; false at the end or after an error
  bool fill_to(std::size_t count);  // reads until `count` bytes are held; false when they are not
  void drop(std::size_t count);     // forgets the first `count` bytes held

  // Where the source can: its size, and starting anew at an offset.
  [[nodiscard]] std::optional<std::uint64_t> size() const { return source_->size(); }
  bool seek(std::uint64_t to);

 private:
  void make_room();

  std::unique_ptr<ByteSource> source_;
  std::shared_ptr<char[]> block_;
  std::size_t capacity_{0};
  std::size_t begin_{0};
  std::size_t end_{0};
  std::uint64_t position_{0};
  bool ended_{false};
  std::optional<Error> error_;
};

}  // namespace forensics
