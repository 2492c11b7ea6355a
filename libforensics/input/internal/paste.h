// A header that a person copied out of a program that shows mail, with the damage of copying
// mended. What was mended is named in input/anomalies.h (paste_...).
#pragma once

#include <string>
#include <string_view>

#include "libforensics/base/anomaly.h"

namespace forensics {

struct Mended {
  std::string text;     // what was most likely copied
  Anomalies anomalies;  // spans in the text as pasted
  bool damaged{false};  // lines were damaged in a way that whole messages never are
};

// Mends in this order: UTF-16, line ends, quotation marks and indentation of each line, empty lines
// between the lines; then, in the header alone, hard spaces, typographic quotes, entities and lost
// folds. Text without damage comes back unchanged.
[[nodiscard]] Mended mend_paste(std::string_view pasted);

// Whether the text is a damaged header rather than a message or something else.
[[nodiscard]] bool looks_like_paste(std::string_view beginning);

}  // namespace forensics
