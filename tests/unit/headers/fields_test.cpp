#include "libforensics/headers/fields.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libforensics/headers/anomalies.h"
#include "tests/unit/headers/join.h"
#include "tests/unit/processor_time.h"

namespace forensics {
namespace {

using testing::ElementsAre;

// Name and trimmed value of all fields; junk has the name "".
std::vector<std::pair<std::string, std::string>> listed(const Headers& headers) {
  std::vector<std::pair<std::string, std::string>> out;
  for (const Field& field : headers.fields) {
    out.emplace_back(headers.name(field), headers.value(field));
  }
  return out;
}

std::vector<std::string> anomaly_ids(const Headers& headers) {
  std::vector<std::string> out;
  for (const Anomaly& anomaly : headers.anomalies) out.emplace_back(anomaly.kind->id);
  return out;
}

Headers split_and_join(std::string_view message) {
  Headers headers = split_headers(message);
  EXPECT_EQ(joined(headers), message);
  return headers;
}

auto pair(std::string name, std::string value) {
  return testing::Pair(std::move(name), std::move(value));
}

TEST(SplitHeaders, KeepsEveryByteAndTheLastField) {
  const Headers headers = split_and_join("From: a@example.org\r\nSubject: x\r\n\ty\r\nDate: z");
  EXPECT_THAT(listed(headers), ElementsAre(pair("From", "a@example.org"),
                                           pair("Subject", "x\r\n\ty"), pair("Date", "z")));
  EXPECT_THAT(anomaly_ids(headers), ElementsAre("unterminated_last_line", "header_ends_at_eof"));
}

TEST(SplitHeaders, GivesExactSpans) {
  const std::string_view message = "From: a\r\nX-Y : \r\n b\r\n\r\nbody\r\n";
  const Headers headers = split_and_join(message);
  const Field& field = headers.fields[1];
  EXPECT_EQ(field.name.of(message), "X-Y");
  EXPECT_EQ(field.value.of(message), " \r\n b");
  EXPECT_EQ(field.whole.of(message), "X-Y : \r\n b\r\n");
  EXPECT_EQ(field.ending, LineEnding::crlf);
  EXPECT_EQ(headers.separator.of(message), "\r\n");
  EXPECT_EQ(headers.body.of(message), "body\r\n");
  EXPECT_EQ(headers.strict_end, headers.separator.offset);
}

TEST(SplitHeaders, ReadsEveryLineEnding) {
  for (const auto& [end, ending] : std::vector<std::pair<std::string, LineEnding>>{
           {"\n", LineEnding::lf}, {"\r\n", LineEnding::crlf}, {"\r", LineEnding::cr}}) {
    std::string message = "From: a";
    message += end + "To: b" + end + " c" + end + end + "body";
    const Headers headers = split_and_join(message);
    EXPECT_EQ(headers.line_ending, ending);
    ASSERT_EQ(headers.fields.size(), 2U);
    EXPECT_EQ(headers.raw_value(headers.fields[1]), " b" + end + " c");
    EXPECT_EQ(headers.body.of(message), "body");
    EXPECT_EQ(headers.anomalies.has(anomalies::cr_line_endings), ending == LineEnding::cr);
    EXPECT_EQ(headers.anomalies.size(), ending == LineEnding::cr ? 1U : 0U);
  }
}

TEST(SplitHeaders, ReadsACrHeaderAboveALfBody) {
  const Headers headers = split_and_join("From: a\rTo: b\r\rbody\nbody\n");
  EXPECT_THAT(listed(headers), ElementsAre(pair("From", "a"), pair("To", "b")));
  EXPECT_EQ(headers.body.of(headers.message), "body\nbody\n");
}

TEST(SplitHeaders, KeepsCrsSmuggledIntoAnLfHeaderInTheirField) {
  const Headers headers = split_and_join("Subject: a\rX-Evil: 1\r\rb\nTo: c\n\nbody");
  EXPECT_THAT(listed(headers), ElementsAre(pair("Subject", "a\rX-Evil: 1\r\rb"), pair("To", "c")));
  EXPECT_THAT(anomaly_ids(headers), ElementsAre("bare_cr"));
  EXPECT_EQ(headers.anomalies[0].span, (Span{10, 1}));
}

TEST(SplitHeaders, NamesTheFirstLineThatEndsOtherwise) {
  const std::string_view message = "From: a\r\nTo: b\nCc: c\r\n\r\n";
  const Headers headers = split_and_join(message);
  EXPECT_EQ(headers.line_ending, LineEnding::mixed);
  EXPECT_THAT(anomaly_ids(headers), ElementsAre("mixed_line_endings"));
  EXPECT_EQ(headers.anomalies[0].span.of(message), "To: b\n");
}

TEST(SplitHeaders, TakesDoubledCrsAsLineEnds) {
  const Headers headers = split_and_join("From: a\r\r\nTo: b\r\r\n c\r\r\n\r\r\nbody");
  EXPECT_THAT(listed(headers), ElementsAre(pair("From", "a"), pair("To", "b\r\r\n c")));
  EXPECT_EQ(headers.body.of(headers.message), "body");
  EXPECT_EQ(headers.raw_value(headers.fields[0]), " a");
  EXPECT_EQ(headers.anomalies.size(), 4U);
  EXPECT_TRUE(headers.anomalies.has(anomalies::doubled_cr));
}

TEST(SplitHeaders, SetsAByteOrderMarkApart) {
  const Headers headers = split_and_join(
      "\xEF\xBB\xBF"
      "From: a\n\nbody");
  EXPECT_EQ(headers.byte_order_mark, (Span{0, 3}));
  EXPECT_THAT(listed(headers), ElementsAre(pair("From", "a")));
  EXPECT_THAT(anomaly_ids(headers), ElementsAre("byte_order_mark"));
}

TEST(SplitHeaders, LeavesUtf16Alone) {
  const std::string with_mark(
      "\xFF\xFE"
      "F\0r\0o\0",
      8);
  const std::string big_endian("\0F\0r\0o\0m\0:", 10);
  for (const std::string& message : {with_mark, big_endian}) {
    const Headers headers = split_and_join(message);
    EXPECT_TRUE(headers.fields.empty());
    EXPECT_THAT(anomaly_ids(headers), ElementsAre("utf16_input"));
    EXPECT_EQ(headers.body.of(message), message);
  }
}

TEST(SplitHeaders, SetsFromLinesApart) {
  const Headers headers = split_and_join(
      "From a@example.org Thu Jan  1 00:00:00 1970\n>From b@example.org x\nReceived: c\n\nd");
  EXPECT_EQ(headers.from_line.length, 66U);
  EXPECT_THAT(listed(headers), ElementsAre(pair("Received", "c")));
  EXPECT_THAT(anomaly_ids(headers), ElementsAre("mbox_from_line", "quoted_from_line"));
}

TEST(SplitHeaders, TellsAFromFieldWithABlankFromAFromLine) {
  const Headers headers = split_and_join("From : a@example.org\nTo: b\n\n");
  EXPECT_THAT(listed(headers), ElementsAre(pair("From", "a@example.org"), pair("To", "b")));
  EXPECT_THAT(anomaly_ids(headers), ElementsAre("space_before_colon"));
}

TEST(SplitHeaders, FindsTheHeaderBelowEmptyLines) {
  std::string message(40, '\n');
  message += "From x@example.org\n\n\nReceived: a\n\nbody";
  const Headers headers = split_and_join(message);
  EXPECT_THAT(listed(headers), ElementsAre(pair("Received", "a")));
  EXPECT_THAT(anomaly_ids(headers),
              ElementsAre("leading_blank_lines", "mbox_from_line", "leading_blank_lines"));
}

TEST(SplitHeaders, DoesNotSearchTheBodyForAHeader) {
  const Headers headers = split_and_join("\nNo header here.\nReceived: a\n\n");
  EXPECT_TRUE(headers.fields.empty());
  EXPECT_EQ(headers.body.of(headers.message), "No header here.\nReceived: a\n\n");
  EXPECT_THAT(anomaly_ids(headers), ElementsAre("no_header"));
}

TEST(SplitHeaders, ReadsNothingAtAll) {
  for (const std::string_view message : {"", "\n", "\r\n\r\n\r\n", "\xEF\xBB\xBF", "words\n"}) {
    const Headers headers = split_and_join(message);
    EXPECT_TRUE(headers.fields.empty());
    EXPECT_TRUE(headers.anomalies.has(anomalies::no_header)) << message;
  }
}

TEST(SplitHeaders, EndsAtTheEndOfTheInput) {
  const Headers headers = split_and_join("From: a\r\nTo: b\r\n");
  EXPECT_EQ(headers.fields.size(), 2U);
  EXPECT_THAT(anomaly_ids(headers), ElementsAre("header_ends_at_eof"));
  const Headers cut = split_and_join("From: a\r\nTo: b\r");
  EXPECT_EQ(cut.raw_value(cut.fields[1]), " b");
  EXPECT_EQ(cut.fields[1].ending, LineEnding::cr);
}

TEST(SplitHeaders, KeepsAReceivedFieldBelowJunk) {
  const std::string_view message =
      "Received: top\nthis is no field\n and its fold\nReceived: low\nSubject: x\n\nbody";
  const Headers headers = split_and_join(message);
  EXPECT_THAT(listed(headers),
              ElementsAre(pair("Received", "top"), pair("", "this is no field\n and its fold"),
                          pair("Received", "low"), pair("Subject", "x")));
  EXPECT_EQ(headers.fields[1].kind, FieldKind::junk);
  EXPECT_EQ(headers.strict_end, headers.fields[1].whole.offset);
  EXPECT_EQ(headers.body.of(message), "body");
  EXPECT_THAT(anomaly_ids(headers), ElementsAre("line_without_colon"));
}

TEST(SplitHeaders, NamesEachSortOfJunk) {
  const std::string_view message =
      " fold of nothing\n: no name\nFrom x@example.org Thu\n>From y\nTwo words: here\n"
      "https://example.org/\nReceived: a\n\n";
  const Headers headers = split_and_join(message);
  EXPECT_THAT(anomaly_ids(headers),
              ElementsAre("leading_fold", "empty_field_name", "from_line_in_header",
                          "quoted_from_line", "blank_in_field_name", "line_without_colon"));
  EXPECT_EQ(headers.count("Received"), 1U);
}

TEST(SplitHeaders, EndsAtTheBodyWhereTheEmptyLineIsMissing) {
  const Headers headers = split_and_join("Subject: a\nFrom: b\nHello Bob,\nsee you.\n\nText");
  EXPECT_EQ(headers.fields.size(), 2U);
  EXPECT_TRUE(headers.separator.empty());
  EXPECT_EQ(headers.body.of(headers.message), "Hello Bob,\nsee you.\n\nText");
  EXPECT_THAT(anomaly_ids(headers), ElementsAre("missing_blank_line"));
  EXPECT_EQ(headers.strict_end, headers.body.offset);
}

TEST(SplitHeaders, DoesNotTakeAQuotedMessageForHeader) {
  const Headers headers = split_and_join(
      "From: a\nTo: b\nSubject: c\n-----Original Message-----\nFrom: d\nTo: e\nSubject: f\n\nx");
  EXPECT_EQ(headers.fields.size(), 3U);
  EXPECT_THAT(anomaly_ids(headers), ElementsAre("missing_blank_line"));
}

TEST(SplitHeaders, DoesNotTakeAPartHeadForHeader) {
  const Headers headers = split_and_join(
      "From: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n"
      "--b\nContent-Type: text/plain\nContent-Transfer-Encoding: 7bit\nX-Attachment-Id: 1\n\nx");
  EXPECT_EQ(headers.fields.size(), 3U);
  EXPECT_TRUE(headers.anomalies.has(anomalies::missing_blank_line));
}

TEST(SplitHeaders, DoesNotTakeAParagraphWithOneKnownNameForHeader) {
  const Headers headers = split_and_join("From: a\nHi all,\nCc: the rest of us\nand bye\n\n");
  EXPECT_EQ(headers.fields.size(), 1U);
}

TEST(SplitHeaders, MendsAFoldThatLostItsBlank) {
  const Headers headers = split_and_join("Subject: a long\nsubject\nContent-Type: text/html\n\nx");
  EXPECT_THAT(listed(headers), ElementsAre(pair("Subject", "a long"), pair("", "subject"),
                                           pair("Content-Type", "text/html")));
}

TEST(SplitHeaders, TakesABlankLineOfSpacesAsAFold) {
  const Headers headers = split_and_join("Subject: a\n \t\nReceived: b\n\nbody");
  EXPECT_THAT(listed(headers), ElementsAre(pair("Subject", "a"), pair("Received", "b")));
  EXPECT_THAT(anomaly_ids(headers), ElementsAre("blank_fold"));
}

TEST(SplitHeaders, NamesOddBytes) {
  using namespace std::string_view_literals;
  const std::string_view message = "Subject: caf\xE9\nX-\x01: a\0b\nTo: c\n\n\0\xFF\r"sv;
  const Headers headers = split_and_join(message);
  EXPECT_THAT(anomaly_ids(headers),
              ElementsAre("odd_field_name", "eight_bit_header", "nul_in_header"));
  EXPECT_EQ(headers.anomalies[1].span.of(message), "\xE9");
}

TEST(SplitHeaders, DoesNotTakeAPictureForHeader) {
  const Headers headers = split_and_join("\x89PNG:\x1A\n\x01\x02\n:\n");
  EXPECT_TRUE(headers.fields.empty());
  EXPECT_EQ(headers.body.offset, 0U);
}

TEST(SplitHeaders, NamesLongLines) {
  const Headers headers = split_and_join("X: " + std::string(996, 'a') + "\nFrom: b\n\n");
  EXPECT_THAT(anomaly_ids(headers), ElementsAre("long_header_line"));
  const std::string allowed = "X: " + std::string(995, 'a') + "\n\n";
  EXPECT_EQ(split_headers(allowed).anomalies.size(), 0U);
}

TEST(SplitHeaders, ListsEveryKindBeforeItListsOneTooOften) {
  std::string message;
  for (int i = 0; i < 1000; ++i) message += "X : \n";
  message += "From: a\rb\nbody starts here";
  const Headers headers = split_and_join(message);
  EXPECT_TRUE(headers.anomalies.has(anomalies::bare_cr));
  EXPECT_TRUE(headers.anomalies.has(anomalies::missing_blank_line));
  EXPECT_EQ(headers.anomalies.size(), limits::max_anomalies);
  EXPECT_EQ(headers.anomalies.size() + headers.anomalies.dropped(), 1002U);
}

TEST(SplitHeaders, StopsAtTheFieldLimit) {
  std::string message;
  for (std::size_t i = 0; i <= limits::max_fields; ++i) message += "A:\n";
  const Headers headers = split_and_join(message);
  EXPECT_EQ(headers.fields.size(), limits::max_fields);
  EXPECT_THAT(anomaly_ids(headers), ElementsAre("too_many_fields"));
  EXPECT_EQ(headers.body.length, 3U);
}

TEST(SplitHeaders, ForgetsTheMessageBefore) {
  Headers headers;
  split_headers(
      "\xEF\xBB\xBF"
      "junk\nReceived: a\r\n\r\n",
      headers);
  split_headers("From: b\n\nbody", headers);
  EXPECT_EQ(headers.byte_order_mark, Span{});
  EXPECT_EQ(headers.from_line, Span{});
  EXPECT_EQ(headers.fields.size(), 1U);
  EXPECT_TRUE(headers.anomalies.empty());
  EXPECT_EQ(headers.line_ending, LineEnding::lf);
}

TEST(SplitHeaders, IsLinearOnHostileInput) {
  constexpr std::size_t k_many = 1'000'000;
  const auto repeated = [](std::string_view unit, std::size_t times) {
    std::string out;
    out.reserve(unit.size() * times);
    for (std::size_t i = 0; i < times; ++i) out += unit;
    return out;
  };
  const std::string inputs[] = {
      "X: " + std::string(50 * k_many, 'a') + "\n\n",
      std::string(50 * k_many, 'a'),
      "X: " + std::string(50 * k_many, '\r') + "\n\n",
      std::string(50 * k_many, '\n'),
      "X: a\n" + repeated(" b\n", k_many) + "\n",
      "X: a\n" + repeated(" \n", k_many) + "\n",
      repeated("junk\n", k_many) + "Received: a\n\n",
      repeated("\xC3\xA9: a\r\r\n", k_many) + "\n",
      repeated("From x\n\n", k_many),
      repeated("From: a\rb\r\n", k_many) + "junk",
  };
  for (const std::string& input : inputs) {
    const double begin = testing_time::processor_seconds();
    const Headers headers = split_and_join(input);
    EXPECT_LT(testing_time::processor_seconds() - begin, 10.0) << input.substr(0, 20);
  }
}

TEST(Headers, FindsFieldsByNameWhateverTheCase) {
  const Headers headers =
      split_headers("RECEIVED: 1\nX-Own: a\nreceived: 2\nx-own: b\nReceived: 3\nReceivee: no\n\n");
  EXPECT_EQ(headers.value(*headers.find("Received")), "1");
  EXPECT_EQ(headers.value(*headers.find_last("received")), "3");
  EXPECT_EQ(headers.value(*headers.find_last(FieldName::received)), "3");
  EXPECT_EQ(headers.value_of("X-OWN"), "a");
  EXPECT_EQ(headers.value(*headers.find_last("X-Own")), "b");
  EXPECT_EQ(headers.count("Received"), 3U);
  EXPECT_EQ(headers.count(FieldName::received), 3U);
  std::string values;
  for (const Field& field : headers.fields_named("x-own")) values += headers.value(field);
  for (const Field& field : headers.fields_named(FieldName::received))
    values += headers.value(field);
  EXPECT_EQ(values, "ab123");
}

TEST(Headers, TellsAnAbsentFieldFromAnEmptyOne) {
  const Headers headers = split_headers("Subject:\n\n");
  EXPECT_NE(headers.value_of("Subject").data(), nullptr);
  EXPECT_EQ(headers.value_of("Subject"), "");
  EXPECT_EQ(headers.value_of("From").data(), nullptr);
  EXPECT_EQ(headers.find(""), nullptr);
  EXPECT_EQ(headers.find(FieldName::other), nullptr);
  EXPECT_TRUE(headers.fields_named("From").empty());
}

TEST(LineEnding, HasAName) {
  EXPECT_EQ(line_ending_name(LineEnding::crlf), "crlf");
  EXPECT_EQ(line_ending_name(LineEnding::mixed), "mixed");
}

}  // namespace
}  // namespace forensics
