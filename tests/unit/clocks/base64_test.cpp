#include "libforensics/clocks/base64.h"

#include <array>

#include <gtest/gtest.h>

#include "libforensics/clocks/exchange_time.h"
#include "libforensics/clocks/tags.h"
#include "libforensics/clocks/uuid.h"

namespace forensics {
namespace {

TEST(ReadBase64, ReadsBothAlphabetsAndFolds) {
  std::array<std::uint8_t, 3> out{};
  EXPECT_EQ(read_base64("+/\r\n\t-_", out), 3U);
  EXPECT_EQ(out, (std::array<std::uint8_t, 3>{0xFB, 0xFF, 0xBF}));
  EXPECT_EQ(read_base64("QUJDRA==", out), 4U);
  EXPECT_EQ(out, (std::array<std::uint8_t, 3>{'A', 'B', 'C'}));
  EXPECT_EQ(read_base64("QUJDR", out), std::nullopt);
  EXPECT_EQ(read_base64("QU*D", out), std::nullopt);
  EXPECT_EQ(read_base64("QQ==QQ==", out), std::nullopt);
}

TEST(FindTag, TakesTheFirstOfThatName) {
  EXPECT_EQ(find_tag("v=1; t = 12 ;\r\n\tt=13", "t"), "12");
  EXPECT_EQ(find_tag("bt=1", "t").data(), nullptr);
}

TEST(ReadUuid, RefusesMisplacedHyphens) {
  EXPECT_TRUE(read_uuid("f8c71a8e-4406-11f0-a6ce-005056886d57").has_value());
  EXPECT_FALSE(read_uuid("f8c71a8e4-406-11f0-a6ce-005056886d57").has_value());
  EXPECT_EQ(uuid_version({0x1000, 0}), 0U);
}

TEST(ReadExchangeTime, GivesTheFractionAsWritten) {
  const auto time = read_exchange_time("2 Sep 2023 18:36:44.0236 (UTC) more");
  ASSERT_TRUE(time.has_value());
  EXPECT_EQ(to_rfc3339(time->instant), "2023-09-02T18:36:44Z");
  EXPECT_EQ(time->fraction, 236U);
  EXPECT_EQ(time->rest, "more");
  EXPECT_FALSE(read_exchange_time("2 Foo 2023 18:36:44.0236 (UTC)").has_value());
}

}  // namespace
}  // namespace forensics
