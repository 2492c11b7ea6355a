// The zones of the world as the system's zoneinfo has them: which offsets were in use where, and
// when. Source: IANA tzdata in /usr/share/zoneinfo (Debian package tzdata), read through Howard
// Hinnant's date library. All instants are UTC, all offsets are seconds east of UTC.
//
// A lookup costs about 0.05 us once its period is known: the world's answer stays the same from one
// clock change anywhere to the next, a country's from one of its own to the next, and both are
// kept. load() takes about 10 ms, the first question about the whole world as much again (418
// files).
//
// Past: complete from 1970 on. Future: as the rules of the data's version have it, to 2037.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/base/instant.h"
#include "libforensics/base/result.h"

namespace forensics {

// An abbreviation that clocks somewhere print at some instant: "CST", also "+03".
struct ZoneNameInUse {
  std::string name;
  std::int32_t offset_s{0};

  friend bool operator==(const ZoneNameInUse&, const ZoneNameInUse&) = default;
};

class ZoneTable {
 public:
  // Reads the list of zones; each zone's own file is read when first needed. Error not_found or
  // bad_data_file when the system has no usable zoneinfo; nothing else in the library needs it.
  [[nodiscard]] static Result<ZoneTable> load();
  // The same with the table of countries from another directory ("zone.tab" or "zone1970.tab").
  [[nodiscard]] static Result<ZoneTable> load(const std::string& directory);

  ZoneTable(ZoneTable&&) noexcept;
  ZoneTable& operator=(ZoneTable&&) noexcept;
  ~ZoneTable();

  // "2026f"; the reports print it. Empty when the system does not say.
  [[nodiscard]] std::string_view version() const noexcept;

  // Every offset that some inhabited place has then, ascending. Valid as long as the table.
  [[nodiscard]] std::span<const std::int32_t> offsets_in_use(Instant instant) const;
  [[nodiscard]] bool is_offset_in_use(std::int32_t offset_s, Instant instant) const;

  // Every abbreviation in use then, with its offset; ascending by name, then offset.
  [[nodiscard]] std::span<const ZoneNameInUse> names_in_use(Instant instant) const;
  // The offsets that this abbreviation stands for then, ascending; case counts. Empty: not in use.
  [[nodiscard]] std::vector<std::int32_t> offsets_of_name(std::string_view name,
                                                          Instant instant) const;

  // The zones of a country by its ISO 3166 code ("BR", case ignored); empty when not known.
  [[nodiscard]] std::span<const std::string> zones_of_country(std::string_view country) const;
  // The offsets in use then in that country, ascending; empty when the country is not known.
  [[nodiscard]] std::span<const std::int32_t> offsets_of_country(std::string_view country,
                                                                 Instant instant) const;

  // The offset of one zone ("America/Sao_Paulo"); null when there is no such zone.
  [[nodiscard]] std::optional<std::int32_t> offset_at(std::string_view zone, Instant instant) const;

  // Const members may be called from several threads at once.

 private:
  struct Impl;
  explicit ZoneTable(std::unique_ptr<Impl> impl) noexcept;
  std::unique_ptr<Impl> impl_;
};

}  // namespace forensics
