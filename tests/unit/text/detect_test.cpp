#include "libforensics/text/detect.h"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "libforensics/text/versions.h"

namespace forensics {
namespace {

// "Privet, eto obychnoe pis'mo ..." in windows-1251.
constexpr std::string_view k_russian_1251 =
    "\xCF\xF0\xE8\xE2\xE5\xF2, \xFD\xF2\xEE \xEE\xE1\xFB\xF7\xED\xEE\xE5 "
    "\xEF\xE8\xF1\xFC\xEC\xEE \xED\xE0 \xF0\xF3\xF1\xF1\xEA\xEE\xEC \xFF\xE7\xFB\xEA\xE5, "
    "\xEA\xEE\xF2\xEE\xF0\xEE\xE5 \xED\xE8\xF7\xE5\xE3\xEE \xED\xE5 \xE7\xED\xE0\xF7\xE8\xF2.";

TEST(DetectCharset, PutsTheLikelyCharsetFirst) {
  const auto candidates = detect_charset(k_russian_1251);
  ASSERT_FALSE(candidates.empty());
  EXPECT_EQ(candidates[0].charset, "windows-1251");
  EXPECT_EQ(candidates[0].language, "ru");
  EXPECT_GT(candidates[0].confidence, 0);
  EXPECT_TRUE(
      std::is_sorted(candidates.begin(), candidates.end(),
                     [](const auto& a, const auto& b) { return a.confidence > b.confidence; }));
}

TEST(DetectCharset, KnowsUtf8) {
  const auto candidates =
      detect_charset("caf\xC3\xA9 \xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E cr\xC3\xA8me");
  ASSERT_FALSE(candidates.empty());
  EXPECT_EQ(candidates[0].charset, "UTF-8");
}

TEST(TextVersions, ComeFromTheLibrary) {
  const TextVersions versions = text_versions();
  EXPECT_GE(std::stoi(versions.icu), 60);
  EXPECT_GE(std::stoi(versions.unicode), 10);
}

}  // namespace
}  // namespace forensics
