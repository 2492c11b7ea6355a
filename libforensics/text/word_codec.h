// The B and Q encodings of RFC 2047 4, lenient: every input has a reading. Internal to text/.
#pragma once

#include <string>
#include <string_view>

namespace forensics::word_codec {

// What an encoded text did against the rules.
struct Damage {
  bool white_space{false};
  bool illegal_character{false};
  bool bad_escape{false};   // Q: '=' without two hexadecimal digits
  bool lower_hex{false};    // Q
  bool bad_padding{false};  // B: missing or misplaced '=', or bits left over
};

// Appends the bytes that base64 text stands for. Blanks and foreign characters are skipped, '-' and
// '_' are read as '+' and '/' (RFC 4648 5), text after padding is read as a new base64 text.
Damage append_base64(std::string& out, std::string_view text);

// Appends the bytes that Q text stands for: '_' is a space, a bad '=' is itself, a fold loses its
// line end and keeps its blanks.
Damage append_q(std::string& out, std::string_view text);

}  // namespace forensics::word_codec
