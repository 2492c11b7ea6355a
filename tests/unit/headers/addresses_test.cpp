#include "libforensics/headers/addresses.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libforensics/headers/anomalies.h"
#include "libforensics/headers/structured.h"
#include "tests/unit/processor_time.h"

namespace forensics {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// "name <address> (comment)" for each mailbox, parts that are not there left out.
std::vector<std::string> listed(const AddressList& list) {
  std::vector<std::string> out;
  for (const Mailbox& mailbox : list.mailboxes) {
    std::string text = phrase_text(mailbox.display_name);
    if (mailbox.addr_spec.data() != nullptr) text += "<" + mailbox.address() + ">";
    if (mailbox.comment.data() != nullptr) text += "(" + std::string(mailbox.comment) + ")";
    out.push_back(text);
  }
  return out;
}

std::vector<std::string> read(std::string_view text) {
  return listed(parse_addresses(text));
}

std::vector<std::string> anomaly_ids(std::string_view text) {
  std::vector<std::string> out;
  for (const Anomaly& anomaly : parse_addresses(text).anomalies) {
    out.emplace_back(anomaly.kind->id);
  }
  return out;
}

// The bytes that the first anomaly of this id names.
std::string_view place_of(std::string_view text, std::string_view id) {
  for (const Anomaly& anomaly : parse_addresses(text).anomalies) {
    if (anomaly.kind->id == id) return anomaly.span.of(text);
  }
  return "(none)";
}

TEST(ParseAddresses, ReadsTheFormsOfRfc5322) {
  const std::string_view text =
      " Mary Smith <mary@x.example.org>, jdoe@example.org,\r\n \"Joe Q. Public\" <joe@example.com>";
  EXPECT_THAT(read(text), ElementsAre("Mary Smith<mary@x.example.org>", "<jdoe@example.org>",
                                      "Joe Q. Public<joe@example.com>"));
  EXPECT_THAT(anomaly_ids(text), IsEmpty());
}

TEST(ParseAddresses, ReadsTheObsoleteFormsOfRfc5322) {
  EXPECT_THAT(read("Joe Q. Public <john.q.public@example.com>"),
              ElementsAre("Joe Q. Public<john.q.public@example.com>"));
  EXPECT_THAT(read("John Doe <jdoe@machine(comment).  example.org>"),
              ElementsAre("John Doe<jdoe@machine.example.org>(comment)"));
  EXPECT_THAT(read("Mary Smith <@node.test:mary@example.net>, , jdoe@test  . example"),
              ElementsAre("Mary Smith<mary@example.net>", "<jdoe@test.example>"));
  EXPECT_THAT(read("Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>"),
              ElementsAre("Pete<pete@silly.test>(his host)"));
}

TEST(ParseAddresses, GivesViewsAndSpansIntoTheText) {
  const std::string_view text = "a@b.example, \"D\" <@r1,@r2:\"x y\"@c.example> (note)";
  const AddressList list = parse_addresses(text);
  ASSERT_EQ(list.mailboxes.size(), 2U);
  const Mailbox& mailbox = list.mailboxes[1];
  EXPECT_EQ(mailbox.whole.of(text), "\"D\" <@r1,@r2:\"x y\"@c.example> (note)");
  EXPECT_EQ(mailbox.display_name, "\"D\"");
  EXPECT_EQ(mailbox.route, "@r1,@r2");
  EXPECT_EQ(mailbox.addr_spec, "\"x y\"@c.example");
  EXPECT_EQ(mailbox.local_part, "\"x y\"");
  EXPECT_EQ(mailbox.plain_local_part, "x y");
  EXPECT_EQ(mailbox.local(), "x y");
  EXPECT_EQ(mailbox.domain, "c.example");
  EXPECT_EQ(mailbox.plain_domain, std::nullopt);
  EXPECT_EQ(mailbox.comment, "note");
  EXPECT_EQ(list.mailboxes[0].whole.of(text), "a@b.example");
  EXPECT_EQ(list.mailboxes[0].display_name.data(), nullptr);
  EXPECT_EQ(list.mailboxes[0].comment.data(), nullptr);
  EXPECT_EQ(list.mailboxes[0].route.data(), nullptr);
}

TEST(ParseAddresses, ReadsGroups) {
  const std::string_view text = "Team: a@x.example, B <b@x.example>;, c@x.example, none:;";
  const AddressList list = parse_addresses(text);
  EXPECT_THAT(listed(list), ElementsAre("<a@x.example>", "B<b@x.example>", "<c@x.example>"));
  ASSERT_EQ(list.groups.size(), 2U);
  EXPECT_EQ(list.groups[0].name, "Team");
  EXPECT_EQ(list.groups[0].whole.of(text), "Team: a@x.example, B <b@x.example>;");
  EXPECT_TRUE(list.groups[0].terminated);
  EXPECT_EQ(list.groups[1].name, "none");
  EXPECT_EQ(list.mailboxes[1].group, 0U);
  EXPECT_EQ(list.mailboxes[2].group, std::nullopt);
}

TEST(ParseAddresses, ReadsUndisclosedRecipients) {
  const AddressList list = parse_addresses("undisclosed-recipients:;");
  EXPECT_TRUE(list.mailboxes.empty());
  ASSERT_EQ(list.groups.size(), 1U);
  EXPECT_TRUE(list.anomalies.empty());
}

TEST(ParseAddresses, ReadsBrokenGroups) {
  EXPECT_THAT(anomaly_ids("a:"), ElementsAre("unterminated_group"));
  EXPECT_THAT(read("d@e.example:f,"), ElementsAre("<d@e.example>", "<f>"));
  EXPECT_THAT(anomaly_ids("d@e.example:f,"),
              ElementsAre("stray_colon", "address_without_domain", "empty_list_entry"));
  const AddressList nested = parse_addresses("a: b: c@d.example;;");
  ASSERT_EQ(nested.groups.size(), 2U);
  EXPECT_EQ(nested.groups[1].parent, 0U);
  EXPECT_EQ(nested.mailboxes.at(0).group, 1U);
  EXPECT_TRUE(nested.groups[0].terminated);
  EXPECT_THAT(anomaly_ids("a: b: c@d.example;;"), ElementsAre("nested_group"));
}

TEST(ParseAddresses, LimitsTheDepthOfGroups) {
  const AddressList list = parse_addresses("a:b:c:d:e:f:g:h:i:j@k.example");
  EXPECT_EQ(list.groups.size(), 9U);
  EXPECT_TRUE(list.anomalies.has(anomalies::too_deep_group));
  EXPECT_THAT(listed(list), ElementsAre("<j@k.example>"));
}

TEST(ParseAddresses, TakesCommentsAsOldStyleNames) {
  EXPECT_THAT(read("a@b.example (A Name), c@d.example (Other (nested) Name)"),
              ElementsAre("<a@b.example>(A Name)", "<c@d.example>(Other (nested) Name)"));
  EXPECT_THAT(read("<a@b.example> (A Name)"), ElementsAre("<a@b.example>(A Name)"));
  EXPECT_THAT(read("(before) a@b.example"), ElementsAre("<a@b.example>(before)"));
}

TEST(ParseAddresses, KeepsSeparatorsInsideQuotesCommentsAndEncodedWords) {
  EXPECT_THAT(read("\"Doe, \\\"J\\\"\" <j@x.example>"), ElementsAre("Doe, \"J\"<j@x.example>"));
  EXPECT_THAT(read("a@b.example (x, y; <z>)"), ElementsAre("<a@b.example>(x, y; <z>)"));
  const std::string_view encoded = "=?utf-8?Q?Doe,_<J>_(@x)?= <j@x.example>";
  EXPECT_THAT(read(encoded), ElementsAre("=?utf-8?Q?Doe,_<J>_(@x)?=<j@x.example>"));
  EXPECT_THAT(anomaly_ids(encoded), ElementsAre("special_in_encoded_word"));
  EXPECT_THAT(read("=?utf-8?Q?a, b@c.example"), ElementsAre("<=?utf-8?Q?a>", "<b@c.example>"));
}

TEST(ParseAddresses, ReadsDomainLiterals) {
  const AddressList list = parse_addresses("<a@[IPv6:2001:db8::1]>, b@[192.0.2.1]");
  EXPECT_EQ(list.mailboxes.at(0).domain, "[IPv6:2001:db8::1]");
  EXPECT_EQ(list.mailboxes.at(1).domain, "[192.0.2.1]");
  EXPECT_TRUE(list.anomalies.empty());
}

TEST(ParseAddresses, TellsTheNullAddressFromNoAddress) {
  const AddressList null = parse_addresses("<>");
  ASSERT_EQ(null.mailboxes.size(), 1U);
  EXPECT_NE(null.mailboxes[0].addr_spec.data(), nullptr);
  EXPECT_EQ(null.mailboxes[0].addr_spec, "");
  EXPECT_EQ(null.mailboxes[0].whole, (Span{0, 2}));
  EXPECT_THAT(anomaly_ids("<>"), ElementsAre("null_address"));
  const AddressList name = parse_addresses("Two Words");
  EXPECT_EQ(name.mailboxes.at(0).addr_spec.data(), nullptr);
  EXPECT_EQ(name.mailboxes.at(0).display_name, "Two Words");
  EXPECT_THAT(anomaly_ids("Two Words"), ElementsAre("no_address"));
  EXPECT_EQ(parse_addresses("mailto:").mailboxes.at(0).display_name, "mailto:");
  EXPECT_TRUE(parse_addresses("").mailboxes.empty());
  EXPECT_TRUE(parse_addresses("  \r\n ").anomalies.empty());
}

TEST(ParseAddresses, TakesALoneWordAsALocalUser) {
  const AddressList list = parse_addresses("root, <daemon>");
  EXPECT_THAT(listed(list), ElementsAre("<root>", "<daemon>"));
  EXPECT_EQ(list.mailboxes[0].domain.data(), nullptr);
  EXPECT_THAT(anomaly_ids("root"), ElementsAre("address_without_domain"));
}

TEST(ParseAddresses, MendsMissingAngles) {
  EXPECT_THAT(read("A <a@x.example, B <b@x.example>"),
              ElementsAre("A<a@x.example>", "B<b@x.example>"));
  EXPECT_EQ(place_of("A <a@x.example, b@x.example", "missing_angle_close"), "<a@x.example");
  EXPECT_THAT(read("A a@x.example>"), ElementsAre("A<a@x.example>"));
  EXPECT_THAT(anomaly_ids("A a@x.example>"),
              ElementsAre("missing_angle_open", "text_beside_address"));
  EXPECT_THAT(read("Foo < bar <a@x.example>"), ElementsAre("Foo<a@x.example>"));
  EXPECT_THAT(read("<<a@x.example>>"), ElementsAre("<a@x.example>"));
}

TEST(ParseAddresses, ListsAllAddressesOfAnAmbiguousEntry) {
  EXPECT_THAT(read("A <a@x.example> <b@y.example>"),
              ElementsAre("A<a@x.example>", "<b@y.example>"));
  EXPECT_EQ(place_of("A <a@x.example> <b@y.example>", "several_angle_addresses"), "<b@y.example>");
  EXPECT_THAT(read("a@x.example b@y.example"), ElementsAre("<a@x.example>", "<b@y.example>"));
  EXPECT_EQ(place_of("a@x.example b@y.example", "missing_comma"), "b@y.example");
  EXPECT_THAT(read("<a@x.example> b@y.example"), ElementsAre("<a@x.example>", "<b@y.example>"));
  EXPECT_THAT(read("<a@x.example, b@y.example>"), ElementsAre("<a@x.example>", "<b@y.example>"));
  EXPECT_THAT(read("<a@x.example> B <b@y.example>"),
              ElementsAre("<a@x.example>", "B<b@y.example>"));
}

TEST(ParseAddresses, PointsAtAnAddressInAName) {
  const std::string_view text = "\"security@bank.example\" <a@evil.example>";
  EXPECT_THAT(read(text), ElementsAre("security@bank.example<a@evil.example>"));
  EXPECT_EQ(place_of(text, "address_in_display_name"), "security@bank.example");
  EXPECT_EQ(place_of("help@bank.example <a@evil.example>", "address_in_display_name"),
            "help@bank.example");
  EXPECT_THAT(anomaly_ids("\"A@x.example\" <a@x.example>"), IsEmpty());
  EXPECT_EQ(place_of("Shop,(<a@x.example>)", "address_in_comment"), "a@x.example");
}

TEST(ParseAddresses, ReadsSemicolonListsOfOutlook) {
  EXPECT_THAT(read("a@x.example; B <b@x.example>;"),
              ElementsAre("<a@x.example>", "B<b@x.example>"));
  EXPECT_THAT(anomaly_ids("a@x.example; b@x.example"), ElementsAre("semicolon_separator"));
}

TEST(ParseAddresses, JoinsAddressesAcrossBlanksBesideAtAndDot) {
  const AddressList list = parse_addresses("a . b @ x . example");
  EXPECT_THAT(listed(list), ElementsAre("<a.b@x.example>"));
  EXPECT_EQ(list.mailboxes[0].addr_spec, "a . b @ x . example");
  EXPECT_THAT(anomaly_ids("a @ x.example"), ElementsAre("blank_in_address"));
  EXPECT_THAT(read("<a@x.exam\r\n ple>"), ElementsAre("<a@x.example>"));
  EXPECT_THAT(read("<a@customer support.example>"), ElementsAre("<a@customer support.example>"));
}

TEST(ParseAddresses, StripsWhatStandsAroundTheAddress) {
  EXPECT_THAT(read("<mailto:a@x.example>, mailto:b@x.example"),
              ElementsAre("<a@x.example>", "<b@x.example>"));
  EXPECT_EQ(place_of("<MAILTO:a@x.example>", "address_scheme"), "MAILTO:");
  EXPECT_THAT(read("Foo [SMTP:a@x.example]"), ElementsAre("Foo<a@x.example>"));
  EXPECT_THAT(read("\"a@x.example\", 'b@x.example', <\"c@x.example\">"),
              ElementsAre("<a@x.example>", "<b@x.example>", "<c@x.example>"));
  EXPECT_THAT(read("\"A\" <,a@x.example>"), ElementsAre("A<a@x.example>"));
}

TEST(ParseAddresses, KeepsAQuotedLocalPartThatHoldsAnAt) {
  const AddressList list = parse_addresses("\"a@b\"@x.example");
  EXPECT_EQ(list.mailboxes.at(0).local(), "a@b");
  EXPECT_EQ(list.mailboxes.at(0).domain, "x.example");
  EXPECT_TRUE(list.anomalies.empty());
}

TEST(ParseAddresses, CutsAtTheLastAt) {
  const AddressList list = parse_addresses("<a@b@x.example>");
  EXPECT_EQ(list.mailboxes.at(0).local_part, "a@b");
  EXPECT_EQ(list.mailboxes.at(0).domain, "x.example");
  EXPECT_THAT(anomaly_ids("<a@b@x.example>"), ElementsAre("several_at_signs"));
}

TEST(ParseAddresses, KeepsACommaTypedForADot) {
  EXPECT_THAT(read("Shop <a@x,example>"), ElementsAre("Shop<a@x,example>"));
  EXPECT_THAT(anomaly_ids("<none:;@x.example>"), ElementsAre("separator_in_address"));
}

TEST(ParseAddresses, FindsTheAddressBehindAnOpenQuoteOrComment) {
  EXPECT_THAT(read("\"Shop <a@x.example>"), ElementsAre("\"Shop<a@x.example>"));
  EXPECT_THAT(anomaly_ids("\"Shop <a@x.example>"), ElementsAre("unterminated_quote"));
  EXPECT_THAT(read("Shop (new <a@x.example>"), ElementsAre("Shop (new<a@x.example>"));
  EXPECT_THAT(anomaly_ids("Shop (new <a@x.example>"), ElementsAre("unterminated_list_comment"));
  EXPECT_THAT(read("\\\"Shop\\\" <a@x.example>"), ElementsAre("\"Shop\"<a@x.example>"));
}

TEST(ParseAddresses, MeetsEveryKindOfAnomaly) {
  using namespace std::string_view_literals;
  const std::pair<const AnomalyKind*, std::string_view> cases[] = {
      {&anomalies::no_address, "Only Words"},
      {&anomalies::empty_list_entry, "a@x.example,,b@x.example"},
      {&anomalies::null_address, "<>"},
      {&anomalies::address_without_domain, "root"},
      {&anomalies::empty_local_part, "<@x.example>"},
      {&anomalies::empty_domain, "a@"},
      {&anomalies::several_at_signs, "a@b@x.example"},
      {&anomalies::several_angle_addresses, "<a@x.example><b@x.example>"},
      {&anomalies::missing_comma, "a@x.example b@x.example"},
      {&anomalies::missing_angle_open, "a@x.example>"},
      {&anomalies::missing_angle_close, "<a@x.example"},
      {&anomalies::nested_angle, "<<a@x.example>"},
      {&anomalies::text_beside_address, "<a@x.example> text"},
      {&anomalies::address_in_display_name, "b@x.example <a@x.example>"},
      {&anomalies::quoted_address, "\"a@x.example\""},
      {&anomalies::address_scheme, "mailto:a@x.example"},
      {&anomalies::blank_in_address, "<a b@x.example>"},
      {&anomalies::control_in_address, "a\0@x.example"sv},
      {&anomalies::eight_bit_address, "\xC3\xA9@x.example"},
      {&anomalies::source_route, "<@r:a@x.example>"},
      {&anomalies::semicolon_separator, "a@x.example;b@x.example"},
      {&anomalies::stray_colon, ":a@x.example"},
      {&anomalies::unterminated_group, "g: a@x.example"},
      {&anomalies::nested_group, "g: h: a@x.example;;"},
      {&anomalies::too_deep_group, "a:b:c:d:e:f:g:h:i:"},
      {&anomalies::unterminated_quote, "\"a"},
      {&anomalies::unterminated_list_comment, "(a"},
      {&anomalies::special_in_encoded_word, "=?x?q?,?= <a@x.example>"},
      {&anomalies::separator_in_address, "<a@x,example>"},
      {&anomalies::address_in_comment, "(a@x.example)"},
  };
  EXPECT_EQ(std::size(cases) + 1, anomalies::k_address_kinds.size());  // and too_many_addresses
  for (const auto& [kind, text] : cases) {
    EXPECT_TRUE(parse_addresses(text).anomalies.has(*kind)) << kind->id;
  }
}

TEST(ParseAddresses, StopsAtTheLimit) {
  std::string text;
  for (std::size_t i = 0; i < limits::max_addresses + 5; ++i) text += "a@x.example,";
  const AddressList list = parse_addresses(text);
  EXPECT_EQ(list.mailboxes.size(), limits::max_addresses);
  EXPECT_TRUE(list.anomalies.has(anomalies::too_many_addresses));
  std::string groups;
  for (std::size_t i = 0; i < limits::max_addresses + 5; ++i) groups += "g:;";
  EXPECT_EQ(parse_addresses(groups).groups.size(), limits::max_addresses);
}

TEST(ParseAddresses, IsLinearOnHostileInput) {
  for (const std::string_view unit :
       {"(",  ")",  "<",    ">",  ",",  ":",  ";",      "\"",     "[",   "@", ".",    " ",
        "\\", "=?", "((a)", "a ", "<,", "a@", "=?a?q?", "\"a\" ", "<@,", "'", "a@b ", "(a@"}) {
    std::string text;
    while (text.size() < 1'000'000) text += unit;
    const double begin = testing_time::processor_seconds();
    const AddressList list = parse_addresses(text);
    EXPECT_LT(testing_time::processor_seconds() - begin, 5.0) << unit;
    EXPECT_LE(list.mailboxes.size(), limits::max_addresses);
  }
}

}  // namespace
}  // namespace forensics
