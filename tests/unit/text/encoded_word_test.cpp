#include "libforensics/text/encoded_word.h"

#include <string>

#include <gtest/gtest.h>

#include "libforensics/text/anomalies.h"
#include "libforensics/text/utf8.h"
#include "tests/unit/processor_time.h"

namespace forensics {
namespace {

std::string text_of(std::string_view raw) {
  return decode_unstructured(raw).text;
}
std::string phrase_of(std::string_view raw) {
  return decode_phrase(raw).text;
}

// The reading and the one oddity that must be named.
void expect_odd(std::string_view raw, std::string_view text, const AnomalyKind& kind) {
  const DecodedText decoded = decode_unstructured(raw);
  EXPECT_EQ(decoded.text, text) << raw;
  EXPECT_TRUE(decoded.anomalies.has(kind)) << raw << " lacks " << kind.id;
}

TEST(DecodeUnstructured, LeavesPlainTextAlone) {
  for (const std::string_view raw : {"", "hello", "a = b?", "=?", "=?=", "?=", "=?utf-8",
                                     "=?utf-8?Q", "a=?b", "=?utf-8?QQ?a?=", "x (y) \"z\" \\ w"}) {
    const DecodedText decoded = decode_unstructured(raw);
    EXPECT_EQ(decoded.text, raw);
    EXPECT_TRUE(decoded.anomalies.empty()) << raw;
    EXPECT_TRUE(decoded.words.empty());
  }
}

TEST(DecodeUnstructured, TakesOutFoldsAndOuterBlanks) {
  EXPECT_EQ(text_of(" a\r\n b\n\tc\r\n"), "a b\tc");
  EXPECT_EQ(text_of("a\r\nb"), "a\r\nb");
  EXPECT_EQ(text_of("a\r b"), "a\r b");
}

TEST(DecodeUnstructured, DecodesBothEncodings) {
  EXPECT_EQ(text_of("=?iso-8859-1?Q?caf=E9_au_lait?="), "caf\xC3\xA9 au lait");
  EXPECT_EQ(text_of("=?UTF-8?B?Y2Fmw6k=?="), "caf\xC3\xA9");
  EXPECT_EQ(text_of("=?utf-8?b?Y2Fmw6k=?= x =?UTF-8?q?y?="), "caf\xC3\xA9 x y");
  EXPECT_TRUE(decode_unstructured("=?UTF-8?B?Y2Fmw6k=?=").anomalies.empty());
}

// The examples of RFC 2047 8.
TEST(DecodeUnstructured, JoinsAdjacentWordsOnly) {
  EXPECT_EQ(text_of("(=?ISO-8859-1?Q?a?= b)"), "(a b)");
  EXPECT_EQ(text_of("=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?="), "ab");
  EXPECT_EQ(text_of("=?ISO-8859-1?Q?a?=  =?ISO-8859-1?Q?b?="), "ab");
  EXPECT_EQ(text_of("=?ISO-8859-1?Q?a?=\r\n  =?ISO-8859-1?Q?b?="), "ab");
  EXPECT_EQ(text_of("=?ISO-8859-1?Q?a_b?="), "a b");
  EXPECT_EQ(text_of("=?ISO-8859-1?Q?a?= =?ISO-8859-2?Q?_b?="), "a b");
  EXPECT_EQ(text_of("=?ISO-8859-1?Q?a?=\r\n b"), "a b");
}

TEST(DecodeUnstructured, JoinsACharacterSplitOverTwoWords) {
  expect_odd("=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9?=", "caf\xC3\xA9",
             anomalies::encoded_word_split_character);
  expect_odd("=?utf-8?B?8J8=?=\r\n =?UTF8?B?mIA=?=", "\xF0\x9F\x98\x80",
             anomalies::encoded_word_split_character);
  EXPECT_EQ(text_of("=?gb2312?Q?=C4=E3=BA?= =?gb2312?Q?=C3?="), "\xE4\xBD\xA0\xE5\xA5\xBD");
}

TEST(DecodeUnstructured, ReadsUtf7WordsOneByOne) {
  EXPECT_EQ(text_of("=?utf-7?Q?+AGE?= =?utf-7?Q?bc?="), "abc");
}

TEST(DecodeUnstructured, ListsTheWordsAsSpelled) {
  const std::string_view raw = "x =?us-ascii*en-US?q?y?= =?Foo?B?eA==?=";
  const DecodedText decoded = decode_unstructured(raw);
  ASSERT_EQ(decoded.words.size(), 2U);
  EXPECT_EQ(decoded.words[0].span.of(raw), "=?us-ascii*en-US?q?y?=");
  EXPECT_EQ(decoded.words[0].charset, "us-ascii");
  EXPECT_EQ(decoded.words[0].language, "en-US");
  EXPECT_EQ(decoded.words[0].canonical, "US-ASCII");
  EXPECT_EQ(decoded.words[0].encoding, 'q');
  EXPECT_EQ(decoded.words[1].charset, "Foo");
  EXPECT_EQ(decoded.words[1].language.data(), nullptr);
  EXPECT_EQ(decoded.words[1].canonical.data(), nullptr);
}

TEST(DecodeUnstructured, MendsBase64Damage) {
  expect_odd("=?utf-8?B?Y2Fmw6k?=", "caf\xC3\xA9", anomalies::encoded_word_bad_padding);
  expect_odd("=?utf-8?B?Y2Fmw6k==?=", "caf\xC3\xA9", anomalies::encoded_word_bad_padding);
  expect_odd("=?utf-8?B?YWI=Y2Q=?=", "abcd", anomalies::encoded_word_bad_padding);
  expect_odd("=?utf-8?B?YWJjZ?=", "abc", anomalies::encoded_word_bad_padding);
  expect_odd("=?utf-8?B?YW Jj?=", "abc", anomalies::encoded_word_white_space);
  expect_odd("=?utf-8?B?YW\r\n Jj?=", "abc", anomalies::encoded_word_white_space);
  expect_odd("=?utf-8?B?YW|Jj?=", "abc", anomalies::encoded_word_illegal_character);
  expect_odd("=?iso-8859-1?B?--__?=", "\xC3\xBB\xC3\xAF\xC3\xBF",
             anomalies::encoded_word_illegal_character);
}

TEST(DecodeUnstructured, MendsQDamage) {
  expect_odd("=?utf-8?Q?caf=c3=a9?=", "caf\xC3\xA9", anomalies::encoded_word_lower_hex);
  expect_odd("=?utf-8?Q?1=2?=", "1=2", anomalies::encoded_word_bad_escape);
  expect_odd("=?utf-8?Q?1=?=", "1=", anomalies::encoded_word_bad_escape);
  expect_odd("=?utf-8?Q?a=XYb?=", "a=XYb", anomalies::encoded_word_bad_escape);
  expect_odd("=?utf-8?Q?a b?=", "a b", anomalies::encoded_word_white_space);
  expect_odd("=?utf-8?Q?a\r\n b?=", "a b", anomalies::encoded_word_white_space);
  expect_odd("=?utf-8?Q?What?\?=", "What?", anomalies::encoded_word_illegal_character);
  expect_odd("=?utf-8?Q?Why?=20not?=", "Why? not", anomalies::encoded_word_illegal_character);
  expect_odd("=?utf-8?Q?caf\xC3\xA9?=", "caf\xC3\xA9", anomalies::encoded_word_illegal_character);
}

TEST(DecodeUnstructured, TellsPaddingBeforeTheEndFromTheNextWord) {
  EXPECT_EQ(text_of("=?utf-8?B?YQ==?==?utf-8?B?Yg==?="), "ab");
  EXPECT_EQ(text_of("=?utf-8?Q?\?= x"), " x");
}

TEST(DecodeUnstructured, NamesMissingSeparation) {
  expect_odd("a=?utf-8?Q?b?=", "ab", anomalies::encoded_word_not_separated);
  expect_odd("=?utf-8?Q?a?=b", "ab", anomalies::encoded_word_not_separated);
  expect_odd("=?utf-8?Q?a?==?utf-8?Q?b?=", "ab", anomalies::encoded_word_not_separated);
  EXPECT_FALSE(decode_unstructured("a\t=?utf-8?Q?b?=\r\n c")
                   .anomalies.has(anomalies::encoded_word_not_separated));
}

TEST(DecodeUnstructured, NamesEmptyLongAndNestedWords) {
  expect_odd("=?utf-8?Q?\?=", "", anomalies::encoded_word_empty);
  const std::string long_text(80, 'a');
  expect_odd("=?utf-8?Q?" + long_text + "?=", long_text, anomalies::encoded_word_too_long);
  expect_odd(
      "=?utf-8?Q?=3D=3Futf-8=3FQ=3Fa=3F=3D?=", "=?utf-8?Q?a?=", anomalies::encoded_word_nested);
}

TEST(DecodeUnstructured, NamesAHiddenLineEnd) {
  expect_odd("=?utf-8?Q?a=0D=0ABcc:_x?=", "a\r\nBcc: x", anomalies::encoded_word_control);
  EXPECT_TRUE(decode_unstructured("=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=").anomalies.empty());
}

TEST(DecodeUnstructured, KeepsTheRawTextOfWhatItCannotDecode) {
  expect_odd("=?x-no-such?Q?caf=E9?= b", "=?x-no-such?Q?caf=E9?= b",
             anomalies::encoded_word_unknown_charset);
  expect_odd("=?utf-8?X?abc?=", "=?utf-8?X?abc?=", anomalies::encoded_word_unknown_encoding);
  expect_odd("=?utf-8?Q?abc", "=?utf-8?Q?abc", anomalies::encoded_word_unterminated);
  expect_odd("=?utf-8?Q?abc =?utf-8?Q?d?=", "=?utf-8?Q?abc d",
             anomalies::encoded_word_unterminated);
}

TEST(DecodeUnstructured, GuessesWhenTheWriterAdmitsNotToKnowTheCharset) {
  expect_odd("=?unknown-8bit?Q?caf=E9?=", "caf\xC3\xA9", anomalies::unknown_charset);
  expect_odd("=??Q?caf=C3=A9?=", "caf\xC3\xA9", anomalies::unknown_charset);
}

TEST(DecodeUnstructured, PassesOnWhatTheCharsetLayerFinds) {
  expect_odd("=?utf-8?Q?caf=E9?=", "caf\xEF\xBF\xBD", anomalies::declared_utf8_invalid);
  expect_odd("=?iso-8859-1?Q?=C3=A9?=", "\xC3\x83\xC2\xA9", anomalies::charset_contradicted);
}

TEST(DecodeUnstructured, ReadsRawBytesAsUtf8ElseWindows1252) {
  expect_odd("caf\xC3\xA9 x", "caf\xC3\xA9 x", anomalies::raw_utf8_text);
  expect_odd("caf\xE9 \x80 x", "caf\xC3\xA9 \xE2\x82\xAC x", anomalies::raw_eight_bit_text);
  const DecodedText mixed = decode_unstructured("ab caf\xE9 =?utf-8?Q?=C3=A9?= \xE8y");
  EXPECT_EQ(mixed.text, "ab caf\xC3\xA9 \xC3\xA9 \xC3\xA8y");
  ASSERT_EQ(mixed.anomalies.size(), 1U);
  EXPECT_EQ(mixed.anomalies[0].span, span_between(6, 28));
}

TEST(DecodeUnstructured, ReadsUtf8ThatWasCutOff) {
  expect_odd("\xC3\xA9\xC3\xA9\xC3\xA9\xC3", "\xC3\xA9\xC3\xA9\xC3\xA9\xEF\xBF\xBD",
             anomalies::undecodable_bytes);
}

TEST(DecodeUnstructured, JoinsIso2022WordsThatEachReturnToAscii) {
  const DecodedText decoded =
      decode_unstructured("=?iso-2022-jp?B?GyRCRnwbKEI=?= =?iso-2022-jp?B?GyRCS1wbKEI=?=");
  EXPECT_EQ(decoded.text, "\xE6\x97\xA5\xE6\x9C\xAC");
  EXPECT_TRUE(decoded.anomalies.empty());
}

TEST(DecodePhrase, UnescapesAPairOfMoreThanOneByte) {
  EXPECT_EQ(phrase_of("\"a\\\xC3\xA9z\""), "a\xC3\xA9z");
}

TEST(DecodePhrase, TakesQuotesAndPairsOff) {
  EXPECT_EQ(phrase_of("\"Doe, \\\"J\\\" \\\\ D\""), "Doe, \"J\" \\ D");
  EXPECT_EQ(phrase_of(" John \"Q.\" Public "), "John Q. Public");
  EXPECT_EQ(phrase_of("\" spaced \""), " spaced ");
  EXPECT_TRUE(decode_phrase("\"Doe, John\"").anomalies.empty());
}

TEST(DecodePhrase, DecodesWordsOutsideAndInsideQuotes) {
  EXPECT_EQ(phrase_of("=?utf-8?Q?Ren=C3=A9?= Doe"), "Ren\xC3\xA9 Doe");
  const DecodedText quoted = decode_phrase("\"=?utf-8?Q?Ren=C3=A9?=\r\n =?utf-8?Q?_Doe?=\"");
  EXPECT_EQ(quoted.text, "Ren\xC3\xA9 Doe");
  EXPECT_TRUE(quoted.anomalies.has(anomalies::encoded_word_in_quotes));
  EXPECT_FALSE(quoted.anomalies.has(anomalies::encoded_word_not_separated));
}

TEST(DecodePhrase, ReadsQuotesInsideAWordAsText) {
  EXPECT_EQ(phrase_of("=?utf-8?Q?\"Doe,_J\"?="), "\"Doe, J\"");
}

TEST(DecodePhrase, DropsComments) {
  const DecodedText decoded = decode_phrase("John (the (real) \\) one) Doe (x)");
  EXPECT_EQ(decoded.text, "John Doe");
  EXPECT_TRUE(decoded.anomalies.has(anomalies::phrase_comment));
  EXPECT_EQ(phrase_of("\"John (x) Doe\""), "John (x) Doe");
  EXPECT_EQ(phrase_of("sad :( face"), "sad :( face");
  EXPECT_EQ(phrase_of("=?utf-8?Q?a?= (c) =?utf-8?Q?b?="), "a b");
}

TEST(DecodePhrase, KeepsAQuoteWithoutPartner) {
  const DecodedText decoded = decode_phrase("5\" disk");
  EXPECT_EQ(decoded.text, "5\" disk");
  EXPECT_TRUE(decoded.anomalies.has(anomalies::phrase_unterminated_quote));
}

TEST(DecodeUnstructured, StopsListingWordsAtTheLimit) {
  std::string raw;
  for (int i = 0; i < 10'001; ++i) raw += "=?utf-8?Q?a?= ";
  const DecodedText decoded = decode_unstructured(raw);
  EXPECT_EQ(decoded.words.size(), 10'000U);
  EXPECT_EQ(decoded.text, std::string(10'001, 'a'));
  EXPECT_TRUE(decoded.anomalies.has(anomalies::too_many_encoded_words));
}

TEST(DecodeUnstructured, IsLinearOnHostileText) {
  for (const std::string_view unit :
       {"=?", "=?utf-8?Q?", "=?a?z?", "?=", "=?utf-8?Q?a?=20", "?=20", "=?=", "=?utf-8?B?=",
        "=?utf-8?Q?a", "=?utf-8?Q?=3D=3Fa=3FQ=3F?=", "(", "\"", "\\", "((\"=?x?Q?", "\r\n ", "\xE9",
        "=?aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "\"a\" (b) "}) {
    std::string raw;
    while (raw.size() < 1'000'000) raw += unit;
    const double begin = testing_time::processor_seconds();
    EXPECT_TRUE(is_valid_utf8(text_of(raw)));
    EXPECT_TRUE(is_valid_utf8(phrase_of(raw)));
    EXPECT_LT(testing_time::processor_seconds() - begin, 10.0) << unit;
  }
}

}  // namespace
}  // namespace forensics
