// Marks, and the index that shows a line only to families whose marks it may hold.
#include "libforensics/received/family_index.h"

#include <filesystem>
#include <fstream>
#include <random>

#include <gtest/gtest.h>
#include <rapidjson/document.h>

namespace forensics {
namespace {

void read_nothing(Line&) {}

consteval Family family_with(std::span<const Mark> marks) {
  return checked(
      {.description = "a server", .source = "this test", .marks = marks, .read = read_nothing});
}

struct Place {
  std::string_view name;
  Family family;
  std::string_view line;     // holds the mark, in other case and with a fold for its blank
  std::string_view another;  // the same words, in no place of the mark
};

constexpr Mark k_software[] = {{MarkPlace::software, "Example MTA"}};
constexpr Mark k_with[] = {{MarkPlace::with, "example smtp"}};
constexpr Mark k_via[] = {{MarkPlace::via, "exampled"}};
constexpr Mark k_by[] = {{MarkPlace::by, "Example Mailer"}};
constexpr Mark k_from[] = {{MarkPlace::from, "example queue "}};
constexpr Mark k_lead[] = {{MarkPlace::lead, "example "}};
constexpr Mark k_comment[] = {{MarkPlace::comment, "Example Connector"}};
constexpr Mark k_by_end[] = {{MarkPlace::by_end, ".mta.example"}};
constexpr Mark k_by_name[] = {{MarkPlace::by_name, "mx.example"}};
constexpr Mark k_from_name[] = {{MarkPlace::from_name, "example-queue"}};
constexpr Mark k_proto[] = {{MarkPlace::proto, "LMTP"}};
constexpr Mark k_helo_verb[] = {{MarkPlace::helo_verb, "LHLO"}};
constexpr Mark k_id[] = {{MarkPlace::id, "AAA-xx-99"}};

constexpr Place k_places[] = {
    {"software", family_with(k_software), "by b.test (EXAMPLE\r\n\tMTA 1.2) with SMTP",
     "by b.test (Other) with Example MTA"},
    {"with", family_with(k_with), "by b.test with EXAMPLE\r\n\tSMTP", "by b.test via example smtp"},
    {"via", family_with(k_via), "by b.test via EXAMPLED with SMTP", "by b.test with exampled"},
    {"by", family_with(k_by), "by EXAMPLE\r\n\tMailer (1) with SMTP", "from Example Mailer by b"},
    {"from", family_with(k_from), "from EXAMPLE\r\n\tqueue 5 by b.test", "by example queue 5"},
    {"lead", family_with(k_lead), "(EXAMPLE 5 invoked); 1 May 2024", "by b.test (example 5)"},
    {"comment", family_with(k_comment), "from a ([192.0.2.1] (EXAMPLE\r\n\tConnector)) by b.test",
     "from a by b.test with Example Connector"},
    {"by_end", family_with(k_by_end), "by mx.MTA.Example with SMTP",
     "from a.mta.example by b.test"},
    {"by_name", family_with(k_by_name), "by MX.example.org with SMTP",
     "from mx.example.org by b.test"},
    {"from_name", family_with(k_from_name), "from Example-Queue by b.test",
     "from b.test by example-queue"},
    {"proto", family_with(k_proto), "by b.test with lmtps", "by b.test via LMTP with SMTP"},
    {"helo_verb", family_with(k_helo_verb), "from a (lhlo b.test) ([192.0.2.1]) by b.test",
     "from lhlo by b.test"},
    {"id", family_with(k_id), "by b.test id QXA-0f-12", "by b.test id QXA-0g-123"},
};

RowSet candidates_of(std::string_view value, const Family& family) {
  const FamilyRow rows[] = {{.id = "example", .group = "", .family = &family}};
  Hop hop;
  const Line line = read_line(value, hop);
  return FamilyIndex(rows).candidates(line);
}

bool belongs(std::string_view value, const Family& family) {
  Hop hop;
  return belongs_to(read_line(value, hop), family);
}

TEST(FamilyIndex, FindsAMarkAtEachPlace) {
  EXPECT_EQ(std::size(k_places), static_cast<std::size_t>(MarkPlace::id) + 1);
  const auto any = [](std::size_t) { return true; };
  for (const Place& place : k_places) {
    EXPECT_EQ(candidates_of(place.line, place.family).first(any), 0U) << place.name;
    EXPECT_TRUE(belongs(place.line, place.family)) << place.name;
    EXPECT_EQ(candidates_of(place.another, place.family).first(any), RowSet::max_rows)
        << place.name;
    EXPECT_FALSE(belongs(place.another, place.family)) << place.name;
  }
}

TEST(FamilyIndex, AsksFamiliesWithoutMarksOfEveryLine) {
  const Family family{.description = {}, .source = {}, .recognises = [](const Line& line) {
                        return line.from == nullptr;
                      }};
  const auto any = [](std::size_t) { return true; };
  EXPECT_EQ(candidates_of("by b.test", family).first(any), 0U);
  EXPECT_EQ(candidates_of("from a by b.test", family).first(any), 0U);
  EXPECT_TRUE(belongs("by b.test", family));
  EXPECT_FALSE(belongs("from a by b.test", family));
}

TEST(BelongsTo, AsksForAMarkAndForTheSecondCondition) {
  const Family family{
      .description = {}, .source = {}, .marks = k_software, .recognises = [](const Line& line) {
        return line.from != nullptr;
      }};
  EXPECT_TRUE(belongs("from a by b.test (Example MTA)", family));
  EXPECT_FALSE(belongs("by b.test (Example MTA)", family));
  EXPECT_FALSE(belongs("from a by b.test (Another)", family));
}

TEST(RowSet, GivesRowsInTheirOrder) {
  RowSet rows;
  for (const std::size_t row : {200U, 3U, 64U, 63U, 255U}) rows.add(row);
  std::vector<std::size_t> met;
  const std::size_t first = rows.first([&met](std::size_t row) {
    met.push_back(row);
    return row == 200;
  });
  EXPECT_EQ(first, 200U);
  EXPECT_EQ(met, (std::vector<std::size_t>{3, 63, 64, 200}));
}

std::vector<std::string> sample_lines() {
  std::vector<std::string> out;
  const auto folder = std::filesystem::path(FORENSICS_SOURCE_DIR) / "samples" / "families";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream in(entry.path());
    std::string text;
    while (entry.path().extension() == ".jsonl" && std::getline(in, text)) {
      rapidjson::Document sample;
      sample.Parse(text.data(), text.size());
      out.emplace_back(sample["header"].GetString(), sample["header"].GetStringLength());
    }
  }
  return out;
}

std::string_view family_asking_all(const Line& line) {
  for (const FamilyRow& row : family_rows()) {
    if (belongs_to(line, *row.family)) return row.id;
  }
  return {};
}

void expect_agreement(const std::string& value) {
  Hop hop;
  const Line line = read_line(value, hop);
  EXPECT_EQ(family_of(line).id, family_asking_all(line)) << value;
}

// All samples, then lines patched together from pieces of two of them.
TEST(FamilyOf, AgreesWithAskingEveryFamilyInTurn) {
  const std::vector<std::string> lines = sample_lines();
  ASSERT_GT(lines.size(), family_rows().size());
  for (const std::string& line : lines) expect_agreement(line);
  std::mt19937 random(20261127);
  const auto below = [&random](std::size_t limit) { return random() % (limit + 1); };
  for (int round = 0; round < 20'000; ++round) {
    const std::string& one = lines[below(lines.size() - 1)];
    const std::string& other = lines[below(lines.size() - 1)];
    expect_agreement(one.substr(0, below(one.size())) + other.substr(below(other.size())));
  }
}

}  // namespace
}  // namespace forensics
