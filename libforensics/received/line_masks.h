// Where gaps, brackets and semicolons stand in a line, one bit a byte: a whole word is passed by
// one count of zeros, with no branch that its length could mislead.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "libforensics/base/limits.h"
#include "libforensics/received/bytes16.h"

namespace forensics {

class LineMasks {
 public:
  // The bytes of one kind. All bytes beyond the line are of every kind: a search ends there.
  class Mask {
   public:
    // The first byte of the kind, `at` or later; `at` is at most one beyond the line.
    [[nodiscard]] std::size_t next(std::size_t at) const noexcept {
      std::uint64_t bits = blocks_[at / 64] >> at % 64;
      while (bits == 0) {
        at = (at / 64 + 1) * 64;
        bits = blocks_[at / 64];
      }
      return at + static_cast<std::size_t>(std::countr_zero(bits));
    }

   private:
    friend class LineMasks;
    std::array<std::uint64_t, limits::max_received_bytes / 64 + 2> blocks_;
  };

  // `text` has at most limits::max_received_bytes.
  explicit LineMasks(std::string_view text) noexcept {
    std::size_t block = 0;
    for (; block < text.size() / 64; ++block) take_block(block, text.data() + block * 64);
    char rest[64];
    const std::size_t size = text.size() % 64;
    std::memset(rest, ' ', sizeof rest);
    if (size != 0) std::memcpy(rest, text.data() + block * 64, size);
    take_block(block, rest);
    for (Mask* mask : {&words, &specials, &stops}) {
      mask->blocks_[block] |= ~std::uint64_t{0} << size;
      mask->blocks_[block + 1] = ~std::uint64_t{0};
    }
  }

  Mask words;     // all but gaps (is_gap)
  Mask specials;  // ( ) ; < [ " and the backslash
  Mask stops;     // gaps and specials

  [[nodiscard]] bool has_nul_or_high_byte() const noexcept {
    return bytes16::bits_of(odd_ >= bytes16::all_of(0x80)) != 0;
  }

 private:
  void take_block(std::size_t block, const char* text) noexcept {
    using bytes16::all_of, bytes16::bits_of, bytes16::is_between;
    std::uint64_t gaps = 0;
    std::uint64_t special = 0;
    for (unsigned at = 0; at < 64; at += sizeof(bytes16::Bytes)) {
      const bytes16::Bytes bytes = bytes16::load(text + at);
      odd_ |= bytes | (bytes - all_of(1));
      gaps |= bits_of(bytes16::is_gap(bytes)) << at;
      special |= bits_of(((bytes | all_of(1)) == all_of(')')) | is_between(bytes, ';', '<') |
                         is_between(bytes, '[', '\\') | (bytes == all_of('"')))
                 << at;
    }
    words.blocks_[block] = ~gaps;
    specials.blocks_[block] = special;
    stops.blocks_[block] = gaps | special;
  }

  bytes16::Bytes odd_{};  // a NUL less 1 has its highest bit set, too
};

}  // namespace forensics
