#include "libforensics/headers/message_id.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libforensics/headers/anomalies.h"
#include "tests/unit/processor_time.h"

namespace forensics {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> ids(std::string_view text, MessageIdField field = MessageIdField::many) {
  std::vector<std::string> out;
  for (const MessageId& id : parse_message_ids(text, field).ids) out.emplace_back(id.text());
  return out;
}

std::vector<std::string> anomaly_ids(std::string_view text,
                                     MessageIdField field = MessageIdField::many) {
  std::vector<std::string> out;
  for (const Anomaly& anomaly : parse_message_ids(text, field).anomalies) {
    out.emplace_back(anomaly.kind->id);
  }
  return out;
}

TEST(ParseMessageIds, ReadsOneId) {
  const std::string_view text = " <a.1@x.example>";
  const MessageIdList list = parse_message_ids(text, MessageIdField::one);
  ASSERT_EQ(list.ids.size(), 1U);
  EXPECT_EQ(list.ids[0].whole.of(text), "<a.1@x.example>");
  EXPECT_EQ(list.ids[0].id, "a.1@x.example");
  EXPECT_EQ(list.ids[0].left, "a.1");
  EXPECT_EQ(list.ids[0].right, "x.example");
  EXPECT_TRUE(list.anomalies.empty());
}

TEST(ParseMessageIds, ReadsReferencesInOrder) {
  EXPECT_THAT(ids(" <a@x>\r\n\t<b@x><c@x>,<d@x>"), ElementsAre("a@x", "b@x", "c@x", "d@x"));
  EXPECT_THAT(anomaly_ids(" <a@x>\r\n\t<b@x>"), IsEmpty());
}

TEST(ParseMessageIds, ReadsIdsWithoutAngles) {
  EXPECT_THAT(ids("a@x b@x"), ElementsAre("a@x", "b@x"));
  EXPECT_THAT(ids("12345"), ElementsAre("12345"));
  EXPECT_THAT(anomaly_ids("a@x"), ElementsAre("message_id_without_angles"));
  EXPECT_FALSE(parse_message_ids("a@x").ids.at(0).in_angles);
  EXPECT_THAT(ids("PM2000 11:12 AM", MessageIdField::one), ElementsAre("PM200011:12AM"));
}

TEST(ParseMessageIds, PassesOverPhrases) {
  const std::string_view text = "Message from a@x.example of \"Mon, 1 Jan.\" <b@x>";
  EXPECT_THAT(ids(text), ElementsAre("b@x"));
  EXPECT_THAT(anomaly_ids(text), ElementsAre("text_beside_message_id"));
  EXPECT_THAT(ids("a@x.example's message of Monday"), IsEmpty());
  EXPECT_THAT(ids("<b@x> (A's message of \"Mon <1>\")"), ElementsAre("b@x"));
}

TEST(ParseMessageIds, MendsMissingAngles) {
  EXPECT_THAT(ids("<a@x"), ElementsAre("a@x"));
  EXPECT_THAT(ids("<a@x <b@x>"), ElementsAre("a@x", "b@x"));
  EXPECT_THAT(ids("<<a@x>>"), ElementsAre("a@x"));
  EXPECT_THAT(ids("a@x>"), ElementsAre("a@x"));
}

TEST(ParseMessageIds, JoinsAFoldedId) {
  const MessageIdList list = parse_message_ids("<abc\r\n def@x>");
  EXPECT_EQ(list.ids.at(0).id, "abc\r\n def@x");
  EXPECT_EQ(list.ids.at(0).text(), "abcdef@x");
}

TEST(ParseMessageIds, ReadsTheBracketsOfExchange) {
  const MessageIdList list = parse_message_ids("<[a@x.example]>");
  EXPECT_EQ(list.ids.at(0).id, "[a@x.example]");
  EXPECT_EQ(list.ids.at(0).left, "a");
  EXPECT_EQ(list.ids.at(0).right, "x.example");
  EXPECT_TRUE(list.anomalies.has(anomalies::bracketed_message_id));
}

TEST(ParseMessageIds, TellsAnAbsentRightSideFromAnEmptyOne) {
  EXPECT_EQ(parse_message_ids("<a>").ids.at(0).right.data(), nullptr);
  EXPECT_NE(parse_message_ids("<a@>").ids.at(0).right.data(), nullptr);
}

TEST(ParseMessageIds, MeetsEveryKindOfAnomaly) {
  using namespace std::string_view_literals;
  const std::pair<const AnomalyKind*, std::string_view> cases[] = {
      {&anomalies::no_message_id, ""},
      {&anomalies::empty_message_id, "<>"},
      {&anomalies::several_message_ids, "<a@x> <b@x>"},
      {&anomalies::message_id_without_angles, "a@x"},
      {&anomalies::message_id_open, "<a@x"},
      {&anomalies::message_id_without_at, "<a>"},
      {&anomalies::message_id_several_ats, "<a@b@x>"},
      {&anomalies::message_id_empty_part, "<@x>"},
      {&anomalies::blank_in_message_id, "<a @x>"},
      {&anomalies::bracketed_message_id, "<[a]>"},
      {&anomalies::message_id_literal, "<a@[192.0.2.1]>"},
      {&anomalies::odd_message_id_byte, "<a\0@x>"sv},
      {&anomalies::message_id_comment, "<a@x> (added by mx.example.org)"},
      {&anomalies::text_beside_message_id, "<a@x> text"},
  };
  EXPECT_EQ(std::size(cases) + 1, anomalies::k_message_id_kinds.size());  // and the limit
  for (const auto& [kind, text] : cases) {
    EXPECT_TRUE(parse_message_ids(text, MessageIdField::one).anomalies.has(*kind)) << kind->id;
  }
}

TEST(ParseMessageIds, StopsAtTheLimit) {
  for (const std::string_view unit : {"<a@x>", "a@x "}) {
    std::string text;
    for (std::size_t i = 0; i < limits::max_message_ids + 5; ++i) text += unit;
    const MessageIdList list = parse_message_ids(text);
    EXPECT_EQ(list.ids.size(), limits::max_message_ids);
    EXPECT_TRUE(list.anomalies.has(anomalies::too_many_message_ids));
  }
}

TEST(ParseMessageIds, IsLinearOnHostileInput) {
  for (const std::string_view unit : {"(", "<", ">", "a ", "@", ",", "((a)", "< ", "()", "a@"}) {
    std::string text;
    while (text.size() < 1'000'000) text += unit;
    const double begin = testing_time::processor_seconds();
    EXPECT_LE(parse_message_ids(text).ids.size(), limits::max_message_ids);
    EXPECT_LT(testing_time::processor_seconds() - begin, 5.0) << unit;
  }
}

}  // namespace
}  // namespace forensics
