#include "libforensics/envelope/path.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(ReadPath, TakesTheAddressOutOfItsBrackets) {
  const Path path = read_path(" <Alice@Example.ORG> SIZE=5");
  EXPECT_EQ(path.whole, "<Alice@Example.ORG>");
  EXPECT_EQ(path.address, "Alice@Example.ORG");
  EXPECT_EQ(path.local, "Alice");
  EXPECT_EQ(path.domain, "Example.ORG");
  EXPECT_TRUE(path.bracketed);
}

TEST(ReadPath, TellsTheNullPathFromNoPath) {
  const Path null_path = read_path("<>");
  EXPECT_TRUE(null_path.known());
  EXPECT_TRUE(null_path.is_null());
  EXPECT_EQ(null_path.domain.data(), nullptr);
  EXPECT_FALSE(read_path("   ").known());
  EXPECT_FALSE(read_path("").known());
}

TEST(ReadPath, ReadsABareAddressUpToABlankCommaOrSemicolon) {
  EXPECT_EQ(read_path("bob@example.org; Thu, 27 Jul 2023").address, "bob@example.org");
  EXPECT_EQ(read_path("bob@example.org,carol@example.org").address, "bob@example.org");
  EXPECT_EQ(read_path("postmaster").local, "postmaster");
  EXPECT_EQ(read_path("postmaster").domain.data(), nullptr);
}

TEST(ReadPath, KeepsAngleBracketsAndBlanksInsideQuotes) {
  const Path path = read_path("<\"a> b\"@example.org> rest");
  EXPECT_EQ(path.address, "\"a> b\"@example.org");
  EXPECT_EQ(path.domain, "example.org");
}

TEST(ReadPath, DoesNotLetAnOpenQuoteSwallowTheBracket) {
  const Path path = read_path("<a\"b@example.org> SIZE=1");
  EXPECT_EQ(path.whole, "<a\"b@example.org>");
  EXPECT_TRUE(path.closed);
}

TEST(ReadPath, SplitsASourceRouteOff) {
  const Path path = read_path("<@a.example,@b.example:joe@c.example>");
  EXPECT_EQ(path.route, "@a.example,@b.example");
  EXPECT_EQ(path.address, "joe@c.example");
}

TEST(ReadPath, SaysWhenTheBracketIsNeverClosed) {
  const Path path = read_path("<joe@example.org");
  EXPECT_FALSE(path.closed);
  EXPECT_EQ(path.address, "joe@example.org");
}

TEST(FirstAddress, FindsTheAuthorBesideItsDisplayName) {
  EXPECT_EQ(first_address("Alice <alice@example.com>").address, "alice@example.com");
  EXPECT_EQ(first_address("\"A <x@y.example>\" <alice@example.com>").address, "alice@example.com");
  EXPECT_EQ(first_address("(old <x@y.example>) alice@example.com").address, "alice@example.com");
  EXPECT_EQ(first_address("alice@example.com (Alice)").address, "alice@example.com");
  EXPECT_EQ(first_address("\"odd one\"@example.com").address, "\"odd one\"@example.com");
  EXPECT_FALSE(first_address(") ; > , ( \"").known()) << "and ends";
  EXPECT_FALSE(first_address("undisclosed-recipients:;").known());
}

TEST(RelatedDomains, HoldsForEqualNamesAndSubdomainsOnly) {
  EXPECT_TRUE(related_domains("Example.org", "example.ORG."));
  EXPECT_TRUE(related_domains("mail.example.org", "example.org"));
  EXPECT_FALSE(related_domains("badexample.org", "example.org"));
  EXPECT_FALSE(related_domains("example.org", ""));
}

}  // namespace
}  // namespace forensics
