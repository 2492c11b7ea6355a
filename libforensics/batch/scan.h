// Everything that a list of paths holds, analysed on all cores, with a record for each message and
// for each thing that could not be read.
//
//   one reader  ->  queue  ->  `jobs` analysing threads  ->  the caller's thread, in order
//
// Memory is bounded by what may be between reader and writer, whatever the size of an archive;
// only the digests by which duplicates are known grow with the number of messages (32 bytes each,
// DigestSet).
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "libforensics/base/error.h"
#include "libforensics/batch/scan_counts.h"
#include "libforensics/forensics.h"
#include "libforensics/input/reader.h"

namespace forensics {

struct CaseEntry;  // batch/case_entry.h

enum class ScanOrder : std::uint8_t {
  input,  // records as the messages stand in the input, whatever the number of threads
  any,    // as they come: the parts of one message stay together
};

// Which record of its path it is: the same in every scan of the same bytes.
struct RecordKey {
  std::string path;
  std::uint64_t number{0};  // messages and errors of this path before it
  std::uint32_t item{0};    // 0, or which of the messages inside it, from 1
};

struct ScanOptions {
  AnalyzeOptions analyze;  // `path` is set from each message
  InputOptions input;      // `stop` is that below
  std::size_t jobs{0};     // analysing threads; 0: one a core
  ScanOrder order{ScanOrder::input};
  bool nested{false};  // messages in messages too (batch/nested.h)
  // Whether a message, and what is inside it, was analysed by an earlier scan; asked on several
  // threads at once. Such messages leave no record and are counted as known.
  std::function<bool(const RecordKey& key, const std::string& origin)> known;
  // Set: the messages that were read are still analysed, no more is read. One that is being read is
  // left to the next scan.
  const std::atomic<bool>* stop{nullptr};
};

enum class ScanOutcome : std::uint8_t { analysed, partial, error };

// What one message, or one thing that could not be read, has left.
struct ScanRecord {
  RecordKey key;
  bool last_of_group{false};  // no more of this number: what belongs together is whole
  std::string origin;         // Source::origin
  ScanOutcome outcome{ScanOutcome::analysed};
  bool nested{false};
  std::string sha256;                      // Source::message_sha256
  std::uint64_t length{0};                 // of the message, bytes
  std::optional<Error> error;              // why it is not, or not all, here
  std::string text;                        // what the view made of it
  bool alarming{false};                    // set by the view
  std::shared_ptr<const CaseEntry> entry;  // set by the view when the record goes to a case store
};

// Makes of a report what the record shall hold. Called on several threads at once.
using ReportView = std::function<void(const Report& report, ScanRecord& record)>;
// Takes the next record, with the counts up to it. Called on the thread of scan(); false ends it.
using RecordSink = std::function<bool(const ScanRecord& record, const ScanCounts& counts)>;

struct ScanResult {
  ScanCounts counts;
  bool stopped{false};             // by `stop` or by the sink: not all was read
  bool duplicates_complete{true};  // false: there were more messages than DigestSet keeps
};

// Returns when all is written. Nothing comes out of it but what `sink` throws, and
// std::system_error when the threads cannot be started.
[[nodiscard]] ScanResult scan(std::vector<std::string> paths, const ScanOptions& options,
                              const ReportView& view, const RecordSink& sink);

}  // namespace forensics
