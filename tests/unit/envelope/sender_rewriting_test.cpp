#include "libforensics/envelope/sender_rewriting.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(DecodeSenderRewriting, ReadsSrs0) {
  const auto out = decode_sender_rewriting("SRS0=C3CA=YX=example.com=alice@forward.example.org");
  ASSERT_TRUE(out);
  EXPECT_EQ(out->scheme, RewritingScheme::srs0);
  EXPECT_EQ(out->original, "alice@example.com");
  EXPECT_EQ(out->tag, "C3CA");
  EXPECT_EQ(out->timestamp, "YX");
  EXPECT_EQ(out->day, 24 * 32 + 23);
  EXPECT_EQ(out->day_modulus, 1024);
  EXPECT_FALSE(out->names_recipient);
}

TEST(DecodeSenderRewriting, ReadsTheOtherSeparatorsAndEqualSignsInTheLocalPart) {
  const auto out = decode_sender_rewriting("srs0+Bh0+=g2=example.com=a=b@forward.example.org");
  ASSERT_TRUE(out);
  EXPECT_EQ(out->original, "a=b@example.com");
  EXPECT_EQ(out->tag, "Bh0+");
  EXPECT_EQ(out->day, 6 * 32 + 26);
}

TEST(DecodeSenderRewriting, ReadsSrs1ThroughTwoForwarders) {
  const auto out = decode_sender_rewriting(
      "SRS1=Ab1c=first.example.net==C3CA=YX=example.com=alice@second.example.org");
  ASSERT_TRUE(out);
  EXPECT_EQ(out->scheme, RewritingScheme::srs1);
  EXPECT_EQ(out->forwarder, "first.example.net");
  EXPECT_EQ(out->tag, "Ab1c");
  EXPECT_EQ(out->inner_tag, "C3CA");
  EXPECT_EQ(out->original, "alice@example.com");
  EXPECT_EQ(out->day, 791);
}

TEST(DecodeSenderRewriting, ReadsExchangeWithAndWithoutTheSender) {
  const auto with = decode_sender_rewriting("hot+SRS=0AQVr=GN=example.com=alice@example.org");
  ASSERT_TRUE(with);
  EXPECT_EQ(with->scheme, RewritingScheme::exchange_srs);
  EXPECT_EQ(with->original, "alice@example.com");
  EXPECT_EQ(with->prefix, "hot");
  EXPECT_EQ(with->day, 205);
  const auto without = decode_sender_rewriting("bounces+SRS=6a/SM=T6@example.org");
  ASSERT_TRUE(without);
  EXPECT_EQ(without->local.data(), nullptr);
  EXPECT_TRUE(without->original.empty());
  EXPECT_EQ(without->day, 638);
}

TEST(DecodeSenderRewriting, ReadsPrvsWithItsExpiryDay) {
  const auto out = decode_sender_rewriting("prvs=0756a71613=alice@example.com");
  ASSERT_TRUE(out);
  EXPECT_EQ(out->scheme, RewritingScheme::prvs);
  EXPECT_EQ(out->original, "alice@example.com");
  EXPECT_EQ(out->timestamp, "756");
  EXPECT_EQ(out->day, 756);
  EXPECT_EQ(out->day_modulus, 1000);
}

TEST(DecodeSenderRewriting, ReadsPrvsWithTheLocalPartFirst) {
  const auto out = decode_sender_rewriting("prvs=alice=0756a71613@example.com");
  ASSERT_TRUE(out);
  EXPECT_EQ(out->original, "alice@example.com");
  EXPECT_EQ(out->tag, "0756a71613");
}

TEST(DecodeSenderRewriting, GivesNoDayForATagOfAnotherShape) {
  const auto out = decode_sender_rewriting("btv1==38166df2376==alice@example.com");
  ASSERT_TRUE(out);
  EXPECT_EQ(out->scheme, RewritingScheme::btv1);
  EXPECT_EQ(out->original, "alice@example.com");
  EXPECT_FALSE(out->day);
  EXPECT_EQ(out->day_modulus, 0);
  const auto other = decode_sender_rewriting("msprvs1=aBcDeFgH=bounces-098020-1@example.com");
  ASSERT_TRUE(other);
  EXPECT_EQ(other->tag, "aBcDeFgH");
  EXPECT_EQ(other->local, "bounces-098020-1");
}

struct VerpCase {
  std::string_view address;
  std::string_view prefix;
  std::string_view original;
};

