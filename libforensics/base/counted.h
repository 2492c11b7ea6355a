// Numbers and counted words as people read them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace forensics {

// "1,234".
[[nodiscard]] std::string with_thousands(std::uint64_t value);

// "1 check", "2 checks", of a word that takes an s.
[[nodiscard]] std::string counted(std::uint64_t count, std::string_view word);

}  // namespace forensics
