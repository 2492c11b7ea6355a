#include <gtest/gtest.h>

#include "libforensics/clocks/clock.h"

namespace forensics {
namespace {

constexpr std::int32_t k_winter = -8 * 3'600;
constexpr std::int32_t k_summer = -7 * 3'600;

Instant wall(std::int32_t year, std::uint8_t month, std::uint8_t day, int hour) {
  return {days_from_civil({year, month, day}) * 86'400 + hour * 3'600, 0};
}

TEST(PacificOffset, ChangesOnTheSecondSundayOfMarchSince2007) {
  EXPECT_EQ(pacific_offset(wall(2024, 3, 10, 1)), k_winter);
  EXPECT_EQ(pacific_offset(wall(2024, 3, 10, 3)), k_summer);
  EXPECT_EQ(pacific_offset(wall(2024, 11, 3, 1)), k_summer);
  EXPECT_EQ(pacific_offset(wall(2024, 11, 3, 2)), k_winter);
}

TEST(PacificOffset, ChangesOnTheFirstSundayOfAprilBefore2007) {
  EXPECT_EQ(pacific_offset(wall(2006, 4, 1, 12)), k_winter);
  EXPECT_EQ(pacific_offset(wall(2006, 4, 2, 3)), k_summer);
  EXPECT_EQ(pacific_offset(wall(2006, 10, 29, 1)), k_summer);
  EXPECT_EQ(pacific_offset(wall(2006, 10, 29, 3)), k_winter);
}

TEST(PacificOffset, ChangesOnTheLastSundayOfAprilBefore1987) {
  EXPECT_EQ(pacific_offset(wall(1986, 4, 26, 12)), k_winter);
  EXPECT_EQ(pacific_offset(wall(1986, 4, 27, 3)), k_summer);
}

}  // namespace
}  // namespace forensics
