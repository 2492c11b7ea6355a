#include "libforensics/clocks/sending.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

// A Gmail boundary hides when the message was begun: here 2020-03-12T20:49:03.865Z.
std::string message(std::string_view date, std::string_view stamp) {
  return "Received: from out.example.net (out.example.net [192.0.2.7]) by mx.example.org (Postfix) "
         "with ESMTPS id 5134943C34; " +
         std::string(stamp) + "\nDate: " + std::string(date) +
         "\nMIME-Version: 1.0\nContent-Type: multipart/alternative; "
         "boundary=\"000000000000b6809105a0ae7b18\"\n\n--000000000000b6809105a0ae7b18\n\nx\n"
         "--000000000000b6809105a0ae7b18--\n";
}

Sending sending_of(const std::string& text) {
  const Headers headers = split_headers(text);
  const MimeTree mime = parse_mime(headers);
  const Chain chain = build_chain(headers);
  return read_sending(chain, read_clocks(headers, mime, chain));
}

TEST(ReadSending, IsPromptWhenAllThreeTimesAgree) {
  const Sending sending = sending_of(
      message("Thu, 12 Mar 2020 20:49:10 +0000", "Thu, 12 Mar 2020 20:49:12 +0000 (UTC)"));
  EXPECT_EQ(sending.cause, SendingCause::prompt);
  EXPECT_EQ(sending.written_before_s, 7);
  EXPECT_EQ(sending.clock, 0U);
}

TEST(ReadSending, IsScheduledWhenTheTextWasBegunLongBefore) {
  const Sending sending = sending_of(
      message("Fri, 13 Mar 2020 07:00:00 +0000", "Fri, 13 Mar 2020 07:00:02 +0000 (UTC)"));
  EXPECT_EQ(sending.cause, SendingCause::scheduled);
  EXPECT_EQ(sending.written_before_s, 36'657);
}

TEST(ReadSending, TakesACopiedBoundaryForNoDraft) {
  const Sending sending = sending_of(
      message("Wed, 13 Mar 2024 07:00:00 +0000", "Wed, 13 Mar 2024 07:00:02 +0000 (UTC)"));
  EXPECT_EQ(sending.cause, SendingCause::prompt);
}

TEST(ReadSending, KnowsAnOutbox) {
  const Sending sending = sending_of(
      message("Thu, 12 Mar 2020 20:49:10 +0000", "Thu, 12 Mar 2020 23:49:10 +0000 (UTC)"));
  EXPECT_EQ(sending.cause, SendingCause::outbox);
}

TEST(ReadSending, KnowsADateAfterTheFirstStamp) {
  const Sending sending = sending_of(
      message("Thu, 12 Mar 2020 21:49:10 +0000", "Thu, 12 Mar 2020 20:49:12 +0000 (UTC)"));
  EXPECT_EQ(sending.cause, SendingCause::date_ahead);
}

TEST(ReadSending, IsUnknownWithoutDateOrStamp) {
  EXPECT_EQ(sending_of("Subject: x\n\n").cause, SendingCause::unknown);
  EXPECT_EQ(sending_of("Date: Thu, 12 Mar 2020 20:49:10 +0000\n\n").cause, SendingCause::unknown);
  EXPECT_EQ(sending_cause_name(SendingCause::date_ahead), "date_ahead");
}

}  // namespace
}  // namespace forensics
