#include "cli/scan_summary.h"

#include <cstdio>

#include "cli/column_rows.h"
#include "cli/progress.h"
#include "libforensics/base/counted.h"
#include "libforensics/report/row.h"

namespace forensics::cli {
namespace {

void append_columns(std::string& page, const char* title, RowDetail detail) {
  page += std::string("\n## ") + title + "\n\n| column | type | meaning |\n|---|---|---|\n";
  append_column_rows(page, row_columns(detail));
}

}  // namespace

std::string summary_line(const ScanSummary& summary) {
  const ScanCounts& counts = summary.result.counts;
  std::string line = counted(counts.messages, "message") + " in " + counted(counts.files, "file") +
                     ": " + with_thousands(counts.analysed) + " analysed, " +
                     with_thousands(counts.partial) + " partial; " +
                     counted(counts.errors, "error") + ", " +
                     counted(counts.duplicates, "duplicate");
  if (counts.known > 0) line += ", " + with_thousands(counts.known) + " in the case already";
  char rate[96];
  std::snprintf(rate, sizeof rate, " in %.1f s (%.0f messages/s)", summary.seconds,
                static_cast<double>(counts.messages) / std::max(summary.seconds, 1e-3));
  line += "; " + megabytes(counts.message_bytes) + rate;
  if (summary.result.stopped) line += "; stopped before the end";
  return line;
}

std::string summary_json(const ScanSummary& summary) {
  const ScanResult& result = summary.result;
  std::string text = "{\n \"schema\": \"forensics/scan-summary/1\",\n \"version\": \"" +
                     std::string(library_version()) + "\",\n";
  for (const ScanCountRow& row : scan_count_rows()) {
    text +=
        " \"" + std::string(row.name) + "\": " + std::to_string(result.counts.*row.count) + ",\n";
  }
  text += " \"alarming\": " + std::to_string(summary.alarming) + ",\n";
  text += std::string(" \"stopped\": ") + (result.stopped ? "true" : "false") + ",\n";
  text += std::string(" \"duplicates_complete\": ") +
          (result.duplicates_complete ? "true" : "false") + ",\n";
  char seconds[48];
  std::snprintf(seconds, sizeof seconds, " \"seconds\": %.3f\n}\n", summary.seconds);
  return text + seconds;
}

std::string scan_page() {
  std::string page =
      "# What a scan writes\n\n"
      "Written by `forensics scan --markdown`; a test fails while this page is stale.\n\n"
      "`forensics scan` writes one record for each message and one for each file, member or part "
      "of an\n"
      "archive that could not be read. A message found inside an archive that breaks off has a "
      "record\n"
      "with status `partial`; what is missing has one with status `error`.\n\n"
      "`--format jsonl` writes one JSON object a line. With `--detail full` it is the report of\n"
      "`forensics analyze --format jsonl` ([schema/report-1.json](schema/report-1.json)); a "
      "record\n"
      "without a message is a report with status `error`. With `--detail summary` or `hops` it has "
      "the\n"
      "columns below and `schema`, which is `forensics/scan/1`; unknown is null.\n\n"
      "`--format csv` writes the same columns below a line with their names: UTF-8, lines that end "
      "in\n"
      "LF, quotes as in RFC 4180. An unknown value is an empty field. Control characters are "
      "written as\n"
      "escapes, so a record is a line. A text that a spreadsheet would run as a formula has an\n"
      "apostrophe before it.\n\n"
      "Times are RFC 3339 in UTC. The digest and place of a message are those of its own bytes: "
      "the\n"
      "digest is the same whatever container it lies in.\n";
  append_columns(page, "`--detail summary`: a row a message", RowDetail::summary);
  append_columns(page, "`--detail hops`: a row a hop, the newest first", RowDetail::hops);
  page +=
      "\n## `--summary FILE`: the accounts\n\n"
      "One JSON object; `schema` is `forensics/scan-summary/1`, `version` that of the program.\n\n"
      "| name | meaning |\n|---|---|\n";
  for (const ScanCountRow& row : scan_count_rows()) {
    page += "| `" + std::string(row.name) + "` | " + std::string(row.meaning) + " |\n";
  }
  return page +
         "| `alarming` | records that reached `--fail-on` |\n"
         "| `stopped` | true: a signal or the end of the output stopped it before all was read |\n"
         "| `duplicates_complete` | false: more messages than digests are kept, so some may be "
         "missed |\n"
         "| `seconds` | from start to end |\n";
}

}  // namespace forensics::cli
