#include "libforensics/evidence/short_lines.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(ShortLines, OfSurgeMailsWebMailHaveNeitherServerNorDate) {
  const Hop web = parse_received("from 192.0.2.1 by HTTP");
  EXPECT_TRUE(is_surgemail_web(web));
  EXPECT_TRUE(names_no_server(web));
}

TEST(ShortLines, OfGoDaddysRelaysHaveADate) {
  const Hop relay = parse_received(
      "from web.example.org ([192.0.2.34]) by : HOSTING RELAY : with ESMTP"
      " id qDR7miV2f3XpqqDR7mr5ds; Tue, 15 Dec 2020 08:38:20 -0700");
  EXPECT_FALSE(is_surgemail_web(relay));
  EXPECT_TRUE(names_no_server(relay));
}

TEST(ShortLines, AreNotThoseOfTheSameServersThatNameThemselves) {
  const Hop mail = parse_received(
      "from pc (unverified [192.0.2.1]) by mx.example.com (SurgeMail 3.8k4) with ESMTP id 1-2;"
      " Fri, 3 May 2024 10:11:12 +0200");
  EXPECT_FALSE(names_no_server(mail));
}

}  // namespace
}  // namespace forensics
