#include "libforensics/text/utf8.h"

#include <cstring>

#include "libforensics/base/ascii.h"

namespace forensics {
namespace {

constexpr std::uint64_t k_high_bits = 0x8080'8080'8080'8080U;

[[nodiscard]] std::uint8_t byte_at(std::string_view bytes, std::size_t at) noexcept {
  return static_cast<std::uint8_t>(bytes[at]);
}

// The first byte at or after `at` that is not ASCII.
[[nodiscard]] std::size_t skip_ascii(std::string_view bytes, std::size_t at) noexcept {
  std::uint64_t word = 0;
  while (at + sizeof word <= bytes.size()) {
    std::memcpy(&word, bytes.data() + at, sizeof word);
    if ((word & k_high_bits) != 0) break;
    at += sizeof word;
  }
  while (at < bytes.size() && byte_at(bytes, at) < 0x80) ++at;
  return at;
}

// What a lead byte asks for: how many bytes follow it and the range of the first of them
// (Unicode 3.9, table 3-7). The others are 80..BF. trailing 0: no lead byte.
struct Lead {
  std::uint8_t trailing{0};
  std::uint8_t low{0x80};
  std::uint8_t high{0xBF};
};

[[nodiscard]] constexpr Lead lead_of(std::uint8_t byte) noexcept {
  if (byte < 0xC2) return {};
  if (byte < 0xE0) return {.trailing = 1};
  if (byte == 0xE0) return {.trailing = 2, .low = 0xA0};
  if (byte == 0xED) return {.trailing = 2, .high = 0x9F};
  if (byte < 0xF0) return {.trailing = 2};
  if (byte == 0xF0) return {.trailing = 3, .low = 0x90};
  if (byte < 0xF4) return {.trailing = 3};
  if (byte == 0xF4) return {.trailing = 3, .high = 0x8F};
  return {};
}

// What a reader of reversible_utf8() takes for an escape, or for half of a doubled backslash, when
// a backslash stands in front of it.
[[nodiscard]] bool continues_escape(std::string_view rest) noexcept {
  if (rest.empty()) return false;
  if (rest[0] == '\\' || !code_point_at(rest, 0).well_formed) return true;
  return rest.size() >= 3 && rest[0] == 'x' && hex_value(rest[1]) >= 0 && hex_value(rest[2]) >= 0;
}

}  // namespace

bool is_ascii(std::string_view bytes) noexcept {
  return skip_ascii(bytes, 0) == bytes.size();
}

CodePoint code_point_at(std::string_view bytes, std::size_t at) noexcept {
  const std::uint8_t first = byte_at(bytes, at);
  if (first < 0x80) return {.value = first, .length = 1, .well_formed = true};
  Lead lead = lead_of(first);
  if (lead.trailing == 0) return {.length = 1};
  char32_t value = first & (0x3FU >> lead.trailing);
  std::uint32_t length = 1;
  for (; length <= lead.trailing; ++length) {
    if (at + length >= bytes.size()) return {.length = length};
    const std::uint8_t next = byte_at(bytes, at + length);
    if (next < lead.low || next > lead.high) return {.length = length};
    lead.low = 0x80;
    lead.high = 0xBF;
    value = value << 6U | (next & 0x3FU);
  }
  return {.value = value, .length = length, .well_formed = true};
}

std::size_t valid_utf8_prefix(std::string_view bytes) noexcept {
  std::size_t at = skip_ascii(bytes, 0);
  while (at < bytes.size()) {
    const CodePoint point = code_point_at(bytes, at);
    if (!point.well_formed) return at;
    at += point.length;
    if (at < bytes.size() && byte_at(bytes, at) < 0x80) at = skip_ascii(bytes, at);
  }
  return at;
}

bool reads_as_utf8(std::string_view bytes) noexcept {
  if (is_valid_utf8(bytes)) return true;
  std::size_t whole = 0;
  std::size_t cut = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = code_point_at(bytes, at);
    if (!point.well_formed) {
      const bool begins_character = lead_of(byte_at(bytes, at)).trailing != 0;
      if (!begins_character || ++cut > 1) return false;
    } else if (point.length > 1) {
      ++whole;
    }
    at += point.length;
  }
  return whole >= 3;
}

void append_code_point(std::string& out, char32_t value) {
  if ((value >= 0xD800 && value <= 0xDFFF) || value > 0x10FFFF) value = k_replacement_character;
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0U | value >> 6U);
    put(0x80U | (value & 0x3FU));
  } else if (value < 0x10000) {
    put(0xE0U | value >> 12U);
    put(0x80U | (value >> 6U & 0x3FU));
    put(0x80U | (value & 0x3FU));
  } else {
    put(0xF0U | value >> 18U);
    put(0x80U | (value >> 12U & 0x3FU));
    put(0x80U | (value >> 6U & 0x3FU));
    put(0x80U | (value & 0x3FU));
  }
}

std::size_t append_repaired_utf8(std::string& out, std::string_view bytes) {
  std::size_t replaced = 0;
  while (!bytes.empty()) {
    const std::size_t good = valid_utf8_prefix(bytes);
    out.append(bytes.substr(0, good));
    bytes.remove_prefix(good);
    if (bytes.empty()) break;
    append_code_point(out, k_replacement_character);
    ++replaced;
    bytes.remove_prefix(code_point_at(bytes, 0).length);
  }
  return replaced;
}

std::string repair_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  append_repaired_utf8(out, bytes);
  return out;
}

std::string reversible_utf8(std::string_view bytes) {
  constexpr std::string_view k_digits = "0123456789ABCDEF";
  std::string out;
  out.reserve(bytes.size());
  bool doubling = false;  // within a run of backslashes
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = code_point_at(bytes, at);
    const std::string_view whole = bytes.substr(at, point.length);
    at += point.length;
    if (!point.well_formed) {
      doubling = false;
      for (const char byte : whole) {
        const auto value = static_cast<unsigned char>(byte);
        out.append("\\x").append(1, k_digits[value >> 4U]).append(1, k_digits[value & 15U]);
      }
      continue;
    }
    out.append(whole);
    doubling = whole == "\\" && (doubling || continues_escape(bytes.substr(at)));
    if (doubling) out += '\\';
  }
  return out;
}

}  // namespace forensics
