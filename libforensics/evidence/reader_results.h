// What servers of the reader's side wrote down about the author.
#pragma once

#include <cstdint>
#include <string_view>

#include "libforensics/evidence/evidence.h"

namespace forensics {

// Where the fields end that servers of the reader's side wrote: servers prepend.
[[nodiscard]] std::uint32_t end_of_the_readers_side(const Evidence& evidence) noexcept;

// What the server at the boundary found of the author's domain by DMARC (RFC 7489 11.1): "pass",
// "fail". A null view when it tells nothing of this author, and for mail of lists, which break what
// they pass on (RFC 7489 10.2). Of an Evidence that has its hops, its results and from_domain.
[[nodiscard]] std::string_view dmarc_of_the_boundary(const Evidence& evidence) noexcept;

}  // namespace forensics
