#include "libforensics/evidence/id_maker.h"

#include <string_view>

#include <gtest/gtest.h>

namespace forensics {
namespace {

std::string_view maker_name(std::string_view message_id) {
  const IdMaker* maker = id_maker_of(message_id);
  return maker == nullptr ? std::string_view("none") : maker->name;
}

TEST(IdMaker, AQueueIdBehindTheTimeIsNoProcessIdOfMutt) {
  EXPECT_EQ(maker_name("20020822120341.A1234567@desk.example.org"), "Mutt");
  EXPECT_EQ(maker_name("20020822120341.A123456789@mail.example.org"), "none");
}

TEST(IdMaker, IsToldByTheFormOfTheId) {
  EXPECT_EQ(maker_name("000b01d9c553$a3e4b7f0$ebae27d0$@example.org"), "Outlook");
  EXPECT_EQ(maker_name("001a01c2481a$3e6f1c20$0100a8c0@desk"), "Outlook");
  EXPECT_EQ(maker_name("3D53F778.3020102@example.org"), "Mozilla");
  EXPECT_EQ(maker_name("20210226190551.GA14700@desk.example.org"), "Mutt");
  EXPECT_EQ(maker_name("20020822120341.A14839@desk.example.org"), "Mutt");
  EXPECT_EQ(maker_name("Pine.LNX.4.44.0208221203410.14839-100000@desk"), "Pine");
  EXPECT_EQ(maker_name("alpine.DEB.2.21.2102261905510.14700@desk"), "Pine");
  EXPECT_EQ(maker_name("200208221203.41.anna@example.org"), "KMail");
  EXPECT_EQ(maker_name("19212345.20020822120341@example.org"), "The Bat!");
  EXPECT_EQ(maker_name("20020822120341.1c2d3e4f.anna@example.org"), "Sylpheed");
  EXPECT_EQ(maker_name("1030017821.14839.3.camel@desk"), "Evolution");
  EXPECT_EQ(maker_name("3247.203.0.113.5.1030017821.squirrel@mail.example.org"), "SquirrelMail");
  EXPECT_EQ(maker_name("20210226190551.14700-2-anna@example.org"), "git");
  EXPECT_EQ(maker_name("87k7x9q0zq.fsf@example.org"), "Gnus");
  EXPECT_EQ(maker_name("5.1.0.14.2.20020822120341.00a1b2c0@mail.example.org"), "Eudora");
  EXPECT_EQ(maker_name("OF1A2B3C4D.5E6F7A8B-ON80257A12.00345678@example.org"), "Notes");
  EXPECT_EQ(maker_name("D1E2F3A4-0B1C-4D5E-8F90-A1B2C3D4E5F6@example.org"), "Apple Mail");
}

TEST(IdMaker, IsNobodyForIdsOfServersAndOfNoForm) {
  EXPECT_EQ(maker_name("20230806154719.4RJkNR52PSz14K2k@mx.example.org"), "none");
  EXPECT_EQ(maker_name("202308061547.376FlIu4014839@mx.example.org"), "none");
  EXPECT_EQ(maker_name("E1qRBGp-0006S0-33@mx.example.org"), "none");
  EXPECT_EQ(maker_name("d1e2f3a4-0b1c-4d5e-8f90-a1b2c3d4e5f6@example.org"), "none");
  EXPECT_EQ(maker_name("minutes-1@desk.example.org"), "none");
  EXPECT_EQ(maker_name(""), "none");
}

TEST(IdMaker, IsToldByTheNameOfTheProgram) {
  const IdMaker* maker = id_maker_named("microsoft outlook 16.0");
  ASSERT_NE(maker, nullptr);
  EXPECT_EQ(maker->name, "Outlook");
  EXPECT_EQ(id_maker_named("PHPMailer 6.8.0"), nullptr);
  EXPECT_EQ(id_maker_named({}), nullptr);
}

TEST(IdMaker, KnowsEachProgramThatSharesAForm) {
  const IdMaker* maker = id_maker_of("3D53F778.3020102@example.org");
  ASSERT_NE(maker, nullptr);
  EXPECT_TRUE(is_made_by(*maker, "Mozilla/5.0 (X11; U; Linux i686)"));
  EXPECT_TRUE(is_made_by(*maker, "Thunderbird 2.0.0.23"));
  EXPECT_FALSE(is_made_by(*maker, "Mutt/1.5.0"));
}

}  // namespace
}  // namespace forensics
