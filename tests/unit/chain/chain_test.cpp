#include "libforensics/chain/chain.h"

#include <gtest/gtest.h>

#include "libforensics/chain/anomalies.h"

namespace forensics {
namespace {

std::string hop_line(const std::string& from, const std::string& ip, const std::string& by,
                     const std::string& time) {
  return "Received: from " + from + " (" + from + " [" + ip + "])\r\n\tby " + by +
         " (Postfix) with ESMTP id 4Xabc12345z1\r\n\tfor <a@example.org>; Mon,  3 Jul 2023 " +
         time + " +0200 (CEST)\r\n";
}

TEST(BuildChain, KeepsTheOrderOfTheMessageNewestFirst) {
  const std::string message =
      hop_line("b.example.net", "198.51.100.2", "c.example.org", "09:00:10") +
      hop_line("a.example.com", "203.0.113.3", "b.example.net", "09:00:00") + "\r\n";
  const Headers headers = split_headers(message);
  const Chain chain = build_chain(headers);
  ASSERT_EQ(chain.hops.size(), 2U);
  EXPECT_EQ(chain.hops[0].by.name, "c.example.org");
  EXPECT_EQ(chain.hops[1].by.name, "b.example.net");
  EXPECT_EQ(chain.hops[1].index, 1U);
  ASSERT_EQ(chain.links.size(), 1U);
  EXPECT_EQ(chain.links[0].grade, LinkGrade::name);
  EXPECT_EQ(chain.delays[0].seconds, 10);
  EXPECT_EQ(chain.total_s, 10);
  EXPECT_TRUE(chain.anomalies.empty());
}

TEST(BuildChain, PointsEachFactIntoTheMessage) {
  const std::string message =
      "Subject: x\r\n" + hop_line("b.example.net", "198.51.100.2", "c.example.org", "09:00:10") +
      "\r\n";
  const Headers headers = split_headers(message);
  const Chain chain = build_chain(headers);
  const Span place = span_in(message, chain.hops[0].from.ip_raw);
  EXPECT_EQ(message.substr(place.offset, place.length), "198.51.100.2");
  EXPECT_EQ(chain.hops[0].field.offset, 12U);
}

TEST(BuildChain, SignsADelayThatRunsBackwards) {
  const std::string message =
      hop_line("b.example.net", "198.51.100.2", "c.example.org", "09:00:00") +
      hop_line("a.example.com", "203.0.113.3", "b.example.net", "09:30:00") + "\r\n";
  const Headers headers = split_headers(message);
  const Chain chain = build_chain(headers);
  EXPECT_EQ(chain.delays[0].seconds, -1800);
  EXPECT_TRUE(chain.anomalies.has(anomalies::negative_delay));
}

TEST(BuildChain, LeavesADelayUnknownWithoutAStamp) {
  const std::string message =
      "Received: from a.example.com by b.example.org with SMTP\r\n" +
      hop_line("a.example.com", "203.0.113.3", "b.example.net", "09:30:00") + "\r\n";
  const Headers headers = split_headers(message);
  const Chain chain = build_chain(headers);
  ASSERT_EQ(chain.delays.size(), 1U);
  EXPECT_FALSE(chain.delays[0].seconds);
  EXPECT_FALSE(chain.total_s);
}

TEST(BuildChain, LeavesADelayUnknownWithoutAZone) {
  const std::string message =
      hop_line("b.example.net", "198.51.100.2", "c.example.org", "09:00:00") +
      "Received: from a.example.com by b.example.net with SMTP; 02/08/2023 04:00:00\r\n\r\n";
  const Headers headers = split_headers(message);
  const Chain chain = build_chain(headers);
  EXPECT_TRUE(chain.hops[1].date.instant);
  EXPECT_FALSE(chain.delays[0].seconds);
  EXPECT_FALSE(chain.total_s);
}

TEST(BuildChain, NotesASeamThatDoesNotFit) {
  const std::string message =
      hop_line("b.example.net", "198.51.100.2", "c.example.org", "09:00:10") +
      hop_line("a.example.com", "203.0.113.3", "stranger.example.com", "09:00:00") + "\r\n";
  const Headers headers = split_headers(message);
  const Chain chain = build_chain(headers);
  EXPECT_EQ(chain.links[0].grade, LinkGrade::none);
  EXPECT_TRUE(chain.anomalies.has(anomalies::broken_link));
}

TEST(BuildChain, SaysWhenThereIsNoReceivedField) {
  const Headers headers = split_headers("Subject: x\n\nbody\n");
  const Chain chain = build_chain(headers);
  EXPECT_TRUE(chain.hops.empty());
  EXPECT_TRUE(chain.anomalies.has(anomalies::no_received));
  EXPECT_FALSE(chain.boundary.reason.empty());
}

TEST(BuildChain, KeepsXReceivedApart) {
  const Headers headers = split_headers(
      "X-Received: by 2002:a05:600c:4510:b0:408:3918:1c1a with SMTP id abc; Mon, 3 Jul 2023 "
      "01:00:00 -0700 (PDT)\n\n");
  const Chain chain = build_chain(headers);
  EXPECT_TRUE(chain.hops.empty());
  ASSERT_EQ(chain.x_received.size(), 1U);
  EXPECT_EQ(chain.x_received[0].by.ip->to_string(), "2002:a05:600c:4510:b0:408:3918:1c1a");
}

TEST(BuildChain, ReadsClientAddressesFromFieldsOfTheirOwn) {
  const Headers headers = split_headers(
      "X-Originating-IP: [203.0.113.9]\nX-Sender-IP: 198.51.100.7\nX-Originating-IP: "
      "IPv6:2001:db8::1\n"
      "X-Originating-IP: none of your business\n\n");
  const Chain chain = build_chain(headers);
  ASSERT_EQ(chain.synthetic.size(), 4U);
  EXPECT_EQ(chain.synthetic[0].ip->to_string(), "203.0.113.9");
  EXPECT_EQ(chain.synthetic[1].ip->to_string(), "198.51.100.7");
  EXPECT_EQ(chain.synthetic[2].ip->to_string(), "2001:db8::1");
  EXPECT_FALSE(chain.synthetic[3].ip);
  EXPECT_TRUE(chain.anomalies.has(anomalies::bad_synthetic_address));
}

TEST(BuildChain, RestartsWhereAMailboxWasRead) {
  const Headers headers = split_headers(
      "Received: from imap.example.org [198.51.100.9]\n"
      "\tby home.example.net with IMAP (fetchmail-6.4.22)\n"
      "\tfor <robin@home.example.net> (single-drop); Mon, 17 Jan 2022 20:28:39 +0100 (CET)\n"
      "Received: from out.example.com (out.example.com [203.0.113.9])\n"
      "\tby imap.example.org (Postfix) with ESMTPS id 1A2B34C5D6\n"
      "\tfor <robin@example.org>; Mon, 17 Jan 2022 20:20:00 +0100 (CET)\n\n");
  const Chain chain = build_chain(headers);
  EXPECT_EQ(chain.fetch_restart, 0U);
  EXPECT_EQ(chain.zones, (std::vector{Zone::vouched, Zone::edge}));
  EXPECT_EQ(chain.boundary.ip->to_string(), "203.0.113.9");
  EXPECT_EQ(chain.delays[0].reading.cause, DelayCause::retrieval);
}

TEST(BuildChain, FollowsAnAuthenticatedClientToTheServerBehindIt) {
  const Headers headers = split_headers(
      "Received: from gw.example.com (gw.example.com [203.0.113.9])\n"
      "\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))\n"
      "\t(Authenticated sender: robin@example.org)\n"
      "\tby mx.example.org (Postfix) with ESMTPSA id 1A2B34C5D6\n"
      "\tfor <a@example.org>; Mon, 17 Jan 2022 20:20:01 +0100 (CET)\n"
      "Received: from pc.example.com ([198.51.100.33])\n"
      "\tby gw.example.com (Postfix) with ESMTP id 2B3C44C5D6;\n"
      "\tMon, 17 Jan 2022 20:20:00 +0100 (CET)\n\n");
  const Chain chain = build_chain(headers);
  EXPECT_EQ(chain.zones, (std::vector{Zone::vouched, Zone::edge}));
  EXPECT_EQ(chain.boundary.ip->to_string(), "198.51.100.33");
}

TEST(BuildChain, ReadsALoopThroughAmavisAsAFilter) {
  const Headers headers = split_headers(
      "Received: from localhost (localhost [127.0.0.1])\n"
      "\tby mx.example.org (Postfix) with ESMTP id 1A2B34C5D6;\n"
      "\tMon, 17 Jan 2022 20:22:01 +0100 (CET)\n"
      "Received: from mx.example.org ([127.0.0.1])\n"
      "\tby localhost (mx.example.org [127.0.0.1]) (amavisd-new, port 10024)\n"
      "\twith ESMTP id LPlRL9aYu1cL; Mon, 17 Jan 2022 20:20:03 +0100 (CET)\n\n");
  const Chain chain = build_chain(headers);
  EXPECT_EQ(chain.delays[0].seconds, 118);
  EXPECT_EQ(chain.delays[0].reading.cause, DelayCause::content_filter);
}

TEST(BuildChain, ReadsAFirstRetryAtTheEdgeAsGreylisting) {
  const std::string message =
      hop_line("b.example.net", "198.51.100.2", "c.example.org", "09:05:10") +
      hop_line("a.example.com", "203.0.113.3", "b.example.net", "09:00:00") + "\r\n";
  const Headers headers = split_headers(message);
  const Chain chain = build_chain(headers);
  EXPECT_EQ(chain.delays[0].reading.cause, DelayCause::greylisting);
  EXPECT_EQ(chain.delays[0].reading.schedule, "postfix");
}

TEST(BuildChain, ReadsAWaitInsideAListsOwnDomainAsTheListServer) {
  const std::string message =
      "List-Id: <talk.example.net>\r\n" +
      hop_line("lists.example.net", "198.51.100.2", "out.example.net", "11:30:10") +
      hop_line("a.example.com", "203.0.113.3", "lists.example.net", "09:00:00") + "\r\n";
  const Headers headers = split_headers(message);
  EXPECT_EQ(build_chain(headers).delays[0].reading.cause, DelayCause::list_server);
}

TEST(BuildChain, CountsTheLinesOfWhichNothingWasUnderstood) {
  const Headers headers = split_headers("Received: nothing here\nReceived: by x.example.org\n\n");
  EXPECT_EQ(build_chain(headers).unparseable, 1U);
}

TEST(BuildChain, StopsAtTheHopLimitAndSaysSo) {
  std::string message;
  for (std::size_t i = 0; i <= limits::max_hops; ++i)
    message += "Received: by x.example.org; bad\n";
  const Headers headers = split_headers(message);
  const Chain chain = build_chain(headers);
  EXPECT_EQ(chain.hops.size(), limits::max_hops);
  EXPECT_TRUE(chain.anomalies.has(anomalies::too_many_hops));
}

}  // namespace
}  // namespace forensics
