// A view that moves over a ByteSource: what was read and not yet dropped lies in one block.
//
// Blocks are shared: who keeps owner() keeps its bytes, and the window takes a new block instead of
// writing over them. While nobody does, one block serves the whole source, so that a mailbox of any
// size is read through the same memory.
#pragma once

#include <atomic>
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
    return {block_->bytes.get() + begin_, end_ - begin_};
  }
  // Of held() in the source.
  [[nodiscard]] std::uint64_t position() const noexcept { return position_; }
  [[nodiscard]] bool ended() const noexcept { return ended_; }  // fill() would give nothing
  [[nodiscard]] const std::optional<Error>& error() const noexcept { return error_; }
  [[nodiscard]] std::shared_ptr<const void> owner() const;

  bool fill();                      // reads some more; false at the end or after an error
  bool fill_to(std::size_t count);  // reads until `count` bytes are held; false when they are not
  void make_room_for(std::size_t count);  // so that this many can be held without a larger block
  void drop(std::size_t count);           // forgets the first `count` bytes held

  // Where the source can: its size, and starting anew at an offset.
  [[nodiscard]] std::optional<std::uint64_t> size() const { return source_->size(); }
  bool seek(std::uint64_t to);

 private:
  struct Block {
    explicit Block(std::size_t size)
        : bytes(std::make_unique_for_overwrite<char[]>(size)), capacity(size) {}

    std::unique_ptr<char[]> bytes;
    std::size_t capacity;
    // Owners handed out and not yet gone: on whatever thread one goes, its reads come before a
    // write that follows upon the count.
    std::atomic<std::size_t> owners{0};
  };

  void make_room();
  void move_to(std::size_t capacity);

  std::unique_ptr<ByteSource> source_;
  std::shared_ptr<Block> block_;
  std::size_t begin_{0};
  std::size_t end_{0};
  std::uint64_t position_{0};
  bool ended_{false};
  std::optional<Error> error_;
};

}  // namespace forensics
