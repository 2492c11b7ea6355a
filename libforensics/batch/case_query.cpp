#include "libforensics/batch/case_query.h"

#include "libforensics/batch/case_schema.h"
#include "libforensics/batch/internal/sqlite.h"

namespace forensics {
namespace {

struct Question {
  const char* title;
  const char* sql;
};

constexpr Question k_summary[] = {
    {"records", "SELECT status, count(*) AS records FROM messages GROUP BY status ORDER BY 2 DESC"},
    {"messages",
     "SELECT count(*) AS messages, count(DISTINCT sha256) AS different,"
     " sum(item > 0) AS nested, min(arrival) AS first, max(arrival) AS last"
     " FROM messages WHERE status <> 'error'"},
    {"chains likelier forged than not",
     "SELECT sum(chain_probability > 0.5) AS messages,"
     " round(avg(chain_probability > 0.5), 4) AS share"
     " FROM messages WHERE chain_probability IS NOT NULL"},
    {"origins",
     "SELECT origin_ip, origin_country, origin_asn, count(*) AS messages,"
     " count(DISTINCT \"from\") AS senders FROM messages WHERE origin_ip IS NOT NULL"
     " GROUP BY origin_ip ORDER BY messages DESC, origin_ip LIMIT 20"},
    {"networks",
     "SELECT asn, as_name, count(*) AS hops, count(DISTINCT message) AS messages"
     " FROM hops WHERE asn IS NOT NULL GROUP BY asn ORDER BY hops DESC, asn LIMIT 20"},
    {"countries",
     "SELECT country, count(*) AS hops, count(DISTINCT message) AS messages"
     " FROM hops WHERE country IS NOT NULL GROUP BY country"
     " ORDER BY hops DESC, country LIMIT 20"},
    {"families",
     "SELECT family, count(*) AS hops, count(DISTINCT message) AS messages"
     " FROM hops GROUP BY family ORDER BY hops DESC, family LIMIT 20"},
    {"findings against a claim",
     "SELECT check_id, bearing, count(*) AS findings, count(DISTINCT message) AS messages"
     " FROM findings WHERE exculpatory = 0 GROUP BY check_id"
     " ORDER BY messages DESC, check_id LIMIT 20"},
};

Result<Database> open_case(const std::string& path) {
  auto database = Database::open_to_read(path);
  if (!database) return fail(ErrorCode::not_found, database.error().message);
  const auto application = database->number("PRAGMA application_id");
  if (!application) return tl::unexpected(application.error());
  if (*application != k_case_application)
    return fail(ErrorCode::bad_data_file, path + ": no case of this program");
  return database;
}

Result<CaseAnswer> answer(Database& database, const std::string& sql) {
  auto statement = database.prepare(sql);
  if (!statement) return fail(ErrorCode::usage, statement.error().message);
  CaseAnswer found;
  found.columns = statement->column_names();
  if (found.columns.empty()) return fail(ErrorCode::usage, "a statement that gives no rows");
  int status = SQLITE_ROW;
  while ((status = statement->step()) == SQLITE_ROW) {
    std::vector<Cell>& row = found.rows.emplace_back();
    for (std::size_t i = 0; i < found.columns.size(); ++i)
      row.push_back(statement->cell(static_cast<int>(i)));
  }
  if (status != SQLITE_DONE) return fail(ErrorCode::usage, database.error().value().message);
  return found;
}

}  // namespace

Result<CaseAnswer> case_query(const std::string& path, const std::string& sql) {
  auto database = open_case(path);
  if (!database) return tl::unexpected(database.error());
  return answer(*database, sql);
}

Result<std::vector<CaseAnswer>> case_summary(const std::string& path) {
  auto database = open_case(path);
  if (!database) return tl::unexpected(database.error());
  std::vector<CaseAnswer> all;
  for (const Question& question : k_summary) {
    auto found = answer(*database, question.sql);
    if (!found) return tl::unexpected(found.error());
    found->title = question.title;
    all.push_back(std::move(*found));
  }
  return all;
}

}  // namespace forensics
