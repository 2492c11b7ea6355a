#include "libforensics/mime/content_type.h"

#include <gtest/gtest.h>

#include "libforensics/mime/anomalies.h"

namespace forensics {
namespace {

std::string value_of(const ParameterizedField& field, std::string_view name) {
  const Parameter* parameter = find_parameter(field.parameters, name);
  return parameter == nullptr ? "(none)" : parameter->value;
}

TEST(ParseContentType, ReadsTypeAndParameters) {
  const std::string_view text = "Text/HTML; charset=UTF-8;\r\n\tName=\"a b.html\"";
  const ParameterizedField field = parse_content_type(text);
  EXPECT_EQ(field.value, "text/html");
  EXPECT_EQ(value_of(field, "charset"), "UTF-8");
  EXPECT_EQ(value_of(field, "name"), "a b.html");
  EXPECT_EQ(field.parameters[1].raw.of(text), "\"a b.html\"");
  EXPECT_TRUE(field.anomalies.empty());
}

TEST(ParseContentType, KeepsASemicolonInsideQuotes) {
  const ParameterizedField field = parse_content_type("multipart/mixed; boundary=\"a;b\"; x=y");
  EXPECT_EQ(value_of(field, "boundary"), "a;b");
  EXPECT_EQ(value_of(field, "x"), "y");
  EXPECT_TRUE(field.anomalies.empty());
}

TEST(ParseContentType, LeavesOutComments) {
  const ParameterizedField field =
      parse_content_type("(a) multipart/mixed (b (c) \\) d); boundary=x (e; f=g)");
  EXPECT_EQ(field.value, "multipart/mixed");
  EXPECT_EQ(value_of(field, "boundary"), "x");
  EXPECT_EQ(field.parameters.size(), 1U);
  EXPECT_TRUE(field.anomalies.has(anomalies::mime_comment));
}

TEST(ParseContentType, ReadsOnAfterAnUnterminatedComment) {
  const ParameterizedField field = parse_content_type("multipart/mixed; (x; boundary=b");
  EXPECT_EQ(value_of(field, "boundary"), "b");
  EXPECT_TRUE(field.anomalies.has(anomalies::mime_unterminated_comment));
}

TEST(ParseContentType, ReadsBlanksAroundTheSlash) {
  for (const char* text : {"multipart / mixed; boundary=b", "multipart/ mixed; boundary=b",
                           "multipart /mixed; boundary=b", "multipart\r\n /mixed; boundary=b"}) {
    const ParameterizedField field = parse_content_type(text);
    EXPECT_EQ(field.value, "multipart/mixed") << text;
    EXPECT_EQ(value_of(field, "boundary"), "b") << text;
    EXPECT_TRUE(field.anomalies.has(anomalies::mime_type_blanks)) << text;
  }
}

TEST(ParseContentType, ReadsATypeInQuotes) {
  const ParameterizedField field = parse_content_type("\"text/html\"; charset=x");
  EXPECT_EQ(field.value, "text/html");
  EXPECT_EQ(value_of(field, "charset"), "x");
  EXPECT_TRUE(field.anomalies.has(anomalies::mime_type_quoted));
}

TEST(ParseContentType, NotesWhatIsNoTypeSlashSubtype) {
  for (const char* text :
       {"text", "text/", "/html", "", ";", "charset=utf-8", "text/a/b", "te\xE9t/plain"}) {
    const ParameterizedField field = parse_content_type(text);
    EXPECT_TRUE(field.anomalies.has(anomalies::mime_type_invalid)) << text;
  }
  EXPECT_EQ(parse_content_type("text").value, "text");
  EXPECT_EQ(value_of(parse_content_type("charset=utf-8"), "charset"), "utf-8");
}

TEST(ParseContentType, ReadsParametersWithoutTheirSemicolon) {
  for (const char* text : {"text/plain charset=utf-8 name=\"a\" format=flowed",
                           "text/plain, charset=utf-8, name=a, format=flowed",
                           "text/plain\r\n charset=\"utf-8\"\r\n name=a\r\n format=flowed"}) {
    const ParameterizedField field = parse_content_type(text);
    EXPECT_EQ(field.value, "text/plain") << text;
    EXPECT_EQ(value_of(field, "charset"), "utf-8") << text;
    EXPECT_EQ(value_of(field, "name"), "a") << text;
    EXPECT_EQ(value_of(field, "format"), "flowed") << text;
    EXPECT_TRUE(field.anomalies.has(anomalies::mime_parameter_separator)) << text;
  }
}

TEST(ParseContentType, AllowsATrailingSemicolon) {
  EXPECT_TRUE(parse_content_type("text/plain; charset=utf-8;").anomalies.empty());
}

TEST(ParseContentType, ReadsBlanksAroundTheEqualsSign) {
  const ParameterizedField field = parse_content_type("multipart/mixed; boundary = \"b\"");
  EXPECT_EQ(value_of(field, "boundary"), "b");
  EXPECT_TRUE(field.anomalies.has(anomalies::mime_parameter_blanks));
}

TEST(ParseContentType, ReadsUnquotedValuesWithSpecialsAndBlanks) {
  const ParameterizedField field =
      parse_content_type("a/b; boundary=----=_Part_1:2?; name=my file (1).pdf; x=(c)d; z=a,b");
  EXPECT_EQ(value_of(field, "boundary"), "----=_Part_1:2?");
  EXPECT_EQ(value_of(field, "name"), "my file (1).pdf");
  EXPECT_EQ(value_of(field, "z"), "a,b");
  EXPECT_TRUE(field.anomalies.has(anomalies::mime_unquoted_value));
  EXPECT_EQ(value_of(parse_content_type("a/b; name=file(1).pdf"), "name"), "file(1).pdf");
}

TEST(ParseContentType, UndoesOnlyLawfulEscapes) {
  const ParameterizedField field =
      parse_content_type("a/b; x=\"say \\\"hi\\\" \\\\ now\"; name=\"C:\\temp\\a.doc\"");
  EXPECT_EQ(value_of(field, "x"), "say \"hi\" \\ now");
  EXPECT_EQ(value_of(field, "name"), "C:\\temp\\a.doc");
  EXPECT_TRUE(field.anomalies.has(anomalies::mime_odd_escape));
}

TEST(ParseContentType, KeepsQuotesInsideAQuotedValue) {
  const ParameterizedField field = parse_content_type("a/b; name=\"my \"best\" file.txt\"; x=y");
  EXPECT_EQ(value_of(field, "name"), "my \"best\" file.txt");
  EXPECT_EQ(value_of(field, "x"), "y");
  EXPECT_TRUE(field.anomalies.has(anomalies::mime_unescaped_quote));
}

TEST(ParseContentType, EndsAnUnterminatedQuoteWithItsLineOrSemicolon) {
  const ParameterizedField a = parse_content_type("multipart/mixed; boundary=\"abc; x=y");
  EXPECT_EQ(value_of(a, "boundary"), "abc");
  EXPECT_EQ(value_of(a, "x"), "y");
  EXPECT_TRUE(a.anomalies.has(anomalies::mime_unterminated_quote));
  EXPECT_EQ(value_of(parse_content_type("multipart/mixed; boundary=\"abc\r\n def"), "boundary"),
            "abc");
}

TEST(ParseContentType, UnfoldsQuotedValues) {
  EXPECT_EQ(value_of(parse_content_type("a/b; boundary=\"simple\r\n boundary\""), "boundary"),
            "simple boundary");
}

TEST(ParseContentType, TakesTheFirstOfTwoParametersOfOneName) {
  const ParameterizedField field = parse_content_type("a/b; boundary=one; Boundary=two");
  EXPECT_EQ(value_of(field, "boundary"), "one");
  EXPECT_EQ(field.parameters.size(), 2U);
  EXPECT_TRUE(field.anomalies.has(anomalies::mime_duplicate_parameter));
}

TEST(ParseContentType, SkipsTextThatIsNoParameter) {
  const ParameterizedField field = parse_content_type("a/b; foo; \"bar\"; =x; charset=y");
  ASSERT_EQ(field.parameters.size(), 1U);
  EXPECT_EQ(value_of(field, "charset"), "y");
  EXPECT_TRUE(field.anomalies.has(anomalies::mime_parameter_junk));
}

TEST(ParseContentType, KeepsEightBitBytesAndNuls) {
  using namespace std::string_view_literals;
  const ParameterizedField field = parse_content_type("a/b; name=\"caf\xE9\0x\""sv);
  EXPECT_EQ(value_of(field, "name"), "caf\xE9\0x"sv);
  EXPECT_TRUE(field.anomalies.has(anomalies::mime_eight_bit_parameter));
}

TEST(ParseContentType, StopsAtTheParameterLimit) {
  std::string text = "a/b";
  for (int i = 0; i < 300; ++i) text += "; p" + std::to_string(i) + "=v";
  const ParameterizedField field = parse_content_type(text);
  EXPECT_EQ(field.parameters.size(), limits::max_parameters);
  EXPECT_TRUE(field.anomalies.has(anomalies::mime_too_many_parameters));
}

TEST(ParseContentType, IsLinearOnHostileText) {
  const std::size_t size = 1'000'000;
  for (const char* unit : {"(", "\"", "\"a", ";", ",", " ", "a=\"", "=", "\\", "()", "a ", "a,",
                           "x=a ", ";a=\"b", " (x", " ()a"}) {
    std::string text = "a/b; name=\"";
    while (text.size() < size) text += unit;
    EXPECT_LE(parse_content_type(text).parameters.size(), limits::max_parameters);
    EXPECT_LE(parse_content_type(text.substr(11)).parameters.size(), limits::max_parameters);
    EXPECT_LE(parse_content_type("a/b; name=" + text.substr(11)).parameters.size(),
              limits::max_parameters);
  }
}

TEST(ParseContentType, IsLinearOnNestedParentheses) {
  std::string text = "a/b; name=x ";
  for (int i = 0; i < 300'000; ++i) text += "( ";
  text.append(300'000, ')');
  const ParameterizedField field = parse_content_type(text + "y; z=1");
  EXPECT_EQ(value_of(field, "z"), "1");
  EXPECT_EQ(value_of(field, "name").size(),
            text.size() + 1 - std::string_view("a/b; name=").size());
}

TEST(ParseContentDisposition, ReadsDispositionAndFileName) {
  const ParameterizedField field =
      parse_content_disposition("Attachment; filename=\"x.pdf\"; size=12");
  EXPECT_EQ(field.value, "attachment");
  EXPECT_EQ(value_of(field, "filename"), "x.pdf");
  EXPECT_EQ(parse_content_disposition("filename=x.pdf").value, "");
  EXPECT_EQ(value_of(parse_content_disposition("filename=x.pdf"), "filename"), "x.pdf");
}

TEST(JoinParameter, JoinsNumberedPiecesInOrder) {
  const ParameterizedField field = parse_content_disposition(
      "attachment; filename*1*=%20b; filename*0*=utf-8'en'a%C3%A9; filename*2=\"%20c.txt\"");
  const auto joined = join_parameter(field.parameters, "filename");
  ASSERT_TRUE(joined);
  EXPECT_EQ(joined->bytes, "a\xC3\xA9 b%20c.txt");
  EXPECT_EQ(joined->charset, "utf-8");
  EXPECT_TRUE(joined->extended);
  EXPECT_FALSE(joined->gap);
}

TEST(JoinParameter, ReadsTheWholeExtendedForm) {
  const ParameterizedField field = parse_content_type("a/b; name*=ISO-8859-1''caf%E9.txt");
  const auto joined = join_parameter(field.parameters, "name");
  ASSERT_TRUE(joined);
  EXPECT_EQ(joined->bytes, "caf\xE9.txt");
  EXPECT_EQ(joined->charset, "iso-8859-1");
}

TEST(JoinParameter, PrefersThePlainForm) {
  const ParameterizedField field = parse_content_type("a/b; boundary*0=x; boundary=plain");
  const auto joined = join_parameter(field.parameters, "boundary");
  ASSERT_TRUE(joined);
  EXPECT_EQ(joined->bytes, "plain");
  EXPECT_TRUE(joined->conflicting);
}

TEST(JoinParameter, StopsAtAMissingPiece) {
  const ParameterizedField field = parse_content_type("a/b; name*0=a; name*2=c");
  const auto joined = join_parameter(field.parameters, "name");
  ASSERT_TRUE(joined);
  EXPECT_EQ(joined->bytes, "a");
  EXPECT_TRUE(joined->gap);
}

TEST(JoinParameter, IsNullWithoutAnyForm) {
  const ParameterizedField field =
      parse_content_type("a/b; names=x; name*x=y; name*999999999999=z");
  EXPECT_FALSE(join_parameter(field.parameters, "name"));
  EXPECT_FALSE(join_parameter(field.parameters, "boundary"));
}

}  // namespace
}  // namespace forensics
