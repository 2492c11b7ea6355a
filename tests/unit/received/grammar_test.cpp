#include "libforensics/received/grammar.h"

#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libforensics/base/limits.h"
#include "libforensics/received/anomalies.h"
#include "tests/unit/processor_time.h"

namespace forensics {
namespace {

using ::testing::ElementsAre;

Hop split(std::string_view value) {
  Hop hop;
  split_received(value, hop);
  return hop;
}

std::vector<std::string> keywords_of(const Hop& hop) {
  std::vector<std::string> out;
  for (const Clause& clause : hop.clauses) out.emplace_back(clause.keyword);
  return out;
}

std::string value_of(const Hop& hop, std::string_view keyword) {
  const Clause* clause = find_clause(hop, keyword);
  return clause == nullptr ? "(none)" : std::string(clause->value);
}

TEST(SplitReceived, FindsTheClausesInTheirOrder) {
  const Hop hop = split(
      "from a.example (b [192.0.2.1]) by c.example (X 1.0) with ESMTP id 5 for <d@c.example>;"
      " Wed, 1 May 2024 10:00:00 +0200");
  EXPECT_THAT(keywords_of(hop), ElementsAre("from", "by", "with", "id", "for"));
  EXPECT_EQ(value_of(hop, "by"), "c.example");
  EXPECT_EQ(find_clause(hop, "by")->raw, "by c.example (X 1.0)");
  EXPECT_EQ(value_of(hop, "for"), "<d@c.example>");
  EXPECT_EQ(hop.date.raw, "Wed, 1 May 2024 10:00:00 +0200");
  EXPECT_TRUE(hop.warnings.empty());
}

TEST(SplitReceived, GivesEachClauseItsComments) {
  const Hop hop = split("from a (b (c)) (d) by e (f); 1 May 2024 10:00:00 +0200");
  ASSERT_EQ(hop.comments.size(), 4U);
  EXPECT_EQ(hop.comments[0].text, "b (c)");
  EXPECT_EQ(hop.comments[1].text, "c");
  EXPECT_EQ(hop.comments[1].depth, 1);
  EXPECT_EQ(find_clause(hop, "from")->comment_count, 3);
  EXPECT_EQ(find_clause(hop, "by")->first_comment, 3);
}

TEST(SplitReceived, TakesKeywordsInAnyCase) {
  EXPECT_THAT(keywords_of(split("FROM a BY b With c ID d FOR e; 1 May 2024 10:00:00 +0200")),
              ElementsAre("FROM", "BY", "With", "ID", "FOR"));
}

TEST(SplitReceived, TakesNoKeywordInsideCommentsQuotesAnglesOrBrackets) {
  const Hop hop = split(
      "from a (for by id) by \"x from y\" with [P for Q] id <with via>; 1 May 2024 10:00:00 +0200");
  EXPECT_THAT(keywords_of(hop), ElementsAre("from", "by", "with", "id"));
  EXPECT_EQ(value_of(hop, "with"), "[P for Q]");
}

TEST(SplitReceived, TakesNoKeywordThatIsPartOfAWord) {
  const Hop hop = split(
      "from web.example.id by mail.example.by id ABC-By for a@with.example; 1 May 2024 10:00:00 "
      "+0200");
  EXPECT_THAT(keywords_of(hop), ElementsAre("from", "by", "id", "for"));
  EXPECT_EQ(value_of(hop, "id"), "ABC-By");
}

TEST(SplitReceived, KeepsUnknownKeywordsThatServersAdd) {
  const Hop hop = split(
      "from a by b over TLS secured channel with c envelope-from <d@e.example>; 1 May 2024 "
      "10:00:00 +0200");
  EXPECT_THAT(keywords_of(hop), ElementsAre("from", "by", "over", "with", "envelope-from"));
}

TEST(SplitReceived, ReadsAHostThatIsCalledAsAKeyword) {
  const Hop hop = split("from with ([192.0.2.1]) by b; 1 May 2024 10:00:00 +0200");
  EXPECT_EQ(value_of(hop, "from"), "with");
  EXPECT_TRUE(hop.warnings.has(anomalies::keyword_in_value));
}

TEST(SplitReceived, JoinsTheWordsOfAClauseAroundItsComments) {
  const Hop hop =
      split("by a with esmtps (TLS1.3)\r\n\ttls TLS_AES_256 (Exim); 1 May 2024 10:00:00 +0200");
  EXPECT_EQ(clause_words(hop, *find_clause(hop, "with")), "esmtps tls TLS_AES_256");
  EXPECT_EQ(value_of(hop, "with"), "esmtps");
}

TEST(SplitReceived, ReadsAGluedCommentAndAGluedKeyword) {
  const Hop hop = split("from a(192.0.2.1)by b; 1 May 2024 10:00:00 +0200");
  EXPECT_EQ(value_of(hop, "from"), "a");
  EXPECT_EQ(value_of(hop, "by"), "b");
}

TEST(SplitReceived, SplitsAtTheLastSemicolonOutsideComments) {
  const Hop hop = split("from a by b with X; (c=1; d=2) id 5; 1 May 2024 10:00:00 +0200 (a;b)");
  ASSERT_TRUE(hop.date.instant.has_value());
  EXPECT_EQ(hop.date.instant->seconds, 1714550400);
  EXPECT_EQ(value_of(hop, "id"), "5");
  EXPECT_TRUE(hop.warnings.has(anomalies::semicolon_in_comment));
}

TEST(SplitReceived, FindsADateWithoutSemicolon) {
  for (const std::string_view value :
       {"by a id 5 Wed, 1 May 2024 10:00:00 +0200", "by a id 5 1 May 2024 10:00:00 +0200",
        "by a with b 2024-05-01 08:00:00.5 +0000 UTC m=+1.5"}) {
    const Hop hop = split(value);
    ASSERT_TRUE(hop.date.instant.has_value()) << value;
    EXPECT_EQ(hop.date.instant->seconds, 1714550400) << value;
    EXPECT_TRUE(hop.warnings.has(anomalies::date_no_semicolon)) << value;
    EXPECT_NE(value_of(hop, "by").find('a'), std::string::npos);
  }
}

TEST(SplitReceived, KeepsTheZoneNameAndLeavesOtherCommentsBehindTheDate) {
  const Hop hop =
      split("by a; Wed, 1 May 2024 10:00:00 +0200 (CEST) (envelope-from <x@example.org>)");
  EXPECT_EQ(hop.date.raw, "Wed, 1 May 2024 10:00:00 +0200 (CEST)");
  EXPECT_TRUE(hop.warnings.has(anomalies::comment_after_date));
}

TEST(SplitReceived, ReadsClausesBehindTheDate) {
  const Hop hop = split("by a; Wed, 1 May 2024 10:00:00 +0200 envelope-from <x@example.org>");
  EXPECT_EQ(value_of(hop, "envelope-from"), "<x@example.org>");
  EXPECT_TRUE(hop.date.instant.has_value());
}

TEST(SplitReceived, StopsWhereASecondLineBegins) {
  for (const std::string_view value :
       {"from a by b; Wed, 1 May 2024 10:00:00 +0200 from c by d; Wed, 1 May 2024 09:00:00 +0200",
        "from a by b\nReceived: from c by d; Wed, 1 May 2024 09:00:00 +0200"}) {
    const Hop hop = split(value);
    EXPECT_TRUE(hop.warnings.has(anomalies::merged_headers)) << value;
    EXPECT_EQ(value_of(hop, "from"), "a");
    EXPECT_EQ(hop.clauses.size(), 2U);
  }
}

TEST(SplitReceived, NamesEachOddityOfTheDate) {
  const auto met = [](std::string_view date, const AnomalyKind& kind) {
    const std::string value = "by a; " + std::string(date);
    return split(value).warnings.has(kind);
  };
  EXPECT_TRUE(met("", anomalies::missing_date));
  EXPECT_TRUE(met("no date at all", anomalies::bad_date));
  EXPECT_TRUE(met("31 Feb 2024 10:00:00 +0000", anomalies::impossible_date));
  EXPECT_TRUE(met("1 May 2024 25:00:00 +0000", anomalies::impossible_date));
  EXPECT_TRUE(met("Thu, 1 May 2024 10:00:00 +0200", anomalies::weekday_mismatch));
  EXPECT_TRUE(met("Wed, 1 May 2024 10:00:00 +0000 (EST)", anomalies::zone_conflict));
  EXPECT_TRUE(met("1 May 98 10:00:00 +0000", anomalies::two_digit_year));
}

TEST(SplitReceived, NamesEachOddityOfTheGrammar) {
  EXPECT_TRUE(split("from a by b by c").warnings.has(anomalies::duplicate_clause));
  EXPECT_TRUE(split("from a (b").warnings.has(anomalies::unterminated_comment));
  EXPECT_TRUE(
      split(std::string_view("from a\0b by c", 13)).warnings.has(anomalies::nul_in_received));
  EXPECT_TRUE(split("from \xE9 by c").warnings.has(anomalies::non_ascii));
  EXPECT_FALSE(split("from a by b").warnings.has(anomalies::non_ascii));
}

TEST(SplitReceived, EndsAnUnclosedCommentAtTheFirstBracketThereIs) {
  const Hop hop = split("from a (HELO y (z) by b with SMTP; 1 May 2024 10:00:00 +0200");
  EXPECT_EQ(hop.comments[0].text, "HELO y (z");
  EXPECT_EQ(value_of(hop, "by"), "b");
  EXPECT_TRUE(hop.date.instant.has_value());
}

// Publishers of mail blot out an address with the bracket behind it.
TEST(SplitReceived, EndsAnUnclosedCommentBeforeALineThatBeginsWithAClause) {
  const Hop hop = split(
      "from a (b\r\n\tby c (Exim 4.62\r\n\tid 1H994q-0005mJ-Pd;\r\n\tMon, 1 Jan 2024 10:00:00 "
      "+0000 "
      "(UTC)");
  EXPECT_EQ(hop.comments[0].text, "b");
  EXPECT_EQ(hop.comments[1].text, "Exim 4.62");
  EXPECT_EQ(value_of(hop, "by"), "c");
  EXPECT_EQ(value_of(hop, "id"), "1H994q-0005mJ-Pd");
  EXPECT_TRUE(hop.date.instant.has_value());
  EXPECT_TRUE(hop.warnings.has(anomalies::unterminated_comment));
}

TEST(SplitReceived, LeavesFoldsOfOtherCommentsAlone) {
  const Hop closed =
      split("from a (using TLS\n with cipher X\n by b) by c; 1 May 2024 10:00:00 +0200");
  EXPECT_EQ(closed.comments[0].text, "using TLS\n with cipher X\n by b");
  EXPECT_EQ(value_of(closed, "by"), "c");
  const Hop words =
      split("from a (HELO y\n from here (z) by b with SMTP; 1 May 2024 10:00:00 +0200");
  EXPECT_EQ(words.comments[0].text, "HELO y\n from here (z");
}

TEST(SplitReceived, FindsTheDateInsideAnUnclosedComment) {
  const Hop hop = split("from a (HELO y by b with SMTP; 1 May 2024 10:00:00 +0200");
  EXPECT_TRUE(hop.date.instant.has_value());
}

TEST(SplitReceived, KeepsQuotedPairsInComments) {
  const Hop hop = split("from a (x \\) y) by b; 1 May 2024 10:00:00 +0200");
  EXPECT_EQ(hop.comments[0].text, "x \\) y");
  EXPECT_EQ(value_of(hop, "by"), "b");
}

TEST(SplitReceived, BoundsTheNumberOfComments) {
  std::string value = "from a ";
  for (std::size_t i = 0; i < 2 * limits::max_comments; ++i) value += "(x)";
  const Hop hop = split(value += " by b; 1 May 2024 10:00:00 +0200");
  EXPECT_EQ(hop.comments.size(), limits::max_comments);
  EXPECT_TRUE(hop.warnings.has(anomalies::too_many_comments));
  EXPECT_EQ(value_of(hop, "by"), "b");
}

TEST(SplitReceived, BoundsTheDepthOfComments) {
  const std::string value = "from a " + std::string(100, '(') + "x" + std::string(100, ')') +
                            " by b; 1 May 2024 10:00:00 +0200";
  const Hop hop = split(value);
  EXPECT_TRUE(hop.warnings.has(anomalies::too_deep_comment));
  EXPECT_EQ(value_of(hop, "by"), "b");
}

TEST(SplitReceived, BoundsTheNumberOfClauses) {
  std::string value;
  for (std::size_t i = 0; i < 2 * limits::max_clauses; ++i) value += "with x ";
  const Hop hop = split(value);
  EXPECT_EQ(hop.clauses.size(), limits::max_clauses);
  EXPECT_TRUE(hop.warnings.has(anomalies::too_many_clauses));
}

TEST(SplitReceived, BoundsTheLength) {
  const std::string value = "from a by b " + std::string(2 * limits::max_received_bytes, 'x');
  const Hop hop = split(value);
  EXPECT_TRUE(hop.warnings.has(anomalies::received_too_long));
  EXPECT_EQ(value_of(hop, "from"), "a");
}

// Hostile lines of one size in many arrangements: each takes no more than a moment.
TEST(SplitReceived, IsLinear) {
  const auto repeated = [](std::string_view part) {
    std::string out = "from a ";
    while (out.size() < limits::max_received_bytes) out += part;
    return out;
  };
  const double begin = testing_time::processor_seconds();
  for (const std::string_view part :
       {"(",   ")",        "((",  "(x ",    "<",     "[",      "\"",          "<[\"",
        ";",   "; 1 May ", "(;",  "\\(",    "from ", "by by ", "1 May 2024 ", "Wed, ",
        "[x(", "<x<",      "(\\", "\r\n\t", ";(a",   "id <"}) {
    for (int i = 0; i < 8; ++i) {
      const std::string value = repeated(part);
      static_cast<void>(split(value));
    }
  }
  const std::string deep = std::string(100'000, '(');
  static_cast<void>(split(deep));
  const std::string garbage(1'000'000, '(');
  static_cast<void>(split(garbage));
  EXPECT_LT(testing_time::processor_seconds() - begin, 20.0);
}

// Whatever the bytes: views stay inside the value, clauses stay in order and do not overlap.
TEST(SplitReceived, StaysInsideTheValue) {
  constexpr std::string_view k_parts[] = {
      "from ", "by ",   "with ",     "id ",      "for ",
      "via ",  "(",     ")",         "[",        "]",
      "<",     ">",     "\"",        ";",        "\\",
      " ",     "a",     "192.0.2.1", "\r\n ",    "1 May 2024 10:00:00 +0000",
      "HELO ", "helo=", "@",         "Received:"};
  std::mt19937 random(20240501);
  for (int round = 0; round < 20'000; ++round) {
    std::string value;
    for (auto n = random() % 24; n > 0; --n) value += k_parts[random() % std::size(k_parts)];
    const Hop hop = parse_received(value);
    const char* at = value.data();
    for (const Clause& clause : hop.clauses) {
      ASSERT_GE(clause.raw.data(), at) << value;
      at = clause.raw.data() + clause.raw.size();
      ASSERT_LE(at, value.data() + value.size());
      ASSERT_LE(clause.first_comment + clause.comment_count, hop.comments.size());
    }
    for (const Anomaly& warning : hop.warnings)
      ASSERT_LE(warning.span.end(), value.size()) << value;
  }
}

TEST(PlainText, LeavesOutFoldsAndNuls) {
  EXPECT_EQ(plain_text(std::string_view(" a\r\n\t b\0c ", 10)), "a bc");
}

}  // namespace
}  // namespace forensics
