#include "libforensics/text/rfc2231.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "libforensics/text/anomalies.h"
#include "libforensics/text/utf8.h"

namespace forensics {
namespace {

// "name=value; name="quoted"": cuts at ';' outside quotes, enough for these tests.
std::vector<RawParameter> cut(std::string_view field) {
  std::vector<RawParameter> out;
  std::size_t at = 0;
  while (at < field.size()) {
    const std::size_t equals = field.find('=', at);
    RawParameter raw;
    raw.name = field.substr(at, equals - at);
    raw.quoted = equals + 1 < field.size() && field[equals + 1] == '"';
    std::size_t end = equals + 1;
    if (raw.quoted) {
      ++end;
      while (field[end] != '"') end += field[end] == '\\' ? 2U : 1U;
      raw.value = field.substr(equals + 2, end - equals - 2);
      ++end;
    } else {
      end = std::min(field.find(';', end), field.size());
      raw.value = field.substr(equals + 1, end - equals - 1);
    }
    out.push_back(raw);
    at = std::min(end + 2, field.size());
  }
  return out;
}

DecodedParameters decode(std::string_view field) {
  return decode_parameters(field, cut(field));
}

void expect_value(std::string_view field, std::string_view value) {
  const DecodedParameters decoded = decode(field);
  ASSERT_FALSE(decoded.parameters.empty()) << field;
  EXPECT_EQ(decoded.parameters[0].value, value) << field;
  EXPECT_TRUE(decoded.anomalies.empty()) << field;
}

void expect_odd(std::string_view field, std::string_view value, const AnomalyKind& kind) {
  const DecodedParameters decoded = decode(field);
  ASSERT_FALSE(decoded.parameters.empty()) << field;
  EXPECT_EQ(decoded.parameters[0].value, value) << field;
  EXPECT_TRUE(decoded.anomalies.has(kind)) << field << " lacks " << kind.id;
}

TEST(DecodeParameters, ReadsPlainOnes) {
  const DecodedParameters decoded = decode("Charset=utf-8; name=\"a \\\"b\\\" \\\\ c\"");
  ASSERT_EQ(decoded.parameters.size(), 2U);
  EXPECT_EQ(decoded.parameters[0].name, "Charset");
  EXPECT_EQ(decoded.parameters[0].value, "utf-8");
  EXPECT_FALSE(decoded.parameters[0].extended);
  EXPECT_EQ(decoded.parameters[1].value, "a \"b\" \\ c");
  ASSERT_NE(decoded.find("NAME"), nullptr);
  EXPECT_EQ(decoded.find("nam"), nullptr);
  EXPECT_TRUE(decoded.anomalies.empty());
}

// The examples of RFC 2231 3 and 4.
TEST(DecodeParameters, JoinsSections) {
  expect_value("URL*0=\"ftp://\"; URL*1=\"cs.example.edu/pub\"", "ftp://cs.example.edu/pub");
}

TEST(DecodeParameters, DecodesCharsetAndLanguage) {
  const DecodedParameters decoded =
      decode("title*=us-ascii'en-us'This%20is%20%2A%2A%2Afun%2A%2A%2A");
  ASSERT_EQ(decoded.parameters.size(), 1U);
  EXPECT_EQ(decoded.parameters[0].value, "This is ***fun***");
  EXPECT_EQ(decoded.parameters[0].charset, "US-ASCII");
  EXPECT_EQ(decoded.parameters[0].language, "en-us");
  EXPECT_TRUE(decoded.parameters[0].extended);
}

TEST(DecodeParameters, MixesEncodedAndPlainSections) {
  const std::string_view field =
      "title*0*=us-ascii'en'This%20is%20even%20more%20; title*1*=%2A%2A%2Afun%2A%2A%2A%20; "
      "title*2=\"isn't it!\"";
  expect_value(field, "This is even more ***fun*** isn't it!");
  EXPECT_EQ(decode(field).parameters[0].pieces, (std::vector<std::size_t>{0, 1, 2}));
}

TEST(DecodeParameters, JoinsACharacterSplitOverSections) {
  expect_value("n*0*=utf-8''%e2%82; n*1*=%ac", "\xE2\x82\xAC");
  expect_value("n*=gb2312''%C4%E3%BA%C3", "\xE4\xBD\xA0\xE5\xA5\xBD");
}

TEST(DecodeParameters, SortsSectionsByNumber) {
  expect_odd("n*1=b; n*0=a", "ab", anomalies::parameter_out_of_order);
  std::string field = "n*0=x";
  std::string value = "x";
  for (int i = 1; i < 12; ++i) {
    field += "; n*" + std::to_string(i) + "=" + std::to_string(i);
    value += std::to_string(i);
  }
  expect_value(field, value);
}

TEST(DecodeParameters, NamesMissingAndRepeatedSections) {
  expect_odd("n*0=a; n*2=c", "ac", anomalies::parameter_section_missing);
  expect_odd("n*1=b", "b", anomalies::parameter_section_missing);
  expect_odd("n*0=a; n*0=z; n*1=b", "ab", anomalies::parameter_section_repeated);
}

TEST(DecodeParameters, NamesMalformedSections) {
  expect_odd("n*01=a", "a", anomalies::parameter_bad_section);
  expect_odd("n*x=a", "a", anomalies::parameter_bad_section);
  expect_odd("n*0x*=a", "a", anomalies::parameter_bad_section);
  expect_odd("n*99999999999999999999=a", "a", anomalies::parameter_bad_section);
  EXPECT_EQ(decode("n*01=a").parameters[0].name, "n*01");
}

TEST(DecodeParameters, GivesAllReadingsAndTheExtendedOneFirst) {
  const DecodedParameters decoded =
      decode("x=1; filename=\"safe.txt\"; filename*=utf-8''evil.exe; FILENAME*0=third; y=2");
  ASSERT_EQ(decoded.parameters.size(), 5U);
  EXPECT_EQ(decoded.parameters[0].name, "x");
  EXPECT_EQ(decoded.parameters[1].value, "evil.exe");
  EXPECT_EQ(decoded.parameters[2].value, "third");
  EXPECT_EQ(decoded.parameters[3].value, "safe.txt");
  EXPECT_EQ(decoded.parameters[4].name, "y");
  EXPECT_EQ(decoded.find("filename")->value, "evil.exe");
  EXPECT_TRUE(decoded.anomalies.has(anomalies::parameter_given_twice));
  EXPECT_TRUE(decode("a=1; A=2").anomalies.has(anomalies::parameter_given_twice));
}

TEST(DecodeParameters, KeepsABadPercent) {
  expect_odd("n*=utf-8''100%; m=1", "100%", anomalies::parameter_bad_percent);
  expect_odd("n*=utf-8''%zz%4", "%zz%4", anomalies::parameter_bad_percent);
}

TEST(DecodeParameters, ReadsAnExtendedValueWithoutItsPrefix) {
  expect_odd("n*=%C3%A9", "\xC3\xA9", anomalies::parameter_charset_missing);
  expect_odd("n*=utf-8'%C3%A9", "utf-8'\xC3\xA9", anomalies::parameter_charset_missing);
  expect_odd("n*=''%E9", "\xC3\xA9", anomalies::parameter_charset_missing);
  expect_odd("n*0=a; n*1*=%41", "aA", anomalies::parameter_charset_missing);
}

TEST(DecodeParameters, DecodesEncodedWordsThatShouldNotBeThere) {
  expect_odd("filename=\"=?utf-8?Q?caf=C3=A9.txt?=\"", "caf\xC3\xA9.txt",
             anomalies::parameter_encoded_word);
  expect_odd("filename==?utf-8?B?Y2Fmw6k=?=", "caf\xC3\xA9", anomalies::parameter_encoded_word);
  expect_odd("filename*0=\"=?utf-8?Q?caf=\"; filename*1=\"C3=A9?=\"", "caf\xC3\xA9",
             anomalies::parameter_encoded_word);
  EXPECT_EQ(decode("n==?utf-8?Q?x?=").parameters[0].charset, "UTF-8");
}

TEST(DecodeParameters, ReadsRawBytes) {
  expect_odd("n=\"caf\xC3\xA9\"", "caf\xC3\xA9", anomalies::raw_utf8_text);
  expect_odd("n=\" caf\xE9 \"", " caf\xC3\xA9 ", anomalies::raw_eight_bit_text);
}

TEST(DecodeParameters, KeepsABackslashThatEscapesNothing) {
  expect_odd("n=\"C:\\temp\\a.doc\"", "C:\\temp\\a.doc", anomalies::parameter_odd_escape);
}

TEST(DecodeParameters, TakesFoldsOut) {
  expect_value("n=\"a\r\n b\n\tc\"", "a b\tc");
}

TEST(DecodeParameters, UsesEveryRawParameterOnce) {
  const std::string_view field = "a*0=1; b=2; a*=x''y; B*1=3; a*1=4; c*q=5";
  std::vector<int> uses(6, 0);
  for (const Parameter& parameter : decode(field).parameters) {
    for (const std::size_t piece : parameter.pieces) ++uses[piece];
  }
  EXPECT_EQ(uses, std::vector<int>(6, 1));
}

}  // namespace
}  // namespace forensics
