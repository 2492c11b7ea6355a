// One MaxMind DB file, whichever of the common schemas it has.
//
//   MaxMind nested     country.iso_code, country.names.en, city.names.en, location.latitude,
//                      location.longitude, location.time_zone, autonomous_system_number,
//                      autonomous_system_organization
//   IPinfo flat        country_code, country (a name, or a code in older files), asn "AS15169",
//                      as_name, as_domain, city, latitude and longitude as text
//   DB-IP flat         country_code, city, latitude and longitude as float, timezone ""
//   (ip-location-db)
//   custom             a flat map with any of: country_code cc country_iso iso_code | country
//                      country_name | asn as_number autonomous_system_number | as_name as_org
//                      organization autonomous_system_organization | as_domain | city city_name |
//                      latitude lat | longitude lon lng | time_zone timezone tz
//
// One reader serves all: keys do not clash between schemas. Format: MaxMind DB specification 2.0.
// The file is mapped, not read: it must not be cut short while it is open; replace it by renaming.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "libforensics/base/instant.h"
#include "libforensics/base/ip_address.h"
#include "libforensics/base/result.h"

namespace forensics {

// ISO 3166-1 alpha-2 as databases use it (XK for Kosovo included), upper case.
struct CountryCode {
  std::array<char, 2> letters{};

  // Two ASCII letters of any case. Null for the placeholders of databases (ZZ, XX, AP, EU).
  [[nodiscard]] static std::optional<CountryCode> parse(std::string_view text) noexcept;
  [[nodiscard]] std::string_view view() const noexcept { return {letters.data(), letters.size()}; }

  friend constexpr bool operator==(const CountryCode&, const CountryCode&) = default;
};

// What one database says of one address. A view with a null pointer or an empty optional = it does
// not say. Views live as long as the MmdbFile; their bytes are the file's, not checked for UTF-8.
struct MmdbRecord {
  std::optional<CountryCode> country;
  std::string_view country_name;
  std::string_view city;
  std::string_view time_zone;       // "America/Chicago"
  std::optional<double> latitude;   // degrees, north positive, -90..90
  std::optional<double> longitude;  // degrees, east positive, -180..180
  std::optional<std::uint32_t> asn;
  std::string_view as_name;
  std::string_view as_domain;
};

enum class MmdbStatus : std::uint8_t {
  found,
  absent,       // the file covers this kind of address and has nothing for this one
  not_covered,  // an IPv6 address in a file of IPv4 addresses
  corrupt,      // the file is broken at this place; the record holds what was read before
};

struct MmdbAnswer {
  MmdbStatus status{MmdbStatus::absent};
  MmdbRecord record;
};

struct MmdbMetadata {
  std::string database_type;  // "GeoLite2-City"
  std::string description;    // in English, or else the first one; "" when there is none
  Instant build_epoch;        // 0 when the file does not say
  std::uint32_t node_count{0};
  std::uint16_t record_size{0};  // bits: 24, 28 or 32
  std::uint16_t ip_version{0};   // 4: IPv4 only; 6: both, as far as they are in it
};

// Movable, not copyable. Lookups are const and may run in many threads.
class MmdbFile {
 public:
  // Error not_found, cannot_read, or bad_data_file for anything that is no sound database.
  [[nodiscard]] static Result<MmdbFile> open(const std::string& path);

  MmdbFile(MmdbFile&&) noexcept;
  MmdbFile& operator=(MmdbFile&&) noexcept;
  MmdbFile(const MmdbFile&) = delete;
  MmdbFile& operator=(const MmdbFile&) = delete;
  ~MmdbFile();

  // This very address, nothing decoded. Does not allocate.
  [[nodiscard]] MmdbAnswer lookup(const IpAddress& address) const noexcept;

  [[nodiscard]] const MmdbMetadata& metadata() const noexcept;
  [[nodiscard]] const std::string& path() const noexcept;

 private:
  struct Impl;
  explicit MmdbFile(std::unique_ptr<Impl> impl) noexcept;

  std::unique_ptr<Impl> impl_;
};

}  // namespace forensics
