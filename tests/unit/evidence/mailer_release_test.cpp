#include "libforensics/evidence/mailer_release.h"

#include <string>

#include <gtest/gtest.h>

#include "libforensics/evidence/releases.h"

namespace forensics {
namespace {

// "version day" of what tells most, the allowance for test versions put back on.
std::string told(std::string_view mailer) {
  const auto found = mailer_release(mailer);
  if (!found) return "nothing";
  Instant day = found->earliest;
  const bool is_version = found->said_by.find('.') != std::string_view::npos;
  day.seconds += is_version || found->said_by.size() < 8 ? k_test_versions_s : 86'400;
  return std::string(found->said_by) + " " + to_rfc3339(day).substr(0, 10);
}

TEST(MailerRelease, ReadsNameAndVersionAsProgramsPutThemTogether) {
  EXPECT_EQ(told("git-send-email 2.25.1"), "2.25.1 2020-01-13");
  EXPECT_EQ(told("Microsoft Outlook Express 6.00.2800.1106"), "6.00.2800.1106 2002-09-09");
  EXPECT_EQ(told("Microsoft Outlook, Build 10.0.2616"), "10.0.2616 2001-05-31");
  EXPECT_EQ(told("Microsoft Outlook IMO, Build 9.0.2416 (9.0.2911.0)"), "9.0.2416 1999-06-07");
  EXPECT_EQ(told("PHPMailer [version 6.6.5]"), "6.6.5 2022-02-28");
  EXPECT_EQ(told("QUALCOMM Windows Eudora Version 5.1"), "5.1 2001-04-10");
  EXPECT_EQ(told("Apple Mail (2.3654.80.0.2.43)"), "2.3654.80.0.2.43 2020-11-12");
  EXPECT_EQ(told("iPhone Mail (20A362)"), "20 2022-09-12");
}

TEST(MailerRelease, TakesTheLatestOfWhatIsTold) {
  EXPECT_EQ(told("Mozilla/5.0 (X11; Linux x86_64; rv:78.0) Gecko/20100101 Thunderbird/78.4.0"),
            "78.4.0 2020-07-17");
  EXPECT_EQ(told("Mozilla/5.0 (X11; U; Linux i686; en-US; rv:0.9.9) Gecko/20020408"),
            "20020408 2002-04-08");
}

TEST(MailerRelease, ReadsTheDayThatAProgramPrints) {
  EXPECT_EQ(told("Alpine 2.21 (LRH 202 2017-01-01)"), "2017-01-01 2017-01-01");
  EXPECT_EQ(told("NeoMutt/20171215"), "20171215 2017-12-15");
}

TEST(MailerRelease, IsNullWhereNothingIsTold) {
  for (const std::string_view mailer :
       {"", "Zendesk Mailer", "2", "Apple Mail (2.482)", "Somebody 1.0", "X/20231301",
        "X/123456789", "Microsoft Outlook", "Somebody 2018-07", "(", "v"})
    EXPECT_EQ(told(mailer), "nothing") << mailer;
}

}  // namespace
}  // namespace forensics
