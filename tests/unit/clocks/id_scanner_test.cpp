#include "libforensics/clocks/id_scanner.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(IdScanner, TakesTheLongestRunWithinItsBounds) {
  IdScanner id("1234ab.X");
  EXPECT_EQ(id.digits(2, 3), "123");
  EXPECT_EQ(id.lower_hex(1, 9), "4ab");
  id.skip(".");
  EXPECT_EQ(id.upper(1, 1), "X");
  EXPECT_TRUE(id.done());
}

TEST(IdScanner, StaysFailedFromTheFirstPartThatDoesNotFit) {
  IdScanner id("12.34");
  EXPECT_EQ(id.digits(3).data(), nullptr);
  EXPECT_FALSE(id.skip_if("."));
  EXPECT_EQ(id.digits(0, 2).data(), nullptr);
  EXPECT_FALSE(id.ok());
  EXPECT_FALSE(id.done());
}

TEST(IdScanner, KeepsTheCasesOfHexadecimalDigitsApart) {
  EXPECT_EQ(IdScanner("aF").lower_hex(2).data(), nullptr);
  EXPECT_EQ(IdScanner("aF").upper_hex(2).data(), nullptr);
  EXPECT_EQ(IdScanner("aF").hex(2, 2), "aF");
}

TEST(IdScanner, IsNotDoneWhileSomethingIsLeft) {
  IdScanner id("12x");
  id.digits(2);
  EXPECT_TRUE(id.ok());
  EXPECT_FALSE(id.done());
  EXPECT_EQ(id.rest(), "x");
}

}  // namespace
}  // namespace forensics
