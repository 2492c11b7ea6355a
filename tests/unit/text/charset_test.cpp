#include "libforensics/text/charset.h"

#include <string>

#include <gtest/gtest.h>

#include "libforensics/text/anomalies.h"
#include "libforensics/text/utf8.h"

namespace forensics {
namespace {

TEST(CanonicalCharset, ReadsLabelsAsMailWritesThem) {
  const struct {
    std::string_view label;
    std::string_view name;
  } cases[] = {
      {"utf-8", "UTF-8"},
      {"utf8", "UTF-8"},
      {"\"utf-8\"", "UTF-8"},
      {"utf-8;", "UTF-8"},
      {" UTF_8 ", "UTF-8"},
      {"unicode-1-1-utf-8", "UTF-8"},
      {"utf8mb4", "UTF-8"},
      {"x-utf-8", "UTF-8"},
      {"us-ascii", "US-ASCII"},
      {"ANSI_X3.4-1968", "US-ASCII"},
      {"iso-8859-1", "windows-1252"},
      {"latin1", "windows-1252"},
      {"ISO_8859-1:1987", "windows-1252"},
      {"cp1252", "windows-1252"},
      {"ansi_x3.110-1983", "windows-1252"},
      {"gb2312", "GBK"},
      {"GB_2312-80", "GBK"},
      {"gb2312_charset", "GBK"},
      {"x-gbk", "GBK"},
      {"gb18030", "gb18030"},
      {"chinesebig5", "Big5"},
      {"big5-hkscs", "Big5"},
      {"cp950", "Big5"},
      {"shift_jis", "Shift_JIS"},
      {"x-sjis", "Shift_JIS"},
      {"cp932", "Shift_JIS"},
      {"windows-31j", "Shift_JIS"},
      {"ks_c_5601-1987", "EUC-KR"},
      {"windows-949", "EUC-KR"},
      {"iso-2022-jp", "ISO-2022-JP"},
      {"cp50221", "ISO-2022-JP"},
      {"iso-8859-8-i", "ISO-8859-8-I"},
      {"iso-8859-9", "windows-1254"},
      {"tis-620", "windows-874"},
      {"x-mac-roman", "macintosh"},
      {"win-1251", "windows-1251"},
      {"unicode-1-1-utf-7", "UTF-7"},
      {"utf-16", "UTF-16LE"},
      {"koi8-r", "KOI8-R"},
      {"cp850", "IBM850"},
  };
  for (const auto& [label, name] : cases) EXPECT_EQ(canonical_charset(label), name) << label;
}

TEST(CanonicalCharset, IsNullForWhatNamesNoCharset) {
  for (const std::string_view label :
       {"", "x-unknown", "unknown-8bit", "default_charset", "default", "x-user-defined", "none",
        "\"\"", "uft-8", "invalid-charset", "utf-8-of-a-kind", "../../etc/passwd", "\xC3\xA9"}) {
    EXPECT_EQ(canonical_charset(label).data(), nullptr) << label;
  }
  EXPECT_EQ(canonical_charset(std::string(65, 'a')).data(), nullptr);
}

TEST(NamesNoCharset, TellsAnAdmittedUnknownFromATypingError) {
  EXPECT_TRUE(names_no_charset("unknown-8bit"));
  EXPECT_TRUE(names_no_charset("X-UNKNOWN"));
  EXPECT_TRUE(names_no_charset(""));
  EXPECT_FALSE(names_no_charset("uft-8"));
  EXPECT_FALSE(names_no_charset("utf-8"));
}

TEST(ToUtf8, ConvertsTheCharsetsOfMail) {
  const struct {
    std::string_view label;
    std::string_view bytes;
    std::string_view text;
  } cases[] = {
      {"windows-1252", "\x80 \x93x\x94", "\xE2\x82\xAC \xE2\x80\x9Cx\xE2\x80\x9D"},
      {"iso-8859-1", "caf\xE9 \x80", "caf\xC3\xA9 \xE2\x82\xAC"},
      {"iso-8859-15", "\xA4", "\xE2\x82\xAC"},
      {"koi8-r", "\xC1\xC2", "\xD0\xB0\xD0\xB1"},
      {"windows-1251", "\xE0\xE1", "\xD0\xB0\xD0\xB1"},
      {"gb2312", "\xC4\xE3\xBA\xC3", "\xE4\xBD\xA0\xE5\xA5\xBD"},
      {"gb2312", "\x81\x30\x81\x30", "\xC2\x80"},
      {"big5", "\xA7\x41\xA6\x6E", "\xE4\xBD\xA0\xE5\xA5\xBD"},
      {"shift_jis", "\x93\xFA\x96\x7B\x87\x40", "\xE6\x97\xA5\xE6\x9C\xAC\xE2\x91\xA0"},
      {"euc-jp", "\xC6\xFC\xCB\xDC", "\xE6\x97\xA5\xE6\x9C\xAC"},
      {"iso-2022-jp", "\x1B$BF|K\\\x1B(B.", "\xE6\x97\xA5\xE6\x9C\xAC."},
      {"ks_c_5601-1987", "\xC7\xD1\x8C\x41", "\xED\x95\x9C\xEB\x98\x80"},
      {"hz-gb-2312", "~{Dc:C~}", "\xE4\xBD\xA0\xE5\xA5\xBD"},
      {"utf-7", "+ZeVnLIqe-, a", "\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E, a"},
      {"x-mac-roman", "\x8E", "\xC3\xA9"},
  };
  for (const auto& [label, bytes, text] : cases) {
    const ConvertedText read = to_utf8(bytes, label);
    EXPECT_EQ(read.text, text) << label;
    EXPECT_EQ(read.reading.undecodable, 0U) << label;
    EXPECT_EQ(read.reading.used, read.reading.declared) << label;
    EXPECT_TRUE(read.anomalies.empty()) << label;
  }
}

TEST(ToUtf8, LetsAByteOrderMarkDecideUtf16) {
  EXPECT_EQ(to_utf8(std::string_view("\xFE\xFF\0a", 4), "utf-16").text, "a");
  EXPECT_EQ(to_utf8(std::string_view("\xFF\xFE"
                                     "a\0",
                                     4),
                    "utf-16")
                .text,
            "a");
  EXPECT_EQ(to_utf8(std::string_view("a\0", 2), "utf-16").text, "a");
  EXPECT_EQ(to_utf8(std::string_view("a\0", 2), "utf-16").reading.used, "UTF-16LE");
  EXPECT_EQ(to_utf8("\x3D\xD8\x00\xDE"
                    "x",
                    "utf-16")
                .text,
            "\xEF\xBF\xBD");
}

TEST(ToUtf8, CountsWhatTheCharsetHasNoMeaningFor) {
  const ConvertedText read = to_utf8(
      "a\xFF"
      "b\x81",
      "shift_jis");
  EXPECT_EQ(read.text,
            "a\xEF\xBF\xBD"
            "b\xEF\xBF\xBD");
  EXPECT_EQ(read.reading.undecodable, 2U);
  EXPECT_TRUE(read.anomalies.has(anomalies::undecodable_bytes));
}

TEST(ToUtf8, ReportsInvalidUtf8AndStillReadsItAsDeclared) {
  const ConvertedText read = to_utf8("caf\xE9!", "utf-8");
  EXPECT_EQ(read.text, "caf\xEF\xBF\xBD!");
  EXPECT_EQ(read.reading.used, "UTF-8");
  EXPECT_TRUE(read.anomalies.has(anomalies::declared_utf8_invalid));
}

TEST(ToUtf8, ReportsUtf8UnderAnotherNameAndStillReadsItAsDeclared) {
  const ConvertedText read = to_utf8("caf\xC3\xA9", "iso-8859-1");
  EXPECT_EQ(read.text, "caf\xC3\x83\xC2\xA9");
  EXPECT_EQ(read.reading.used, "windows-1252");
  EXPECT_TRUE(read.anomalies.has(anomalies::charset_contradicted));
}

TEST(ToUtf8, DoesNotTakeAShortGbkWordForUtf8) {
  EXPECT_FALSE(to_utf8("\xC4\xA3", "gbk").anomalies.has(anomalies::charset_contradicted));
  EXPECT_TRUE(
      to_utf8("\xE4\xBD\xA0\xE5\xA5\xBD", "gbk").anomalies.has(anomalies::charset_contradicted));
}

TEST(ToUtf8, ReadsBytesUnderUsAsciiAsUtf8ElseWindows1252) {
  const ConvertedText utf8 = to_utf8("caf\xC3\xA9", "us-ascii");
  EXPECT_EQ(utf8.text, "caf\xC3\xA9");
  EXPECT_EQ(utf8.reading.declared, "US-ASCII");
  EXPECT_EQ(utf8.reading.used, "UTF-8");
  EXPECT_TRUE(utf8.anomalies.has(anomalies::eight_bit_in_us_ascii));
  const ConvertedText latin = to_utf8("caf\xE9", "us-ascii");
  EXPECT_EQ(latin.text, "caf\xC3\xA9");
  EXPECT_EQ(latin.reading.used, "windows-1252");
  EXPECT_TRUE(to_utf8("cafe", "us-ascii").anomalies.empty());
}

TEST(ToUtf8, SaysThatALabelIsUnknownAndHowItReadTheBytes) {
  const ConvertedText read = to_utf8("caf\xE9", "uft-8");
  EXPECT_EQ(read.text, "caf\xC3\xA9");
  EXPECT_EQ(read.reading.declared.data(), nullptr);
  EXPECT_EQ(read.reading.used, "windows-1252");
  EXPECT_TRUE(read.anomalies.has(anomalies::unknown_charset));
  EXPECT_TRUE(to_utf8("a", "").anomalies.empty());
}

TEST(ToUtf8, GivesWellFormedTextForEveryCharsetAndEveryByte) {
  std::string bytes;
  for (int i = 0; i < 256; ++i) bytes.push_back(static_cast<char>(i));
  for (int round = 0; round < 5; ++round) bytes += bytes;
  for (const std::string_view label :
       {"utf-8",        "us-ascii",     "iso-8859-1",   "ibm866",       "iso-8859-2",
        "iso-8859-3",   "iso-8859-4",   "iso-8859-5",   "iso-8859-6",   "iso-8859-7",
        "iso-8859-8",   "iso-8859-8-i", "iso-8859-10",  "iso-8859-13",  "iso-8859-14",
        "iso-8859-15",  "koi8-r",       "koi8-u",       "macintosh",    "x-mac-cyrillic",
        "windows-874",  "windows-1250", "windows-1251", "windows-1253", "windows-1254",
        "windows-1255", "windows-1256", "windows-1257", "windows-1258", "gbk",
        "gb18030",      "big5",         "euc-jp",       "shift_jis",    "euc-kr",
        "iso-2022-jp",  "iso-2022-kr",  "iso-2022-cn",  "hz-gb-2312",   "utf-7",
        "utf-16le",     "utf-16be",     "cp850",        "cp037"}) {
    const ConvertedText read = to_utf8(bytes, label);
    EXPECT_TRUE(is_valid_utf8(read.text)) << label;
    EXPECT_FALSE(read.text.empty()) << label;
    EXPECT_NE(read.reading.declared.data(), nullptr) << label;
  }
}

}  // namespace
}  // namespace forensics
