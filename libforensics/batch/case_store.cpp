#include "libforensics/batch/case_store.h"

#include <array>
#include <limits>
#include <utility>
#include <vector>

#include "libforensics/auth/digest.h"
#include "libforensics/batch/case_entry.h"
#include "libforensics/batch/case_schema.h"
#include "libforensics/batch/digest_set.h"
#include "libforensics/batch/internal/sqlite.h"
#include "libforensics/text/utf8.h"

namespace forensics {
namespace {

constexpr std::size_t k_records_a_transaction = 256;

// What stands for a message among those that the store had when it was opened: path and origin as
// they are stored.
std::string known_digest(std::string_view path, std::uint64_t number, std::string_view origin) {
  std::string text(path);
  text.append(1, '\0').append(std::to_string(number)).append(1, '\0');
  return sha256_hex(text.append(origin));
}

}  // namespace

struct CaseStore::State {
  Database database;
  std::vector<Statement> inserts;  // one a table
  std::vector<Statement> clears;   // of the rows of a message that is replaced; none for messages
  DigestSet known{std::numeric_limits<std::size_t>::max()};
  std::size_t open_records{0};  // in the transaction

  Result<void> prepare(const std::string& path, const std::string& options);
  Result<void> create(const std::string& options);
  Result<void> check(const std::string& path, const std::string& options);
  Result<void> load_known();
  Result<std::int64_t> add_message(const ScanRecord& record);
  Result<void> add_rows(std::size_t table, std::int64_t message, const std::vector<CellRow>& rows);
};

Result<void> CaseStore::State::create(const std::string& options) {
  auto made = database.run("BEGIN IMMEDIATE;" + case_schema() +
                           "PRAGMA application_id = " + std::to_string(k_case_application) +
                           ";PRAGMA user_version = " + std::to_string(k_case_version) + ";");
  if (!made) return made;
  auto insert = database.prepare("INSERT INTO options VALUES ('scan', ?)");
  if (!insert) return tl::unexpected(insert.error());
  insert->bind_text(1, options);
  if (auto done = database.finish(*insert); !done) return done;
  return database.run("COMMIT");
}

Result<void> CaseStore::State::check(const std::string& path, const std::string& options) {
  const auto application = database.number("PRAGMA application_id");
  if (!application) return tl::unexpected(application.error());
  const auto version = database.number("PRAGMA user_version");
  if (!version) return tl::unexpected(version.error());
  if (*application != k_case_application)
    return fail(ErrorCode::bad_data_file, path + ": a database, but no case of this program");
  if (*version != k_case_version)
    return fail(ErrorCode::bad_data_file, path + ": a case of version " + std::to_string(*version) +
                                              ", not " + std::to_string(k_case_version));
  auto select = database.prepare("SELECT value FROM options WHERE name = 'scan'");
  if (!select) return tl::unexpected(select.error());
  if (select->step() != SQLITE_ROW || select->text(0) != repair_utf8(options))
    return fail(ErrorCode::usage,
                path + ": the case was begun with other options or versions (table options)");
  return {};
}

Result<void> CaseStore::State::load_known() {
  auto select = database.prepare(
      "SELECT source_path, number, origin FROM messages WHERE item = 0 AND status <> 'error'");
  if (!select) return tl::unexpected(select.error());
  int status = SQLITE_ROW;
  while ((status = select->step()) == SQLITE_ROW) {
    static_cast<void>(known.met(known_digest(
        select->text(0), static_cast<std::uint64_t>(select->number(1)), select->text(2))));
  }
  if (status != SQLITE_DONE) return database.error();
  return {};
}

Result<void> CaseStore::State::prepare(const std::string& path, const std::string& options) {
  const auto tables = database.number("SELECT count(*) FROM sqlite_schema");
  if (!tables) return tl::unexpected(tables.error());
  if (*tables > 0) {
    if (auto ours = check(path, options); !ours) return ours;
  }
  // A write-ahead log: a kill leaves whole transactions, readers are not held up.
  if (auto set = database.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"); !set)
    return set;
  if (*tables == 0) {
    if (auto made = create(options); !made) return made;
  }
  for (const CaseTable& table : case_tables()) {
    auto insert = database.prepare(case_insert(table));
    if (!insert) return tl::unexpected(insert.error());
    inserts.push_back(std::move(*insert));
    if (table.name == "messages") {
      clears.emplace_back();
      continue;
    }
    auto clear = database.prepare("DELETE FROM " + std::string(table.name) + " WHERE message = ?");
    if (!clear) return tl::unexpected(clear.error());
    clears.push_back(std::move(*clear));
  }
  return load_known();
}

Result<std::int64_t> CaseStore::State::add_message(const ScanRecord& record) {
  Statement& insert = inserts.front();
  insert.bind_text(1, reversible_utf8(record.key.path));
  insert.bind(2, static_cast<std::int64_t>(record.key.number));
  insert.bind(3, std::int64_t{record.key.item});
  int at = 4;
  for (const Cell& cell : record.entry->message) insert.bind(at++, cell);
  std::int64_t id = 0;
  if (insert.step() == SQLITE_ROW) id = insert.number(0);
  if (auto done = database.finish(insert); !done) return tl::unexpected(done.error());
  return id;
}

Result<void> CaseStore::State::add_rows(std::size_t table, std::int64_t message,
                                        const std::vector<CellRow>& rows) {
  clears[table].bind(1, message);
  if (auto done = database.finish(clears[table]); !done) return done;
  std::int64_t position = 0;
  for (const CellRow& row : rows) {
    Statement& insert = inserts[table];
    insert.bind(1, message);
    insert.bind(2, position++);
    int at = 3;
    for (const Cell& cell : row) insert.bind(at++, cell);
    if (auto done = database.finish(insert); !done) return done;
  }
  return {};
}

CaseStore::CaseStore(std::unique_ptr<State> state) : state_(std::move(state)) {}
CaseStore::~CaseStore() = default;
CaseStore::CaseStore(CaseStore&&) noexcept = default;
CaseStore& CaseStore::operator=(CaseStore&&) noexcept = default;

Result<CaseStore> CaseStore::open(const std::string& path, const std::string& options) {
  auto database = Database::open(path);
  if (!database) return tl::unexpected(database.error());
  auto state = std::make_unique<State>();
  state->database = std::move(*database);
  if (auto ready = state->prepare(path, options); !ready) return tl::unexpected(ready.error());
  return CaseStore(std::move(state));
}

bool CaseStore::knows(const RecordKey& key, const std::string& origin) const {
  return state_->known.contains(
      known_digest(reversible_utf8(key.path), key.number, reversible_utf8(origin)));
}

Result<void> CaseStore::add(const ScanRecord& record) {
  State& state = *state_;
  if (state.open_records == 0) {
    if (auto begun = state.database.run("BEGIN IMMEDIATE"); !begun) return begun;
  }
  ++state.open_records;
  const auto message = state.add_message(record);
  if (!message) return tl::unexpected(message.error());
  const CaseEntry& entry = *record.entry;
  const std::array lists = {&entry.hops, &entry.findings, &entry.clocks, &entry.traits};
  for (std::size_t i = 0; i < lists.size(); ++i) {
    if (auto added = state.add_rows(i + 1, *message, *lists[i]); !added) return added;
  }
  const bool full = state.open_records >= k_records_a_transaction;
  return full && record.last_of_group ? commit() : Result<void>{};
}

Result<void> CaseStore::commit() {
  if (state_->open_records == 0) return {};
  if (auto done = state_->database.run("COMMIT"); !done) return done;
  state_->open_records = 0;
  return {};
}

}  // namespace forensics
