#include "libforensics/clocks/postfix_short_id.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(PostfixShortId, TellsMicrosecondsAndTheFile) {
  const auto id = read_postfix_short_id("5134943C34");
  ASSERT_TRUE(id);
  EXPECT_EQ(id->microseconds, 332'617U);
  EXPECT_EQ(id->inode, 277'556U);
}

TEST(PostfixShortId, IsNoneOfAnotherShape) {
  EXPECT_FALSE(read_postfix_short_id("F424043C34"));  // a million microseconds
  EXPECT_TRUE(read_postfix_short_id("F423F43C34"));
  EXPECT_FALSE(read_postfix_short_id("5134903C34"));  // a zero before the number
  EXPECT_FALSE(read_postfix_short_id("5134943c34"));
  EXPECT_FALSE(read_postfix_short_id("51349"));
  EXPECT_FALSE(read_postfix_short_id("5134943C345134943"));
  EXPECT_FALSE(read_postfix_short_id(""));
}

}  // namespace
}  // namespace forensics
