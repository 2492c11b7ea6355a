#include "libforensics/input/internal/paste.h"

#include "libforensics/input/anomalies.h"
#include "tests/unit/input/input_files.h"

namespace forensics {
namespace {

using namespace testing_input;
using Pastes = InputFiles;

const std::string k_header =
    "Received: from a.example.org (a.example.org [192.0.2.1])\n"
    " by b.example.net with ESMTPS id 4ABC; Thu, 1 Jan 2026 10:00:00 +0000\n"
    "Message-ID: <one@example.org>\n"
    "From: \"A B\" <a@example.org>\n"
    "Subject: It is \"there\"\n";

std::string each_line(const std::string& text, const std::string& before, const std::string& end) {
  std::string out = before;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\n')
      out += text[at];
    else
      out += end + (at + 1 < text.size() ? before : "");
  }
  return out;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size()) {
    text.replace(at, what.size(), with);
  }
  return text;
}

// `pasted` is mended to k_header, and `kind` says what was wrong with it.
void expect_mended(const std::string& pasted, const AnomalyKind& kind) {
  SCOPED_TRACE(kind.id);
  const Mended mended = mend_paste(pasted);
  EXPECT_EQ(mended.text, k_header);
  EXPECT_TRUE(mended.anomalies.has(kind));
  EXPECT_EQ(mended.anomalies.size(), 1U);
}

TEST(MendPaste, UndamagedTextComesBackUnchanged) {
  for (const std::string& text : {k_header, k_header + "\nBody &lt;a&gt;\n> quoted\n",
                                  replaced(k_header, "\n", "\r\n"), std::string("a\n\nb")}) {
    const Mended mended = mend_paste(text);
    EXPECT_EQ(mended.text, text);
    EXPECT_TRUE(mended.anomalies.empty());
    EXPECT_FALSE(mended.damaged);
  }
}

TEST(MendPaste, TakesOffWhatStandsBeforeEachLine) {
  expect_mended(each_line(k_header, "> ", "\n"), anomalies::paste_quoted);
  expect_mended(each_line(k_header, ">", "\n"), anomalies::paste_quoted);
  expect_mended(each_line(k_header, "> > ", "\n"), anomalies::paste_quoted);
  expect_mended(each_line(k_header, "| ", "\n"), anomalies::paste_quoted);
  expect_mended(each_line(k_header, "    ", "\n"), anomalies::paste_indented);
  expect_mended(each_line(k_header, "\t", "\n"), anomalies::paste_indented);
}

TEST(MendPaste, ClosesUpDoubleSpacing) {
  expect_mended(each_line(k_header, "", "\n\n"), anomalies::paste_double_spaced);
  const Mended with_body = mend_paste(each_line(k_header + "\nBody.\nMore.\n", "", "\n\n"));
  EXPECT_EQ(with_body.text, k_header + "\nBody.\nMore.\n");
}

TEST(MendPaste, GivesContinuationLinesTheirBlanksBack) {
  expect_mended(replaced(k_header, "\n ", "\n"), anomalies::paste_lost_folds);
}

TEST(MendPaste, MakesTypographyPlain) {
  expect_mended(replaced(k_header, "\"A B\"",
                         "\xE2\x80\x9C"
                         "A B\xE2\x80\x9D"),
                anomalies::paste_smart_quotes);
  expect_mended(replaced(k_header, ": ", ":\xC2\xA0"), anomalies::paste_hard_spaces);
  expect_mended(replaced(k_header, "<", "\xE2\x80\x8B<"), anomalies::paste_hard_spaces);
  expect_mended(replaced(replaced(k_header, "<", "&lt;"), ">", "&gt;"), anomalies::paste_entities);
}

TEST(MendPaste, LeavesTheQuotesOfASubject) {
  const std::string curly = replaced(k_header, "\"there\"", "\xE2\x80\x9Cthere\xE2\x80\x9D");
  EXPECT_EQ(mend_paste(curly).text, curly);
}

TEST(MendPaste, MakesLineEndsOne) {
  expect_mended(replaced(k_header, "\nFrom", "\r\nFrom"), anomalies::paste_line_ends);
  expect_mended(replaced(k_header, "\n", "\r\r\n"), anomalies::paste_line_ends);
  expect_mended(replaced(k_header, "\n", "\r"), anomalies::paste_line_ends);
}

TEST(MendPaste, ReadsUtf16) {
  std::string wide = "\xFF\xFE";
  for (const char c : k_header) wide += std::string({c, '\0'});
  expect_mended(wide, anomalies::paste_utf16);
  std::string big = "\xFE\xFF";
  for (const char c : k_header) big += std::string({'\0', c});
  expect_mended(big, anomalies::paste_utf16);
}

TEST(MendPaste, MendsSeveralDamagesAtOnce) {
  std::string pasted = replaced(k_header, "\n ", "\n");
  pasted = each_line(replaced(pasted, "<", "&lt;"), "> ", "\n");
  const Mended mended = mend_paste(pasted);
  EXPECT_EQ(mended.text, k_header);
  EXPECT_EQ(mended.anomalies.size(), 3U);
  for (const Anomaly& anomaly : mended.anomalies) EXPECT_FALSE(anomaly.span.empty());
}

TEST(LooksLikePaste, OnlyWhereTheLinesAreDamaged) {
  EXPECT_TRUE(looks_like_paste(each_line(k_header, "> ", "\n")));
  EXPECT_FALSE(looks_like_paste(k_header));
  EXPECT_FALSE(looks_like_paste("> Hello\n> there: a\n"));
  EXPECT_FALSE(looks_like_paste("  indented: text\n  Date: of today\n"));
}

TEST_F(Pastes, AreKnownInFilesAndKeepTheOriginal) {
  const std::string pasted = each_line(k_header, "> ", "\n");
  const auto messages = read_bytes(pasted);
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_EQ(messages[0].format, InputFormat::header_block);
  EXPECT_EQ(messages[0].bytes, k_header);
  EXPECT_EQ(messages[0].original, pasted);
  EXPECT_EQ(messages[0].offset_in_container(0), std::nullopt);
  EXPECT_TRUE(messages[0].anomalies.has(anomalies::paste_quoted));
}

TEST_F(Pastes, AMessageInAFileIsNeverMended) {
  const std::string odd = replaced(k_header, "\n by", "\nby");
  EXPECT_EQ(texts(read_bytes(odd)), std::vector{odd});
}

TEST_F(Pastes, FromStandardInputAreMendedWhenDamaged) {
  for (const auto& [pasted, format] :
       {std::pair{replaced(k_header, "\n ", "\n"), InputFormat::header_block},
        std::pair{k_header, InputFormat::message}}) {
    const std::string path = write("stdin", pasted);
    std::FILE* const opened = std::freopen(path.c_str(), "rb", stdin);
    ASSERT_NE(opened, nullptr);
    const auto messages = read({"-"});
    ASSERT_EQ(messages.size(), 1U);
    EXPECT_EQ(messages[0].bytes, k_header);
    EXPECT_EQ(messages[0].format, format);
    EXPECT_EQ(messages[0].path, "-");
  }
}

}  // namespace
}  // namespace forensics
