#include "libforensics/base/find_by_byte.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(FindByByte, FindsTheFirstWordWhicheverByteItGoesBy) {
  constexpr std::string_view k_text = "client=a client-ip=192.0.2.1 client-ip=192.0.2.2";
  for (std::size_t rare = 0; rare < 10; ++rare) {
    EXPECT_EQ(find_by_byte(k_text, "client-ip=", rare), 9U) << rare;
  }
}

TEST(FindByByte, IsNposWhereTheWordIsCutOffOrMissing) {
  for (const std::string_view text : {"", "=", "ip=", "client-ip", "xlient-ip=", "=client-ip"}) {
    EXPECT_EQ(find_by_byte(text, "client-ip=", 9), std::string_view::npos) << text;
    EXPECT_EQ(find_by_byte(text, "client-ip=", 0), std::string_view::npos) << text;
  }
}

}  // namespace
}  // namespace forensics
