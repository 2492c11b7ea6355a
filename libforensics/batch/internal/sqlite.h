// SQLite behind Result: a database, a statement, and nothing that must be freed by hand.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <sqlite3.h>

#include "libforensics/base/result.h"
#include "libforensics/report/row.h"

namespace forensics {

class Statement {
 public:
  Statement() = default;
  explicit Statement(sqlite3_stmt* handle) : handle_(handle) {}

  // Parameters from 1 on. Text is bound as UTF-8, made well-formed; unknown is NULL.
  void bind(int at, const Cell& cell);
  void bind(int at, std::int64_t number);
  void bind_text(int at, std::string_view text);

  // SQLITE_ROW or SQLITE_DONE, else an error code.
  int step();
  void reset();

  [[nodiscard]] std::int64_t number(int column) const;
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] Cell cell(int column) const;
  [[nodiscard]] std::vector<std::string> column_names() const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
  };
  std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

class Database {
 public:
  // Creates the file when there is none. Errors: cannot_write, bad_data_file.
  [[nodiscard]] static Result<Database> open(const std::string& path);
  // For reading what is there.
  [[nodiscard]] static Result<Database> open_to_read(const std::string& path);

  [[nodiscard]] Result<void> run(const std::string& sql);
  [[nodiscard]] Result<Statement> prepare(const std::string& sql);
  // Runs `statement` to its end and makes it ready for the next time.
  [[nodiscard]] Result<void> finish(Statement& statement);
  [[nodiscard]] Result<std::int64_t> number(const std::string& sql);  // of the first row
  [[nodiscard]] tl::unexpected<Error> error() const;                  // of the last call

 private:
  [[nodiscard]] static Result<Database> open_with(const std::string& path, int flags);

  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };
  std::unique_ptr<sqlite3, Close> handle_;
  std::string path_;
};

}  // namespace forensics
