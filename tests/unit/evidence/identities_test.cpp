#include "libforensics/evidence/identities.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(ReadIdentities, DecodesNamesAndKeepsAddressesAsWritten) {
  const Headers headers = split_headers(
      "From: =?utf-8?q?Jos=C3=A9?= <Jose@Example.org>\nTo: a@example.com, B <b@example.net>\n\n");
  const Identities who = read_identities(headers);
  ASSERT_EQ(who.from.size(), 1U);
  EXPECT_EQ(who.from[0].display_name, "Jos\xC3\xA9");
  EXPECT_EQ(who.from[0].mailbox.addr_spec, "Jose@Example.org");
  ASSERT_EQ(who.to.size(), 2U);
  EXPECT_EQ(who.to[1].mailbox.local_part, "b");
}

TEST(ReadIdentities, TakesAnOldStyleCommentAsTheName) {
  const Headers headers = split_headers("From: a@example.org (Anna Example)\n\n");
  EXPECT_EQ(read_identities(headers).from[0].display_name, "Anna Example");
}

TEST(ReadIdentities, ShowsWhatAnEncodedDomainLooksLike) {
  const Headers headers = split_headers("From: a@xn--80ak6aa92e.example\n\n");
  const Person person = read_identities(headers).from[0];
  EXPECT_EQ(person.domain_unicode, "\xD0\xB0\xD1\x80\xD1\x80\xD3\x8F\xD0\xB5.example");
  EXPECT_NE(person.skeleton, "");
  const Headers plain = split_headers("From: a@apple.example\n\n");
  EXPECT_EQ(read_identities(plain).from[0].skeleton, "");
}

TEST(ReadIdentities, TellsAbsentFromEmpty) {
  const Headers without = split_headers("X: y\n\n");
  EXPECT_FALSE(read_identities(without).has_subject);
  EXPECT_EQ(read_identities(without).message_id.data(), nullptr);
  const Headers with = split_headers("Subject:\nMessage-ID: <1@example.org>\n\n");
  EXPECT_TRUE(read_identities(with).has_subject);
  EXPECT_EQ(read_identities(with).subject, "");
  EXPECT_EQ(read_identities(with).message_id, "1@example.org");
}

TEST(ReadIdentities, PlacesItsAnomaliesInTheMessage) {
  const std::string message = "X: y\nSubject: =?no-such-charset?q?a?=\n\n";
  const Headers headers = split_headers(message);
  const Identities who = read_identities(headers);
  ASSERT_FALSE(who.anomalies.empty());
  EXPECT_EQ(who.anomalies[0].span.of(message).substr(0, 2), "=?");
}

}  // namespace
}  // namespace forensics
