// The fields of a database record, whatever schema it has (mmdb.h lists the keys).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "libforensics/geo/mmdb.h"

namespace forensics::detail {

// Fills `out` from the map at `offset` of the data section. False when the record is malformed.
[[nodiscard]] bool read_mmdb_record(std::span<const std::uint8_t> section, std::size_t offset,
                                    MmdbRecord& out) noexcept;

}  // namespace forensics::detail
