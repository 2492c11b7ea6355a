#include "libforensics/clocks/tags.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(SignatureTags, AreWhatFindTagGivesForEach) {
  for (const std::string_view list :
       {"v=1; a=rsa-sha256; d=example.org; s=k; h=from:to;\r\n\tt=1; x=2; b=ab=\r\n cd==",
        " i = 3 ; cv=none; l=10;l=20; bh=x; b=; t", "", ";;", "=", "v", "v=1",
        "D=example.org; d ="}) {
    const SignatureTags tags = read_signature_tags(list);
    const auto expect_same = [list](std::string_view got, std::string_view name) {
      const std::string_view want = find_tag(list, name);
      EXPECT_EQ(got, want) << name << " of " << list;
      EXPECT_EQ(got.data(), want.data()) << name << " of " << list;
    };
    expect_same(tags.version, "v");
    expect_same(tags.instance, "i");
    expect_same(tags.domain, "d");
    expect_same(tags.signature, "b");
    expect_same(tags.fields, "h");
    expect_same(tags.body_length, "l");
    expect_same(tags.signed_at, "t");
    expect_same(tags.expires, "x");
  }
}

}  // namespace
}  // namespace forensics
