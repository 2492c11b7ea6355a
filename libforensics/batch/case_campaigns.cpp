#include "libforensics/batch/case_campaigns.h"

#include <optional>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "libforensics/batch/cross_checks.h"
#include "libforensics/batch/internal/sqlite.h"
#include "libforensics/checks/server_lines.h"

namespace forensics {
namespace {

// The messages of a case as cross_checks() takes them.
struct Compared {
  std::vector<BatchRecord> records;
  std::vector<std::int64_t> ids;  // of each record
  std::unordered_map<std::int64_t, std::size_t> places;

  // Of the message with the id in the first column; null when it is no message.
  BatchRecord* record_of(const Statement& row) {
    const auto place = places.find(row.number(0));
    return place == places.end() ? nullptr : &records[place->second];
  }
};

std::optional<std::int64_t> number_at(const Statement& row, int column) {
  if (std::holds_alternative<std::monostate>(row.cell(column))) return std::nullopt;
  return row.number(column);
}

std::optional<Instant> instant_at(const Statement& row, int column) {
  const std::optional<std::int64_t> seconds = number_at(row, column);
  return seconds ? std::optional(Instant{*seconds, 0}) : std::nullopt;
}

template <class Take>
Result<void> for_each_row(Database& database, const char* sql, Take take) {
  auto statement = database.prepare(sql);
  if (!statement) return tl::unexpected(statement.error());
  int status = SQLITE_ROW;
  while ((status = statement->step()) == SQLITE_ROW) take(*statement);
  if (status != SQLITE_DONE) return database.error();
  return {};
}

Result<void> read_messages(Database& database, Compared& all) {
  constexpr const char* k_sql =
      "SELECT id, lower(\"from\"), message_id, CAST(strftime('%s', arrival) AS INTEGER), sender_ip,"
      " by_a_list, boundary, fingerprint FROM messages JOIN traits ON message = id"
      " WHERE status <> 'error' ORDER BY id";
  return for_each_row(database, k_sql, [&](const Statement& row) {
    BatchRecord record;
    record.from = row.text(1);
    record.message_id = row.text(2);
    record.arrival = instant_at(row, 3);
    record.origin = IpAddress::parse(row.text(4));
    record.by_a_list = row.number(5) != 0;
    record.boundary = row.text(6);
    record.fingerprint = static_cast<std::uint64_t>(row.number(7));
    all.places.emplace(row.number(0), all.records.size());
    all.ids.push_back(row.number(0));
    all.records.push_back(std::move(record));
  });
}

Result<void> read_hops(Database& database, Compared& all) {
  constexpr const char* k_sql =
      "SELECT message, lower(\"by\"), id, CAST(strftime('%s', stamp) AS INTEGER), family,"
      " tz_offset_seconds FROM hops"
      " ORDER BY message, position";
  return for_each_row(database, k_sql, [&](const Statement& row) {
    if (BatchRecord* record = all.record_of(row))
      record->hops.push_back({row.text(1), row.text(2), instant_at(row, 3),
                              std::string(server_program(row.text(4))), number_at(row, 5)});
  });
}

Result<void> read_sending_clocks(Database& database, Compared& all) {
  constexpr const char* k_sql =
      "SELECT message, kind, token, epoch FROM clocks WHERE of_one_sending = 1"
      " ORDER BY message, position";
  return for_each_row(database, k_sql, [&](const Statement& row) {
    if (BatchRecord* record = all.record_of(row))
      record->clocks.push_back({row.text(1), row.text(2), Instant{row.number(3), 0}});
  });
}

Result<void> write_members(Database& database, Statement& insert, std::int64_t finding,
                           const CrossFinding& found, const Compared& all) {
  for (const std::uint32_t record : found.records) {
    insert.bind(1, finding);
    insert.bind(2, all.ids[record]);
    if (auto done = database.finish(insert); !done) return done;
  }
  return {};
}

Result<void> write_findings(Database& database, const std::vector<CrossFinding>& findings,
                            const Compared& all) {
  auto begun =
      database.run("BEGIN IMMEDIATE; DELETE FROM cross_findings; DELETE FROM cross_messages;");
  if (!begun) return begun;
  auto insert = database.prepare("INSERT INTO cross_findings VALUES (?, ?, ?, ?, ?, ?)");
  if (!insert) return tl::unexpected(insert.error());
  auto member = database.prepare("INSERT INTO cross_messages VALUES (?, ?)");
  if (!member) return tl::unexpected(member.error());
  std::int64_t id = 0;
  for (const CrossFinding& finding : findings) {
    insert->bind(1, ++id);
    insert->bind_text(2, cross_check_name(finding.check));
    insert->bind_text(3, finding.what);
    insert->bind(4, static_cast<std::int64_t>(finding.records.size()));
    insert->bind(5, std::int64_t{finding.names});
    insert->bind(6, finding.spread_s);
    if (auto done = database.finish(*insert); !done) return done;
    if (auto done = write_members(database, *member, id, finding, all); !done) return done;
  }
  return database.run("COMMIT");
}

Result<void> compare_all(Database& database) {
  Compared all;
  if (auto read = read_messages(database, all); !read) return read;
  if (auto read = read_hops(database, all); !read) return read;
  if (auto read = read_sending_clocks(database, all); !read) return read;
  return write_findings(database, cross_checks(all.records), all);
}

}  // namespace

Result<CaseAnswer> case_campaigns(const std::string& path) {
  // First for reading alone: what is no case is not touched, what is not there is not made.
  if (auto ours = case_query(path, "SELECT 1"); !ours) return ours;
  auto database = Database::open(path);
  if (!database) return tl::unexpected(database.error());
  if (auto compared = compare_all(*database); !compared) return tl::unexpected(compared.error());
  return case_query(path,
                    "SELECT id, \"check\", messages, names, spread_s, what FROM cross_findings"
                    " ORDER BY id");
}

}  // namespace forensics
