#include "libforensics/batch/nested.h"

#include <gtest/gtest.h>

#include "libforensics/base/limits.h"
#include "libforensics/input/reader.h"

namespace forensics {
namespace {

const std::string k_inner = "From: a@example.org\nSubject: inner\n\nInner text.\n";

std::string multipart(const std::vector<std::string>& parts, const std::string& boundary = "b") {
  std::string text =
      "From: c@example.com\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=" +
      boundary + "\n\n";
  for (const std::string& part : parts) text += "--" + boundary + "\n" + part + "\n";
  return text + "--" + boundary + "--\n";
}

std::string attached(const std::string& message, const std::string& type = "message/rfc822") {
  return "Content-Type: " + type + "\n\n" + message;
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      group = group << 8U | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    }
    for (std::size_t k = 0; k < 4; ++k) {
      out += i + k <= bytes.size() ? digits[group >> (18 - 6 * k) & 63U] : '=';
    }
    if (i % 57 == 54) out += '\n';
  }
  return out;
}

std::string attached_encoded(const std::string& message) {
  return "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n" + base64(message);
}

// The first message of these bytes, as a container gives it.
RawMessage read(const std::string& bytes) {
  return InputReader::of_bytes(bytes).next().value_or(RawMessage{});
}

TEST(NestedMessages, AreAttachedMessagesByTheirPart) {
  const RawMessage outer =
      read(multipart({"Content-Type: text/plain\n\nSee below.", attached(k_inner)}));
  const auto found = nested_messages(outer);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].bytes, k_inner);
  EXPECT_EQ(found[0].part, "1.2");
  EXPECT_EQ(found[0].line_ending, LineEnding::lf);
  EXPECT_EQ(found[0].original.data(), nullptr);
  EXPECT_EQ(found[0].place.offset, outer.bytes.find(k_inner.substr(0, 20)));
  EXPECT_EQ(found[0].place.length, found[0].bytes.size());
  EXPECT_EQ(found[0].record, outer.record);
}

TEST(NestedMessages, OutliveTheMessageTheyStoodIn) {
  std::vector<RawMessage> found;
  {
    const RawMessage outer = read(multipart({attached(k_inner), attached_encoded(k_inner)}));
    found = nested_messages(outer);
  }
  ASSERT_EQ(found.size(), 2U);
  EXPECT_TRUE(found[0].bytes.starts_with(k_inner.substr(0, 30)));
  EXPECT_EQ(found[1].bytes, k_inner);
}

TEST(NestedMessages, AreFoundInMessagesThatAreNestedThemselves) {
  const auto found =
      nested_messages(read(multipart({attached(multipart({attached(k_inner)}, "c"))})));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].part, "1.1");
  EXPECT_TRUE(found[0].bytes.starts_with("From: c@example.com"));
  EXPECT_TRUE(found[1].part.starts_with("1.1."));
  EXPECT_TRUE(found[1].bytes.starts_with("From: a@example.org"));
}

TEST(NestedMessages, AreDecodedAndThenSearched) {
  const std::string middle = multipart({attached(k_inner)}, "c");
  const auto found = nested_messages(read(multipart({attached_encoded(middle)})));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].bytes, middle);
  EXPECT_EQ(found[0].part, "1.1");
  EXPECT_NE(found[0].original.data(), nullptr);
  EXPECT_EQ(found[1].part, "1.1/1.1");
  EXPECT_TRUE(found[1].bytes.starts_with("From: a@example.org"));
}

TEST(NestedMessages, AreWhatBouncesAndReportsReturn) {
  for (const char* type : {"text/rfc822-headers", "text/rfc822-header", "message/global-headers",
                           "message/global", "message/news"}) {
    SCOPED_TRACE(type);
    const auto found = nested_messages(
        read(multipart({"Content-Type: message/feedback-report\n\nFeedback-Type: abuse\n",
                        attached("Received: from a by b\nFrom: a@example.org\n", type)})));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].part, "1.2");
  }
}

TEST(NestedMessages, AreNotTextOrPartsWithoutAField) {
  EXPECT_TRUE(nested_messages(read(k_inner)).empty());
  EXPECT_TRUE(nested_messages(read(multipart({attached("")}))).empty());
  EXPECT_TRUE(nested_messages(read(multipart({"Content-Type: text/plain\n\n" + k_inner}))).empty());
}

TEST(NestedMessages, KeepTheirPlaceWhereMboxQuotesWereTakenOff) {
  const std::string inner = "From: a@example.org\n\nOne.\n>From the inner text\n";
  const std::string outer = multipart({"\n>From the outer text\n>>From twice", attached(inner)});
  std::string box = "From c@example.com Thu Jan  1 10:00:00 2026\n" + outer + "\n";
  InputReader reader =
      InputReader::of_bytes(box, {.passwords = {}, .mbox_kind = MboxKind::mboxrd, .limits = {}});
  const RawMessage message = reader.next().value_or(RawMessage{});
  const auto found = nested_messages(message);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].bytes.find("\nFrom the inner text"), std::string_view::npos);
  EXPECT_EQ(found[0].place.offset, box.find("From: a@example.org"));
  const auto text = static_cast<std::uint32_t>(found[0].bytes.find("inner text"));
  EXPECT_EQ(found[0].offset_in_container(text), box.find("inner text"));
}

TEST(NestedMessages, StopAtTheLimitOfDepthAndSayIt) {
  std::string message = k_inner;
  for (std::size_t i = 0; i < limits::max_nested_depth; ++i) message = attached(message);
  EXPECT_EQ(nested_messages(read(message)).size(), limits::max_nested_depth);
  EXPECT_FALSE(nested_messages(read(message)).back().error);

  const auto beyond = nested_messages(read(attached(message)));
  ASSERT_EQ(beyond.size(), limits::max_nested_depth + 1);
  ASSERT_TRUE(beyond.back().error);
  EXPECT_EQ(beyond.back().error->code, ErrorCode::limit_reached);
  EXPECT_FALSE(beyond.back().readable());
}

TEST(NestedMessages, StopAtTheLimitOfTheirNumberAndSayIt) {
  std::vector<std::string> parts(limits::max_nested_messages, attached(k_inner));
  EXPECT_FALSE(nested_messages(read(multipart(parts))).back().error);
  parts.push_back(attached(k_inner));
  const auto beyond = nested_messages(read(multipart(parts)));
  ASSERT_EQ(beyond.size(), limits::max_nested_messages + 1);
  EXPECT_TRUE(beyond.back().error);
}

TEST(Origin, NamesContainerRecordAndPart) {
  RawMessage message;
  message.path = "mail.tar.gz";
  EXPECT_EQ(message.origin(), "mail.tar.gz");
  message.member = "old.mbox";
  message.format = InputFormat::mbox;
  message.record = {1024, 100};
  EXPECT_EQ(message.origin(), "mail.tar.gz!/old.mbox@1024");
  message.part = "1.2";
  EXPECT_EQ(message.origin(), "mail.tar.gz!/old.mbox@1024#1.2");
}

}  // namespace
}  // namespace forensics
