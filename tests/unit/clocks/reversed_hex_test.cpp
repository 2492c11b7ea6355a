#include "libforensics/clocks/reversed_hex.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(ReversedHex, ReadsFromTheLastDigit) {
  EXPECT_EQ(read_hex_backwards("12aB"), 0xBA21U);
  EXPECT_EQ(read_hex_backwards(""), std::nullopt);
  EXPECT_EQ(read_hex_backwards("12g4"), std::nullopt);
  EXPECT_EQ(read_hex_backwards("00000000000000001"), std::nullopt);
}

}  // namespace
}  // namespace forensics
