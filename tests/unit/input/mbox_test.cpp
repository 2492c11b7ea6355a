#include <random>

#include <gmock/gmock.h>

#include "libforensics/input/anomalies.h"
#include "libforensics/input/internal/mbox_kind.h"
#include "libforensics/input/internal/mbox_line.h"
#include "tests/unit/input/input_files.h"

namespace forensics {
namespace {

using namespace testing_input;
using Mbox = InputFiles;

const std::string k_line = "From a@example.org Thu Jan  1 10:00:00 2026\n";

std::string with_length(const std::string& body) {
  return "Subject: s\nContent-Length: " + std::to_string(body.size()) + "\n\n" + body;
}

TEST(MboxLine, IsKnownByItsDate) {
  for (const char* line :
       {"From a@example.org Thu Jan  1 10:00:00 2026", "From - Thu Apr 10 09:08:07 1997",
        "From MAILER-DAEMON Fri Jul  8 12:08:34 2011", "From ???@??? Mon Jan 05 10:11:12 1998",
        "From a@example.org Thu, 1 Jan 2026 10:00:00 +0100", "From a Thu Jan  1 10:00 MET 2026",
        "From a@example.org 2026-01-01T10:00:00",
        "From \"a b\"@example.org Thu Jan 1 1:00:00 2026\r",
        "From a!b Thu Jan  1 10:00:00 2026 remote from host"}) {
    EXPECT_TRUE(is_dated_from_line(line)) << line;
  }
  for (const char* line :
       {"From the start of May we met at ten", "From Monday, 12 May 2025 on", "From 10:00 to 12:00",
        ">From a@example.org Thu Jan  1 10:00:00 2026", "From: Thu Jan  1 10:00:00", "From "}) {
    EXPECT_FALSE(is_dated_from_line(line)) << line;
  }
}

TEST_F(Mbox, GivesEachMessageWithItsPlace) {
  const std::string box = k_line + mail("one") + "\n" + k_line + mail("two") + "\n";
  const auto messages = read_bytes(box);
  ASSERT_EQ(texts(messages), (std::vector{mail("one"), mail("two")}));
  EXPECT_EQ(messages[1].from_line, k_line.substr(0, k_line.size() - 1));
  EXPECT_EQ(messages[1].with_from_line(), k_line + mail("two"));
  EXPECT_EQ(messages[1].place.offset, box.find(mail("two")));
  EXPECT_EQ(box.substr(messages[1].place.offset, messages[1].place.length), mail("two"));
  EXPECT_EQ(messages[1].offset_in_container(5), messages[1].place.offset + 5);
  EXPECT_EQ(messages[1].line_ending, LineEnding::lf);
  EXPECT_TRUE(messages[1].anomalies.empty());
}

TEST_F(Mbox, ASentenceThatBeginsWithFromPartsNothing) {
  const std::string body =
      "\nFrom Monday we meet at 10:00.\nFrom: x\n\nFrom a@example.org\n\nFrom "
      "b@example.org Thu Jan  1 10:00:00 2026\nis what a mailbox says.\n";
  const auto messages = read_bytes(k_line + mail("one", body) + "\n");
  EXPECT_EQ(texts(messages), std::vector{mail("one", body)});
}

TEST_F(Mbox, FromLinesWithoutADateNeedAnEmptyLineAboveAndMailBelow) {
  const std::string box = "From -\n" +
                          mail("one",
                               "a\nFrom -\nSubject: no\n\nFrom Russia with love\n"
                               "Year: 1963\n") +
                          "\nFrom -\n" + mail("two");
  const auto messages = read_bytes(box);
  ASSERT_EQ(messages.size(), 2U);
  EXPECT_EQ(messages[1].bytes, mail("two"));
}

TEST_F(Mbox, WithoutALastLineEndOrEmptyLine) {
  std::string last = mail("two");
  last.pop_back();
  const auto messages = read_bytes(k_line + mail("one") + k_line + last);
  ASSERT_EQ(texts(messages), (std::vector{mail("one"), last}));
  EXPECT_TRUE(messages[1].anomalies.has(anomalies::mbox_not_ended));
}

TEST_F(Mbox, LineEndsOfAllSystems) {
  for (const char* end : {"\r\n", "\r"}) {
    std::string box;
    std::string two;
    for (const char c : k_line + mail("one") + "\n" + k_line + mail("two") + "\n") {
      box += c == '\n' ? end : std::string(1, c);
    }
    for (const char c : mail("two")) two += c == '\n' ? end : std::string(1, c);
    const auto messages = read_bytes(box);
    ASSERT_EQ(messages.size(), 2U);
    EXPECT_EQ(messages[1].bytes, two);
    EXPECT_EQ(messages[1].from_line, k_line.substr(0, k_line.size() - 1));
    EXPECT_EQ(messages[1].line_ending, end[1] != 0 ? LineEnding::crlf : LineEnding::cr);
  }
}

TEST_F(Mbox, AHugeFromLinePartsNothing) {
  const std::string huge = "From " + std::string(1'000'000, 'a') + " Thu Jan  1 10:00:00 2026\n";
  const std::string body = "x\n\n" + huge + "Subject: no\n";
  EXPECT_EQ(texts(read_bytes(k_line + mail("one", body) + "\n")), std::vector{mail("one", body)});
}

TEST_F(Mbox, OfKindOIsLeftAsItStands) {
  const auto messages = read_bytes(k_line + mail("one", ">From here on.\n> From x\n") + "\n");
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_EQ(messages[0].mbox_kind, MboxKind::mboxo);
  EXPECT_EQ(messages[0].bytes, mail("one", ">From here on.\n> From x\n"));
}

TEST_F(Mbox, OfKindRdIsUnquotedAndKeepsItsPlaces) {
  const std::string stored = mail("one", ">From a\nx\n>>From b\n\n > >From c\n>From d\n");
  const auto messages = read_bytes(k_line + stored + "\n");
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_EQ(messages[0].mbox_kind, MboxKind::mboxrd);
  EXPECT_EQ(messages[0].bytes, mail("one", "From a\nx\n>From b\n\n > >From c\nFrom d\n"));
  EXPECT_EQ(messages[0].with_from_line().substr(0, k_line.size()), k_line);
  EXPECT_EQ(messages[0].place, (Extent{k_line.size(), stored.size()}));
  for (const char* word : {"Subject", "a\nx", ">From b", "c\n", "d\n"}) {
    const auto at = static_cast<std::uint32_t>(messages[0].bytes.find(word));
    EXPECT_EQ(messages[0].offset_in_container(at), k_line.size() + stored.find(word)) << word;
  }
}

TEST_F(Mbox, AQuotationOfAQuotedLineIsNoSignOfKindRd) {
  const auto messages = read_bytes(k_line + mail("one", ">>said he\n>>From here\n>no\n") + "\n");
  EXPECT_EQ(messages[0].mbox_kind, MboxKind::unknown);
}

TEST_F(Mbox, AKindThatTheCallerKnowsIsObeyed) {
  InputOptions options;
  options.mbox_kind = MboxKind::mboxrd;
  const auto messages = read_bytes(k_line + mail("one", ">From here on.\n") + "\n", options);
  EXPECT_EQ(messages[0].bytes, mail("one", "From here on.\n"));
}

TEST_F(Mbox, OfKindCl2IsPartedByContentLength) {
  const std::string inside = "Look:\n\n" + k_line + mail("inner") + "\n";
  const std::string box = k_line + with_length(inside) + "\n" + k_line + with_length("x\n") + "\n";
  const auto messages = read_bytes(box);
  ASSERT_EQ(texts(messages), (std::vector{with_length(inside), with_length("x\n")}));
  EXPECT_EQ(messages[0].mbox_kind, MboxKind::mboxcl2);
}

TEST_F(Mbox, OfKindClKeepsItsQuotes) {
  const std::string box =
      k_line + with_length(">From x\n") + "\n" + k_line + with_length("") + "\n";
  const auto messages = read_bytes(box);
  ASSERT_EQ(texts(messages), (std::vector{with_length(">From x\n"), with_length("")}));
  EXPECT_EQ(messages[0].mbox_kind, MboxKind::mboxcl);
}

TEST_F(Mbox, AStrayContentLengthSwallowsNothing) {
  const std::string claims = "Subject: s\nContent-Length: 100000\n\nx\n";
  const std::string box = k_line + claims + "\n" + k_line + mail("two") + "\n";
  EXPECT_EQ(texts(read_bytes(box)), (std::vector{claims, mail("two")}));
}

TEST_F(Mbox, AWrongLengthInAMailboxOfLengthsIsToldAndTheLineCounts) {
  std::string box;
  for (int i = 0; i < 20'000; ++i) box += k_line + with_length("This is text.\n") + "\n";
  const std::string wrong = "Subject: s\nContent-Length: 3\n\nlonger\n";
  box += k_line + wrong + "\n" + k_line + with_length("x\n") + "\n";
  const auto messages = read_bytes(box);
  ASSERT_EQ(messages.size(), 20'002U);
  EXPECT_EQ(messages[20'000].bytes, wrong);
  EXPECT_TRUE(messages[20'000].anomalies.has(anomalies::content_length_wrong));
  EXPECT_EQ(messages[20'001].bytes, with_length("x\n"));
}

TEST_F(Mbox, AFromLineWithoutAMessageIsToldOf) {
  const auto messages = read_bytes(k_line);
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_EQ(messages[0].error->code, ErrorCode::empty_input);
}

// Mail made of the words that mailboxes trip over.
std::string random_mail(std::mt19937& random) {
  const std::vector<std::string> pieces = {"\n",
                                           "\n\n",
                                           "From ",
                                           ">From x\n",
                                           k_line,
                                           "a",
                                           "\r\n",
                                           "Subject: x\n",
                                           ">>From y\n",
                                           "Content-Length: 12\n",
                                           std::string(2'000, 'z'),
                                           "\r",
                                           "\nFrom x\n"};
  std::string text = "Subject: r\n";
  const auto count = random() % 60;
  for (std::size_t i = 0; i < count; ++i) text += pieces[random() % pieces.size()];
  return text;
}

TEST_F(Mbox, RecordsTileTheFileWhateverItHolds) {
  std::mt19937 random(20'261'127);
  for (int round = 0; round < 300; ++round) {
    std::string box = random() % 4 == 0 ? "\n" + k_line : k_line;
    const auto count = 1 + random() % 40;
    for (std::size_t i = 0; i < count; ++i) box += random_mail(random) + "\n" + k_line;
    InputOptions options;
    options.mbox_kind = static_cast<MboxKind>(random() % 5);
    const auto messages = read_bytes(box, options);
    std::uint64_t at = 0;
    for (const RawMessage& message : messages) {
      ASSERT_EQ(message.record.offset, at);
      at = message.record.end();
      ASSERT_GE(message.place.offset, message.record.offset);
      ASSERT_LE(message.place.end(), message.record.end());
      if (message.mbox_kind == MboxKind::mboxrd) continue;
      ASSERT_EQ(message.bytes, box.substr(message.place.offset, message.place.length));
    }
    ASSERT_EQ(at, box.size());
  }
}

TEST_F(Mbox, WhatAnRdWriterStoresComesBack) {
  std::mt19937 random(5);
  std::string box;
  std::vector<std::string> stored;
  for (int i = 0; i < 500; ++i) {
    std::string text = random_mail(random);
    if (!text.ends_with('\n')) text += '\n';
    // A header of the writer's own, so that the quoted lines stand in a body.
    text = "Message-ID: <a@example.org>\n\n" + text;
    stored.push_back(text);
    std::string quoted;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = text.find('\n', at) + 1;
      const std::string line = text.substr(at, end - at);
      const std::size_t word = line.find_first_not_of('>');
      if (word != std::string::npos && line.substr(word).starts_with("From ")) quoted += '>';
      quoted += line;
      at = end;
    }
    box += k_line + quoted + "\n";
  }
  InputOptions options;
  options.mbox_kind = MboxKind::mboxrd;
  EXPECT_EQ(texts(read_bytes(box, options)), stored);
}

}  // namespace
}  // namespace forensics
