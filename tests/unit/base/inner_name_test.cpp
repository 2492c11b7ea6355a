#include "libforensics/base/inner_name.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(InnerName, IsToldByTheLastLabel) {
  for (const char* name : {"mx1.example.lan", "pc.LOCAL", "a.b.internal.", "host.localdomain"}) {
    EXPECT_TRUE(has_inner_top_level(name)) << name;
  }
}

TEST(InnerName, IsNoNameOfTheNetAndNoSingleLabel) {
  for (const char* name : {"mx1.example.org", "lan", "local.example.net", "", ".", "mail"}) {
    EXPECT_FALSE(has_inner_top_level(name)) << name;
  }
}

}  // namespace
}  // namespace forensics
