#include "cli/case_page.h"

#include "cli/column_rows.h"
#include "libforensics/batch/case_schema.h"
#include "libforensics/batch/cross_checks.h"

namespace forensics::cli {

std::string case_sql() {
  return "PRAGMA application_id = " + std::to_string(k_case_application) +
         ";\nPRAGMA user_version = " + std::to_string(k_case_version) + ";\n" + case_schema();
}

std::string case_page() {
  std::string page =
      "# Case stores\n\n"
      "Written by `forensics case schema --markdown`; a test fails while this page is stale.\n\n"
      "`forensics scan --case FILE.sqlite` puts its records into an SQLite file. They are written "
      "in\n"
      "transactions of whole messages, each with those inside it, behind a write-ahead log: after "
      "a kill the\n"
      "file holds what an uninterrupted scan would have put there so far, and the same scan goes "
      "on behind\n"
      "it. A message counts as known by its path, its number among the records of that path, and "
      "its origin;\n"
      "what could not be read is tried again. A file that has changed between two scans is not "
      "noticed by\n"
      "that: begin a new case.\n\n"
      "The table `options` keeps what shapes the rows (versions, trust, `--nested`); a scan with "
      "others is\n"
      "refused. `PRAGMA user_version` is the version of these tables, 1. Text is UTF-8, bytes of "
      "the message\n"
      "that are none are U+FFFD, those of names escapes ([scan.md](scan.md)). `\"from\"` and "
      "`\"by\"` are words of SQL and need their quotes.\n";
  for (const CaseTable& table : case_tables()) {
    page.append("\n## ").append(table.name).append("\n\n").append(table.meaning).append(".\n\n");
    page += "| column | type | meaning |\n|---|---|---|\n";
    if (table.name == "messages") page += "| `id` | integer | rises with the order of the scan |\n";
    append_column_rows(page, table.own);
    append_column_rows(page, table.columns);
  }
  page +=
      "\n## cross_findings, cross_messages\n\n"
      "Written by `forensics case campaigns`: what only shows between messages. A finding has the "
      "name of its\n"
      "check (`\"check\"`), the thing shared (`what`), the number of its messages, of different "
      "From addresses\n"
      "(`names`; of `origin_many_names`: of domains) and the seconds between the first and the "
      "last\n"
      "(`spread_s`). `cross_messages` has a row for each message of a finding. The checks:\n\n"
      "| check | shows |\n|---|---|\n";
  for (const CrossCheck check :
       {CrossCheck::queue_id_reused, CrossCheck::clock_frozen, CrossCheck::skew_line_left,
        CrossCheck::origin_many_names, CrossCheck::message_id_reused, CrossCheck::boundary_reused,
        CrossCheck::server_of_another_program, CrossCheck::server_in_another_zone,
        CrossCheck::campaign}) {
    page.append("| `").append(cross_check_name(check)).append("` | ");
    page.append(cross_check_meaning(check)).append(" |\n");
  }
  return page;
}

}  // namespace forensics::cli
