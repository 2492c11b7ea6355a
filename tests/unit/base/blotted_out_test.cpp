#include "libforensics/base/blotted_out.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(BlottedOut, KnowsAddressesIdsAndWords) {
  for (const std::string_view text :
       {"x.x.x.x", "[x.x.x.x]", "109.237.140.xx", "88.73.211.xxx", "192.168.x.7", "10.XX.XX.XX",
        "1CRXXXXXXXWW-AL", "****", "by xxxx.example.com", "[REDACTED]", "(removed)"}) {
    EXPECT_TRUE(is_blotted_out(text)) << text;
  }
}

TEST(BlottedOut, LeavesNamesAndIdsAlone) {
  for (const std::string_view text :
       {"", "mx.example.com", "exxon.example", "mx1.xx.example.com", "1qRBGp-0006S0-33",
        "4RGBbZ1XMhz14K2k", "192.0.2.7", "2001:db8::1", "mail.example.xx", "v8.xml"}) {
    EXPECT_FALSE(is_blotted_out(text)) << text;
  }
}

}  // namespace
}  // namespace forensics
