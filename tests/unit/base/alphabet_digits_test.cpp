#include "libforensics/base/alphabet_digits.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(ReadDigits, CountsInTheAlphabet) {
  EXPECT_EQ(read_digits("10", k_base62), 62U);
  EXPECT_EQ(read_digits("z", k_base62), 61U);
  EXPECT_EQ(read_digits("zz", k_base36), std::nullopt);
  EXPECT_EQ(read_digits("", k_base62), std::nullopt);
}

TEST(ReadDigits, RefusesWhatDoesNotFit64Bits) {
  EXPECT_EQ(read_digits("3W5E11264SGSF", k_base36), 18'446'744'073'709'551'615U);
  EXPECT_EQ(read_digits("3W5E11264SGSG", k_base36), std::nullopt);
}

}  // namespace
}  // namespace forensics
