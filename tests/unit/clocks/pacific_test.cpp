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

TEST(PacificOffset, IsEitherInTheHourThatComesTwice) {
  const Instant twice = wall(2025, 11, 2, 1);
  EXPECT_TRUE(is_pacific_offset(k_summer, twice));
  EXPECT_TRUE(is_pacific_offset(k_winter, twice));
  EXPECT_FALSE(is_pacific_offset(k_winter, wall(2025, 11, 2, 0)));
  EXPECT_FALSE(is_pacific_offset(k_summer, wall(2025, 11, 2, 2)));
  EXPECT_FALSE(is_pacific_offset(k_winter, wall(2025, 7, 1, 1)));
  EXPECT_FALSE(is_pacific_offset(k_summer, wall(2025, 12, 1, 1)));
}

TEST(PacificInstant, IsTheNearerOfTheHourThatComesTwice) {
  const Instant twice = wall(2025, 11, 2, 1);
  const Instant first{twice.seconds - k_summer, 0};
  const Instant second{twice.seconds - k_winter, 0};
  EXPECT_EQ(pacific_instant(twice, std::nullopt), first);
  EXPECT_EQ(pacific_instant(twice, Instant{first.seconds + 20, 0}), first);
  EXPECT_EQ(pacific_instant(twice, Instant{second.seconds - 20, 0}), second);
  const Instant summer = wall(2025, 7, 1, 1);
  EXPECT_EQ(pacific_instant(summer, Instant{summer.seconds - k_winter, 0}).seconds,
            summer.seconds - k_summer);
}

}  // namespace
}  // namespace forensics
