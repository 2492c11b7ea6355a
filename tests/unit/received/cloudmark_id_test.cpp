#include "libforensics/received/cloudmark_id.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

constexpr std::int64_t k_may_2024 = 1'715'934'615;  // 2024-05-17T08:30:15Z

TEST(CloudmarkId, TellsSessionAndMessage) {
  const auto times = read_cloudmark_id("7syksabcdEfgh7sylsWxYz");
  ASSERT_TRUE(times.has_value());
  EXPECT_EQ(times->session, k_may_2024 - 1);
  EXPECT_EQ(times->message, k_may_2024);
}

TEST(CloudmarkId, LapsIn2028) {
  constexpr std::int64_t k_lap = 916'132'832;  // 62 to the fifth
  EXPECT_EQ(read_cloudmark_id("0000YabcdEfgh0001YWxYz")->message, k_lap + 34 * 14'776'336 + 1);
  EXPECT_EQ(read_cloudmark_id("00000abcdEfgh00010WxYz")->message, 2 * k_lap + 1);
}

TEST(CloudmarkId, RefusesTwoTimesThatAreNoSession) {
  EXPECT_FALSE(read_cloudmark_id("7sylsabcdEfgh7syksWxYz").has_value());
  EXPECT_FALSE(read_cloudmark_id("4cgrsabcdEfgh7sylsWxYz").has_value());
  EXPECT_FALSE(read_cloudmark_id("0000000000000000000000").has_value());
  EXPECT_FALSE(read_cloudmark_id("7syksabcdEfgh7syl-WxYz").has_value());
  EXPECT_FALSE(read_cloudmark_id("").has_value());
}

TEST(OlderCloudmarkId, TellsSessionAndMessage) {
  const auto times = read_older_cloudmark_id("Q8WF2C00K1mnpqr068WLab");
  ASSERT_TRUE(times.has_value());
  EXPECT_EQ(times->session, k_may_2024);
  EXPECT_EQ(times->message, k_may_2024 + 5);
}

TEST(OlderCloudmarkId, MayTellTheSessionAlone) {
  EXPECT_EQ(read_older_cloudmark_id("Q8WF2C00K1mnpqr0000000")->message, k_may_2024);
}

TEST(OlderCloudmarkId, RefusesTheLaterForm) {
  EXPECT_FALSE(read_older_cloudmark_id("7syksabcdEfgh7sylsWxYz").has_value());
  EXPECT_FALSE(read_older_cloudmark_id("Q8WF2CaaK1mnpqr068WLab").has_value());
  EXPECT_FALSE(read_older_cloudmark_id("Q8WI2C00K1mnpqr068WLab").has_value());
}

}  // namespace
}  // namespace forensics
