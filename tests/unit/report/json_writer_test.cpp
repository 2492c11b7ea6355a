#include "libforensics/report/internal/json_writer.h"

#include <cmath>
#include <limits>
#include <random>

#include <gtest/gtest.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace forensics {
namespace {

std::string decimal(double value) {
  JsonWriter json(64);
  json.begin_array();
  json.decimal(value);
  json.end_array();
  const std::string text = json.take(0);
  return text.substr(1, text.size() - 2);
}

// By RapidJSON: digits that read back as the value, rounded to four decimals.
std::string by_rapidjson(double value) {
  rapidjson::StringBuffer digits;
  rapidjson::Writer<rapidjson::StringBuffer> writer(digits);
  writer.Double(std::round(value * 1e4) / 1e4);
  return digits.GetString();
}

TEST(JsonDecimal, HasFourDecimalsAtMostAndOneAtLeast) {
  EXPECT_EQ(decimal(0), "0.0");
  EXPECT_EQ(decimal(-0.00001), "-0.0");
  EXPECT_EQ(decimal(1), "1.0");
  EXPECT_EQ(decimal(-12.5), "-12.5");
  EXPECT_EQ(decimal(0.00014), "0.0001");
  EXPECT_EQ(decimal(0.99996), "1.0");
  EXPECT_EQ(decimal(1'234.00105), "1234.0011");
}

TEST(JsonDecimal, IsWrittenAsRapidJsonWritesIt) {
  for (int n = -20'000; n <= 20'000; ++n) ASSERT_EQ(decimal(n / 1e4), by_rapidjson(n / 1e4));
  for (int n = 20'000; n <= 1'010'000; n += 37) ASSERT_EQ(decimal(n / 1e4), by_rapidjson(n / 1e4));
  std::mt19937_64 chance(11);
  for (int round = 0; round < 20'000; ++round) {
    const double value =
        std::ldexp(static_cast<double>(chance() >> 11U), static_cast<int>(chance() % 60) - 60);
    ASSERT_EQ(decimal(value), by_rapidjson(value));
    ASSERT_EQ(decimal(-value), by_rapidjson(-value));
  }
}

TEST(JsonSeconds, AreExactToTheNanosecond) {
  const auto seconds = [](std::int64_t nanoseconds) {
    JsonWriter json(64);
    json.begin_object();
    json.seconds("s", nanoseconds);
    json.end_object();
    return json.take(0);
  };
  EXPECT_EQ(seconds(100), R"({"s":0.0000001})");
  EXPECT_EQ(seconds(6'553'600), R"({"s":0.0065536})");
  EXPECT_EQ(seconds(1'000'000'000), R"({"s":1.0})");
  EXPECT_EQ(seconds(86'400'000'000'000), R"({"s":86400.0})");
  EXPECT_EQ(seconds(1), R"({"s":0.000000001})");
}

TEST(JsonDecimal, WithoutAValueIsNull) {
  EXPECT_EQ(decimal(std::numeric_limits<double>::quiet_NaN()), "null");
  EXPECT_EQ(decimal(std::numeric_limits<double>::infinity()), "null");
}

}  // namespace
}  // namespace forensics
