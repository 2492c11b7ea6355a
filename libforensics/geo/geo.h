// What is known about an address: its scope, whose mail servers it belongs to, its country and AS.
//
// Order: an IPv4 address inside an IPv6 one is decoded first; then the special-purpose table; then
// the provider table; only then the databases. A country is weak evidence: three free databases
// agreed on 64 to 89 % of 28,792 addresses of real mail, so differences are shown, never hidden,
// and country_is_evidence() says when one may be used at all. Everything works without any
// database.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/base/instant.h"
#include "libforensics/base/ip_address.h"
#include "libforensics/base/result.h"
#include "libforensics/geo/mmdb.h"
#include "libforensics/geo/provider.h"
#include "libforensics/geo/special.h"

namespace forensics {

namespace limits {
inline constexpr std::size_t max_geo_databases = 8;  // Error usage
}  // namespace limits

// Why there is no country.
enum class CountryGap : std::uint8_t {
  none,               // there is one
  no_database,        // none was given
  special_address,    // not an ordinary public address
  provider_internal,  // a provider's own servers among themselves: not geolocatable
  not_covered,        // no database covers this kind of address
  not_in_database,    // covered, but not in any, or in it without a country
};

[[nodiscard]] std::string_view country_gap_name(CountryGap gap) noexcept;  // "no_database"

struct CountryVote {
  CountryCode country;
  std::uint8_t database{0};  // place in GeoView::databases()
};

// Views and rows live as long as the GeoView that made them, or a copy of it. A view with a null
// pointer or an empty optional = unknown.
struct GeoFacts {
  IpAddress address;                          // as asked
  std::optional<EmbeddedV4> embedded;         // the IPv4 address inside it, and by which rule
  AddressScope scope{AddressScope::public_};  // of the embedded address when there is one
  const SpecialRange* special{nullptr};       // the row that scope comes from
  const SpecialRange* wrapper{nullptr};       // the row of the address as written: "6to4"
  const ProviderRange* provider{nullptr};

  std::optional<CountryCode> country;  // of the first database that has one
  CountryGap country_gap{CountryGap::no_database};
  std::array<CountryVote, limits::max_geo_databases> vote_rows{};
  std::uint8_t vote_count{0};
  bool disagreement{false};  // two databases name different countries

  std::optional<std::uint32_t> asn;  // of the first database that has one, as are the names
  std::string_view as_name;
  std::string_view as_domain;
  std::string_view city;  // city, coordinates and zone come from one database
  std::optional<double> latitude;
  std::optional<double> longitude;
  std::string_view time_zone;

  // The address that the facts are about: the embedded one, else the one asked.
  [[nodiscard]] const IpAddress& effective() const noexcept {
    return embedded ? embedded->address : address;
  }
  // What each database said that has a country, in the order of the databases.
  [[nodiscard]] std::span<const CountryVote> votes() const noexcept {
    return {vote_rows.data(), vote_count};
  }
};

// Whether the country may be compared with anything: an ordinary public address, outside all
// provider ranges, with a country on which all databases that have one agree.
[[nodiscard]] bool country_is_evidence(const GeoFacts& facts) noexcept;

// One line for a person: "private 10.5.100.2, written as 6to4 (Google)", "public 203.0.114.1, DE,
// AS64500 Example Net".
[[nodiscard]] std::string describe(const GeoFacts& facts);

// A table or database that facts come from, for the report's data_sources.
struct DataSource {
  std::string name;              // "DB-IP Lite", "special_ranges"
  std::string kind;              // "table": built in; "mmdb": a file
  std::string path;              // "" for a table
  std::string version;           // the newest date of a table; the type of a database
  std::optional<Instant> epoch;  // when a database was built
  std::string licence;           // "" when unknown
  std::string attribution;       // the line that a report must show; "" when none is asked for
  std::string link;              // where that line must lead
};

// Zero or more databases in the order given. Immutable: copies share the files, any number of
// threads may ask.
class GeoView {
 public:
  GeoView() = default;  // no database

  // Error of the first file that cannot be used; usage when there are too many.
  [[nodiscard]] static Result<GeoView> open(const std::vector<std::string>& paths);

  // Does not allocate.
  [[nodiscard]] GeoFacts locate(const IpAddress& address) const noexcept;

  [[nodiscard]] std::span<const MmdbFile> databases() const noexcept;

  // The built-in tables, then the databases in their order.
  [[nodiscard]] std::vector<DataSource> data_sources() const;

 private:
  std::shared_ptr<const std::vector<MmdbFile>> databases_;
};

// The files *.mmdb of a folder, sorted by name; empty when there is none or no such folder. Not
// recursive.
[[nodiscard]] std::vector<std::string> list_geo_files(const std::string& folder);

// The files of DATA_HOME/forensics/geo, where .ci/install-geo puts them. The caller says what the
// user's data home is; system folders such as /usr/share/GeoIP are never looked at.
[[nodiscard]] std::vector<std::string> default_geo_files(const std::string& data_home);

}  // namespace forensics
