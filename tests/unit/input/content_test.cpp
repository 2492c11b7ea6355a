#include "libforensics/input/internal/content.h"

#include "libforensics/input/anomalies.h"
#include "tests/unit/input/input_files.h"

namespace forensics {
namespace {

using namespace testing_input;
using Singles = InputFiles;

TEST(TellContent, KnowsMailByItsFields) {
  for (const char* text :
       {"Received: from a by b\n", "Subject: hello\n\nbody", "\n\nFrom: a@example.org\r\nTo: b\r\n",
        "\xEF\xBB\xBF"
        "Date: x\n\n",
        "Subject :spaces before it\nDate   : x\n\nbody",
        "X-Odd line\nReceived: a\nMessage-ID: <b>\n", "From: a\rTo: b\r\rbody"}) {
    EXPECT_EQ(tell_content(text), Content::message) << text;
  }
  for (const char* text :
       {"unseen: 1-3\ncur: 4\n", "3 V1275660208 N25022\n", "Buy milk.\nDate: today\n",
        "a: b\nc: d\n", "HTTP/1.1 200 OK\nServer: x\n", "#!/bin/sh\nFrom: x\n"}) {
    EXPECT_EQ(tell_content(text), Content::text) << text;
  }
}

TEST(TellContent, KnowsTheRestByItsForm) {
  EXPECT_EQ(tell_content(""), Content::empty);
  EXPECT_EQ(tell_content("From a Thu Jan  1 10:00:00 2026\n\n"), Content::mbox);
  EXPECT_EQ(tell_content("\nFrom -\nSubject: x\n"), Content::mbox);
  EXPECT_EQ(tell_content("123       \nReceived: x\n"), Content::emlx);
  EXPECT_EQ(tell_content("220 mx.example.org ESMTP\r\nEHLO x\r\n"), Content::smtp_transcript);
  EXPECT_EQ(tell_content(std::string_view("\x7F"
                                          "ELF\0\0",
                                          6)),
            Content::binary);
  EXPECT_EQ(tell_content("!BDN\x01\x02"), Content::other_archive);
}

TEST_F(Singles, OneMessageFillsItsFile) {
  const auto messages = read_bytes(mail("one"));
  ASSERT_EQ(texts(messages), std::vector{mail("one")});
  EXPECT_EQ(messages[0].format, InputFormat::message);
  EXPECT_EQ(messages[0].place, (Extent{0, mail("one").size()}));
  EXPECT_EQ(messages[0].original.data(), nullptr);
  EXPECT_EQ(messages[0].from_line.data(), nullptr);
}

TEST_F(Singles, BytesInMemoryAreReadAsAFileIs) {
  InputReader reader = InputReader::of_bytes(mail("one"));
  const auto message = reader.next();
  ASSERT_TRUE(message);
  EXPECT_EQ(message->bytes, mail("one"));
  EXPECT_EQ(message->path, "");
  EXPECT_EQ(reader.counts().files, 1U);
  EXPECT_FALSE(reader.next());
}

TEST_F(Singles, LongerThanABlockComesWhole) {
  const std::string text = mail("long", std::string(3'000'000, 'x'));
  EXPECT_EQ(texts(read_bytes(text)), std::vector{text});
}

TEST_F(Singles, AnSmtpConversationIsHandedOnWhole) {
  const std::string text = "220 mx.example.org ESMTP\r\nEHLO a.example.org\r\n";
  const auto messages = read_bytes(text);
  EXPECT_EQ(messages[0].format, InputFormat::smtp_transcript);
  EXPECT_EQ(messages[0].bytes, text);
}

TEST_F(Singles, EmlxIsMessageAndPropertyList) {
  const std::string list = "<?xml version=\"1.0\"?>\n<plist version=\"1.0\"></plist>\n";
  const std::string count = std::to_string(mail("one").size()) + "      \n";
  const auto messages = read_bytes(count + mail("one") + list);
  ASSERT_EQ(texts(messages), std::vector{mail("one")});
  EXPECT_EQ(messages[0].format, InputFormat::emlx);
  EXPECT_EQ(messages[0].place, (Extent{count.size(), mail("one").size()}));
  EXPECT_EQ(messages[0].record, (Extent{0, count.size() + mail("one").size() + list.size()}));
  EXPECT_TRUE(messages[0].anomalies.empty());
}

TEST_F(Singles, AnEmlxWithAWrongCountEndsAtItsPropertyList) {
  const std::string list = "<?xml version=\"1.0\"?>\n<plist version=\"1.0\"></plist>\n";
  for (const char* count : {"20\n", "99999\n"}) {
    const auto messages = read_bytes(count + mail("one") + list);
    ASSERT_EQ(texts(messages), std::vector{mail("one")});
    EXPECT_TRUE(messages[0].anomalies.has(anomalies::emlx_length_wrong));
  }
}

TEST_F(Singles, AnEmlxOfNoByteIsToldOf) {
  const auto messages = read_bytes("0\n<?xml version=\"1.0\"?>\nReceived: x\nMessage-ID: <y>\n\n");
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_EQ(messages[0].format, InputFormat::emlx);
  ASSERT_TRUE(messages[0].error);
  EXPECT_EQ(messages[0].error->code, ErrorCode::empty_input);
}

}  // namespace
}  // namespace forensics
