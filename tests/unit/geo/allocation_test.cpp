#include "libforensics/geo/allocation.h"

#include <algorithm>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "tests/unit/geo/csv.h"

namespace forensics {
namespace {

std::string month(std::string_view address) {
  const auto found = block_allocated(*IpAddress::parse(address));
  return found ? to_rfc3339(*found).substr(0, 7) : "none";
}

TEST(BlockAllocated, IsTheMonthOfTheRegistry) {
  EXPECT_EQ(month("5.255.255.255"), "2010-11");
  EXPECT_EQ(month("69.0.0.0"), "2002-08");
  EXPECT_EQ(month("223.255.255.255"), "2010-04");
}

TEST(BlockAllocated, IsNullForWhatWasAlwaysThere) {
  for (const std::string_view address : {"192.0.2.1", "18.0.0.0", "24.0.0.0", "200.0.0.0",
                                         "10.0.0.1", "127.0.0.1", "240.0.0.1", "2001:db8::1"}) {
    EXPECT_EQ(month(address), "none") << address;
  }
}

TEST(BlockAllocated, HoldsEveryRowOfTheFile) {
  std::set<std::string> met;
  std::string last;
  for (const auto& row : read_table("ipv4_allocations")) {
    EXPECT_TRUE(met.insert(row[0]).second) << row[0];
    last = std::max(last, row[3]);
    EXPECT_EQ(month(row[0].substr(0, row[0].find('/'))), row[3]) << row[0];
  }
  EXPECT_GT(met.size(), 90U);
  EXPECT_EQ(to_rfc3339({k_last_block_allocated_s, 0}).substr(0, 7), last);
}

}  // namespace
}  // namespace forensics
