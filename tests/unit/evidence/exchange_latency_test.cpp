#include "libforensics/evidence/exchange_latency.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(ExchangeLatency, IsReadInMilliseconds) {
  EXPECT_EQ(read_latency_ms("00:00:01.9321430"), 1'932);
  EXPECT_EQ(read_latency_ms("01:02:03"), 3'723'000);
  EXPECT_EQ(read_latency_ms("00:00:00.5"), 500);
  EXPECT_EQ(read_latency_ms("1.02:03:04.25"), 93'784'250);
}

TEST(ExchangeLatency, IsNoneOfAnotherShape) {
  for (const std::string_view text :
       {"", "1", "00:00", "00:00:01.9x", "00:60:00", "24:00:00", "00:00:61", "x.00:00:01",
        "1000.00:00:01", "00-00-01", "0:00:01", ":::::::::"}) {
    EXPECT_FALSE(read_latency_ms(text)) << text;
  }
}

}  // namespace
}  // namespace forensics
