#include "libforensics/report/row.h"

#include <algorithm>
#include <utility>

#include <gtest/gtest.h>

#include "libforensics/forensics.h"

namespace forensics {
namespace {

const std::string k_mail =
    "Received: from b.example.net (b.example.net [192.0.2.7]) by a.example.org (Postfix) with "
    "ESMTP\n"
    " id 4RJkNR52PSz14K2k for <x@example.org>; Sun, 6 Aug 2023 15:47:20 +0000\n"
    "Received: from [198.51.100.3] by b.example.net with ESMTP id 1; Sun, 6 Aug 2023 15:47:10 "
    "+0000\n"
    "From: \"Smith, A\" <a@example.net>\nSubject: =SUM(1)\n\nText.\n";

// The fields of a line of CSV, quotes taken off.
std::vector<std::string> fields_of(std::string_view line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') {
      fields.back() += line[i++];
    } else if (line[i] == '"') {
      quoted = !quoted;
    } else if (line[i] == ',' && !quoted) {
      fields.emplace_back();
    } else {
      fields.back() += line[i];
    }
  }
  return fields;
}

std::string cell(const std::string& csv, RowDetail detail, std::string_view column,
                 std::size_t row = 0) {
  std::string_view rest = csv;
  for (; row > 0; --row) rest.remove_prefix(rest.find('\n') + 1);
  const auto fields = fields_of(rest.substr(0, rest.find('\n')));
  const auto columns = row_columns(detail);
  const auto at = std::find_if(columns.begin(), columns.end(),
                               [&](const RowColumn& each) { return each.name == column; });
  return fields.at(static_cast<std::size_t>(at - columns.begin()));
}

TEST(ToCsv, HasAFieldForEachColumn) {
  for (const RowDetail detail : {RowDetail::summary, RowDetail::hops}) {
    const std::string line = csv_head(detail);
    EXPECT_EQ(fields_of(line.substr(0, line.size() - 1)).size(), row_columns(detail).size());
    const std::string csv = to_csv(analyze(k_mail), detail);
    EXPECT_EQ(fields_of(csv.substr(0, csv.find('\n'))).size(), row_columns(detail).size());
  }
}

TEST(ToCsv, TellsOfTheMessage) {
  const std::string csv = to_csv(analyze(k_mail), RowDetail::summary);
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 1);
  EXPECT_EQ(cell(csv, RowDetail::summary, "from"), "a@example.net");
  EXPECT_EQ(cell(csv, RowDetail::summary, "from_name"), "Smith, A");
  EXPECT_EQ(cell(csv, RowDetail::summary, "hops"), "2");
  EXPECT_EQ(cell(csv, RowDetail::summary, "arrival"), "2023-08-06T15:47:20Z");
  EXPECT_EQ(cell(csv, RowDetail::summary, "total_seconds"), "10");
  EXPECT_EQ(cell(csv, RowDetail::summary, "date"), "");
}

TEST(ToCsv, DisarmsFormulasAndLineEnds) {
  EXPECT_EQ(cell(to_csv(analyze(k_mail), RowDetail::summary), RowDetail::summary, "subject"),
            "'=SUM(1)");
  const std::string odd = "From: a@example.net\nSubject: =?utf-8?q?one=0Atwo_=22x=22=1B[1m?=\n\n";
  const std::string csv = to_csv(analyze(odd), RowDetail::summary);
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 1);
  EXPECT_EQ(cell(csv, RowDetail::summary, "subject"), "one\\ntwo \"x\"\\x1B[1m");
}

TEST(ToCsv, TellsTheApostropheThatItAddsFromOneThatStoodThere) {
  const std::pair<const char*, const char*> k_subjects[] = {{"=1", "'=1"},
                                                            {"'=1", "''=1"},
                                                            {"+1", "'+1"},
                                                            {"-1", "'-1"},
                                                            {"@a", "'@a"},
                                                            {"\xEF\xBC\x9D"
                                                             "1",
                                                             "'\xEF\xBC\x9D"
                                                             "1"},
                                                            {"'a", "'a"},
                                                            {"''", "''"},
                                                            {"1=1", "1=1"}};
  for (const auto& [subject, shown] : k_subjects) {
    const std::string mail = "From: a@example.net\nSubject: " + std::string(subject) + "\n\n";
    EXPECT_EQ(cell(to_csv(analyze(mail), RowDetail::summary), RowDetail::summary, "subject"),
              shown);
  }
}

TEST(Rows, NamesOfFilesKeepTheirBytes) {
  Report report = analyze(k_mail);
  report.source.path = "caf\xE9/\\xE9.eml";
  report.source.member = "a\nb";
  const std::string json = to_json_rows(report, RowDetail::summary);
  EXPECT_NE(json.find(R"("path":"caf\\xE9/\\\\xE9.eml","member":"a\nb")"), std::string::npos)
      << json;
  EXPECT_EQ(cell(to_csv(report, RowDetail::summary), RowDetail::summary, "path"),
            "caf\\xE9/\\\\xE9.eml");
}

TEST(ToCsv, HasARowForEachHop) {
  const std::string csv = to_csv(analyze(k_mail), RowDetail::hops);
  ASSERT_EQ(std::count(csv.begin(), csv.end(), '\n'), 2);
  EXPECT_EQ(cell(csv, RowDetail::hops, "hop", 0), "0");
  EXPECT_EQ(cell(csv, RowDetail::hops, "by", 0), "a.example.org");
  EXPECT_EQ(cell(csv, RowDetail::hops, "ip", 0), "192.0.2.7");
  EXPECT_EQ(cell(csv, RowDetail::hops, "delay_seconds", 0), "10");
  EXPECT_EQ(cell(csv, RowDetail::hops, "by", 1), "b.example.net");
  EXPECT_EQ(cell(csv, RowDetail::hops, "delay_seconds", 1), "");
}

TEST(ToCsv, AMessageWithoutHopsHasOneRow) {
  const std::string csv =
      to_csv(analyze(std::string_view("From: a@example.net\n\n")), RowDetail::hops);
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 1);
  EXPECT_EQ(cell(csv, RowDetail::hops, "hop"), "");
  EXPECT_EQ(cell(csv, RowDetail::hops, "status"), "ok");
}

TEST(ToJsonRows, AnErrorHasItsReasonAndNoVerdict) {
  Report report;
  report.status = ReportStatus::error;
  report.source.path = report.source.origin = "a.eml";
  report.errors.emplace_back();
  report.errors.back().code = ErrorCode::empty_input;
  const std::string json = to_json_rows(report, RowDetail::summary);
  EXPECT_NE(json.find("\"error\":\"empty_input\""), std::string::npos) << json;
  EXPECT_NE(json.find("\"chain_probability\":null"), std::string::npos);
  EXPECT_NE(json.find("\"sha256\":null"), std::string::npos);
  EXPECT_NE(json.find("\"hops\":null"), std::string::npos);
}

}  // namespace
}  // namespace forensics
