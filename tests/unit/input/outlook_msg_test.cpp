#include "libforensics/input/anomalies.h"
#include "tests/unit/input/compound_file_writer.h"
#include "tests/unit/input/input_files.h"

namespace forensics {
namespace {

using namespace testing_input;
using OutlookMsg = InputFiles;

const std::string k_header =
    "Received: from a.example.org by b.example.net; Thu, 1 Jan 2026 10:00:00 +0000\r\n"
    "Subject: one\r\n";

TEST_F(OutlookMsg, IsItsTransportHeadersAndItsText) {
  for (const bool wide : {true, false}) {
    const std::string type = wide ? "001F" : "001E";
    const auto text = [&](const std::string& ascii) { return wide ? utf16(ascii) : ascii; };
    const auto file = write_compound_file({{"__substg1.0_0037" + type, text("other")},
                                           {"__substg1.0_007D" + type, text(k_header + "\r\n\r\n")},
                                           {"__substg1.0_1000" + type, text("Hello.\r\n")}});
    const auto messages = read_bytes(file);
    ASSERT_EQ(messages.size(), 1U);
    EXPECT_EQ(messages[0].bytes, k_header + "\r\nHello.\r\n");
    EXPECT_EQ(messages[0].format, InputFormat::outlook_msg);
    EXPECT_EQ(messages[0].original, file);
    EXPECT_TRUE(messages[0].anomalies.has(anomalies::msg_body_rebuilt));
    EXPECT_FALSE(messages[0].anomalies.has(anomalies::msg_header_rebuilt));
    EXPECT_FALSE(messages[0].anomalies.has(anomalies::msg_damaged));
  }
}

TEST_F(OutlookMsg, LongStreamsLieInSectorsOfTheirOwn) {
  std::string header;
  for (int i = 0; i < 200; ++i) header += "X-Line-" + std::to_string(i) + ": something\r\n";
  header += k_header;
  const auto messages = read_bytes(write_compound_file(
      {{"__substg1.0_007D001F", utf16(header)}, {"__substg1.0_10130102", "<p>Hello</p>"}}));
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_EQ(messages[0].bytes, header + "\r\n<p>Hello</p>");
}

TEST_F(OutlookMsg, WithoutTransportHeadersTheyAreRebuilt) {
  std::string fixed(32, '\0');
  put(fixed, 0x0040, 2);
  put(fixed, 0x0039, 2);
  put(fixed, 6, 4);
  put(fixed, (1'767'261'600ULL + 11'644'473'600ULL) * 10'000'000, 8);
  const auto messages =
      read_bytes(write_compound_file({{"__properties_version1.0", fixed},
                                      {"__substg1.0_0C1A001F", utf16("A B")},
                                      {"__substg1.0_5D01001F", utf16("a@example.org")},
                                      {"__substg1.0_0E04001F", utf16("C D")},
                                      {"__substg1.0_0037001F", utf16("one\r\nX-Forged: two")},
                                      {"__substg1.0_1035001F", utf16("<one@example.org>")}}));
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_EQ(messages[0].bytes,
            "From: A B <a@example.org>\r\nTo: C D\r\nSubject: one  X-Forged: two\r\n"
            "Date: Thu, 01 Jan 2026 10:00:00 +0000\r\nMessage-ID: <one@example.org>\r\n\r\n");
  EXPECT_TRUE(messages[0].anomalies.has(anomalies::msg_header_rebuilt));
}

TEST_F(OutlookMsg, OtherCompoundFilesAreNoMail) {
  const auto messages = read_bytes(write_compound_file({{"WordDocument", "x"}}));
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_EQ(messages[0].error->code, ErrorCode::not_mail);
  const auto cut = read_bytes(write_compound_file({{"WordDocument", "x"}}).substr(0, 600));
  EXPECT_EQ(cut[0].error->code, ErrorCode::damaged);
}

TEST_F(OutlookMsg, ChainsThatRunInACircleEnd) {
  auto file = write_compound_file(
      {{"__substg1.0_007D001E", k_header}, {"__substg1.0_1000001E", std::string(9'000, 'x')}});
  // The body begins in sector 1; its second sector now leads back to the first.
  file[512 + 8] = 1;
  const auto messages = read_bytes(file);
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_TRUE(messages[0].bytes.starts_with(k_header));
  EXPECT_LE(messages[0].bytes.size(), 10'000U);
  // Header, table and directory; what lies between is text.
  for (std::size_t at = 0; at<file.size(); at += at> 1'024 && at < 10'240 ? 512 : 5) {
    auto damaged = file;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
    EXPECT_EQ(read_bytes(damaged).size(), 1U);
  }
}

TEST_F(OutlookMsg, ABrokenChainIsTold) {
  auto file = write_compound_file(
      {{"__substg1.0_007D001E", k_header}, {"__substg1.0_1000001E", std::string(9'000, 'x')}});
  file.replace(512 + 8, 4, "\xFE\xFF\xFF\xFF", 4);
  const auto messages = read_bytes(file);
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_TRUE(messages[0].anomalies.has(anomalies::msg_damaged));
}

}  // namespace
}  // namespace forensics
