// A case: the records of scans in one SQLite file, which survives any end of the process.
//
// Records are written in transactions of whole groups (a message with those inside it), so what is
// in the file after a kill is what an uninterrupted scan would have put there so far, and a new
// scan of the same paths goes on behind it. One process writes at a time.
#pragma once

#include <memory>
#include <string>

#include "libforensics/base/result.h"
#include "libforensics/batch/scan.h"

namespace forensics {

class CaseStore {
 public:
  // Opens or creates. `options` is what shapes the records (versions, trust, nested ...): a case
  // that was begun with others is not mixed. Errors: bad_data_file for what is no case or one of
  // another version, usage for other options, cannot_write.
  [[nodiscard]] static Result<CaseStore> open(const std::string& path, const std::string& options);
  ~CaseStore();
  CaseStore(CaseStore&&) noexcept;
  CaseStore& operator=(CaseStore&&) noexcept;

  // Whether the message was analysed before this store was opened; what could not be read is tried
  // again. For ScanOptions::known; any thread may ask.
  [[nodiscard]] bool knows(const RecordKey& key, const std::string& origin) const;

  // `record.entry` must be set.
  [[nodiscard]] Result<void> add(const ScanRecord& record);
  // Writes what add() has not written yet. Without it that is lost.
  [[nodiscard]] Result<void> commit();

 private:
  struct State;
  explicit CaseStore(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace forensics
