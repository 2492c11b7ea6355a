#include "libforensics/batch/case_store.h"

#include <set>

#include <gtest/gtest.h>

#include "libforensics/batch/case_entry.h"
#include "libforensics/batch/case_query.h"
#include "libforensics/batch/case_schema.h"
#include "tests/unit/temp_folder.h"

namespace forensics {
namespace {

const std::string k_mail =
    "Received: from b.example.net ([192.0.2.7]) by a.example.org (Postfix) with ESMTP\n"
    "\tid 4RJkNR52PSz14K2k; Sun, 6 Aug 2023 15:47:20 +0000\n"
    "From: caf\xe9 <a@example.net>\nDate: Mon, 6 Aug 2023 15:47:00 +0000\nSubject: one\n\nText.\n";

ScanRecord record_of(const std::string& path, std::uint64_t number, const std::string& message) {
  Report report = analyze(message);
  report.source.path = report.source.origin = path;
  ScanRecord record;
  record.key = {path, number, 0};
  record.origin = path;
  record.last_of_group = true;
  record.entry = std::make_shared<const CaseEntry>(case_entry(report));
  return record;
}

ScanRecord error_of(const std::string& path) {
  Report report;
  report.status = ReportStatus::error;
  report.source.path = report.source.origin = path;
  ScanRecord record;
  record.key = {path, 0, 0};
  record.origin = path;
  record.last_of_group = true;
  record.entry = std::make_shared<const CaseEntry>(case_entry(report));
  return record;
}

class Case : public testing::Test {
 protected:
  std::string path() const { return folder_.file("case.sqlite"); }

  void put(const std::vector<ScanRecord>& records) const {
    auto store = CaseStore::open(path(), "options");
    ASSERT_TRUE(store) << store.error().message;
    for (const ScanRecord& record : records) EXPECT_TRUE(store->add(record));
    EXPECT_TRUE(store->commit());
  }

  // The first column of the first row.
  Cell first(const std::string& sql) const {
    const auto answer = case_query(path(), sql);
    if (!answer || answer->rows.empty()) return {};
    return answer->rows.front().front();
  }

