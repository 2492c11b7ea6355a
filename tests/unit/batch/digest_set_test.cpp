#include "libforensics/batch/digest_set.h"

#include <random>
#include <set>
#include <string>

#include <gtest/gtest.h>

namespace forensics {
namespace {

std::string digest(std::uint64_t seed) {
  std::mt19937_64 random(seed);
  std::string text;
  for (int i = 0; i < 64; ++i) text += "0123456789abcdef"[random() & 15U];
  return text;
}

TEST(DigestSet, KnowsWhatItMet) {
  DigestSet digests;
  EXPECT_FALSE(digests.met(digest(1)));
  EXPECT_FALSE(digests.met(digest(2)));
  EXPECT_TRUE(digests.met(digest(1)));
  EXPECT_FALSE(digests.met(std::string(64, '0')));
  EXPECT_TRUE(digests.met(std::string(64, '0')));
  EXPECT_FALSE(digests.met(""));  // no digest is nobody's
  EXPECT_FALSE(digests.met(""));
  EXPECT_EQ(digests.size(), 3U);
  EXPECT_TRUE(digests.contains(digest(2)));
  EXPECT_FALSE(digests.contains(digest(3)));
  EXPECT_FALSE(digests.contains(""));
  EXPECT_FALSE(DigestSet().contains(digest(1)));
}

TEST(DigestSet, AgreesWithASetOfStringsWhileItGrows) {
  DigestSet digests;
  std::set<std::string> expected;
  std::mt19937 random(20);
  for (int i = 0; i < 20'000; ++i) {
    const std::string each = digest(random() % 9'000);
    EXPECT_EQ(digests.met(each), !expected.insert(each).second);
  }
  EXPECT_EQ(digests.size(), expected.size());
}

TEST(DigestSet, SaysWhenItIsFull) {
  DigestSet digests(2);
  digests.met(digest(1));
  digests.met(digest(2));
  EXPECT_TRUE(digests.met(digest(1)));
  EXPECT_TRUE(digests.complete());
  EXPECT_FALSE(digests.met(digest(3)));
  EXPECT_FALSE(digests.complete());
  EXPECT_FALSE(digests.met(digest(3)));
  EXPECT_TRUE(digests.met(digest(2)));
}

}  // namespace
}  // namespace forensics
