#include "libforensics/mime/mime.h"

#include <gtest/gtest.h>

#include "libforensics/mime/anomalies.h"
#include "libforensics/mime/internal/tree_parser.h"

namespace forensics {
namespace {

MimeTree parse(std::string_view message) {
  return parse_mime(split_headers(message));
}

std::string types(const MimeTree& tree) {
  std::string out;
  for (const MimePart& part : tree.parts) out += part.path + " " + part.media_type + "\n";
  return out;
}

std::string_view body(const MimeTree& tree, std::size_t index) {
  return tree.parts.at(index).body.of(tree.message);
}

constexpr std::string_view k_mixed =
    "From: a@example.org\r\n"
    "MIME-Version: 1.0\r\n"
    "Content-Type: multipart/mixed; boundary=\"outer\"\r\n"
    "\r\n"
    "This is a multi-part message.\r\n"
    "--outer\r\n"
    "Content-Type: multipart/alternative; boundary=inner\r\n"
    "\r\n"
    "--inner\r\n"
    "Content-Type: text/plain; charset=UTF-8\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n"
    "\r\n"
    "caf=C3=A9\r\n"
    "--inner\r\n"
    "Content-Type: text/html\r\n"
    "\r\n"
    "<p>cafe</p>\r\n"
    "--inner--\r\n"
    "--outer\r\n"
    "Content-Type: application/pdf; name=b.pdf\r\n"
    "Content-Disposition: attachment; filename=\"a.pdf\"\r\n"
    "Content-Transfer-Encoding: base64\r\n"
    "Content-ID: <part3@example.org>\r\n"
    "\r\n"
    "JVBERi0xLjQ=\r\n"
    "--outer--\r\n"
    "The end.\r\n";

TEST(ParseMime, BuildsTheTreeInTheOrderOfTheMessage) {
  const MimeTree tree = parse(k_mixed);
  EXPECT_EQ(types(tree),
            "1 multipart/mixed\n"
            "1.1 multipart/alternative\n"
            "1.1.1 text/plain\n"
            "1.1.2 text/html\n"
            "1.2 application/pdf\n");
  EXPECT_EQ(tree.root().parent, -1);
  EXPECT_EQ(tree.root().child_count, 2U);
  EXPECT_EQ(tree.parts[2].parent, 1);
  EXPECT_EQ(tree.parts[2].depth, 2);
  EXPECT_EQ(tree.parts[4].parent, 0);
  EXPECT_TRUE(tree.anomalies.empty());
}

TEST(ParseMime, PointsAtTheExactBytes) {
  const MimeTree tree = parse(k_mixed);
  EXPECT_EQ(tree.root().preamble.of(k_mixed), "This is a multi-part message.");
  EXPECT_EQ(tree.root().epilogue.of(k_mixed), "\r\nThe end.\r\n");
  EXPECT_EQ(tree.root().closing.of(k_mixed), "\r\n--outer--");
  EXPECT_EQ(tree.parts[1].delimiter.of(k_mixed), "\r\n--outer\r\n");
  EXPECT_EQ(tree.parts[1].closing.of(k_mixed), "\r\n--inner--");
  EXPECT_TRUE(tree.parts[1].epilogue.empty());
  EXPECT_EQ(body(tree, 2), "caf=C3=A9");
  EXPECT_EQ(body(tree, 4), "JVBERi0xLjQ=");
  EXPECT_EQ(tree.parts[3].header.of(k_mixed), "Content-Type: text/html\r\n\r\n");
}

TEST(ParseMime, ReadsTheFieldsOfAPart) {
  const MimeTree tree = parse(k_mixed);
  const MimePart& text = tree.parts[2];
  EXPECT_EQ(text.content_type, "text/plain; charset=UTF-8");
  EXPECT_EQ(text.charset, "utf-8");
  EXPECT_EQ(text.encoding, TransferEncoding::quoted_printable);
  EXPECT_FALSE(text.disposition);
  EXPECT_FALSE(text.file_name);
  EXPECT_EQ(text.disposition_field.data(), nullptr);
  const MimePart& pdf = tree.parts[4];
  EXPECT_EQ(pdf.disposition, "attachment");
  EXPECT_EQ(pdf.file_name, "a.pdf");
  EXPECT_EQ(pdf.content_id, "part3@example.org");
  EXPECT_EQ(pdf.transfer_encoding, "base64");
  EXPECT_TRUE(pdf.anomalies.has(anomalies::mime_file_names_differ));
  EXPECT_EQ(find_parameter(pdf.parameters, "name")->raw.of(k_mixed), "b.pdf");
  EXPECT_EQ(pdf.headers.value_of("content-id"), "<part3@example.org>");
}

TEST(ParseMime, DecodesBodies) {
  const MimeTree tree = parse(k_mixed);
  EXPECT_EQ(decode_body(tree.parts[2], k_mixed).bytes, "caf\xC3\xA9");
  EXPECT_EQ(decode_body(tree.parts[4], k_mixed).bytes, "%PDF-1.4");
  EXPECT_EQ(decode_body(tree.root(), k_mixed).bytes, body(tree, 0));
}

TEST(ParseMime, CountsSpansOfDecodingFromTheMessage) {
  const std::string_view message =
      "MIME-Version: 1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\nSG|Vs6Q==";
  const MimeTree tree = parse(message);
  const Decoded decoded = decode_body(tree.root(), message);
  ASSERT_TRUE(decoded.anomalies.has(anomalies::base64_junk));
  EXPECT_EQ(decoded.anomalies[0].span.of(message), "|");
  EXPECT_TRUE(decoded.anomalies.has(anomalies::mime_charset_missing));
}

TEST(ParseMime, TakesAMessageWithoutMimeFieldsAsPlainText) {
  const MimeTree tree = parse("From: a@example.org\n\nHello\n");
  EXPECT_EQ(types(tree), "1 text/plain\n");
  EXPECT_EQ(tree.root().content_type.data(), nullptr);
  EXPECT_EQ(tree.root().encoding, TransferEncoding::seven_bit);
  EXPECT_FALSE(tree.root().charset);
  EXPECT_EQ(body(tree, 0), "Hello\n");
  EXPECT_TRUE(tree.root().anomalies.empty());
  EXPECT_TRUE(tree.anomalies.empty());
}

TEST(ParseMime, HasARootForAnyInput) {
  for (const std::string_view message : {"", "\n", "x", "\r", "Content-Type: multipart/mixed"}) {
    const MimeTree tree = parse(message);
    ASSERT_EQ(tree.parts.size(), 1U);
    EXPECT_EQ(tree.root().whole.of(message), message);
  }
}

TEST(ParseMime, SplitsAnAttachedMessage) {
  const std::string_view message =
      "MIME-Version: 1.0\n"
      "Content-Type: multipart/mixed; boundary=b\n"
      "\n"
      "--b\n"
      "Content-Type: message/rfc822\n"
      "\n"
      "Received: from mx.example.net by example.org; Thu, 1 Jan 2026 00:00:00 +0000\n"
      "Subject: inner\n"
      "MIME-Version: 1.0\n"
      "Content-Type: multipart/mixed; boundary=c\n"
      "\n"
      "--c\n"
      "\n"
      "text\n"
      "--c--\n"
      "\n"
      "--b\n"
      "\n"
      "after\n"
      "--b--\n";
  const MimeTree tree = parse(message);
  EXPECT_EQ(types(tree),
            "1 multipart/mixed\n"
            "1.1 message/rfc822\n"
            "1.1.1 multipart/mixed\n"
            "1.1.1.1 text/plain\n"
            "1.2 text/plain\n");
  EXPECT_TRUE(tree.parts[1].is_message);
  EXPECT_EQ(tree.parts[2].headers.value_of("Subject"), "inner");
  EXPECT_EQ(tree.parts[2].whole, tree.parts[1].body);
  EXPECT_EQ(body(tree, 3), "text");
  EXPECT_EQ(body(tree, 4), "after");
}

TEST(ParseMime, SplitsAMessageThatIsAllAttachedMessage) {
  const MimeTree tree = parse("Content-Type: message/rfc822\n\nSubject: x\n\nbody\n");
  EXPECT_EQ(types(tree), "1 message/rfc822\n1.1 text/plain\n");
  EXPECT_EQ(body(tree, 1), "body\n");
}

TEST(ParseMime, ReadsAnAttachedMessageBelowAFromLineOrEmptyLine) {
  for (const std::string_view above : {"From a@example.org Thu Jan  1 00:00:00 2026\n", "\n"}) {
    const std::string message =
        "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\n" +
        std::string(above) + "Subject: x\n\nbody\n--b--\n";
    const MimeTree tree = parse(message);
    ASSERT_EQ(tree.parts.size(), 3U);
    EXPECT_EQ(tree.parts[2].headers.value_of("Subject"), "x");
    EXPECT_EQ(body(tree, 2), "body");
  }
}

TEST(ParseMime, GivesDigestPartsTheirDefaultType) {
  const MimeTree tree = parse(
      "Content-Type: multipart/digest; boundary=b\n\n"
      "--b\n\nSubject: one\n\nfirst\n--b\nContent-Type: text/plain\n\nsecond\n--b--\n");
  EXPECT_EQ(types(tree),
            "1 multipart/digest\n1.1 message/rfc822\n1.1.1 text/plain\n1.2 text/plain\n");
  EXPECT_EQ(tree.parts[2].headers.value_of("subject"), "one");
}

TEST(ParseMime, LeavesReportPartsWhole) {
  const MimeTree tree = parse(
      "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
      "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; example.org\n\n"
      "Final-Recipient: rfc822; x@example.net\n"
      "--b\nContent-Type: text/rfc822-headers\n\nSubject: x\n--b--\n");
  EXPECT_EQ(types(tree),
            "1 multipart/report\n1.1 message/delivery-status\n1.2 text/rfc822-headers\n");
  EXPECT_EQ(body(tree, 1),
            "Reporting-MTA: dns; example.org\n\nFinal-Recipient: rfc822; x@example.net");
  EXPECT_FALSE(tree.parts[1].is_message);
}

TEST(ParseMime, TakesAPartWithoutHeaderAsText) {
  const MimeTree tree =
      parse("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nFrom: me to you\n--b--\n");
  EXPECT_EQ(types(tree), "1 multipart/mixed\n1.1 text/plain\n");
  EXPECT_EQ(body(tree, 1), "From: me to you");
  EXPECT_TRUE(tree.parts[1].headers.fields.empty());
  EXPECT_TRUE(tree.parts[1].headers.anomalies.empty());
}

TEST(ParseMime, ReadsABareTypeAsItsReadersDo) {
  EXPECT_EQ(parse("Content-Type: text\n\nx").root().media_type, "text/plain");
  EXPECT_EQ(parse("Content-Type: html\n\nx").root().media_type, "text/plain");
  EXPECT_EQ(parse("Content-Type: multipart\n\nx").root().media_type, "text/plain");
  const MimeTree tree = parse("Content-Type: multipart; boundary=b\n\n--b\n\nx\n--b--");
  EXPECT_EQ(types(tree), "1 multipart/mixed\n1.1 text/plain\n");
}

TEST(ParseMime, UnderstandsMisspeltEncodings) {
  const auto encoding = [](std::string_view value) {
    return parse("Content-Transfer-Encoding: " + std::string(value) + "\n\nx").root().encoding;
  };
  EXPECT_EQ(encoding("BASE64"), TransferEncoding::base64);
  EXPECT_EQ(encoding("base64;"), TransferEncoding::base64);
  EXPECT_EQ(encoding("\"base64\""), TransferEncoding::base64);
  EXPECT_EQ(encoding("8-bit"), TransferEncoding::eight_bit);
  EXPECT_EQ(encoding("x-uuencode"), TransferEncoding::uuencode);
  EXPECT_EQ(encoding("quoted-printable (yes)"), TransferEncoding::quoted_printable);
  EXPECT_EQ(encoding("rot13"), TransferEncoding::unknown);
}

TEST(ParseMime, JoinsRfc2231FileNames) {
  const MimeTree tree = parse(
      "Content-Type: application/pdf; name*=iso-8859-1''n%E9\n"
      "Content-Disposition: attachment; filename*0*=utf-8''r%C3%A9sum; filename*1*=%C3%A9.pdf\n\n");
  EXPECT_EQ(tree.root().file_name, "r\xC3\xA9sum\xC3\xA9.pdf");
  EXPECT_EQ(tree.root().file_name_charset, "utf-8");
}

TEST(ParseMime, SplitsAMessageWithCrLineEnds) {
  const MimeTree tree =
      parse("Content-Type: multipart/mixed; boundary=b\r\r--b\r\rone\r--b\r\rtwo\r--b--\r");
  ASSERT_EQ(tree.parts.size(), 3U);
  EXPECT_EQ(body(tree, 1), "one");
  EXPECT_EQ(body(tree, 2), "two");
}

MimePart throwing_reader(const internal::PartPlace&) {
  throw std::length_error("no");
}

TEST(SplitParts, LeavesTheBodyWholeWhenTheParserThrows) {
  const Headers headers = split_headers(k_mixed);
  MimeTree tree = parse_mime(headers);
  tree.parts.resize(1);
  internal::split_parts(tree, '\n', throwing_reader);
  ASSERT_EQ(tree.parts.size(), 1U);
  EXPECT_TRUE(tree.anomalies.has(anomalies::mime_tree_failed));
  EXPECT_EQ(tree.root().body, headers.body);
  EXPECT_EQ(tree.root().child_count, 0U);
}

}  // namespace
}  // namespace forensics
