#include "libforensics/base/counted.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(WithThousands, PartsEveryThreeDigits) {
  EXPECT_EQ(with_thousands(0), "0");
  EXPECT_EQ(with_thousands(999), "999");
  EXPECT_EQ(with_thousands(1'000), "1,000");
  EXPECT_EQ(with_thousands(12'345'678), "12,345,678");
}

TEST(Counted, GivesOneAloneNoPlural) {
  EXPECT_EQ(counted(0, "check"), "0 checks");
  EXPECT_EQ(counted(1, "check"), "1 check");
  EXPECT_EQ(counted(1'200, "check"), "1,200 checks");
}

}  // namespace
}  // namespace forensics
