#include "libforensics/mime/codecs.h"

#include <random>

#include <gtest/gtest.h>

#include "libforensics/mime/anomalies.h"
#include "tests/unit/mime/reference_codecs.h"

namespace forensics {
namespace {

TEST(DecodeBase64, DecodesLinesOfAnyEnding) {
  EXPECT_EQ(decode_base64("SGVsbG8s\r\nIHdvcmxk\nIQ==\r\n").bytes, "Hello, world!");
  EXPECT_EQ(decode_base64("").bytes, "");
  EXPECT_TRUE(decode_base64("SGVsbG8s\r\n\tIHdvcmxkIQ==").anomalies.empty());
}

// mimetic's table has no place for '|': it read a byte behind it and took that as data.
TEST(DecodeBase64, SkipsTheVerticalBarAndCountsIt) {
  const Decoded decoded = decode_base64("SG|Vs|bG8=");
  EXPECT_EQ(decoded.bytes, "Hello");
  EXPECT_EQ(decoded.skipped, 2U);
  ASSERT_EQ(decoded.anomalies.size(), 1U);
  EXPECT_EQ(decoded.anomalies[0].kind, &anomalies::base64_junk);
  EXPECT_EQ(decoded.anomalies[0].span, (Span{2, 1}));
}

TEST(DecodeBase64, SkipsEveryByteOutsideTheAlphabet) {
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    if (reference::base64_digit(c) >= 0 || c == '=') continue;
    const std::string text = std::string("SGVs") + c + "bG8=";
    EXPECT_EQ(decode_base64(text).bytes, "Hello") << byte;
  }
}

TEST(DecodeBase64, DecodesPiecesThatWereEncodedOneByOne) {
  const Decoded decoded = decode_base64("SGVsbG8=SGVsbG8=");
  EXPECT_EQ(decoded.bytes, "HelloHello");
  EXPECT_TRUE(decoded.anomalies.has(anomalies::base64_after_padding));
  EXPECT_EQ(decode_base64("QQ==QQ==\nQUI=QQ==").bytes, "AAABA");
}

TEST(DecodeBase64, LeavesOutAFooterThatAListAppended) {
  const std::string_view text = "SGVsbG8=\n\n\n_______________\nOur list\nmailto:x\n";
  const Decoded decoded = decode_base64(text);
  EXPECT_EQ(decoded.bytes, "Hello");
  ASSERT_EQ(decoded.anomalies.size(), 1U);
  EXPECT_EQ(decoded.anomalies[0].kind, &anomalies::base64_footer);
  EXPECT_EQ(decoded.anomalies[0].span.of(text), "_______________\nOur list\nmailto:x\n");
  EXPECT_EQ(decoded.skipped, decoded.anomalies[0].span.length);
  EXPECT_EQ(decode_base64("SGVsbG8=\nOur list\n").bytes, "Hello");
  EXPECT_EQ(decode_base64("SGVsbG8=\n \n SGVsbG8= \r\n").bytes, "HelloHello");
  EXPECT_EQ(decode_base64("SGVsbG8=|SGVsbG8=").bytes, "HelloHello");
}

TEST(DecodeBase64, SkipsAnEqualsSignInTheMiddleOfAGroup) {
  for (const char* text : {"SG=VsbG8=", "S=GVsbG8=", "=SGVsbG8=", "SGVs=bG8=", "SGVsbG8=="}) {
    const Decoded decoded = decode_base64(text);
    EXPECT_EQ(decoded.bytes, "Hello") << text;
    EXPECT_TRUE(decoded.anomalies.has(anomalies::base64_misplaced_padding)) << text;
  }
}

TEST(DecodeBase64, FindsPaddingThatALineEndParts) {
  const Decoded decoded = decode_base64("QQ=\r\n=\r\n");
  EXPECT_EQ(decoded.bytes, "A");
  EXPECT_TRUE(decoded.anomalies.empty());
}

TEST(DecodeBase64, KeepsWhatATruncatedGroupHolds) {
  EXPECT_EQ(decode_base64("SGVsbG8").bytes, "Hello");
  EXPECT_EQ(decode_base64("SGVsbA").bytes, "Hell");
  EXPECT_EQ(decode_base64("SGVsb").bytes, "Hel");
  for (const char* text : {"SGVsbG8", "SGVsbA", "SGVsb"}) {
    EXPECT_TRUE(decode_base64(text).anomalies.has(anomalies::base64_truncated)) << text;
  }
}

TEST(DecodeBase64, StopsAtTheSizeLimit) {
  const Decoded decoded = decode_base64("SGVsbG8sIHdvcmxkIQ==", 8);
  EXPECT_EQ(decoded.bytes, "Hello,");
  EXPECT_TRUE(decoded.anomalies.has(anomalies::decoded_too_large));
}

TEST(DecodeQuotedPrintable, DecodesEscapesAndSoftLineEnds) {
  const Decoded decoded = decode_quoted_printable("caf=C3=A9 =\r\nau lait=3D\r\n");
  EXPECT_EQ(decoded.bytes, "caf\xC3\xA9 au lait=\r\n");
  EXPECT_TRUE(decoded.anomalies.empty());
}

TEST(DecodeQuotedPrintable, KeepsLineEndsAsTheyStand) {
  EXPECT_EQ(decode_quoted_printable("a\nb\r\n\nc\n\r\nd").bytes, "a\nb\r\n\nc\n\r\nd");
}

// mimetic's decoder glues "a \nb" to "ab".
TEST(DecodeQuotedPrintable, DropsBlanksBeforeABareLfButNotTheLf) {
  const Decoded decoded = decode_quoted_printable("a \nb\t \r\nc \n\n d  ");
  EXPECT_EQ(decoded.bytes, "a\nb\r\nc\n\n d");
  EXPECT_TRUE(decoded.anomalies.has(anomalies::qp_trailing_blanks));
  EXPECT_EQ(decoded.skipped, 6U);
}

// mimetic's decoder drops control bytes, and at its end makes '=' of what it held back.
TEST(DecodeQuotedPrintable, KeepsRawBytesAndInventsNone) {
  using namespace std::string_view_literals;
  const Decoded decoded = decode_quoted_printable("a\0b\rc\x01\x7F\xE9"sv);
  EXPECT_EQ(decoded.bytes, "a\0b\rc\x01\x7F\xE9"sv);
  EXPECT_TRUE(decoded.anomalies.has(anomalies::qp_raw_byte));
  EXPECT_EQ(decode_quoted_printable("abc =").bytes, "abc ");
  EXPECT_EQ(decode_quoted_printable("abc ").bytes, "abc");
  EXPECT_EQ(decode_quoted_printable("abc").bytes, "abc");
}

TEST(DecodeQuotedPrintable, KeepsMalformedEscapes) {
  for (const char* text : {"a=b", "a=4", "a=4=4", "=G1", "==", "a= b", "=4\r\n"}) {
    const Decoded decoded = decode_quoted_printable(text);
    EXPECT_EQ(decoded.bytes, reference::quoted_printable(text)) << text;
    EXPECT_TRUE(decoded.anomalies.has(anomalies::qp_malformed_escape)) << text;
  }
  EXPECT_EQ(decode_quoted_printable("==41").bytes, "=A");
  EXPECT_EQ(decode_quoted_printable("=4\r\n").bytes, "=4\r\n");
}

TEST(DecodeQuotedPrintable, NotesLowerCaseDigits) {
  const Decoded decoded = decode_quoted_printable("caf=c3=a9");
  EXPECT_EQ(decoded.bytes, "caf\xC3\xA9");
  EXPECT_TRUE(decoded.anomalies.has(anomalies::qp_lower_case_escape));
}

TEST(DecodeQuotedPrintable, StopsAtTheSizeLimit) {
  for (const char* text : {"ab cd", "ab=20cd", "ab\ncd"}) {
    const Decoded decoded = decode_quoted_printable(text, 3);
    EXPECT_EQ(decoded.bytes, reference::quoted_printable(text).substr(0, 3)) << text;
    EXPECT_TRUE(decoded.anomalies.has(anomalies::decoded_too_large)) << text;
  }
}

TEST(DecodeUuencode, DecodesTheLinesBetweenBeginAndEnd) {
  const Decoded decoded =
      decode_uuencode("text before\nbegin 644 x.txt\n-2&5L;&\\L('=O<FQD(0``\n`\nend\ntext after\n");
  EXPECT_EQ(decoded.bytes, "Hello, world!");
  EXPECT_TRUE(decoded.anomalies.empty());
}

TEST(DecodeUuencode, NotesWhatIsMissing) {
  EXPECT_TRUE(decode_uuencode("#86)C\n").anomalies.has(anomalies::uuencode_malformed));
  const Decoded cut = decode_uuencode("begin 644 x\n-2&5L;&\\L\n");
  EXPECT_EQ(cut.bytes.substr(0, 6), "Hello,");
  EXPECT_TRUE(cut.anomalies.has(anomalies::uuencode_malformed));
  EXPECT_TRUE(
      decode_uuencode("begin 644 x\n#86)C\nend\n", 2).anomalies.has(anomalies::decoded_too_large));
}

TEST(Decode, CopiesWhatIsNotEncodedUpToTheLimit) {
  EXPECT_EQ(decode(TransferEncoding::eight_bit, "a=41\r\n").bytes, "a=41\r\n");
  EXPECT_EQ(decode(TransferEncoding::unknown, "SGVs").bytes, "SGVs");
  EXPECT_EQ(decode(TransferEncoding::base64, "SGVs").bytes, "Hel");
  EXPECT_EQ(decode(TransferEncoding::quoted_printable, "=41").bytes, "A");
  const Decoded cut = decode(TransferEncoding::binary, "abcdef", 4);
  EXPECT_EQ(cut.bytes, "abcd");
  EXPECT_TRUE(cut.anomalies.has(anomalies::decoded_too_large));
}

std::string random_text(std::mt19937& random, std::string_view alphabet) {
  std::string out(random() % 64, '\0');
  for (char& c : out) c = alphabet[random() % alphabet.size()];
  return out;
}

TEST(DecodeProperty, AgreesWithTheReferenceOnRandomText) {
  using namespace std::string_view_literals;
  std::mt19937 random(20260214);
  for (int round = 0; round < 40'000; ++round) {
    const std::string base64 = random_text(random, "AQgz+/09=== \r\n|-_\0\xFF"sv);
    ASSERT_EQ(decode_base64(base64).bytes, reference::base64(base64)) << base64;
    const std::string qp = random_text(random, "== \t\r\n\n4A1fgZ.\0\x01\xE9"sv);
    ASSERT_EQ(decode_quoted_printable(qp).bytes, reference::quoted_printable(qp)) << qp;
  }
}

TEST(DecodeProperty, IsLinearInBlanksAndPadding) {
  const std::size_t size = 4'000'000;
  std::string blanks(size, ' ');
  EXPECT_EQ(decode_quoted_printable(blanks).bytes, "");
  EXPECT_EQ(decode_quoted_printable(blanks + "x").bytes.size(), size + 1);
  std::string gaps;
  while (gaps.size() < size) gaps += "= ";
  EXPECT_EQ(decode_quoted_printable(gaps + "x").bytes.size(), gaps.size() + 1);
  EXPECT_EQ(decode_base64("AA" + std::string(size, '=')).bytes.size(), 1U);
  std::string parted;
  while (parted.size() < size) parted += "AA=     ";
  EXPECT_GT(decode_base64(parted).bytes.size(), size / 8);
}

}  // namespace
}  // namespace forensics
