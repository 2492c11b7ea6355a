#include "libforensics/geo/m365_region.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/unit/geo/csv.h"

namespace forensics {
namespace {

struct Row {
  const char* host;
  const char* forest;
  const char* site;
  const char* country;
  const char* place;
};

std::string shown(std::string_view view) {
  return view.data() == nullptr ? "-" : std::string(view);
}

class M365Hosts : public testing::TestWithParam<Row> {};

TEST_P(M365Hosts, TellTheirRegion) {
  const Row& row = GetParam();
  const auto region = m365_region(row.host);
  ASSERT_TRUE(region) << row.host;
  EXPECT_EQ(shown(region->forest), row.forest) << row.host;
  EXPECT_EQ(shown(region->site), row.site) << row.host;
  EXPECT_EQ(shown(region->country), row.country) << row.host;
  EXPECT_EQ(shown(region->place), row.place) << row.host;
}

INSTANTIATE_TEST_SUITE_P(
    Shapes, M365Hosts,
    testing::Values(
        Row{"AM6PR04MB1234.eurprd04.prod.outlook.com", "eur", "am", "NL", "Amsterdam"},
        Row{"am6p195ca0081.EURP195.PROD.OUTLOOK.COM.", "eur", "am", "NL", "Amsterdam"},
        Row{"BN9PR11MB5276.namprd11.prod.outlook.com", "nam", "bn", "US", "Virginia"},
        Row{"TYPPR03MB9474.apcprd03.prod.outlook.com", "apc", "ty", "JP", "Tokyo"},
        Row{"SEZPR06MB6570.apcprd06.prod.outlook.com", "apc", "se", "KR", "Seoul"},
        Row{"LO6P123MB7208.gbrp123.prod.outlook.com", "gbr", "lo", "GB", "London"},
        Row{"am6eur05on2070.outbound.protection.outlook.com", "eur", "am", "NL", "Amsterdam"},
        Row{"mail-am6eur05on2070.outbound.protection.outlook.com", "eur", "am", "NL", "Amsterdam"},
        Row{"eur05-am6-obe.outbound.protection.outlook.com", "eur", "am", "NL", "Amsterdam"},
        Row{"apc01-psa-obe.outbound.protection.outlook.com", "apc", "-", "-", "Asia and Pacific"},
        Row{"AM7EUR03FT062.eop-EUR03.prod.protection.outlook.com", "eur", "am", "NL", "Amsterdam"},
        Row{"DBAEUR03FT051.eop-EUR03.prod.protection.outlook.com", "eur", "db", "IE", "Dublin"},
        Row{"eur03-dba-obe.outbound.protection.outlook.com", "eur", "db", "IE", "Dublin"},
        Row{"typpr03cu001.outbound.protection.outlook.com", "-", "ty", "JP", "Tokyo"},
        Row{"hk2pr02cu002.outbound.protection.outlook.com", "-", "hk", "HK", "Hong Kong"}));

// Code os is Osaka elsewhere and fr Rio; the country of the forest is certain, the site is not.
INSTANTIATE_TEST_SUITE_P(
    ForestGoesBeforeSite, M365Hosts,
    testing::Values(Row{"OS1P279MB0001.norp279.prod.outlook.com", "nor", "-", "NO", "Norway"},
                    Row{"FR4P281CA0391.deup281.prod.outlook.com", "deu", "-", "DE", "Germany"},
                    Row{"GV3P280MB0001.swep280.prod.outlook.com", "swe", "-", "SE", "Sweden"},
                    Row{"CH0P278MB0001.chep278.prod.outlook.com", "che", "-", "CH",
                        "Switzerland"}));

TEST(M365Region, ReadsTheAzureRegion) {
  const auto region =
      m365_region("mail-southcentralusazlp17012010.outbound.protection.outlook.com");
  ASSERT_TRUE(region);
  EXPECT_EQ(region->azure, "southcentralus");
  EXPECT_EQ(region->country, "US");
  EXPECT_EQ(region->place, "Texas");
  EXPECT_EQ(m365_region("mail-japaneastazolkn19012048.outbound.protection.outlook.com")->country,
            "JP");
}

TEST(M365Region, IsNullForOtherHosts) {
  for (const char* host :
       {"", ".", "outlook.com", "AM6PR04MB1234.eurprd04.prod.example.com", "mail.example.org",
        "smtp.office365.com", "eurprd04.prod.outlook.com.example.net", "..outlook.com",
        "xx9zz.prod.outlook.com", "am6pr04mb1234.eurprd04.prod.notoutlook.com"}) {
    EXPECT_FALSE(m365_region(host)) << host;
  }
  EXPECT_FALSE(m365_region(std::string(300, 'a') + ".outlook.com"));
}

TEST(M365Regions, EachRowHasACountryOrADashAndASource) {
  const auto rows = read_table("m365_regions");
  EXPECT_GT(rows.size(), 90U);
  for (const auto& row : rows) {
    ASSERT_EQ(row.size(), 6U);
    EXPECT_TRUE(row[2] == "-" || row[2].size() == 2) << row[1];
    EXPECT_GT(row[4].size(), 5U) << row[1];
    EXPECT_EQ(row[5].size(), 10U) << row[1];
  }
}

}  // namespace
}  // namespace forensics
