#include "libforensics/evidence/own_id_form.h"

#include <string_view>
#include <utility>

#include <gtest/gtest.h>

namespace forensics {
namespace {

bool fits(std::string_view mailer, std::string_view left) {
  const OwnIdForm* form = own_id_form(mailer);
  return form != nullptr && form->fits(left);
}

TEST(OwnIdForm, FitsWhatTheProgramsWrite) {
  for (const auto& [mailer, left] : {
           std::pair{"Microsoft Outlook Express 6.00.2600.0000", "000c01c74f4f$4dd27f80$6a02a8c0"},
           std::pair{"Microsoft Outlook Express 6.00.2900.5512",
                     "AB40627E18714AB2927DAACC24B47C4A"},
           std::pair{"Microsoft Outlook, Build 10.0.2627", "!~!UENERkVCMDkAAQACAAAAAAAAAAAA"},
           std::pair{"Microsoft Outlook IMO, Build 9.0.2416 (9.0.2911.0)",
                     "KLEOJBHDMNGCPAFIEKBLOEHNCAAA.anna"},
           std::pair{"Internet Mail Service (5.5.2653.19)",
                     "A91C72F3BD0E4B118C2D00508B6F1A2C0131F7"},
           std::pair{"QUALCOMM Windows Eudora Version 5.1", "5.1.0.14.2.20020822120341.00a1b2c0"},
           std::pair{"The Bat! (v3.95.6) Professional", "42217390.20070213101403"},
           std::pair{"Mozilla 3.01Gold (Win95; I)", "33D89532.29EA"},
           std::pair{"Mozilla/5.0 (X11; U; Linux i686; rv:1.1) Gecko/20020826", "3D5CF74B.7"},
           std::pair{"Mozilla/5.0 (X11; rv:102.0) Gecko/20100101 Thunderbird/102.4.0",
                     "f196bcab-6aa2-6313-8a7c-f8ab409621b7"},
           std::pair{"iPhone Mail (20G75)", "B7C1E9D0-5A43-4F0B-8E61-D7A20C93F518"},
       }) {
    EXPECT_TRUE(fits(mailer, left)) << mailer << " " << left;
  }
}

TEST(OwnIdForm, FitsNoIdOfAnotherForm) {
  for (const auto& [mailer, left] : {
           std::pair{"Microsoft Outlook Express 6.00.2600.0000", "000zz1c74f50$1e22x060$6a02a8c0"},
           std::pair{"Microsoft Outlook Express", "a91c72f3bd"},
           std::pair{"Microsoft Outlook IMO, Build 9.0.2416", "000c01c74f4f$4dd27f80$6a02a8c0"},
           std::pair{"Microsoft Outlook IMO, Build 9.0.2416", "KLEOJBHDMNGC.anna"},
           std::pair{"Internet Mail Service (5.5.2653.19)", "000c01c74f4f$4dd27f80$6a02a8c0"},
           std::pair{"Mozilla 4.75 [en] (Win98; U)", "f196bcab-6aa2-6313-8a7c-f8ab409621b7"},
           std::pair{"Apple Mail (2.482)", "b7c1e9d0-5a43-4f0b-8e61-d7a20c93f518"},
       }) {
    ASSERT_NE(own_id_form(mailer), nullptr) << mailer;
    EXPECT_FALSE(fits(mailer, left)) << mailer << " " << left;
  }
}

TEST(OwnIdForm, IsNotKnownOfEveryProgram) {
  for (const std::string_view mailer :
       {"Microsoft Outlook Express Macintosh Edition - 4.5 (0410)",
        "Microsoft Office Outlook, Build 11.0.5510", "Microsoft Outlook 16.0",
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/99.0",
        "Mozilla/5.0 (X11; rv:102.0) Gecko/20100101 Firefox/102.0", "Mutt/1.5.0", "PHPMailer 6.8.1",
        ""}) {
    EXPECT_EQ(own_id_form(mailer), nullptr) << mailer;
  }
}

}  // namespace
}  // namespace forensics
