#include "libforensics/dns/name.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(CanonicalName, LowersAndDropsTheFinalDot) {
  EXPECT_EQ(canonical_name("Example.ORG."), "example.org");
  EXPECT_EQ(canonical_name("."), "");
  EXPECT_EQ(canonical_name(""), "");
}

TEST(CanonicalName, KeepsEscapesAndEscapesOddBytes) {
  EXPECT_EQ(canonical_name("a\\.b.test"), "a\\.b.test");
  EXPECT_EQ(canonical_name("caf\xC3\xA9.test"), "caf\\195\\169.test");
  EXPECT_EQ(canonical_name("a b.test"), "a\\032b.test");
  EXPECT_EQ(canonical_name("end\\."), "end\\.");
  EXPECT_EQ(canonical_name("end\\"), "end\\\\");
}

TEST(IsValidName, CountsEscapesAsOneByte) {
  const std::string label(63, 'x');
  EXPECT_TRUE(is_valid_name(label + ".test"));
  EXPECT_FALSE(is_valid_name(label + "x.test"));
  std::string escaped;
  for (int i = 0; i < 63; ++i) escaped += "\\200";
  EXPECT_TRUE(is_valid_name(escaped + ".test"));
  EXPECT_FALSE(is_valid_name(escaped + "x.test"));
}

TEST(IsValidName, RefusesEmptyLabelsAndLongNames) {
  EXPECT_FALSE(is_valid_name(""));
  EXPECT_FALSE(is_valid_name("a..b"));
  EXPECT_FALSE(is_valid_name(".a"));
  std::string name = "x";
  while (name.size() < 253) name += ".x";
  EXPECT_EQ(name.size(), 253U);
  EXPECT_TRUE(is_valid_name(name));
  EXPECT_FALSE(is_valid_name(name + "x"));
}

TEST(IsWithin, MatchesWholeLabels) {
  EXPECT_TRUE(is_within("mx.example.org", "example.org"));
  EXPECT_TRUE(is_within("example.org", "example.org"));
  EXPECT_FALSE(is_within("notexample.org", "example.org"));
  EXPECT_TRUE(is_within("anything", ""));
}

TEST(EscapeBytes, RoundTripsEveryByte) {
  std::string all;
  for (int c = 0; c < 256; ++c) all += static_cast<char>(c);
  EXPECT_EQ(unescape_bytes(escape_bytes(all)), all);
  EXPECT_EQ(escape_bytes("a\\\x01"), "a\\\\\\001");
  EXPECT_EQ(unescape_bytes("\\256"), "256");
  EXPECT_EQ(unescape_bytes("\\"), "\\");
}

}  // namespace
}  // namespace forensics
