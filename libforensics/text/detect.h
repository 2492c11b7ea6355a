// Guesses the charset of bytes that declare none. Only on request: 2.9 ms for 8 kB and 42 us for a
// Subject (measured, ICU 72.1), a thousand times what reading declared text costs. A guess, never
// a fact: a report shows the candidates, it does not put one in the place of the declaration.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace forensics {

struct CharsetCandidate {
  std::string charset;   // standard name
  std::string language;  // ISO 639 code; empty when the statistics name none
  int confidence{0};     // ICU's, 0 to 100
};

// Best first; empty when nothing fits. Reads the first limits::max_detected_bytes.
[[nodiscard]] std::vector<CharsetCandidate> detect_charset(std::string_view bytes);

}  // namespace forensics
