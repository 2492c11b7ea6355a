#include "libforensics/text/confusable.h"

#include <string>

#include <gtest/gtest.h>

namespace forensics {
namespace {

constexpr std::string_view k_cyrillic_apple = "\xD0\xB0\xD1\x80\xD1\x80\xD3\x8F\xD0\xB5";
constexpr std::string_view k_paypal_cyrillic_a = "p\xD0\xB0ypal";
constexpr std::string_view k_paypal_all_cyrillic =
    "\xD1\x80\xD0\xB0\xD1\x83\xD1\x80\xD0\xB0\xD3\x8F";

TEST(LooksLike, SeesWhatTheEyeSees) {
  const struct {
    std::string_view real;
    std::string_view fake;
  } cases[] = {
      {"apple", k_cyrillic_apple},
      {"apple", "xn--80ak6aa92e"},
      {"apple.com", "xn--80ak6aa92e.com"},
      {"microsoft", "micros0ft"},
      {"microsoft", "rnicrosoft"},
      {"paypal", k_paypal_cyrillic_a},
      {"paypal", k_paypal_all_cyrillic},
      {"paypal", "paypa1"},
      {"paypal", "PayPaI"},
      {"wells", "vvells"},
      {"linkedin", "Iinked|n"},
      {"google", "g\xEF\xBD\x8Fogle"},
  };
  for (const auto& [real, fake] : cases) EXPECT_TRUE(looks_like(real, fake)) << fake;
}

TEST(LooksLike, KeepsApartWhatIsDifferent) {
  for (const auto& [a, b] : {std::pair{"apple", "appla"}, std::pair{"paypal", "paypol"},
                             std::pair{"m\xC3\xBCnchen", "manchen"},
                             std::pair{"microsoft", "micro"}, std::pair{"", "a"}}) {
    EXPECT_FALSE(looks_like(a, b)) << a << " " << b;
  }
}

TEST(ConfusableSkeleton, FoldsAsDocumented) {
  EXPECT_EQ(confusable_skeleton("micros0ft"), "mlcrosoft");
  EXPECT_EQ(confusable_skeleton("Microsoft"), "mlcrosoft");
  EXPECT_EQ(confusable_skeleton(k_cyrillic_apple), "apple");
  EXPECT_EQ(confusable_skeleton("vvi1|I0"), "wllllo");
}

TEST(ConfusableSkeleton, TakesAnyBytes) {
  EXPECT_FALSE(confusable_skeleton("\xFF\xFE").empty());
  EXPECT_EQ(confusable_skeleton(""), "");
  EXPECT_EQ(confusable_skeleton("a\xE2\x80\x8B"
                                "b"),
            "ab");
  EXPECT_LE(confusable_skeleton(std::string(100'000, 'a')).size(), 1'024U);
}

TEST(ScriptUse, NamesScriptsAndLevel) {
  const ScriptUse mixed = script_use(k_paypal_cyrillic_a);
  EXPECT_EQ(mixed.scripts, (std::vector<std::string_view>{"Latin", "Cyrillic"}));
  EXPECT_EQ(restriction_level_name(mixed.level), "minimally_restrictive");
  EXPECT_TRUE(mixed.imitates_ascii);

  const ScriptUse cyrillic = script_use("xn--80ak6aa92e");
  EXPECT_EQ(cyrillic.scripts, (std::vector<std::string_view>{"Cyrillic"}));
  EXPECT_EQ(restriction_level_name(cyrillic.level), "single_script");
  EXPECT_TRUE(cyrillic.imitates_ascii);

  const ScriptUse ascii = script_use("micros0ft");
  EXPECT_EQ(restriction_level_name(ascii.level), "ascii");
  EXPECT_FALSE(ascii.imitates_ascii);

  const ScriptUse german = script_use("m\xC3\xBCnchen");
  EXPECT_EQ(restriction_level_name(german.level), "single_script");
  EXPECT_FALSE(german.imitates_ascii);

  EXPECT_EQ(restriction_level_name(script_use("a\xE6\x97\xA5\xE3\x81\x82").level),
            "highly_restrictive");
  EXPECT_EQ(restriction_level_name(script_use("a\xD7\x90").level), "moderately_restrictive");
  EXPECT_EQ(restriction_level_name(script_use("a\xE2\x98\x83").level), "unrestrictive");
  EXPECT_TRUE(script_use("1\xD9\xA1").mixed_numerals);
}

}  // namespace
}  // namespace forensics
