// An mbox, message by message, in one pass over a window of any source.
#pragma once

#include <cstdint>

#include "libforensics/input/internal/mbox_line.h"
#include "libforensics/input/internal/window.h"
#include "libforensics/input/raw_message.h"

namespace forensics {

class MboxSplitter {
 public:
  // `window` stands at the start of the mbox. `kind`: mboxo and the like where the caller knows it;
  // unknown tells it from the first messages. A message longer than `max_message` is skipped.
  MboxSplitter(Window window, MboxKind kind, std::uint64_t max_message);

  // The next message: bytes, From_ line, places, kind, anomalies. False at the end. A record whose
  // reading failed has `error` set.
  bool next(RawMessage& message);

 private:
  void start();
  bool find_end_by_length(RawMessage& message);
  void find_end_by_line();
  bool parts_at(std::size_t line);
  void hand_over(RawMessage& message);

  Window window_;
  MboxKind kind_;
  std::uint64_t max_message_;
  MboxStyle style_;
  bool started_{false};
  bool error_told_{false};
  // Of the record being read; offsets count in window_.held().
  std::size_t end_{0};     // where it ends
  std::uint64_t lost_{0};  // bytes of it already dropped, because it is too long to hold
};

// mboxrd: `bytes` with one '>' less before each quoted From_ line of the body that begins at
// `body`; `taken` gets the offsets in the result before which one stood.
[[nodiscard]] std::string unquote_from_lines(std::string_view bytes, std::size_t body,
                                             char line_end, std::vector<std::uint32_t>& taken);

}  // namespace forensics
