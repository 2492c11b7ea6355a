#include "libforensics/chain/role.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(IsInternal, GoesByTheClientsAddress) {
  EXPECT_TRUE(
      is_internal(parse_received("from a (a [10.1.2.3]) by b.example.org with ESMTP id 7")));
  EXPECT_TRUE(
      is_internal(parse_received("from a (a [127.0.0.1]) by b.example.org with LMTP id 7")));
  EXPECT_FALSE(
      is_internal(parse_received("from a (a [192.0.2.7]) by b.example.org with ESMTP id 7")));
  EXPECT_TRUE(
      is_internal(parse_received("by b.example.org (Postfix, from userid 33) id 5134943C34")));
}

TEST(IsSubmission, IsAnAuthenticatedClientOrWebMail) {
  EXPECT_TRUE(is_submission(parse_received(
      "from a (a [192.0.2.7]) by b.example.org (Postfix) with ESMTPSA id 5134943C34")));
  EXPECT_TRUE(is_submission(parse_received(
      "from 192.0.2.7 (SquirrelMail authenticated user a) by b.example.org with HTTP")));
  EXPECT_FALSE(is_submission(parse_received(
      "from a (a [192.0.2.7]) by b.example.org (Postfix) with ESMTPS id 5134943C34")));
}

}  // namespace
}  // namespace forensics
