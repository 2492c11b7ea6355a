#include "libforensics/evidence/exchange_build.h"

#include <cstdlib>

#include <gtest/gtest.h>

namespace forensics {
namespace {

constexpr std::int64_t k_day_s = 86'400;

TEST(ExchangeBuild, IsTheThirdNumberOfTheVersion) {
  EXPECT_EQ(exchange_build("15.20.7849.21"), 7849);
  EXPECT_EQ(exchange_build("15.1.2176.14"), std::nullopt);  // of a company's own server
  EXPECT_EQ(exchange_build("15.20.21"), std::nullopt);
  EXPECT_EQ(exchange_build(""), std::nullopt);
}

// Builds and the middle of the days on which they were met.
TEST(ExchangeBuild, IsACalendar) {
  struct Met {
    std::int64_t build;
    std::int64_t seconds;
  };
  for (const auto& [build, seconds] : {Met{1'860, 1'557'360'000},     // 2019-05-09
                                       Met{2'750, 1'582'545'600},     // 2020-02-24
                                       Met{4'331, 1'626'134'400},     // 2021-07-13
                                       Met{7'002, 1'700'006'400},     // 2023-11-15
                                       Met{9'478, 1'767'657'600}}) {  // 2026-01-06
    EXPECT_LT(std::abs(exchange_build_instant(build).seconds - seconds), 20 * k_day_s) << build;
  }
}

TEST(ExchangeOnlineVersion, IsFourNumbersAndNoMore) {
  EXPECT_TRUE(is_exchange_online_version("15.20.7849.21"));
  EXPECT_TRUE(is_exchange_online_version("15.20.7849.021"));
  for (const std::string_view id : {"15.20.7849", "15.20.7849.", "15.20.7849.21.3", "15.20.7849.2a",
                                    "15.1.7849.21", "15.20.7849.21 x", ""}) {
    EXPECT_FALSE(is_exchange_online_version(id)) << id;
  }
}

}  // namespace
}  // namespace forensics
