// Every line of samples/filters, every item named there; and every filter has its samples.
#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "libforensics/evidence/anomalies.h"
#include "libforensics/evidence/filter_row.h"

namespace forensics {
namespace {

namespace fs = std::filesystem;
const fs::path k_folder = fs::path(FORENSICS_SOURCE_DIR) / "samples" / "filters";

std::string text_of(const rapidjson::Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

std::string shown(std::string_view text) {
  return text.data() == nullptr || text.empty() ? "-" : std::string(text);
}

// Each fold one blank, as reports print it.
std::string unfolded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\n') {
      out += text[i];
      continue;
    }
    while (i + 1 < text.size() && (text[i + 1] == ' ' || text[i + 1] == '\t')) ++i;
    out += ' ';
  }
  return out;
}

// "SCL=5 | spam confidence | spam | -"
std::string line_of(const FilterItem& item) {
  return std::string(item.key) + "=" + unfolded(item.value) + " | " + shown(item.name) + " | " +
         shown(item.meaning) + " | " + (item.time ? to_rfc3339(*item.time) : "-");
}

// A sample: {"field", "value", "items": ["KEY=VALUE | name | meaning | time", ...]}.
void expect_sample(std::string_view id, const rapidjson::Value& sample) {
  const std::string message =
      text_of(sample["field"]) + ": " + text_of(sample["value"]) + "\n\nbody\n";
  const Headers headers = split_headers(message);
  const FilterVerdicts verdicts = read_filters(headers);
  std::vector<std::string> want;
  for (const auto& item : sample["items"].GetArray()) want.push_back(text_of(item));
  if (want.empty()) {
    EXPECT_TRUE(verdicts.fields.empty());
    return;
  }
  ASSERT_EQ(verdicts.fields.size(), 1U);
  EXPECT_EQ(verdicts.fields[0].filter->id, id);
  EXPECT_EQ(verdicts.fields[0].span.of(message), text_of(sample["value"]));
  std::vector<std::string> got;
  for (const FilterItem& item : verdicts.fields[0].items) got.push_back(line_of(item));
  EXPECT_THAT(got, ::testing::ElementsAreArray(want));
}

TEST(FilterSamples, ReadAsTheySay) {
  for (const FilterRow& row : filter_rows()) {
    std::ifstream in(k_folder / (std::string(row.id) + ".jsonl"));
    ASSERT_TRUE(in) << row.id << " has no samples";
    std::string line;
    std::size_t count = 0;
    while (std::getline(in, line)) {
      SCOPED_TRACE(std::string(row.id) + ": " + line);
      rapidjson::Document sample;
      sample.Parse(line.data(), line.size());
      ASSERT_FALSE(sample.HasParseError());
      expect_sample(row.id, sample);
      ++count;
    }
    EXPECT_GT(count, 0U) << row.id;
  }
}

TEST(FilterSamples, BelongToAFilter) {
  for (const auto& entry : fs::directory_iterator(k_folder)) {
    const std::string stem = entry.path().stem().string();
    EXPECT_TRUE(std::any_of(filter_rows().begin(), filter_rows().end(), [&](const FilterRow& row) {
      return row.id == stem;
    })) << entry.path();
  }
}

TEST(Filters, FindAFieldInAnyCaseAndByItsEnding) {
  EXPECT_EQ(find_filter("x-SPAM-status").row->id, "spamassassin");
  EXPECT_EQ(find_filter("X-Example-MailScanner").row->id, "mailscanner");
  EXPECT_EQ(find_filter("X-Spam-Statuses").row, nullptr);
  EXPECT_EQ(find_filter("").row, nullptr);
}

TEST(Filters, KeepTheOrderOfTheMessage) {
  const std::string message = "X-Spam-Flag: YES\nSubject: a\nX-SBRS: 3.5\n\n";
  const Headers headers = split_headers(message);
  const FilterVerdicts verdicts = read_filters(headers);
  ASSERT_EQ(verdicts.fields.size(), 2U);
  EXPECT_EQ(verdicts.fields[0].field, 0U);
  EXPECT_EQ(verdicts.fields[0].items[0].meaning, "spam");
  EXPECT_EQ(verdicts.fields[1].field, 2U);
}

TEST(Filters, ItemsOfDecodedTextOutliveAMove) {
  const std::string message = "X-Message-Delivery: Vj0xLjE7U0NMPTY=\n\n";
  const Headers headers = split_headers(message);
  FilterVerdicts first = read_filters(headers);
  const FilterVerdicts moved = std::move(first);
  ASSERT_EQ(moved.fields.size(), 1U);
  EXPECT_EQ(moved.fields[0].items[1].key, "SCL");
  EXPECT_EQ(moved.fields[0].items[1].value, "6");
}

TEST(Filters, StopAtTheLimitOfItems) {
  std::string pairs;
  for (std::size_t i = 0; i < limits::max_filter_items; ++i) pairs += "SCL:1;";
  const std::string full = "X-Microsoft-Antispam: " + pairs + "\n\n";
  const std::string over = "X-Microsoft-Antispam: " + pairs + "SCL:1;\n\n";
  EXPECT_TRUE(read_filters(split_headers(std::string_view(full))).anomalies.empty());
  const Headers headers = split_headers(std::string_view(over));
  const FilterVerdicts verdicts = read_filters(headers);
  EXPECT_TRUE(verdicts.anomalies.has(anomalies::too_many_filter_items));
  EXPECT_EQ(verdicts.fields[0].items.size(), limits::max_filter_items);
}

TEST(Filters, StopAtTheLimitOfFields) {
  std::string full;
  for (std::size_t i = 0; i < limits::max_filter_fields; ++i) full += "X-Spam-Flag: NO\n";
  const std::string over = full + "X-Spam-Flag: NO\n\n";
  full += "\n";
  EXPECT_TRUE(read_filters(split_headers(std::string_view(full))).anomalies.empty());
  const Headers headers = split_headers(std::string_view(over));
  const FilterVerdicts verdicts = read_filters(headers);
  EXPECT_TRUE(verdicts.anomalies.has(anomalies::too_many_filter_fields));
  EXPECT_EQ(verdicts.fields.size(), limits::max_filter_fields);
}

TEST(Filters, ReadUnclosedQuotesAndBracketsAsOnePart) {
  const std::string message =
      "X-IronPort-AV: E=Sophos;i=\"5.9;d=1\nX-Spam-Status: No, tests=[A=1\n\n";
  const Headers headers = split_headers(message);
  const FilterVerdicts verdicts = read_filters(headers);
  ASSERT_EQ(verdicts.fields.size(), 2U);
  EXPECT_EQ(verdicts.fields[0].items[1].value, "\"5.9;d=1");
  EXPECT_EQ(verdicts.fields[1].items[1].value, "[A=1");
}

}  // namespace
}  // namespace forensics