TEST(DecodeSenderRewriting, FindsTheRecipientInsideAVerp) {
  for (const VerpCase& one : {
           VerpCase{"news-bounces+bob=example.org@lists.example.com", "news-bounces",
                    "bob@example.org"},  // Mailman 2
           VerpCase{"news+bounces-252-lists+news=example.org@lists.example.com", "news+bounces-252",
                    "lists+news@example.org"},  // mlmmj
           VerpCase{"sentto-2242572-60402-1038998187-bob=example.org@returns.example.com",
                    "sentto-2242572-60402-1038998187", "bob@example.org"},
           VerpCase{"news-return-5951-bob-smith=example.org@example.com", "news-return-5951",
                    "bob-smith@example.org"},  // ezmlm
           VerpCase{"bounces+29250882-38e0-bob=example.org@em1.example.com",
                    "bounces+29250882-38e0", "bob@example.org"},  // SendGrid
           VerpCase{"bounces+78059-senk-bob=example.org@em1.example.com", "bounces+78059-senk",
                    "bob@example.org"},
           VerpCase{"bounce+6f188c.cc17c8-bob=example.org@mg.example.com", "bounce+6f188c.cc17c8",
                    "bob@example.org"},  // Mailgun
           VerpCase{"bob=example.org@bounces.example.com", "", "bob@example.org"},
       }) {
    const auto out = decode_sender_rewriting(one.address);
    ASSERT_TRUE(out) << one.address;
    EXPECT_EQ(out->scheme, RewritingScheme::verp);
    EXPECT_EQ(out->prefix, one.prefix) << one.address;
    EXPECT_EQ(out->original, one.original) << one.address;
    EXPECT_TRUE(out->names_recipient);
    EXPECT_TRUE(out->certain) << one.address;
  }
}

TEST(DecodeSenderRewriting, SaysWhenTheCutIsAGuess) {
  const auto out = decode_sender_rewriting("simply-news-bob=example.org@example.com");
  ASSERT_TRUE(out);
  EXPECT_FALSE(out->certain);
  EXPECT_EQ(out->domain, "example.org");
}

TEST(DecodeSenderRewriting, ReadsListservAndGmailForwarding) {
  const auto listserv =
      decode_sender_rewriting("OWNER-NOLIST-NEWS*BOB**EXAMPLE*-ORG@LISTSERV.example.com");
  ASSERT_TRUE(listserv);
  EXPECT_EQ(listserv->scheme, RewritingScheme::listserv);
  EXPECT_EQ(listserv->original, "BOB@EXAMPLE.ORG");
  const auto caf = decode_sender_rewriting("carol+caf_=bob=example.org@gmail.com");
  ASSERT_TRUE(caf);
  EXPECT_EQ(caf->scheme, RewritingScheme::caf);
  EXPECT_EQ(caf->original, "bob@example.org");
  EXPECT_EQ(caf->prefix, "carol");
}

TEST(DecodeSenderRewriting, LeavesPlainAndBrokenAddressesAlone) {
  for (const std::string_view address :
       {"alice@example.com", "a=b@example.com", "SRS0=x@example.com", "SRS0@example.com",
        "SRS0=C3CA=Y1=example.com=alice@example.org" /* 1 is no base32 digit */, "@example.com", "",
        "prvs==alice@example.com", "SRS1=a=b=@example.org", "owner-x*@example.org",
        "x+SRS=@example.org", "+caf_=@gmail.com", "=@=", "bounces-=example.org@example.com"}) {
    const auto out = decode_sender_rewriting(address);
    EXPECT_TRUE(!out || out->scheme == RewritingScheme::verp) << address;
  }
  EXPECT_FALSE(decode_sender_rewriting("alice@example.com"));
  EXPECT_FALSE(decode_sender_rewriting("bounces-=example.org@example.com"));
}

TEST(ResolveCyclicDay, TakesTheNearestDay) {
  EXPECT_EQ(resolve_cyclic_day(632, 1024, 20088), 20088);
  EXPECT_EQ(resolve_cyclic_day(632, 1024, 20090), 20088);
  EXPECT_EQ(resolve_cyclic_day(632, 1024, 20000), 20088);
  EXPECT_EQ(resolve_cyclic_day(5, 1000, 19998), 20005);
  EXPECT_EQ(resolve_cyclic_day(998, 1000, 20001), 19998);
}

TEST(RewritingSchemeName, NamesEveryScheme) {
  EXPECT_EQ(rewriting_scheme_name(RewritingScheme::srs0), "srs0");
  EXPECT_EQ(rewriting_scheme_name(RewritingScheme::caf), "caf");
}

}  // namespace
}  // namespace forensics
