#include "libforensics/batch/scan.h"

#include <algorithm>
#include <map>
#include <new>
#include <set>
#include <utility>

#include "libforensics/report/json.h"
#include "tests/unit/input/compound_file_writer.h"
#include "tests/unit/input/input_files.h"

namespace forensics {
namespace {

using namespace testing_input;

class Scan : public InputFiles {
 protected:
  // Everything that the paths gave, in the order in which it was written.
  std::vector<ScanRecord> scan_all(const std::vector<std::string>& paths,
                                   ScanOptions options = {}) {
    std::vector<ScanRecord> records;
    result_ = scan(
        paths, options,
        [](const Report& report, ScanRecord& record) { record.text = to_json(report); },
        [&](const ScanRecord& record, const ScanCounts&) {
          records.push_back(record);
          return true;
        });
    return records;
  }

  // A folder with every kind of trouble. What must come out of it stands in `expected_`.
  std::string make_mixed();

  void expect_adds_up(const std::vector<ScanRecord>& records) const {
    const ScanCounts& counts = result_.counts;
    EXPECT_EQ(counts.records, records.size());
    EXPECT_EQ(counts.records, counts.messages + counts.errors);
    EXPECT_EQ(counts.messages, counts.analysed + counts.partial);
    ScanCounts told;
    std::map<std::string, int> digests;
    for (const ScanRecord& record : records) {
      if (record.outcome == ScanOutcome::analysed) ++told.analysed;
      if (record.outcome == ScanOutcome::partial) ++told.partial;
      if (record.outcome == ScanOutcome::error) ++told.errors;
      if (record.outcome == ScanOutcome::error) continue;
      if (record.nested) ++told.nested;
      if (digests[record.sha256]++ > 0) ++told.duplicates;
      told.message_bytes += record.length;
    }
    EXPECT_EQ(counts.analysed, told.analysed);
    EXPECT_EQ(counts.partial, told.partial);
    EXPECT_EQ(counts.errors, told.errors);
    EXPECT_EQ(counts.nested, told.nested);
    EXPECT_EQ(counts.duplicates, told.duplicates);
    EXPECT_EQ(counts.message_bytes, told.message_bytes);
  }

