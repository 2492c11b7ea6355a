#include "libforensics/base/ip_address.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(IpAddress, PrintsWhatItReads) {
  for (const char* text : {"192.0.2.1", "0.0.0.0", "255.255.255.255", "2001:db8::1", "::", "::1",
                           "fe80::d943:55cc:ec54:4033", "2001:db8:0:1::2", "::ffff:192.0.2.1"}) {
    const auto address = IpAddress::parse(text);
    ASSERT_TRUE(address) << text;
    EXPECT_EQ(address->to_string(), text);
  }
}

TEST(IpAddress, ShortensAsRfc5952Asks) {
  EXPECT_EQ(IpAddress::parse("2001:DB8:0:0:1:0:0:1")->to_string(), "2001:db8::1:0:0:1");
  EXPECT_EQ(IpAddress::parse("2001:0db8:0000:1:1:1:1:1")->to_string(), "2001:db8:0:1:1:1:1:1");
  EXPECT_EQ(IpAddress::parse("1:0:0:0:0:0:0:0")->to_string(), "1::");
}

TEST(IpAddress, RefusesWhatIsNone) {
  for (const char* text : {"",
                           "1",
                           "1.2.3",
                           "1.2.3.4.5",
                           "256.1.1.1",
                           "1.2.3.4 ",
                           "a.b.c.d",
                           ":",
                           ":::",
                           "1::2::3",
                           "12345::",
                           "1:2:3:4:5:6:7",
                           "1:2:3:4:5:6:7:8:9",
                           "1:2:3:4:5:6:7:8::",
                           "1:2:3:4:5:6:1.2.3.4:7",
                           "1:2:3:4:5:6:7:1.2.3.4",
                           "1:",
                           ":1::",
                           "1::2:",
                           "::1.2.3",
                           "1.2.3.4::",
                           "15.20.2452.22",
                           "fe80::1%2"}) {
    EXPECT_FALSE(IpAddress::parse(text)) << text;
  }
}

TEST(IpAddress, FindsTheIpv4AddressInside) {
  struct Row {
    const char* text;
    const char* inner;
    Embedding by;
  };
  for (const Row& row :
       {Row{"::ffff:8.8.8.8", "8.8.8.8", Embedding::mapped},
        Row{"2002:a05:6402:1::", "10.5.100.2", Embedding::six_to_4},
        Row{"64:ff9b::192.0.2.33", "192.0.2.33", Embedding::nat64},
        Row{"2001:0:4136:e378:8000:63bf:3fff:fdd2", "192.0.2.45", Embedding::teredo}}) {
    const auto inner = embedded_v4(*IpAddress::parse(row.text));
    ASSERT_TRUE(inner) << row.text;
    EXPECT_EQ(inner->address.to_string(), row.inner);
    EXPECT_EQ(inner->by, row.by);
  }
  EXPECT_FALSE(embedded_v4(*IpAddress::parse("2001:db8::1")));
  EXPECT_FALSE(embedded_v4(*IpAddress::parse("192.0.2.1")));
}

TEST(IpNetwork, ContainsByPrefix) {
  const auto network = IpNetwork::parse("100.64.0.0/10");
  ASSERT_TRUE(network);
  EXPECT_TRUE(network->contains(*IpAddress::parse("100.127.255.255")));
  EXPECT_FALSE(network->contains(*IpAddress::parse("100.128.0.0")));
  EXPECT_FALSE(network->contains(*IpAddress::parse("::1")));
  EXPECT_TRUE(IpNetwork::parse("::/0")->contains(*IpAddress::parse("2001:db8::")));
  EXPECT_FALSE(IpNetwork::parse("10.0.0.0/33"));
  EXPECT_FALSE(IpNetwork::parse("10.0.0.0/"));
}

}  // namespace
}  // namespace forensics
