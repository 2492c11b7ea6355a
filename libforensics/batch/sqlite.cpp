#include "libforensics/batch/internal/sqlite.h"

#include "libforensics/text/utf8.h"

namespace forensics {
namespace {

constexpr int k_wait_ms = 5'000;  // for another process that writes

ErrorCode code_of(int status) {
  const bool unusable = status == SQLITE_NOTADB || status == SQLITE_CORRUPT;
  return unusable ? ErrorCode::bad_data_file : ErrorCode::cannot_write;
}

}  // namespace

void Statement::bind_text(int at, std::string_view text) {
  const std::string whole = repair_utf8(text);
  sqlite3_bind_text64(handle_.get(), at, whole.data(), whole.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bind(int at, std::int64_t number) {
  sqlite3_bind_int64(handle_.get(), at, number);
}

void Statement::bind(int at, const Cell& cell) {
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return bind(at, *whole);
  if (const auto* text = std::get_if<std::string>(&cell)) return bind_text(at, *text);
  if (const auto* real = std::get_if<double>(&cell)) {
    sqlite3_bind_double(handle_.get(), at, *real);
  } else {
    sqlite3_bind_null(handle_.get(), at);
  }
}

int Statement::step() {
  return sqlite3_step(handle_.get());
}

void Statement::reset() {
  sqlite3_reset(handle_.get());
  sqlite3_clear_bindings(handle_.get());
}

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(handle_.get(), column);
}

std::string Statement::text(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(handle_.get(), column));
  const int size = sqlite3_column_bytes(handle_.get(), column);
  return bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(size));
}

Cell Statement::cell(int column) const {
  switch (sqlite3_column_type(handle_.get(), column)) {
    case SQLITE_INTEGER: return number(column);
    case SQLITE_FLOAT: return sqlite3_column_double(handle_.get(), column);
    case SQLITE_NULL: return {};
    default: return text(column);
  }
}

std::vector<std::string> Statement::column_names() const {
  std::vector<std::string> names;
  for (int i = 0; i < sqlite3_column_count(handle_.get()); ++i) {
    const char* name = sqlite3_column_name(handle_.get(), i);
    names.emplace_back(name == nullptr ? "" : name);
  }
  return names;
}

Result<Database> Database::open_with(const std::string& path, int flags) {
  Database database;
  database.path_ = path;
  sqlite3* handle = nullptr;
  const int status = sqlite3_open_v2(path.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  database.handle_.reset(handle);
  if (status != SQLITE_OK) return database.error();
  sqlite3_busy_timeout(handle, k_wait_ms);
  return database;
}

Result<Database> Database::open(const std::string& path) {
  return open_with(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
}

Result<Database> Database::open_to_read(const std::string& path) {
  return open_with(path, SQLITE_OPEN_READONLY);
}

tl::unexpected<Error> Database::error() const {
  if (!handle_) return fail(ErrorCode::cannot_write, path_ + ": no memory");
  const char* why = sqlite3_errmsg(handle_.get());
  return fail(code_of(sqlite3_errcode(handle_.get())), path_ + ": " + why);
}

Result<void> Database::run(const std::string& sql) {
  if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    return error();
  return {};
}

Result<Statement> Database::prepare(const std::string& sql) {
  sqlite3_stmt* handle = nullptr;
  if (sqlite3_prepare_v3(handle_.get(), sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &handle,
                         nullptr) != SQLITE_OK)
    return error();
  return Statement(handle);
}

Result<void> Database::finish(Statement& statement) {
  int status = statement.step();
  while (status == SQLITE_ROW) status = statement.step();
  if (status != SQLITE_DONE) {
    auto fault = error();
    statement.reset();
    return fault;
  }
  statement.reset();
  return {};
}

Result<std::int64_t> Database::number(const std::string& sql) {
  auto statement = prepare(sql);
  if (!statement) return tl::unexpected(statement.error());
  const int status = statement->step();
  if (status == SQLITE_ROW) return statement->number(0);
  if (status == SQLITE_DONE) return 0;
  return error();
}

}  // namespace forensics
