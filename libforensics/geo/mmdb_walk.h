// A bounded walk over one value of a MaxMind DB data section, as one loop.
//
// libmaxminddb 1.7.1 skips nested values recursively without a limit: four megabytes of nested
// arrays before the wanted key end the process (measured). Its copy of the metadata follows
// pointers without a budget, so small files can ask for endless memory. Here depth and number of
// values are bounded, and every read is inside the section. Format: MaxMind DB specification 2.0.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace forensics::limits {

inline constexpr std::size_t max_mmdb_depth = 16;  // [4 in GeoIP2 City]
inline constexpr std::size_t max_mmdb_values =
    4096;  // of one record or of the metadata [about 150]

}  // namespace forensics::limits

namespace forensics::detail {

enum class MmdbType : std::uint8_t {
  pointer = 1,
  text = 2,
  float64 = 3,
  bytes = 4,
  uint16 = 5,
  uint32 = 6,
  map = 7,
  int32 = 8,
  uint64 = 9,
  uint128 = 10,
  array = 11,
  boolean = 14,
  float32 = 15,
};

struct MmdbValue {
  MmdbType type{MmdbType::map};
  std::uint64_t number{0};  // unsigned types, booleans, and int32 as two's complement
  double real{0};
  std::string_view text;   // of a text
  std::uint32_t count{0};  // pairs of a map, elements of an array
  bool by_pointer{false};
  std::size_t inside{0};  // of a map or array: its first child
  std::size_t next{0};    // what follows the value, or the pointer; unknown for a map or array here

  [[nodiscard]] bool is_container() const noexcept {
    return type == MmdbType::map || type == MmdbType::array;
  }
};

// Reads the value at `offset`, following one pointer; a pointer to a pointer is malformed, as the
// specification has it. False when anything lies outside the section or has an unknown type.
[[nodiscard]] bool read_mmdb_value(std::span<const std::uint8_t> section, std::size_t offset,
                                   MmdbValue& out) noexcept;

// Walks the value at `offset` depth first. The visitor has a type State for "where we are" and
//   bool enter(State at, std::string_view key, State& child)  whether a map or array is of interest
//   void value(State at, std::string_view key, const MmdbValue& value)  a scalar that is
// In an array the key is that of the array. What lies behind a pointer of no interest is not read.
// False when the data is malformed or a limit was reached; what was seen until then has been told.
template <class Visitor>
[[nodiscard]] bool walk_mmdb(std::span<const std::uint8_t> section, std::size_t offset,
                             typename Visitor::State start, Visitor& visitor) noexcept {
  struct Frame {
    std::uint32_t remaining;
    bool map;
    bool wanted;
    bool returns;  // go on at `resume` afterwards, since a pointer led here
    std::size_t resume;
    typename Visitor::State state;
    std::string_view key;
  };
  std::array<Frame, limits::max_mmdb_depth> frames{};
  std::size_t depth = 0;
  MmdbValue value;
  if (!read_mmdb_value(section, offset, value) || !value.is_container()) return false;
  frames[depth++] = {value.count, value.type == MmdbType::map, true, false, 0, start, {}};
  std::size_t at = value.inside;
  std::size_t budget = limits::max_mmdb_values;
  while (depth > 0) {
    Frame& frame = frames[depth - 1];
    if (frame.remaining == 0) {
      if (frame.returns) at = frame.resume;
      --depth;
      continue;
    }
    if (budget-- == 0) return false;
    --frame.remaining;
    std::string_view key = frame.key;
    if (frame.map) {
      if (!read_mmdb_value(section, at, value) || value.type != MmdbType::text) return false;
      key = value.text;
      at = value.next;
    }
    if (!read_mmdb_value(section, at, value)) return false;
    if (!value.is_container()) {
      if (frame.wanted) visitor.value(frame.state, key, value);
      at = value.next;
      continue;
    }
    typename Visitor::State child{};
    const bool wanted = frame.wanted && visitor.enter(frame.state, key, child);
    if (!wanted && value.by_pointer) {
      at = value.next;
      continue;
    }
    if (depth == frames.size()) return false;
    frames[depth++] = {
        value.count, value.type == MmdbType::map, wanted, value.by_pointer, value.next, child, key};
    at = value.inside;
  }
  return true;
}

}  // namespace forensics::detail
