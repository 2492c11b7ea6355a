// One message as it was found: its bytes, and exactly where they stood.
//
// A container is what offsets are counted in: the file at `path`, or, for a message inside an
// archive, the unpacked member. The records of a container tile it: they follow each other without
// a gap, so that joining all records of an mbox gives the file back. `place` is the message inside
// its record:
//
//   record  |From_ line| message               |blank line|     mbox
//   record  |byte count| message               |plist     |     .emlx
//   record             | message               |                one message in a file
//
// What is handed over is cheap to hand on: `bytes` points into a block that `owner` keeps, so a
// RawMessage may be moved to another thread and outlives the reader that gave it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/base/anomaly.h"
#include "libforensics/base/error.h"
#include "libforensics/base/line_ending.h"

namespace forensics {

enum class InputFormat : std::uint8_t {
  unknown,          // nothing could be read; `error` says why
  message,          // one message in a file or archive member
  header_block,     // a header copied out of a program that shows mail; see input/anomalies.h
  mbox,             // RFC 4155 and its kin
  maildir,          // one message in the folder cur/, new/ or tmp/ of a Maildir
  mh,               // one message in a folder with .mh_sequences
  emlx,             // Apple Mail: byte count, message, property list
  outlook_msg,      // Outlook .msg: the message is rebuilt from properties
  smtp_transcript,  // a recorded SMTP conversation
};

// "mbox"; the names of JSON.
[[nodiscard]] std::string_view input_format_name(InputFormat format) noexcept;

// How a mailbox keeps a body line that begins with "From " from looking like a new message.
enum class MboxKind : std::uint8_t {
  unknown,  // not an mbox, or no line tells: mboxo or mboxrd without a quoted line
  mboxo,    // "From " became ">From "; cannot be undone, the bytes are left as they stand
  mboxrd,   // each ">*From " got one more ">", which is taken off again
  mboxcl,   // as mboxo, and Content-Length says how long the body is
  mboxcl2,  // nothing is quoted, Content-Length alone parts the messages
};

[[nodiscard]] std::string_view mbox_kind_name(MboxKind kind) noexcept;

// A place in a container, in bytes.
struct Extent {
  std::uint64_t offset{0};
  std::uint64_t length{0};

  [[nodiscard]] std::uint64_t end() const noexcept { return offset + length; }
  friend bool operator==(const Extent&, const Extent&) = default;
};

struct RawMessage {
  std::string_view bytes;             // the message, from its first field on; lives with `owner`
  std::string_view from_line;         // mbox From_ line without its ending; null when there is none
  std::string_view original;          // the container's bytes where `bytes` were mended or rebuilt
                                      // from them; null where `bytes` are those that stand there
  std::shared_ptr<const void> owner;  // keeps the block that the views point into

  std::string path;    // as given, or found below a folder that was given; "-" is standard input
  std::string member;  // in an archive: its name there, layers parted by "!/"; never use as a path
  std::string part;    // inside another message: the path of the MIME part ("1.2"; "1.2/1.1" when
                       // 1.2 had to be decoded first); then `record` is that of the outer message
  Extent place;        // of the message in its container
  Extent record;       // of the message with what its format puts around it

  InputFormat format{InputFormat::unknown};
  MboxKind mbox_kind{MboxKind::unknown};
  LineEnding line_ending{LineEnding::none};  // of the header's lines
  std::vector<std::uint32_t>
      unquoted;                // mboxrd: offsets in `bytes` before which a '>' was taken off
  Anomalies anomalies;         // damage mended; spans in `original`, or in `bytes` without one
  std::optional<Error> error;  // why there is no message; with `bytes`: why they are not all of it

  // Whether there is something to analyse.
  [[nodiscard]] bool readable() const noexcept { return !bytes.empty(); }

  // One word that names it among all messages of its path, for people and as a key:
  // "mail.tar.gz!/old.mbox@1024#1.2" is part 1.2 of the message whose record stands at 1024.
  [[nodiscard]] std::string origin() const;

  // The same place without its bytes, for an error about it.
  [[nodiscard]] RawMessage without_bytes() const;

  // The From_ line, its ending and the message: what analyze() reads the envelope from.
  [[nodiscard]] std::string_view with_from_line() const noexcept;

  // Where byte `offset` of `bytes` stands in the container. Null for mended or rebuilt bytes.
  [[nodiscard]] std::optional<std::uint64_t> offset_in_container(
      std::uint32_t offset) const noexcept;
};

}  // namespace forensics
