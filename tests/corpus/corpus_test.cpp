// Every message of real mail gives a whole report. The mail is not ours and never committed: the
// SpamAssassin public corpus as set-up unpacked it (FORENSICS_CORPUS), and any folders named in
// FORENSICS_MAIL, separated by ':'. Without mail the tests skip and say so.
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <map>
#include <sstream>

#include <gtest/gtest.h>

#include "libforensics/forensics.h"
#include "libforensics/text/utf8.h"

namespace forensics {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> folders_of(const char* variable) {
  std::vector<fs::path> folders;
  const char* value = std::getenv(variable);
  std::stringstream words(value == nullptr ? "" : value);
  for (std::string word; std::getline(words, word, ':');) {
    if (fs::is_directory(word)) folders.emplace_back(word);
  }
  return folders;
}

// Calls `check` for each readable, non-empty file; gives how many there were.
std::size_t for_each_message(
    const std::vector<fs::path>& folders,
    const std::function<void(const fs::path&, const std::string&)>& check) {
  std::size_t met = 0;
  for (const fs::path& folder : folders) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file()) continue;
      const auto bytes = read_message_file(entry.path().string());
      if (!bytes) continue;
      check(entry.path(), *bytes);
      ++met;
    }
  }
  return met;
}

std::string joined(const Headers& headers) {
  std::string out;
  out += headers.byte_order_mark.of(headers.message);
  out += headers.from_line.of(headers.message);
  for (const Field& field : headers.fields) out += field.whole.of(headers.message);
  out += headers.separator.of(headers.message);
  out += headers.body.of(headers.message);
  return out;
}

void check_report(const fs::path& path, const std::string& bytes,
                  std::map<std::string, std::size_t>& met) {
  const Report report = analyze(bytes);
  EXPECT_EQ(report.status, ReportStatus::ok) << path;
  EXPECT_EQ(joined(report.headers), report.message) << path;
  EXPECT_EQ(report.chain.hops.size(), report.headers.count("received")) << path;
  EXPECT_EQ(report.chain.zones.size(), report.chain.hops.size()) << path;
  std::size_t dropped = 0;
  for (const ReportedAnomaly& entry : all_anomalies(report, dropped)) {
    ++met[std::string(entry.anomaly.kind->id)];
    EXPECT_LE(entry.anomaly.span.end(), report.message.size())
        << path << ' ' << entry.anomaly.kind->id;
  }
  EXPECT_TRUE(is_valid_utf8(to_json(report))) << path;
  EXPECT_TRUE(is_valid_utf8(to_text(report))) << path;
}

void run_over(const char* variable, const char* how_to_get_it) {
  const std::vector<fs::path> folders = folders_of(variable);
  std::map<std::string, std::size_t> met;
  const std::size_t messages = for_each_message(
      folders,
      [&](const fs::path& path, const std::string& bytes) { check_report(path, bytes, met); });
  if (messages == 0) GTEST_SKIP() << variable << " names no folder with mail: " << how_to_get_it;
  std::printf("%zu messages; anomalies met:\n", messages);
  for (const auto& [id, count] : met) std::printf("%8zu %s\n", count, id.c_str());
}

TEST(Corpus, SpamAssassinGivesAReportForEachMessage) {
  run_over("FORENSICS_CORPUS", ".ci/setup fetches the corpus");
}

TEST(Corpus, OtherMailGivesAReportForEachMessage) {
  run_over("FORENSICS_MAIL", "set it to folders of messages to test with your own mail");
}

}  // namespace
}  // namespace forensics