  ScanResult result_;
  ScanCounts expected_;
};

std::string box_of(const Members& messages) {
  std::string box;
  for (const auto& [name, message] : messages) {
    box += "From a@example.org Thu Jan  1 10:00:00 2026\n" + message + "\n";
  }
  return box;
}

std::string attaching(const std::string& message) {
  return "From: a@example.org\nSubject: outer\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
         "boundary=b\n\n--b\nContent-Type: message/rfc822\n\n" +
         message + "\n--b--\n";
}

// An abuse report (RFC 5965) that returns `message`.
std::string reporting(const std::string& message) {
  return "From: abuse@example.net\nSubject: report\nMIME-Version: 1.0\nContent-Type: "
         "multipart/report; report-type=feedback-report; boundary=r\n\n--r\n\nUnwanted.\n--r\n"
         "Content-Type: message/feedback-report\n\nFeedback-Type: abuse\nUser-Agent: example/1\n"
         "Version: 1\n\n--r\nContent-Type: message/rfc822\n\n" +
         message + "\n--r--\n";
}

std::string emlx_of(const std::string& message) {
  return std::to_string(message.size()) + "\n" + message +
         "<?xml version=\"1.0\"?>\n<plist version=\"1.0\"><dict/></plist>\n";
}

std::string msg_of(const std::string& header) {
  return write_compound_file(
      {{"__substg1.0_007D001F", utf16(header)}, {"__substg1.0_1000001F", utf16("Hello.\r\n")}});
}

std::string Scan::make_mixed() {
  const ArchiveKind tar_gz{ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_GZIP};
  const ArchiveKind zip{ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE};
  const ArchiveKind locked{ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, "zip:encryption=aes256",
                           "secret"};
  const std::string box = box_of({{"", mail("box 1")}, {"", mail("box 2")}, {"", mail("good")}});
  write("mixed/01-good.eml", mail("good"));
  write("mixed/02-duplicate.eml", mail("good"));
  write("mixed/03-empty.eml", "");
  write("mixed/04-picture.bin", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
  write("mixed/05-outer.eml", attaching(mail("inner", "Hello there.\n")));
  write("mixed/06-box.tar.gz",
        make_archive(tar_gz, {{"old/box.mbox", box}, {"old/empty", ""}, {"old/one", mail("one")}}));
  write("mixed/07-locked.zip", make_archive(locked, {{"a.eml", mail("a")}, {"b.eml", mail("b")}}));
  std::string noise;  // incompressible, so that half of the archive is half of the mail
  for (unsigned i = 0, x = 1; i < 20'000; ++i, x = x * 1'664'525U + 1'013'904'223U)
    noise += static_cast<char>('!' + x / 65'536U % 90U);
  const std::string whole = make_archive(
      tar_gz,
      {{"first", mail("first")}, {"second", mail("second", noise)}, {"third", mail("third")}});
  write("mixed/08-broken.tar.gz", whole.substr(0, whole.size() / 2));
  write("mixed/09-again.zip",
        make_archive(zip, {{"x.eml", mail("one")}, {"notes.txt", "No mail.\n"}}));
  write("mixed/10-others.tar.gz",
        make_archive(tar_gz, {{"a.msg", msg_of("Subject: one\r\nFrom: a@example.org\r\n")},
                              {"b.emlx", emlx_of(mail("emlx"))},
                              {"c.eml", attaching(reporting(mail("reported")))},
                              {"d.msg", msg_of("").substr(0, 600)}}));
  expected_.files = 10;
  expected_.members = 3 + 2 + 2 + 2 + 4;       // 06 to 10
  expected_.analysed = 2 + 1 + 4 + 1 + 1 + 3;  // 01 02, 05, 06, first of 08, 09, 10
  expected_.partial = 1;                       // second of 08
  expected_.errors = 1 + 1 + 1 + 2 + 1 + 1;    // 03, 04, empty of 06, 07, notes of 09, d of 10
  expected_.duplicates = 3;                    // 02, good in the box, one in 09
  return (folder_ / "mixed").string();
}

TEST_F(Scan, LeavesARecordForEverythingMetAndItsAccountsAddUp) {
  const auto records = scan_all({make_mixed()});
  expect_adds_up(records);
  const ScanCounts& counts = result_.counts;
  EXPECT_EQ(counts.files, expected_.files);
  EXPECT_EQ(counts.members, expected_.members);
  EXPECT_EQ(counts.analysed, expected_.analysed);
  EXPECT_EQ(counts.partial, expected_.partial);
  EXPECT_EQ(counts.errors, expected_.errors);
  EXPECT_EQ(counts.duplicates, expected_.duplicates);
  EXPECT_EQ(counts.nested, 0U);
  EXPECT_FALSE(result_.stopped);
  for (const ScanRecord& record : records) {
    EXPECT_EQ(record.outcome == ScanOutcome::analysed, !record.error) << record.origin;
    EXPECT_FALSE(record.text.empty());
  }
}

TEST_F(Scan, CountsWhatTheReaderMet) {
  const std::string mixed = make_mixed();
  read({mixed});
  scan_all({mixed});
  EXPECT_EQ(result_.counts.files, counts_.files);
  EXPECT_EQ(result_.counts.members, counts_.members);
  EXPECT_EQ(result_.counts.bytes, counts_.bytes);
  EXPECT_EQ(result_.counts.records, counts_.messages + counts_.errors - counts_.partial);
}

TEST_F(Scan, TakesNestedMessagesWhenAsked) {
  ScanOptions options;
  options.nested = true;
  const auto records = scan_all({make_mixed()}, options);
  expect_adds_up(records);
  EXPECT_EQ(result_.counts.nested, 3U);
  EXPECT_EQ(result_.counts.messages, expected_.analysed + expected_.partial + 3);
  const auto inner = std::find_if(records.begin(), records.end(),
                                  [](const ScanRecord& record) { return record.nested; });
  ASSERT_NE(inner, records.end());
  EXPECT_TRUE(inner->origin.ends_with("05-outer.eml#1.1"));
  EXPECT_TRUE((inner - 1)->origin.ends_with("05-outer.eml"));
  std::vector<std::string> tails;  // of those in the abuse report, which is attached itself
  for (const ScanRecord& record : records) {
    const std::size_t part = record.origin.find("c.eml#");
    if (part != std::string::npos) tails.push_back(record.origin.substr(part));
  }
  EXPECT_EQ(tails, (std::vector<std::string>{"c.eml#1.1", "c.eml#1.1.1.3"}));
}

TEST_F(Scan, WritesTheSameWhateverTheNumberOfThreads) {
  const std::string mixed = make_mixed();
  Members many;
  for (int i = 0; i < 200; ++i)
    many.emplace_back("", mail(std::to_string(i),
                               std::string(static_cast<std::size_t>(i * 37 % 5'000), 'x') + "\n"));
  const std::string box = write("many.mbox", box_of(many));
  std::vector<std::string> expected;
  for (const std::size_t jobs : {1U, 2U, 4U, 7U}) {
    ScanOptions options;
    options.jobs = jobs;
    options.nested = true;
    std::vector<std::string> written;
    for (const ScanRecord& record : scan_all({mixed, box}, options)) written.push_back(record.text);
    if (expected.empty()) expected = written;
    EXPECT_EQ(written, expected) << jobs;
  }
}

TEST_F(Scan, InAnyOrderTheRecordsAreTheSame) {
  const std::string mixed = make_mixed();
  std::vector<std::vector<std::string>> runs;
  for (const ScanOrder order : {ScanOrder::input, ScanOrder::any}) {
    ScanOptions options;
    options.jobs = 4;
    options.order = order;
    std::vector<std::string> written;
    for (const ScanRecord& record : scan_all({mixed}, options)) written.push_back(record.text);
    expect_adds_up(scan_all({mixed}, options));
    std::sort(written.begin(), written.end());
    runs.push_back(written);
  }
  EXPECT_EQ(runs[0], runs[1]);
}

TEST_F(Scan, GivesOneSetOfDigestsWhateverTheContainer) {
  Members members;
  for (int i = 0; i < 20; ++i)
    members.emplace_back("m" + std::to_string(i), mail(std::to_string(i)));
  for (const auto& [name, message] : members) write("plain/" + name, message);
  const std::vector<std::string> paths = {
      (folder_ / "plain").string(), write("a.mbox", box_of(members)),
      write("a.tgz", make_archive({ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_GZIP}, members)),
      write("a.zip", make_archive({ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE}, members)),
      write("a.7z", make_archive({ARCHIVE_FORMAT_7ZIP, ARCHIVE_FILTER_NONE}, members))};
  std::set<std::string> expected;
  for (const std::string& path : paths) {
    std::set<std::string> digests;
    for (const ScanRecord& record : scan_all({path})) digests.insert(record.sha256);
    if (expected.empty()) expected = digests;
    EXPECT_EQ(digests.size(), members.size());
    EXPECT_EQ(digests, expected) << path;
  }
  scan_all(paths);
  EXPECT_EQ(result_.counts.duplicates, (paths.size() - 1) * members.size());
}

TEST_F(Scan, StopsWhenToldAndKeepsItsAccounts) {
  Members many;
  for (int i = 0; i < 500; ++i) many.emplace_back("", mail(std::to_string(i)));
  const std::string box = write("many.mbox", box_of(many));
  std::atomic<bool> stop{false};
  ScanOptions options;
  options.jobs = 2;
  options.stop = &stop;
  std::size_t written = 0;
  const ScanResult result = scan(
      {box}, options, [](const Report&, ScanRecord&) {},
      [&](const ScanRecord&, const ScanCounts&) {
        if (++written == 10) stop = true;
        return true;
      });
  EXPECT_TRUE(result.stopped);
  EXPECT_EQ(result.counts.records, written);
  EXPECT_EQ(result.counts.messages, result.counts.analysed);
  EXPECT_GE(written, 10U);
  EXPECT_LT(written, 500U);
}

TEST_F(Scan, EndsWhenTheSinkWantsNoMore) {
  Members many;
  for (int i = 0; i < 300; ++i) many.emplace_back("", mail(std::to_string(i)));
  const std::string box = write("many.mbox", box_of(many));
  const ScanResult result = scan(
      {box}, {}, [](const Report&, ScanRecord&) {},
      [](const ScanRecord&, const ScanCounts& counts) { return counts.records < 5; });
  EXPECT_TRUE(result.stopped);
  EXPECT_EQ(result.counts.records, 5U);
}

TEST_F(Scan, WhatTheViewThrowsIsAnErrorOfThatMessage) {
  const std::string box = write("b.mbox", box_of({{"", mail("1")}, {"", mail("2")}}));
  bool first = true;
  std::vector<ScanRecord> records;
  ScanOptions options;
  options.jobs = 1;
  const ScanResult result = scan(
      {box}, options,
      [&](const Report&, ScanRecord&) {
        if (std::exchange(first, false)) throw std::bad_alloc();
      },
      [&](const ScanRecord& record, const ScanCounts&) {
        records.push_back(record);
        return true;
      });
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[0].outcome, ScanOutcome::error);
  EXPECT_EQ(records[1].outcome, ScanOutcome::analysed);
  EXPECT_EQ(result.counts.errors, 1U);
}

TEST_F(Scan, NamesThePlaceInTheContainer) {
  const std::string box = box_of({{"", mail("1")}, {"", mail("2")}});
  std::vector<Source> sources;
  const auto view = [&](const Report& report, ScanRecord&) { sources.push_back(report.source); };
  ScanOptions options;
  options.jobs = 1;
  const std::string path = write(
      "a.tar", make_archive({ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_NONE}, {{"b.mbox", box}}));
  const ScanResult result =
      scan({path}, options, view, [](const ScanRecord&, const ScanCounts&) { return true; });
  ASSERT_EQ(result.counts.messages, 2U);
  EXPECT_EQ(sources[1].path, path);
  EXPECT_EQ(sources[1].member, "b.mbox");
  EXPECT_EQ(sources[1].offset, box.find("From a@", 10));
  EXPECT_EQ(sources[1].origin, path + "!/b.mbox@" + std::to_string(sources[1].offset));
  EXPECT_TRUE(box.substr(sources[1].offset).starts_with("From a@"));
  EXPECT_EQ(box.substr(sources[1].offset, sources[1].length),
            "From a@example.org Thu Jan  1 10:00:00 2026\n" + mail("2"));
}

}  // namespace
}  // namespace forensics
