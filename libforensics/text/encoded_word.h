// Header text as a person reads it: RFC 2047 encoded words decoded, folds taken out.
//
//   =?charset*language?B?base64?=     =?charset?Q?quoted_printable?=
//
// Read the way mailers write it, not only the way RFC 2047 has it: words that touch other text,
// stand in quotes, hold blanks, are too long, lack padding or split a character over two words are
// decoded, each with its anomaly. A word that cannot be decoded (unknown charset or encoding, no
// end) stays in the text as it was written. White space between adjacent words is dropped and words
// of one charset are joined before they are converted. Decoding is done once, never twice.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/base/anomaly.h"
#include "libforensics/base/lifetime.h"
#include "libforensics/base/span.h"

namespace forensics {

// One encoded word, as written. Views point into the raw text.
struct EncodedWord {
  Span span;                   // from "=?" up to and with "?="
  std::string_view charset;    // as spelled: "utf-8", "ISO-8859-1"
  std::string_view language;   // RFC 2231 5: "en" of "us-ascii*en"; null when not given
  std::string_view canonical;  // canonical_charset(charset), static; null when unknown
  char encoding{'?'};          // as spelled: 'B', 'b', 'Q' or 'q'
};

struct DecodedText {
  std::string text;                // well-formed UTF-8; may hold control characters (see visible.h)
  std::vector<EncodedWord> words;  // in order; at most limits::max_encoded_words
  Anomalies anomalies;             // spans are offsets into the raw text given

  void clear() noexcept {
    text.clear();
    words.clear();
    anomalies.clear();
  }
};

// Unstructured text: the raw value of Subject, Comments, an X- field, or the inside of a comment.
// White space around it is dropped, folds (a line end before a blank, RFC 5322 2.2.3) are taken
// out; a CR or LF that folds nothing stays. Raw bytes above 127 are read as UTF-8 when they
// read as such (reads_as_utf8), else as windows-1252 (raw_utf8_text, raw_eight_bit_text). Never
// fails. Linear; measured 0.1 us for a plain Subject, 3.3 us for one of 520 bytes of encoded words.
[[nodiscard]] DecodedText decode_unstructured(std::string_view raw FORENSICS_LIFETIME);
void decode_unstructured(std::string_view raw FORENSICS_LIFETIME, DecodedText& out);

// A phrase, as before "<" in an address: words, quoted strings, encoded words. Quotes are taken
// off and quoted pairs resolved; comments are no part of a phrase and are dropped
// (phrase_comment). An unbalanced parenthesis is text.
[[nodiscard]] DecodedText decode_phrase(std::string_view raw FORENSICS_LIFETIME);
void decode_phrase(std::string_view raw FORENSICS_LIFETIME, DecodedText& out);

}  // namespace forensics
