#include "libforensics/auth/public_suffix.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(PublicSuffixList, FindsTheNameThatSomebodyRegistered) {
  const PublicSuffixList& list = PublicSuffixList::built_in();
  EXPECT_EQ(list.registrable_domain("a.b.example.org"), "example.org");
  EXPECT_EQ(list.registrable_domain("a.example.co.uk"), "example.co.uk");
  EXPECT_EQ(list.registrable_domain("co.uk"), "");
  EXPECT_EQ(list.registrable_domain("a.b.unlisted"), "b.unlisted");
  EXPECT_EQ(list.registrable_domain(""), "");
  EXPECT_FALSE(list.version().empty());
}

TEST(PublicSuffixList, TakesWildcardsAndExceptions) {
  const PublicSuffixList& list = PublicSuffixList::built_in();
  EXPECT_EQ(list.registrable_domain("a.b.test.ck"), "b.test.ck");
  EXPECT_EQ(list.registrable_domain("a.www.ck"), "www.ck");
}

TEST(PublicSuffixList, RefusesAFileThatIsNone) {
  EXPECT_FALSE(PublicSuffixList::open("/nonexistent/list"));
}

}  // namespace
}  // namespace forensics
