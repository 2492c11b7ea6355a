// What kind of thing a file or archive member is, told from its bytes, never from its name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace forensics {

enum class Content : std::uint8_t {
  empty,
  zip,
  seven_zip,
  tar,
  gzip,
  bzip2,
  xz,
  zstd,
  compound_file,  // Outlook .msg and older Office files ([MS-CFB])
  mbox,
  emlx,
  message,
  smtp_transcript,
  other_archive,  // RAR, CAB and the like: known, not read
  binary,         // holds NUL bytes or is known to be no text
  text,           // text without a header
};

// How much of the beginning tell_content needs at least (when there is as much).
inline constexpr std::size_t k_content_probe = 65'536;

[[nodiscard]] Content tell_content(std::string_view beginning) noexcept;

// Whether a message's header begins here: the lines up to the first empty one are fields, and one
// has a name that mail has. Junk lines are tolerated beside fields that nothing but mail has.
[[nodiscard]] bool begins_with_header(std::string_view text) noexcept;

// How much a field's name tells: 2 when only mail has it ("Received"), 1 when mail has it ("Date"),
// 0 when unknown.
[[nodiscard]] int field_weight(std::string_view name) noexcept;

// Whether the text begins like an .emlx file: a line that is a number, then a header.
[[nodiscard]] bool begins_like_emlx(std::string_view text) noexcept;

}  // namespace forensics
