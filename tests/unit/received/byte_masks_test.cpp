// The masks of 64 bytes say of each byte what the byte alone says.
#include "libforensics/received/byte_masks.h"

#include <string>

#include <gtest/gtest.h>

#include "libforensics/received/words.h"

namespace forensics {
namespace {

bool has_bit(std::uint64_t mask, std::size_t at) {
  return (mask >> at & 1U) != 0;
}

void expect_masks(const std::string& text) {
  const ByteMasks masks = byte_masks(text.data(), text.size());
  for (std::size_t at = 0; at < 64; ++at) {
    const char c = at < text.size() ? text[at] : '\0';
    const bool special = std::string_view("();<[\"\\").find(c) != std::string_view::npos;
    EXPECT_EQ(has_bit(masks.words, at), !is_gap(c)) << at << " of " << text.size();
    EXPECT_EQ(has_bit(masks.specials, at), special) << at << " of " << text.size();
    EXPECT_EQ(has_bit(masks.stops, at), is_gap(c) || special) << at << " of " << text.size();
  }
}

TEST(ByteMasks, KnowEachByteAtEachPlace) {
  std::string bytes;
  for (int c = 0; c < 256; ++c) bytes += static_cast<char>(c);
  bytes += bytes;
  for (std::size_t at = 0; at < 256; ++at) expect_masks(bytes.substr(at, 64));
}

TEST(ByteMasks, SeeNothingBeyondTheEnd) {
  const std::string gaps_and_specials = " (;<[\"\\)\t\r\n\v\f";
  std::string text;
  while (text.size() < 64) text += gaps_and_specials;
  for (std::size_t size = 0; size <= 64; ++size) expect_masks(text.substr(0, size));
}

}  // namespace
}  // namespace forensics
