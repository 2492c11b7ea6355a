#include "libforensics/evidence/exchange_name.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

std::optional<bool> repeats(std::string_view name) {
  const auto host = exchange_name(name);
  return host ? repeats_its_forest(*host) : std::nullopt;
}

std::optional<bool> is_there(std::string_view name, std::string_view address) {
  const auto host = exchange_name(name);
  return host ? is_in_its_region(*host, *IpAddress::parse(address)) : std::nullopt;
}

TEST(ExchangeName, IsTakenApart) {
  const auto host = exchange_name("AM6PR04MB1234.eurprd04.PROD.outlook.com");
  ASSERT_TRUE(host);
  EXPECT_EQ(host->host, "AM6PR04MB1234");
  EXPECT_EQ(host->forest, "eurprd04");
  EXPECT_EQ(host->region, "eur");
  EXPECT_EQ(host->number, "04");
  EXPECT_FALSE(host->is_short);
}

TEST(ExchangeName, OthersAreNone) {
  for (const std::string_view name :
       {"", "outlook.com", "a.prod.outlook.com", "AM6PR04MB1234.eurxyz04.prod.outlook.com",
        "AM6PR04MB1234.eurprd.prod.outlook.com", "AM6PR04MB1234.eurprd04.prod.example.com",
        "AM6EUR05FT033.eop-eur05.prod.protection.outlook.com"})
    EXPECT_FALSE(exchange_name(name)) << name;
}

TEST(ExchangeName, RepeatsTheNumberOfItsForest) {
  EXPECT_EQ(repeats("AM6PR04MB1234.eurprd04.prod.outlook.com"), true);
  EXPECT_EQ(repeats("DB6PR0402MB2918.eurprd04.prod.outlook.com"), true);
  EXPECT_EQ(repeats("SA1P223MB0677.NAMP223.PROD.OUTLOOK.COM"), true);
  EXPECT_EQ(repeats("MWHPR1001MB2365.namprd10.prod.outlook.com"), true);
  EXPECT_EQ(repeats("AM6PR04MB1234.eurprd05.prod.outlook.com"), false);
  EXPECT_EQ(repeats("AM6P194MB1234.eurprd19.prod.outlook.com"), false);
  EXPECT_FALSE(repeats("DS1PEPF00017090.namprd03.prod.outlook.com"));
  EXPECT_FALSE(repeats("TY2PPF5CB9A1BE6.apcprd06.prod.outlook.com"));
}

TEST(ExchangeName, KnowsTheNetworkOfItsRegion) {
  EXPECT_EQ(is_there("AM6PR04MB1234.eurprd04.prod.outlook.com", "2603:10a6:20b:100::12"), true);
  EXPECT_EQ(is_there("AM6PR04MB1234.eurprd04.prod.outlook.com", "2603:10b6:20b:100::12"), false);
  EXPECT_FALSE(is_there("AM6PR04MB1234.eurprd04.prod.outlook.com", "2001:db8::1"));
  EXPECT_FALSE(is_there("AM6PR04MB1234.eurprd04.prod.outlook.com", "192.0.2.1"));
  EXPECT_FALSE(is_there("DS1PEPF00017090.namprd03.prod.outlook.com", "2603:10d6:10:e:cafe::f4"));
  EXPECT_FALSE(is_there("AM6PR04MB1234.xyzprd04.prod.outlook.com", "2603:10b6:20b:100::12"));
}

TEST(ExchangeName, TellsTheKindOfMachineByItsFirstLabel) {
  EXPECT_EQ(first_label("AM6P194CA0055.outlook.office365.com"), "AM6P194CA0055");
  EXPECT_EQ(first_label("AM6P194CA0055"), "AM6P194CA0055");
  EXPECT_TRUE(is_client_access("AM6P194CA0055"));
  EXPECT_FALSE(is_client_access("AM6PR04MB1234"));
  EXPECT_FALSE(is_client_access("AM6CA"));
  EXPECT_TRUE(is_edge_machine("AM6EUR05FT033"));
  EXPECT_TRUE(is_edge_machine("AMS0EPF0000019D"));
  EXPECT_TRUE(is_edge_machine("SA2PEPF00001509"));
  EXPECT_FALSE(is_edge_machine("AM6PR04MB1234"));
  EXPECT_FALSE(is_edge_machine(""));
}

}  // namespace
}  // namespace forensics
