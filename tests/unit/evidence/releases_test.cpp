#include "libforensics/evidence/releases.h"

#include <string>

#include <gtest/gtest.h>

namespace forensics {
namespace {

std::string day(std::string_view product, std::string_view version) {
  const auto found = released(product, version);
  return found ? to_rfc3339(*found).substr(0, 10) : "none";
}

TEST(Released, TakesTheNewestRowThatTheVersionHasReached) {
  EXPECT_EQ(day("Exim", "4.96"), "2022-06-25");
  EXPECT_EQ(day("exim", "4.96.2"), "2022-06-25");
  EXPECT_EQ(day("sendmail", "8.12.10"), "2003-09-17");
  EXPECT_EQ(day("sendmail", "8.12.11.20060308"), "2004-01-18");
  EXPECT_EQ(day("sendmail", "8.12.1"), "2001-09-08");
}

TEST(Released, ComparesNumbersNotText) {
  EXPECT_EQ(day("Postfix", "3.10.1"), "2025-02-17");
  EXPECT_EQ(day("Postfix", "3.1.0"), "2016-02-24");
}

TEST(Released, KnowsTheBuildsOfExchange) {
  EXPECT_EQ(day("Microsoft SMTP Server", "15.1.2507.6"), "2022-04-20");
  EXPECT_EQ(day("Microsoft SMTP Server", "15.01.1034.026"), "2017-06-27");
  EXPECT_EQ(day("Microsoft SMTP Server", "14.3.123.3"), "2013-02-12");
  EXPECT_EQ(day("Microsoft SMTP Server", "15.1.130.1"), "2014-06-01");
  EXPECT_EQ(day("Microsoft SMTP Server", "15.20.7849.21"), "2017-06-01");
}

TEST(Released, IsNullForWhatTheTableDoesNotKnow) {
  EXPECT_EQ(day("Exim", "3.36"), "none");
  EXPECT_EQ(day("Somebody", "1.0"), "none");
  EXPECT_EQ(day("Exim", ""), "none");
  EXPECT_EQ(day("Exim", "6.66"), "none");
  EXPECT_EQ(day("Exim", "99999999999999999999"), "none");
}

TEST(Superseded, IsTheDayOfTheNextLine) {
  const auto day = [](std::string_view product, std::string_view version) {
    const auto found = superseded(product, version);
    return found ? to_rfc3339(*found).substr(0, 10) : std::string("none");
  };
  EXPECT_EQ(day("sendmail", "8.11.6"), "2001-09-08");
  EXPECT_EQ(day("sendmail", "8.13.8"), "2007-01-31");
  EXPECT_EQ(day("Exim", "4.71"), "2010-06-03");
  EXPECT_EQ(day("sendmail", "8"), "none");
  EXPECT_EQ(day("sendmail", "5.5.5"), "none");
  EXPECT_EQ(day("sendmail", "8.18.1"), "none");
  EXPECT_EQ(day("nobody's", "1.0"), "none");
}

}  // namespace
}  // namespace forensics
