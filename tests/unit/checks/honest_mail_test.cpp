// Honest mail that looks odd: what its servers are known to write must not be held against them.
// Lines as met in mail of 2021 to 2026, with names and addresses of examples.
#include <algorithm>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "libforensics/forensics.h"

namespace forensics {
namespace {

// Whether a check hits the message that has these Received lines, newest first. The first is ours.
bool hits(std::string_view check, std::string_view lines,
          std::string_view message_id = "<1@example.org>") {
  const std::string message = std::string(lines) +
                              "From: anna@example.org\nDate: Mon, 5 Jan 2026 21:24:46 -0800\n"
                              "Message-ID: " +
                              std::string(message_id) + "\n\nText\n";
  const Report report = analyze(message);
  return std::any_of(
      report.checks.findings.begin(), report.checks.findings.end(),
      [check](const Finding& finding) { return check_rows()[finding.row].id == check; });
}

constexpr std::string_view k_from_google =
    "Received: from mail-wr1-f43.google.com (mail-wr1-f43.google.com [209.85.221.43])\n"
    "\tby mx.example.net (Postfix) with ESMTPS id 4f1dZ13XtFz14K2k\n"
    "\tfor <bob@example.net>; Tue,  6 Jan 2026 05:24:47 +0000 (UTC)\n"
    "Received: by mail-wr1-f43.google.com with SMTP id\n"
    " ffacd0b85a97d-42fbad1fa90so436097f8f.0 for <bob@example.net>;\n"
    " Mon, 05 Jan 2026 21:24:47 -0800 (PST)\n";

constexpr std::string_view k_from_example =
    "Received: from example.org (mail.example.org [203.0.113.5])\n"
    "\tby mx.example.net (Postfix) with ESMTPS id 4f1dZ13XtFz14K2k\n"
    "\tfor <bob@example.net>; Tue,  6 Jan 2026 05:24:47 +0000 (UTC)\n";

TEST(HonestMail, GmailsApiWritesItsLineTwice) {
  const std::string line =
      "Received: from 77463558223 named unknown by gmailapi.google.com with HTTPREST;\n"
      " Mon, 5 Jan 2026 21:24:46 -0800\n";
  EXPECT_FALSE(hits("line_stands_twice", std::string(k_from_google) + line + line));
}

TEST(HonestMail, GmailsApiTakesTheOffsetOfTheDate) {
  EXPECT_FALSE(hits("google_hop_not_pacific",
                    std::string(k_from_google) +
                        "Received: from 77463558223 named unknown by gmailapi.google.com with "
                        "HTTPREST;\n Tue, 6 Jan 2026 05:24:46 +0000\n"));
}

TEST(HonestMail, ALargeSenderGreetsInTheNameOfItsCustomer) {
  const std::string_view customer =
      "Received: from mail229-220.news.example.org (mail229-220.news.example.org "
      "[143.55.229.220])\n"
      "\tby mx.example.net (Postfix) with ESMTPS id 4f1dZ13XtFz14K2k\n"
      "\tfor <bob@example.net>; Tue,  6 Jan 2026 05:24:47 +0000 (UTC)\n"
      "Received: from <unknown> (<unknown> []) by api-n17.prod.us-east-1.postgun.com with HTTP id\n"
      " 63322061e868b116a3c9c4fa; Tue, 06 Jan 2026 05:24:46 GMT\n";
  EXPECT_FALSE(hits("link_is_broken", customer));
  EXPECT_FALSE(hits("provider_below_a_stranger", customer));
}

TEST(HonestMail, AnExchangeOfACompanyHasANameOfItsNetwork) {
  const std::string_view company =
      "Received: from mail.example.org (mail1.example.org [198.51.100.2])\n"
      "\tby mx.example.net (Postfix) with ESMTPS id 4f1dZ13XtFz14K2k\n"
      "\tfor <bob@example.net>; Tue,  6 Jan 2026 05:24:47 +0000 (UTC)\n"
      "Received: from example.org (203.0.113.208) by EX01.office.local (192.168.0.20)\n"
      " with Microsoft SMTP Server id 15.1.2176.14; Tue, 6 Jan 2026 08:24:46 +0300\n"
      "Received: from EX01.office.local (192.168.0.20) by EX01.office.local (192.168.0.20)\n"
      " with mapi id 15.1.2176.14; Tue, 6 Jan 2026 08:24:40 +0300\n";
  EXPECT_FALSE(hits("link_is_broken", company));
  EXPECT_FALSE(hits("id_stands_twice", company));
}

TEST(HonestMail, AnExchangeMayStandAtTheFirstZoneOfWindows) {
  EXPECT_FALSE(hits("stamp_offset_not_in_use",
                    "Received: from mail.example.org (mail1.example.org [198.51.100.2])\n"
                    "\tby mx.example.net (Postfix) with ESMTPS id 4f1dZ13XtFz14K2k\n"
                    "\tfor <bob@example.net>; Tue,  6 Jan 2026 05:24:47 +0000 (UTC)\n"
                    "Received: from EX01.example.org (192.168.0.20) by EX02.example.org\n"
                    " (192.168.0.21) with Microsoft SMTP Server id 15.1.2176.14;\n"
                    " Mon, 5 Jan 2026 17:24:46 -1200\n"));
}

TEST(HonestMail, ProofpointBuildsOnTestVersionsOfSendmail) {
  EXPECT_FALSE(hits("version_before_its_release",
                    "Received: from mail.example.org (mail1.example.org [198.51.100.2])\n"
                    "\tby mx.example.net (Postfix) with ESMTPS id 46zXz41zrpzDqW3\n"
                    "\tfor <bob@example.net>; Thu, 24 Oct 2019 16:38:51 +0000 (UTC)\n"
                    "Received: from filter.example.org (filter.example.org [127.0.0.1])\n"
                    "\tby mail.example.org (8.16.0.27/8.16.0.27) with SMTP id x9OGclbJ146288;\n"
                    "\tThu, 24 Oct 2019 12:38:49 -0400\n"));
}

TEST(HonestMail, AServerIsKnownByTheAddressThatANewerOneSaw) {
  EXPECT_FALSE(
      hits("server_known_to_nobody",
           "Received: from mail.example.org (mail.example.org [198.51.100.2])\n"
           "\tby mx.example.net (Postfix) with ESMTPS id 4f1dZ13XtFz14K2k\n"
           "\tfor <bob@example.net>; Tue,  6 Jan 2026 05:24:47 +0000 (UTC)\n"
           "Received: (qmail 278955 invoked by uid 0); 6 Jan 2026 14:24:46 +0900\n"
           "Received: from unknown (HELO desk) (anna@example.org@203.0.113.178)\n"
           "  by dc4.provider.example (198.51.100.2) with ESMTPA; 6 Jan 2026 14:24:45 +0900\n"));
}

TEST(HonestMail, AMessageMayLieWithGoogleForDays) {
  const std::string late =
      "Received: from mail-oa1-f72.google.com (mail-oa1-f72.google.com [209.85.160.72])\n"
      "\tby mx.example.net (Postfix) with ESMTPS id 4f3xZ13XtFz14K2k\n"
      "\tfor <bob@example.net>; Fri,  9 Jan 2026 21:24:47 +0000 (UTC)\n"
      "Received: by mail-oa1-f72.google.com with SMTP id\n"
      " 586e51a60fabf-40eee5d10c5so26478726fac.0 for <bob@example.net>;\n"
      " Fri, 09 Jan 2026 13:24:46 -0800 (PST)\n";
  const std::string_view taken =
      "X-Received: by 2002:a05:6820:820:b0:662:c16f:4774 with SMTP id\n"
      " 006d021491bc7-679a742888amr2637211eaf.51.1767677087234;\n"
      " Mon, 05 Jan 2026 21:24:47 -0800 (PST)\n";
  const std::string_view id = "<12345.7.1767677086123.JavaMail.root@mail.example.org>";
  EXPECT_TRUE(hits("hidden_clocks_off_the_hops", late, id));
  EXPECT_FALSE(hits("hidden_clocks_off_the_hops", late + std::string(taken), id));
}

TEST(HonestMail, SixteenDigitsAreNoQueueId) {
  EXPECT_FALSE(hits("queue_id_of_the_message_id_missing", k_from_google,
                    "<20260106052446.C680D3C80FD0C173@mail.example.org>"));
}

constexpr std::string_view k_edge =
    "Received: from mail.example.org (mail.example.org [203.0.113.5])\n"
    "\tby mx.example.net (Postfix) with ESMTPS id 4f1dZ13XtFz14K2k\n"
    "\tfor <bob@example.net>; Tue,  6 Jan 2026 05:24:47 +0000 (UTC)\n";

TEST(HonestMail, AnExchangeDeliversIntoMailboxesBySmtp) {
  const std::string lines = std::string(k_edge) +
                            "Received: from ex1.example.org (192.0.2.5) by ex2.example.org\n"
                            " (192.0.2.6) with Microsoft SMTP Server (TLS) id 15.0.1367.3 via\n"
                            " Mailbox Transport; Tue, 6 Jan 2026 05:24:46 +0000\n";
  EXPECT_FALSE(hits("id_of_another_server", lines));
}

TEST(HonestMail, AZoneThatAServerKeepsToItselfMayBeItsOwn) {
  const std::string client =
      "Received: from pc (unknown [198.51.100.4]) by mail.example.org\n"
      "\t(Postfix) with ESMTP id 2A41CA11294; ";
  const auto lines = [&client](std::string_view newer) {
    return std::string(k_edge) +
           "Received: from mail.example.org ([203.0.113.6]) by gate.example.org with SMTP; " +
           std::string(newer) + "\n" + client + "Tue,  6 Jan 2026 05:24:45 +0000 (UTC)\n";
  };
  EXPECT_TRUE(hits("stamp_later_by_whole_hours", lines("6 Jan 2026 00:24:46 +0000")));
  EXPECT_FALSE(hits("stamp_later_by_whole_hours", lines("6 Jan 2026 00:24:46 -0000")));
}

TEST(HonestMail, WhatAPosterBlottedOutIsNoErrorOfAForger) {
  const std::string before = std::string(k_edge) +
                             "Received: from pc (pc.example.org [198.51.100.4]) by\n"
                             "\tmail.example.org with esmtp (Exim 4.96) id ";
  const std::string_view after = " for bob@example.net; Tue, 06 Jan 2026 05:24:45 +0000\n";
  EXPECT_TRUE(hits("queue_id_impossible", before + "1CRABC" + std::string(after)));
  EXPECT_FALSE(hits("queue_id_impossible", before + "1CRXXXXXXXWW-AL" + std::string(after)));
  EXPECT_FALSE(hits("family_grammar_broken", before + "1CRXXXXXXXWW-AL" + std::string(after)));
}

TEST(HonestMail, ASmallOfficeIsNamedByItsAddressOnBothSides) {
  const std::string lines =
      "Received: from out.example.com (out.example.com [203.0.113.9])\n"
      "\tby office.example.org (Postfix) with ESMTPS id 4f1dZ13XtFz14K2k\n"
      "\tfor <bob@example.org>; Tue,  6 Jan 2026 05:24:47 +0000 (UTC)\n"
      "Received: from desk7 (office.example.org [198.51.100.65])\n"
      "\tby relay.example.com (Postfix) with ESMTP id 2A41CA11294;\n"
      "\tTue,  6 Jan 2026 05:24:46 +0000 (UTC)\n";
  EXPECT_FALSE(hits("handed_to_its_own_client", lines));
}

// Weekdays and ids are of 2025, the year was replaced: whoever did it had the whole message.
TEST(HonestMail, AYearThatWasReplacedInACopyIsNoLineOfTheSender) {
  const std::string lines =
      "Received: from mail.example.org (mail.example.org [203.0.113.5])\n"
      "\tby mx.example.net (Postfix) with ESMTPS id 1F1dZ13XtF\n"
      "\tfor <bob@example.net>; Wed,  6 Aug 2026 05:24:47 +0000 (UTC)\n"
      "Received: from gate.example.org (gate.example.org [198.51.100.7])\n"
      "\tby mail.example.org (8.17.1/8.17.1) with ESMTPS id 5765OkaB014839;\n"
      "\tWed, 6 Aug 2026 05:24:46 GMT\n"
      "Received: from desk.example.org (desk.example.org [198.51.100.20])\n"
      "\tby gate.example.org (8.17.1/8.17.1) with ESMTPS id 5765OjaB014838;\n"
      "\tWed, 6 Aug 2026 05:24:45 GMT\n";
  EXPECT_TRUE(hits("year_changed_in_the_copy", lines));
  EXPECT_FALSE(hits("stamp_weekday_wrong", lines));
  EXPECT_FALSE(hits("queue_id_clock_disagrees", lines));
}

// Messages of 2002: Mozilla/4.7 and Mozilla/5.0 (1.0).
TEST(HonestMail, NetscapeGreetsWithTheDomainOfItsUsersAddress) {
  const std::string line =
      "Received: from example.org (unknown [198.51.100.7])\n"
      "\tby example.org (Postfix) with ESMTP id C9F2A14C2B; Tue,  6 Jan 2026 05:24:46 +0000 "
      "(UTC)\n";
  const std::string lines = std::string(k_from_example) + line;
  EXPECT_TRUE(hits("helo_is_the_server", lines));
  EXPECT_FALSE(hits("helo_is_the_server", lines, "<3D6D1AB2.DEDDDC0C@example.org>"));
}

TEST(HonestMail, AServerMayBeNamedMuchAsTheClientAboveIs) {
  const auto lines_of = [](std::string_view server) {
    return "Received: from mirage.example.net (mirage.example.net [203.0.113.9])\n"
           "\tby mx.example.com (Postfix) with ESMTPS id 4f1dZ13XtFz14K2k\n"
           "\tfor <bob@example.com>; Tue,  6 Jan 2026 05:24:48 +0000 (UTC)\n"
           "Received: from [198.51.100.7] (unknown [198.51.100.7])\n\tby " +
           std::string(server) +
           " (Postfix) with ESMTP id C9F2A14C2B;\n\tTue,  6 Jan 2026 05:24:46 +0000 (UTC)\n";
  };
  EXPECT_TRUE(hits("server_known_to_nobody", lines_of("mx1.otherwise.test")));
  EXPECT_FALSE(hits("server_known_to_nobody", lines_of("mirage.otherwise.test")));
}

}  // namespace
}  // namespace forensics