  TempFolder folder_;
};

TEST_F(Case, KeepsMessagesHopsFindingsAndClocks) {
  const ScanRecord record = record_of("a.eml", 0, k_mail);
  put({record});
  const auto count = [&](const std::string& table) {
    return std::get<std::int64_t>(first("SELECT count(*) FROM " + table));
  };
  EXPECT_EQ(count("messages"), 1);
  EXPECT_EQ(count("hops"), 1);
  EXPECT_EQ(count("findings"), static_cast<std::int64_t>(record.entry->findings.size()));
  EXPECT_EQ(count("clocks"), static_cast<std::int64_t>(record.entry->clocks.size()));
  EXPECT_GT(record.entry->findings.size(), 0U);
  EXPECT_GT(record.entry->clocks.size(), 0U);
  EXPECT_EQ(std::get<std::string>(first("SELECT ip FROM hops")), "192.0.2.7");
  EXPECT_EQ(std::get<std::string>(first("SELECT from_name FROM messages")), "caf\xc3\xa9");
  EXPECT_EQ(std::get<std::string>(first("SELECT kind FROM clocks WHERE hop = 0")),
            "postfix_long_queue_id");
}

TEST_F(Case, KnowsWhatItHeldWhenItWasOpened) {
  put({record_of("a.eml", 0, k_mail), record_of("a.eml", 1, k_mail), error_of("b.eml")});
  const auto store = CaseStore::open(path(), "options");
  ASSERT_TRUE(store);
  EXPECT_TRUE(store->knows({"a.eml", 0, 0}, "a.eml"));
  EXPECT_TRUE(store->knows({"a.eml", 1, 0}, "a.eml"));
  EXPECT_FALSE(store->knows({"a.eml", 2, 0}, "a.eml"));
  EXPECT_FALSE(store->knows({"a.eml", 0, 0}, "a.eml!/other"));
  EXPECT_FALSE(store->knows({"b.eml", 0, 0}, "b.eml"));  // what could not be read is tried again
}

TEST_F(Case, NamesThatAreNoUtf8AreKnownAgain) {
  put({record_of("b\xff.eml", 0, k_mail)});
  EXPECT_EQ(std::get<std::string>(first("SELECT source_path FROM messages")), "b\\xFF.eml");
  const auto store = CaseStore::open(path(), "options");
  ASSERT_TRUE(store);
  EXPECT_TRUE(store->knows({"b\xff.eml", 0, 0}, "b\xff.eml"));
  EXPECT_FALSE(store->knows({"b\xfe.eml", 0, 0}, "b\xfe.eml"));
}

TEST_F(Case, ReplacesInItsPlaceWhatCouldNotBeRead) {
  put({error_of("b.eml"), record_of("c.eml", 0, k_mail)});
  put({record_of("b.eml", 0, k_mail)});
  EXPECT_EQ(std::get<std::int64_t>(first("SELECT count(*) FROM messages")), 2);
  EXPECT_EQ(std::get<std::string>(first("SELECT status FROM messages WHERE id = 1")), "ok");
  EXPECT_EQ(std::get<std::int64_t>(first("SELECT count(*) FROM hops WHERE message = 1")), 1);
}

TEST_F(Case, LosesWhatWasNotCommittedAndNothingElse) {
  put({record_of("a.eml", 0, k_mail)});
  {
    auto store = CaseStore::open(path(), "options");
    ASSERT_TRUE(store);
    EXPECT_TRUE(store->add(record_of("b.eml", 0, k_mail)));
  }
  EXPECT_EQ(std::get<std::int64_t>(first("SELECT count(*) FROM messages")), 1);
}

TEST_F(Case, RefusesOtherOptions) {
  put({});
  const auto store = CaseStore::open(path(), "others");
  ASSERT_FALSE(store);
  EXPECT_EQ(store.error().code, ErrorCode::usage);
}

TEST_F(Case, CannotBeMadeInNoFolder) {
  const auto store = CaseStore::open(folder_.file("none/case.sqlite"), "options");
  ASSERT_FALSE(store);
  EXPECT_EQ(store.error().code, ErrorCode::cannot_write);
}

TEST_F(Case, AnswersOnlyStatementsThatRead) {
  put({record_of("a.eml", 0, k_mail)});
  for (const char* sql : {"DELETE FROM messages", "DROP TABLE messages", "", "SELECT", "nonsense",
                          "INSERT INTO options VALUES ('a', 'b') RETURNING name"}) {
    SCOPED_TRACE(sql);
    const auto answer = case_query(path(), sql);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::usage);
  }
  EXPECT_EQ(std::get<std::int64_t>(first("SELECT count(*) FROM messages")), 1);
  EXPECT_EQ(case_query(folder_.file("none"), "SELECT 1").error().code, ErrorCode::not_found);
}

TEST_F(Case, SummaryCountsWhatItHolds) {
  put({record_of("a.eml", 0, k_mail), record_of("b.eml", 0, k_mail), error_of("c.eml")});
  const auto all = case_summary(path());
  ASSERT_TRUE(all) << all.error().message;
  const auto& records = all->at(0);
  EXPECT_EQ(records.title, "records");
  ASSERT_EQ(records.rows.size(), 2U);
  EXPECT_EQ(std::get<std::int64_t>(records.rows[0][1]), 2);
  const auto& messages = all->at(1);
  EXPECT_EQ(std::get<std::int64_t>(messages.rows.at(0).at(0)), 2);
  EXPECT_EQ(std::get<std::int64_t>(messages.rows.at(0).at(1)), 1);  // of the same digest
}

TEST(CaseSchema, HasEachColumnOnceInEachTable) {
  for (const CaseTable& table : case_tables()) {
    std::set<std::string_view> names;
    for (const auto& list : {table.own, table.columns}) {
      for (const RowColumn& column : list) EXPECT_TRUE(names.insert(column.name).second);
    }
  }
}

}  // namespace
}  // namespace forensics
