// Everything that a list of paths holds, message by message.
//
//   InputReader reader({"mail/", "old.mbox.xz", "-"});
//   while (auto message = reader.next()) {
//     if (message->readable()) queue.push(std::move(*message));  // bytes may go to another thread
//     if (message->error) complain(message->path, message->member, *message->error);
//   }
//
// A path is a message, a mailbox (mbox, .emlx, Outlook .msg), an archive (tar, zip, 7z), a
// compressed stream (gzip, bzip2, xz, zstd) of any of these, a folder (read with all below it, in
// the order of the names' bytes; Maildir and MH are folders), or "-". Which one is told from the
// content; archives are read inside archives. Memory is bounded by the longest message, not by the
// container.
//
// Files are read, not mapped: one that shrinks or vanishes meanwhile gives an error, one that grows
// gives what it has when its end is reached. A message for which there is no memory gives an error
// and ends its container.
//
// Nothing is passed over in silence: each file and each archive member met gives messages, or one
// record with an error that says why not. Member names are reported and never used as paths.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "libforensics/base/limits.h"
#include "libforensics/input/raw_message.h"

namespace forensics {

// Bounds on what one path may unpack to; reaching one ends the path with limit_reached.
struct InputLimits {
  std::uint64_t message_bytes{limits::max_message_bytes};  // a longer message is too_large
  std::size_t archive_depth{limits::max_archive_depth};
  std::uint64_t archive_entries{limits::max_archive_entries};
  std::uint64_t unpacked_bytes{limits::max_unpacked_bytes};
  std::uint64_t unpacked_ratio{limits::max_unpacked_ratio};
  std::uint64_t unpacked_before_ratio{limits::unpacked_before_ratio};
  std::uint64_t spooled_bytes{limits::max_spooled_bytes};
};

struct InputOptions {
  std::vector<std::string> passwords;     // of archives, tried in this order after "infected"
  MboxKind mbox_kind{MboxKind::unknown};  // unknown: told from each mailbox
  InputLimits limits;
  // Once it is set nothing more is read: what is being read breaks off with an error, as if the
  // file could not be read.
  const std::atomic<bool>* stop{nullptr};
};

// What was met so far. Each file and member that is not itself a container of others gives at least
// one record: messages + errors is the number of records that next() gave, of which `partial` are
// in both.
struct InputCounts {
  std::uint64_t files{0};     // in the file system, standard input included
  std::uint64_t members{0};   // of archives
  std::uint64_t messages{0};  // records with bytes
  std::uint64_t errors{0};    // records with an error
  std::uint64_t partial{0};   // records with both
  std::uint64_t bytes{0};     // read from files, packed
};

class InputReader {
 public:
  explicit InputReader(std::vector<std::string> paths, InputOptions options = {});
  // The same for the content of one file that is already in memory; its records have no path.
  [[nodiscard]] static InputReader of_bytes(std::string bytes, InputOptions options = {});
  ~InputReader();
  InputReader(InputReader&&) noexcept;
  InputReader& operator=(InputReader&&) noexcept;

  // The next message or error; nothing at the end. Views in a record live as long as its owner.
  [[nodiscard]] std::optional<RawMessage> next();

  [[nodiscard]] const InputCounts& counts() const noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace forensics
