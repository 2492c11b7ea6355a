#include "cli/scan_summary.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "cli/column_rows.h"
#include "cli/progress.h"
#include "libforensics/base/counted.h"
#include "libforensics/report/row.h"

namespace forensics::cli {
namespace {

constexpr std::string_view k_digest_text = R"(
## What a digest is taken over

`sha256`, in reports `message_sha256`, is the SHA-256 of the message as it was before it was put into
its container, as far as that can be told. Line ends are never changed.

| container | bytes |
|---|---|
| a file, also in a Maildir, an MH folder or an archive | all of them |
| an mbox | from behind the From_ line to the end of the record, without the one empty line there that the storing program added |
| of kind mboxrd | the same, with one `>` taken off each line of the body that begins with `>From `, `>>From ` and so on |
| of kind mboxo, mboxcl or unknown | the same, with such lines as they stand: who wrote the `>` cannot be known |
| of kind mboxcl or mboxcl2 | the header and as many bytes as Content-Length says, where a message ends there |
| .emlx | as many bytes as its first line says |
| Outlook .msg | the message that is rebuilt from its properties; it agrees with that of another .msg alone |
| a recorded SMTP conversation | the first message that it carries, without the dots that SMTP added |
| a header pasted into standard input | the mended text |
| a part of a message (`--nested`) | the body of the part, decoded where it is encoded, without the line end that belongs to the boundary |

So a message has one digest as a file and in an mbox, with these exceptions: its last line has no
line end (the mailbox gives it one); the mailbox is not mboxrd and had to quote a line; the message ends
with an empty line and the storing program adds none of its own. A file that begins with a From_ line
is an mbox.
)";

constexpr std::string_view k_reading_text = R"(
## What is read

Links are followed. A folder is read once, whatever number of names it has; the other names are errors
of code `is_directory`. Devices and sockets are never opened, pipes only where they
are named (`<(zcat mail.gz)`), not where they lie in a folder: they are errors of code `unsupported`. `-` is
standard input, of whatever kind that is. Names in an archive are only reported.

Files are read, not mapped. One that becomes shorter meanwhile gives what was read as `partial` with
`cannot_read`; one that grows gives what it has when its end is reached. What cannot be read is a
record, and the next file follows. Memory is bounded by the longest message, of which up to three
copies may be held (one analysed, one read, one outgrown), whatever the size of a container; a message
for which there is not enough is an error of code `limit_reached`.

SIGINT, SIGTERM and SIGHUP end a scan: what was read is still analysed and written, records, accounts
and the case are whole, and `stopped` is true. A second one ends it at once; a case stays whole even
then. A reader of standard output that goes away (`| head`) ends it in the same way, with status 141.
[cli.md](cli.md) lists the statuses.
)";

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
  char seconds[48];
  std::snprintf(seconds, sizeof seconds, " in %.1f s (", summary.seconds);
  const double rate = static_cast<double>(counts.messages) / std::max(summary.seconds, 1e-3);
  line += "; " + megabytes(counts.message_bytes) + seconds +
          counted(static_cast<std::uint64_t>(std::llround(rate)), "message") + "/s)";
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
      "escapes, so a record is a line. A text or name that a spreadsheet would run as a formula, "
      "because\n"
      "it begins with `=`, `+`, `-`, `@` or one of their full-width forms, apostrophes set aside, "
      "has one\n"
      "apostrophe more in front and stands in quotes. Numbers, negative ones too, stand as they "
      "are.\n\n"
      "Times are RFC 3339 in UTC. A *name* is that of a file or archive member. In JSON and in a "
      "case its\n"
      "bytes can be had back: one that is no UTF-8 is written `\\xE9`, and a backslash before "
      "another one or\n"
      "before what reads like such an escape is doubled. In a *text* such bytes are U+FFFD.\n";
  page += k_digest_text;
  page += k_reading_text;
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
