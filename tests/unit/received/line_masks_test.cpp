// The masks of a line say of each byte what the byte alone says.
#include "libforensics/received/line_masks.h"

#include <string>

#include <gtest/gtest.h>

#include "libforensics/received/words.h"

namespace forensics {
namespace {

bool is_special(char c) {
  return std::string_view("();<[\"\\").find(c) != std::string_view::npos;
}

template <typename IsOfKind>
std::size_t next_by_bytes(std::string_view text, std::size_t at, IsOfKind is_of_kind) {
  while (at < text.size() && !is_of_kind(text[at])) ++at;
  return at;
}

void expect_masks(std::string_view text) {
  const LineMasks masks(text);
  for (std::size_t at = 0; at <= text.size(); ++at) {
    EXPECT_EQ(masks.words.next(at), next_by_bytes(text, at, [](char c) { return !is_gap(c); }));
    EXPECT_EQ(masks.specials.next(at), next_by_bytes(text, at, is_special));
    EXPECT_EQ(masks.stops.next(at),
              next_by_bytes(text, at, [](char c) { return is_gap(c) || is_special(c); }));
  }
  EXPECT_GE(masks.specials.next(text.size() + 1), text.size());
}

TEST(LineMasks, KnowEachByteAtEachPlace) {
  std::string bytes;
  for (int c = 0; c < 256; ++c) bytes += static_cast<char>(c);
  bytes += bytes;
  for (std::size_t at = 0; at < 256; ++at) expect_masks(std::string_view(bytes).substr(at, 64));
}

TEST(LineMasks, EndWithTheLine) {
  const std::string gaps_and_specials = " (;<[\"\\)\t\r\n\v\f";
  std::string text;
  while (text.size() < 200) text += gaps_and_specials + std::string(text.size() % 70, 'a');
  for (std::size_t size = 0; size <= text.size(); ++size) {
    expect_masks(std::string_view(text).substr(0, size));
  }
}

TEST(LineMasks, KnowBytesThatNoServerWrites) {
  for (const std::size_t size : {1U, 16U, 63U, 64U, 100U}) {
    for (int c = 0; c < 256; ++c) {
      for (const std::size_t place : {std::size_t{0}, size / 2, size - 1}) {
        std::string text(size, ' ');
        text[place] = static_cast<char>(c);
        EXPECT_EQ(LineMasks(text).has_nul_or_high_byte(), c == 0 || c > 127) << c << ' ' << size;
      }
    }
  }
  EXPECT_FALSE(LineMasks("").has_nul_or_high_byte());
}

TEST(LineMasks, HoldTheLongestLine) {
  const std::string text(limits::max_received_bytes, 'a');
  const LineMasks masks(text);
  EXPECT_EQ(masks.stops.next(0), text.size());
  EXPECT_EQ(masks.words.next(text.size() - 1), text.size() - 1);
}

}  // namespace
}  // namespace forensics
