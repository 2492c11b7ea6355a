#include "libforensics/evidence/spelled_address.h"

#include <string>

#include <gtest/gtest.h>

namespace forensics {
namespace {

std::string spelled(std::string_view host) {
  const auto found = spelled_address(host);
  if (!found) return "none";
  std::string out;
  for (const unsigned byte : *found) out += (out.empty() ? "" : " ") + std::to_string(byte);
  return out;
}

TEST(SpelledAddress, IsReadWithEachSign) {
  EXPECT_EQ(spelled("dsl-198-51-100-7.example.net"), "198 51 100 7");
  EXPECT_EQ(spelled("7.100.51.198.dyn.example.net"), "7 100 51 198");
  EXPECT_EQ(spelled("user198.51.100.7.example.net"), "198 51 100 7");
  EXPECT_EQ(spelled("host-198x51x100x7.example.net"), "198 51 100 7");
  EXPECT_EQ(spelled("198_51_100_7"), "198 51 100 7");
}

TEST(SpelledAddress, IsNoneOfWhatNumbersSomethingElse) {
  for (const std::string_view host :
       {"mail.example.org", "mx-1-2-3.example.org", "d-1-2-3-4-5.example.net",
        "rack-03-9-2-02.example.net", "n-198-51-100-256.example.net", "n-198-51.100-7.example.net",
        "n198-51-100-99999999999999999999.example.net", "1-2-3-", ""}) {
    EXPECT_EQ(spelled(host), "none") << host;
  }
}

}  // namespace
}  // namespace forensics
