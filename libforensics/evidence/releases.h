// Release dates of mail servers: data/releases.csv.
#pragma once

#include <optional>
#include <string_view>

#include "libforensics/base/instant.h"

namespace forensics {

// Test versions and vendors' advance copies are about this long before the release.
inline constexpr std::int64_t k_test_versions_s = 240LL * 86'400;

// The day of the newest release in the table that `version` ("8.12.11.20060308") is, or comes
// after, within its line: of two rows of one product the one with the greater numbers that are not
// above those of `version`. Null for an unknown product, a version before all rows, or one of a
// main number that no row has ("Exim 6.66": a name that somebody gave his own build). Numbers are
// compared part by part; "4.92.3" is after "4.92" and before "4.93".
[[nodiscard]] std::optional<Instant> released(std::string_view product,
                                              std::string_view version) noexcept;

// The day of the first release in the table of a later line than that of `version`: "8.13" of
// "8.12.11", compared by two numbers. Null where released() is, for a version of one number, and
// while none is later.
[[nodiscard]] std::optional<Instant> superseded(std::string_view product,
                                                std::string_view version) noexcept;

}  // namespace forensics
