#include "libforensics/base/caseless_search.h"

#include <cstdint>
#include <string>

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(CaselessSearch, FindsAWordAnywhere) {
  const CaselessSearch search("Example.ORG");
  EXPECT_TRUE(search.is_in("example.org"));
  EXPECT_TRUE(search.is_in("a@mail.EXAMPLE.org, b@example.net"));
  EXPECT_TRUE(search.is_in("x example.orgy"));
  EXPECT_FALSE(search.is_in(""));
  EXPECT_FALSE(search.is_in("xample.org"));
  EXPECT_FALSE(search.is_in("example.or"));
}

TEST(CaselessSearch, FindsWordsOfOneByteAndVeryLongOnes) {
  EXPECT_TRUE(CaselessSearch("a").is_in("xxA"));
  EXPECT_FALSE(CaselessSearch("a").is_in("xxb"));
  const std::string word = "b" + std::string(600, 'a');
  EXPECT_TRUE(CaselessSearch(word).is_in(std::string(900, 'a') + word));
  EXPECT_FALSE(CaselessSearch(word).is_in(std::string(2'000, 'a')));
}

// Texts of few letters, in which words nearly stand all the time; '@' and '`' differ by the bit of
// the case.
TEST(CaselessSearch, AgreesWithThePlainSearch) {
  constexpr std::string_view k_letters = "abAB@`.";
  std::uint32_t seed = 7;
  const auto text = [&](std::size_t size) {
    std::string out;
    for (std::size_t i = 0; i < size; ++i) {
      seed = seed * 1'664'525U + 1'013'904'223U;
      out += k_letters[(seed >> 20U) % k_letters.size()];
    }
    return out;
  };
  for (int round = 0; round < 20'000; ++round) {
    const std::string word = text(1 + static_cast<std::size_t>(round % 5));
    const std::string in = text(static_cast<std::size_t>(round % 40));
    EXPECT_EQ(CaselessSearch(word).is_in(in), find_ignoring_case(in, word) != std::string::npos)
        << word << " in " << in;
  }
}

}  // namespace
}  // namespace forensics
