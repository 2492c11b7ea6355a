#include "libforensics/base/name_pattern.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(NamePattern, TakesLettersInAnyCase) {
  EXPECT_TRUE(fits_name_pattern("mout.example.org", "MOUT.Example.org"));
  EXPECT_FALSE(fits_name_pattern("mout.example.org", "mout2.example.org"));
  EXPECT_FALSE(fits_name_pattern("mout.example.org", "mout.example.or"));
}

TEST(NamePattern, TakesAnythingForAStar) {
  EXPECT_TRUE(fits_name_pattern("*.example.org", "a.b.example.org"));
  EXPECT_TRUE(fits_name_pattern("*", ""));
  EXPECT_TRUE(fits_name_pattern("a*b*", "axbxb"));
  EXPECT_FALSE(fits_name_pattern("*.example.org", "example.org"));
  EXPECT_FALSE(fits_name_pattern("a*b", "ab.c"));
}

TEST(NamePattern, TakesDigitsForAHash) {
  EXPECT_TRUE(fits_name_pattern("mail-*-f#.example.org", "mail-lf1-f195.example.org"));
  EXPECT_TRUE(fits_name_pattern("m#-#.example.org", "m12-7.example.org"));
  EXPECT_FALSE(fits_name_pattern("m#-#.example.org", "m12-.example.org"));
  EXPECT_FALSE(fits_name_pattern("m#.example.org", "m1x.example.org"));
}

TEST(NamePattern, TakesNothingForNothing) {
  EXPECT_TRUE(fits_name_pattern("", ""));
  EXPECT_FALSE(fits_name_pattern("", "a"));
  EXPECT_FALSE(fits_name_pattern("a", ""));
}

}  // namespace
}  // namespace forensics
