#include "libforensics/geo/mmdb_walk.h"

namespace forensics::detail {
namespace {

// A position in the section that never leaves it: after the first read outside, all is zero and
// `ok` stays false.
class Cursor {
 public:
  Cursor(std::span<const std::uint8_t> section, std::size_t at) noexcept
      : section_(section), at_(at), ok_(at <= section.size()) {}

  [[nodiscard]] std::uint64_t number(std::size_t bytes) noexcept {
    std::uint64_t out = 0;
    for (const std::uint8_t byte : take(bytes)) out = out << 8 | byte;
    return out;
  }

  [[nodiscard]] std::span<const std::uint8_t> take(std::size_t bytes) noexcept {
    if (!ok_ || bytes > section_.size() - at_) {
      ok_ = false;
      return {};
    }
    const auto out = section_.subspan(at_, bytes);
    at_ += bytes;
    return out;
  }

  [[nodiscard]] std::size_t at() const noexcept { return at_; }
  [[nodiscard]] bool ok() const noexcept { return ok_; }

 private:
  std::span<const std::uint8_t> section_;
  std::size_t at_;
  bool ok_;
};

std::uint64_t read_pointer(Cursor& cursor, std::uint64_t control) noexcept {
  const std::size_t size = control >> 3 & 3;
  const std::uint64_t high = control & 7;
  switch (size) {
    case 0: return high << 8 | cursor.number(1);
    case 1: return (high << 16 | cursor.number(2)) + 2048;
    case 2: return (high << 24 | cursor.number(3)) + 526336;
    default: return cursor.number(4);
  }
}

std::uint64_t read_size(Cursor& cursor, std::uint64_t control) noexcept {
  const std::uint64_t size = control & 31;
  if (size < 29) return size;
  if (size == 29) return 29 + cursor.number(1);
  if (size == 30) return 285 + cursor.number(2);
  return 65821 + cursor.number(3);
}

std::size_t most_bytes(MmdbType type) noexcept {
  if (type == MmdbType::uint16) return 2;
  return type == MmdbType::uint64 ? 8 : 4;
}

bool read_payload(Cursor& cursor, std::uint64_t size, MmdbValue& out) noexcept {
  switch (out.type) {
    case MmdbType::text: {
      const auto bytes = cursor.take(size);
      out.text = {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
      return cursor.ok();
    }
    case MmdbType::float64:
      if (size != 8) return false;
      out.real = std::bit_cast<double>(cursor.number(8));
      return cursor.ok();
    case MmdbType::float32:
      if (size != 4) return false;
      out.real = double{std::bit_cast<float>(static_cast<std::uint32_t>(cursor.number(4)))};
      return cursor.ok();
    case MmdbType::uint16:
    case MmdbType::uint32:
    case MmdbType::int32:
    case MmdbType::uint64:
      if (size > most_bytes(out.type)) return false;
      out.number = cursor.number(size);
      return cursor.ok();
    case MmdbType::uint128:
      if (size > 16) return false;
      (void)cursor.take(size);
      return cursor.ok();
    case MmdbType::bytes: (void)cursor.take(size); return cursor.ok();
    case MmdbType::boolean: out.number = size; return size <= 1;
    case MmdbType::map:
    case MmdbType::array:
      out.count = static_cast<std::uint32_t>(size);
      out.inside = cursor.at();
      return true;
    case MmdbType::pointer: return false;
  }
  return false;
}

bool known_type(std::uint64_t type) noexcept {
  return type >= 1 && type <= 15 && type != 12 && type != 13;
}

}  // namespace

bool read_mmdb_value(std::span<const std::uint8_t> section, std::size_t offset,
                     MmdbValue& out) noexcept {
  out = {};
  Cursor cursor(section, offset);
  std::uint64_t control = cursor.number(1);
  if (cursor.ok() && control >> 5 == 1) {
    const std::uint64_t target = read_pointer(cursor, control);
    if (!cursor.ok() || target >= section.size()) return false;
    out.by_pointer = true;
    out.next = cursor.at();
    cursor = Cursor(section, static_cast<std::size_t>(target));
    control = cursor.number(1);
  }
  std::uint64_t type = control >> 5;
  if (type == 0) type = cursor.number(1) + 7;
  const std::uint64_t size = read_size(cursor, control);
  if (!cursor.ok() || !known_type(type)) return false;
  out.type = static_cast<MmdbType>(type);
  if (!read_payload(cursor, size, out)) return false;
  if (!out.by_pointer) out.next = cursor.at();
  return true;
}

}  // namespace forensics::detail
