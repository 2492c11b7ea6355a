#include "libforensics/geo/mmdb_record.h"

#include <charconv>
#include <cmath>

#include "libforensics/base/ascii.h"
#include "libforensics/geo/mmdb_walk.h"

namespace forensics {

std::optional<CountryCode> CountryCode::parse(std::string_view text) noexcept {
  if (text.size() != 2 || !is_alpha(text[0]) || !is_alpha(text[1])) return std::nullopt;
  CountryCode code;
  for (std::size_t i = 0; i < 2; ++i) {
    code.letters[i] = is_lower(text[i]) ? static_cast<char>(text[i] - 32) : text[i];
  }
  for (const std::string_view none : {"ZZ", "XX", "AP", "EU"}) {
    if (code.view() == none) return std::nullopt;
  }
  return code;
}

namespace detail {
namespace {

enum class Place : std::uint8_t { root, country, city, city_names, country_names, location };

enum class Key : std::uint8_t {
  none,
  country_code,
  country,
  country_name,
  city,
  asn,
  as_name,
  as_domain,
  latitude,
  longitude,
  time_zone,
};

struct NamedKey {
  std::string_view name;
  Key key;
};

constexpr NamedKey k_root_keys[] = {
    {"country_code", Key::country_code},
    {"country", Key::country},
    {"asn", Key::asn},
    {"as_name", Key::as_name},
    {"as_domain", Key::as_domain},
    {"city", Key::city},
    {"latitude", Key::latitude},
    {"longitude", Key::longitude},
    {"timezone", Key::time_zone},
    {"time_zone", Key::time_zone},
    {"autonomous_system_number", Key::asn},
    {"autonomous_system_organization", Key::as_name},
    {"country_name", Key::country_name},
    {"cc", Key::country_code},
    {"country_iso", Key::country_code},
    {"iso_code", Key::country_code},
    {"as_number", Key::asn},
    {"as_org", Key::as_name},
    {"organization", Key::as_name},
    {"city_name", Key::city},
    {"lat", Key::latitude},
    {"lon", Key::longitude},
    {"lng", Key::longitude},
    {"tz", Key::time_zone},
};

Key key_named(std::string_view name) noexcept {
  for (const NamedKey& row : k_root_keys) {
    if (row.name == name) return row.key;
  }
  return Key::none;
}

Key key_at(Place place, std::string_view name) noexcept {
  switch (place) {
    case Place::root: return key_named(name);
    case Place::country: return name == "iso_code" ? Key::country_code : Key::none;
    case Place::country_names: return name == "en" ? Key::country_name : Key::none;
    case Place::city: return Key::none;
    case Place::city_names: return name == "en" ? Key::city : Key::none;
    case Place::location: {
      const Key key = key_named(name);
      const bool fits = key == Key::latitude || key == Key::longitude || key == Key::time_zone;
      return fits ? key : Key::none;
    }
  }
  return Key::none;
}

std::optional<double> real_of(const MmdbValue& value, double most) noexcept {
  double out = 0;
  switch (value.type) {
    case MmdbType::float32:
    case MmdbType::float64: out = value.real; break;
    case MmdbType::uint16:
    case MmdbType::uint32: out = static_cast<double>(value.number); break;
    case MmdbType::int32:
      out =
          static_cast<double>(static_cast<std::int32_t>(static_cast<std::uint32_t>(value.number)));
      break;
    case MmdbType::text: {
      const char* end = value.text.data() + value.text.size();
      const auto read = std::from_chars(value.text.data(), end, out);
      if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
      break;
    }
    default: return std::nullopt;
  }
  if (!std::isfinite(out) || std::abs(out) > most) return std::nullopt;
  return out;
}

// A number, "15169" or "AS15169". 0 is no AS (RFC 7607).
std::optional<std::uint32_t> asn_of(const MmdbValue& value) noexcept {
  std::uint64_t number = 0;
  if (value.type == MmdbType::text) {
    std::string_view digits = value.text;
    if (starts_with_ignoring_case(digits, "AS")) digits.remove_prefix(2);
    const char* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  } else if (value.type == MmdbType::uint16 || value.type == MmdbType::uint32 ||
             value.type == MmdbType::uint64) {
    number = value.number;
  } else {
    return std::nullopt;
  }
  if (number == 0 || number > 0xFFFF'FFFF) return std::nullopt;
  return static_cast<std::uint32_t>(number);
}

void set_text(std::string_view& field, const MmdbValue& value) noexcept {
  if (field.data() == nullptr && value.type == MmdbType::text && !value.text.empty()) {
    field = value.text;
  }
}

class RecordReader {
 public:
  using State = Place;

  explicit RecordReader(MmdbRecord& record) noexcept : record_(record) {}

  [[nodiscard]] bool enter(Place at, std::string_view key, Place& child) const noexcept {
    if (at == Place::root && key == "country") {
      child = Place::country;
    } else if (at == Place::root && key == "city") {
      child = Place::city;
    } else if (at == Place::root && key == "location") {
      child = Place::location;
    } else if (at == Place::country && key == "names") {
      child = Place::country_names;
    } else if (at == Place::city && key == "names") {
      child = Place::city_names;
    } else {
      return false;
    }
    return true;
  }

  void value(Place at, std::string_view name, const MmdbValue& value) noexcept {
    switch (key_at(at, name)) {
      case Key::none: break;
      case Key::country_code: set_country(value); break;
      case Key::country:
        // "US" in older files of IPinfo, "United States" in newer ones beside country_code.
        if (value.type == MmdbType::text && value.text.size() == 2) {
          set_country(value);
        } else {
          set_text(record_.country_name, value);
        }
        break;
      case Key::country_name: set_text(record_.country_name, value); break;
      case Key::city: set_text(record_.city, value); break;
      case Key::asn:
        if (!record_.asn) record_.asn = asn_of(value);
        break;
      case Key::as_name: set_text(record_.as_name, value); break;
      case Key::as_domain: set_text(record_.as_domain, value); break;
      case Key::latitude:
        if (!record_.latitude) record_.latitude = real_of(value, 90);
        break;
      case Key::longitude:
        if (!record_.longitude) record_.longitude = real_of(value, 180);
        break;
      case Key::time_zone: set_text(record_.time_zone, value); break;
    }
  }

 private:
  void set_country(const MmdbValue& value) noexcept {
    if (!record_.country && value.type == MmdbType::text) {
      record_.country = CountryCode::parse(value.text);
    }
  }

  MmdbRecord& record_;
};

}  // namespace

bool read_mmdb_record(std::span<const std::uint8_t> section, std::size_t offset,
                      MmdbRecord& out) noexcept {
  RecordReader reader(out);
  const bool sound = walk_mmdb(section, offset, Place::root, reader);
  // Half a place is no place.
  if (!out.latitude || !out.longitude) {
    out.latitude.reset();
    out.longitude.reset();
  }
  return sound;
}

}  // namespace detail
}  // namespace forensics
