#include "libforensics/evidence/outbound_names.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(OutboundName, KnowsThemByDomain) {
  const auto google = outbound_name("google.com", "mail-lf1-f53.google.com");
  ASSERT_TRUE(google);
  EXPECT_TRUE(google->is_one);
  EXPECT_EQ(google->own_family, "gmail");
  const auto gmx = outbound_name("gmx.net", "mout.gmx.net");
  ASSERT_TRUE(gmx);
  EXPECT_TRUE(gmx->is_one);
  EXPECT_TRUE(gmx->own_family.empty());
}

TEST(OutboundName, OthersOfTheDomainReceive) {
  for (const std::string_view name : {"mx.google.com", "mail.google.com", "gmailapi.google.com"}) {
    const auto found = outbound_name("google.com", name);
    ASSERT_TRUE(found);
    EXPECT_FALSE(found->is_one) << name;
  }
  EXPECT_FALSE(outbound_name("messagingengine.com", "in1-smtp.messagingengine.com")->is_one);
  EXPECT_FALSE(outbound_name("example.org", "mout.example.org"));
}

}  // namespace
}  // namespace forensics
