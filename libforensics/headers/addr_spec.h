// One address without its name: the inside of "<...>" or a word with "@". Used by
// headers/addresses.cpp.
#pragma once

#include <string_view>

#include "libforensics/base/anomaly.h"
#include "libforensics/headers/addresses.h"
#include "libforensics/headers/structured.h"

namespace forensics::internal {

// Reads `lexer`, which covers the address alone, into the address members of `mailbox`. Spans of
// anomalies count from the begin of `whole`, the text of the list. Linear.
void read_addr_spec(std::string_view whole, Lexer lexer, Mailbox& mailbox, Anomalies& anomalies);

// The inside of "(...)".
[[nodiscard]] inline std::string_view inside(std::string_view enclosed) noexcept {
  return enclosed.substr(1, enclosed.size() - 2);
}

// From the begin of `first` to the end of `last`; both in the same text.
[[nodiscard]] inline std::string_view stretch(const char* begin, const char* end) noexcept {
  return {begin, static_cast<std::size_t>(end - begin)};
}

}  // namespace forensics::internal
