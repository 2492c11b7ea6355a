#include "libforensics/time/zones.h"

#include <algorithm>
#include <array>
#include <exception>
#include <fstream>
#include <functional>
#include <limits>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <tuple>
#include <utility>

#include <date/tz.h>

#include "libforensics/base/ascii.h"

namespace forensics {
namespace {

// Where the date library looks, too.
constexpr std::array<const char*, 2> k_directories = {"/usr/share/zoneinfo", "/var/db/zoneinfo"};

// zone.tab gives every country zones of its own; zone1970.tab shares those that agree since 1970.
constexpr std::array<const char*, 2> k_tables = {"/zone.tab", "/zone1970.tab"};

// Zones are told apart since 1970 only, and compiled zone files end in 2037.
constexpr std::int64_t k_first_second = 0;
constexpr std::int64_t k_last_second = 2'145'916'800;  // 2038-01-01

using CountryCode = std::array<char, 2>;

struct Setting {
  std::int64_t begin{std::numeric_limits<std::int64_t>::min()};
  std::int64_t end{std::numeric_limits<std::int64_t>::max()};
  std::int32_t offset_s{0};
  std::string abbreviation;
};

// What a zone's clocks show at an instant, and from when to when. Null when its file is unusable:
// the date library says so by exceptions, on first use.
[[nodiscard]] std::optional<Setting> setting_of(const date::time_zone& zone, std::int64_t second) {
  try {
    date::sys_info info = zone.get_info(date::sys_seconds{std::chrono::seconds{second}});
    return Setting{info.begin.time_since_epoch().count(), info.end.time_since_epoch().count(),
                   static_cast<std::int32_t>(info.offset.count()), std::move(info.abbrev)};
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

// What all zones of a group show together, from one clock change among them to the next.
struct Period {
  std::int64_t end{0};
  std::vector<std::int32_t> offsets;
  std::vector<ZoneNameInUse> names;
};

template <class T, class Less = std::less<>>
void sort_unique(std::vector<T>& values, const Less& less = {}) {
  std::sort(values.begin(), values.end(), less);
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

[[nodiscard]] std::pair<std::int64_t, Period> survey(std::span<const date::time_zone* const> zones,
                                                     std::int64_t second, bool with_names) {
  std::int64_t begin = std::numeric_limits<std::int64_t>::min();
  Period out;
  out.end = std::numeric_limits<std::int64_t>::max();
  for (const date::time_zone* zone : zones) {
    std::optional<Setting> setting = setting_of(*zone, second);
    if (!setting) continue;
    begin = std::max(begin, setting->begin);
    out.end = std::min(out.end, setting->end);
    out.offsets.push_back(setting->offset_s);
    if (with_names) out.names.push_back({std::move(setting->abbreviation), setting->offset_s});
  }
  sort_unique(out.offsets);
  sort_unique(out.names, [](const ZoneNameInUse& a, const ZoneNameInUse& b) {
    return std::tie(a.name, a.offset_s) < std::tie(b.name, b.offset_s);
  });
  return {begin, std::move(out)};
}

// The periods of one group of zones that were asked for, by their beginning. Entries are never
// taken out, so references stay good; there are at most as many as clock changes since 1970: 4,419
// in all the world, some 15 MB if every one were asked for.
class Almanac {
 public:
  // `survey_at` makes the period for an instant.
  template <class SurveyAt>
  [[nodiscard]] const Period& at(std::int64_t second, const SurveyAt& survey_at) {
    second = std::clamp(second, k_first_second, k_last_second);
    {
      const std::shared_lock lock(mutex_);
      if (const Period* known = find(second)) return *known;
    }
    std::pair<std::int64_t, Period> made = survey_at(second);
    const std::unique_lock lock(mutex_);
    return periods_.emplace(std::move(made)).first->second;
  }

 private:
  [[nodiscard]] const Period* find(std::int64_t second) const {
    auto after = periods_.upper_bound(second);
    if (after == periods_.begin()) return nullptr;
    const Period& before = std::prev(after)->second;
    return second < before.end ? &before : nullptr;
  }

  std::shared_mutex mutex_;
  std::map<std::int64_t, Period> periods_;
};

struct Country {
  std::vector<std::string> names;
  std::vector<const date::time_zone*> zones;
  Almanac almanac;
};

[[nodiscard]] const date::time_zone* find_zone(const date::tzdb& database, std::string_view name) {
  const auto found = std::lower_bound(
      database.zones.begin(), database.zones.end(), name,
      [](const date::time_zone& zone, std::string_view wanted) { return zone.name() < wanted; });
  return found != database.zones.end() && found->name() == name ? &*found : nullptr;
}

// "# version 2026f", the first line of tzdata.zi.
[[nodiscard]] std::string read_version(const std::string& directory) {
  constexpr std::string_view k_label = "# version ";
  std::ifstream file(directory + "/tzdata.zi");
  std::string line;
  if (!std::getline(file, line) || !line.starts_with(k_label)) return {};
  return line.substr(k_label.size());
}

[[nodiscard]] std::string_view take_column(std::string_view& line) {
  const std::size_t tab = line.find('\t');
  const std::string_view column = line.substr(0, tab);
  line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
  return column;
}

}  // namespace

struct ZoneTable::Impl {
  // One row: "BR\t-2332-04637\tAmerica/Sao_Paulo\tcomment"; zone1970.tab has "CH,DE,LI" in front.
  void add_row(std::string_view line) {
    std::string_view codes = take_column(line);
    static_cast<void>(take_column(line));
    const std::string_view name = trim(take_column(line));
    const date::time_zone* zone = find_zone(*database, name);
    if (zone == nullptr) return;
    places.push_back(zone);
    for (; codes.size() >= 2; codes.remove_prefix(std::min<std::size_t>(3, codes.size()))) {
      Country& country = countries[{codes[0], codes[1]}];
      country.names.emplace_back(name);
      country.zones.push_back(zone);
    }
  }

  [[nodiscard]] Country* find_country(std::string_view code) {
    if (code.size() != 2) return nullptr;
    const auto found = countries.find({to_upper(code[0]), to_upper(code[1])});
    return found == countries.end() ? nullptr : &found->second;
  }

  [[nodiscard]] const Period& world_at(Instant instant) {
    return world.at(instant.seconds,
                    [&](std::int64_t second) { return survey(places, second, true); });
  }

  [[nodiscard]] static char to_upper(char c) noexcept {
    return is_lower(c) ? static_cast<char>(c - 32) : c;
  }

  const date::tzdb* database{nullptr};
  std::string version;
  std::vector<const date::time_zone*> places;  // one for every row of the table
  std::map<CountryCode, Country> countries;
  Almanac world;
};

ZoneTable::ZoneTable(std::unique_ptr<Impl> impl) noexcept : impl_(std::move(impl)) {}
ZoneTable::ZoneTable(ZoneTable&&) noexcept = default;
ZoneTable& ZoneTable::operator=(ZoneTable&&) noexcept = default;
ZoneTable::~ZoneTable() = default;

Result<ZoneTable> ZoneTable::load() {
  for (const char* directory : k_directories) {
    Result<ZoneTable> table = load(directory);
    if (table || table.error().code != ErrorCode::not_found) return table;
  }
  return fail(ErrorCode::not_found,
              "no time zone data in /usr/share/zoneinfo (Debian package tzdata)");
}

Result<ZoneTable> ZoneTable::load(const std::string& directory) {
  std::ifstream file;
  for (const char* table : k_tables) {
    file.open(directory + table);
    if (file) break;
    file.clear();
  }
  if (!file.is_open()) {
    return fail(ErrorCode::not_found, directory + ": neither zone.tab nor zone1970.tab is there");
  }
  auto impl = std::make_unique<Impl>();
  try {
    impl->database = &date::get_tzdb();
  } catch (const std::exception& failure) {
    return fail(ErrorCode::bad_data_file, std::string("time zone data: ") + failure.what());
  }
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line[0] != '#') impl->add_row(line);
  }
  if (impl->places.empty()) {
    return fail(ErrorCode::bad_data_file, directory + ": no usable row in its table of zones");
  }
  impl->version = read_version(directory);
  return ZoneTable(std::move(impl));
}

std::string_view ZoneTable::version() const noexcept {
  return impl_->version;
}

std::span<const std::int32_t> ZoneTable::offsets_in_use(Instant instant) const {
  return impl_->world_at(instant).offsets;
}

bool ZoneTable::is_offset_in_use(std::int32_t offset_s, Instant instant) const {
  const std::span<const std::int32_t> offsets = offsets_in_use(instant);
  return std::binary_search(offsets.begin(), offsets.end(), offset_s);
}

std::span<const ZoneNameInUse> ZoneTable::names_in_use(Instant instant) const {
  return impl_->world_at(instant).names;
}

std::vector<std::int32_t> ZoneTable::offsets_of_name(std::string_view name, Instant instant) const {
  std::vector<std::int32_t> out;
  for (const ZoneNameInUse& entry : names_in_use(instant)) {
    if (entry.name == name) out.push_back(entry.offset_s);
  }
  return out;
}

std::span<const std::string> ZoneTable::zones_of_country(std::string_view country) const {
  const Country* found = impl_->find_country(country);
  if (found == nullptr) return {};
  return found->names;
}

std::span<const std::int32_t> ZoneTable::offsets_of_country(std::string_view country,
                                                            Instant instant) const {
  Country* found = impl_->find_country(country);
  if (found == nullptr) return {};
  return found->almanac
      .at(instant.seconds, [&](std::int64_t second) { return survey(found->zones, second, false); })
      .offsets;
}

std::optional<std::int32_t> ZoneTable::offset_at(std::string_view zone, Instant instant) const {
  const date::time_zone* found = find_zone(*impl_->database, zone);
  if (found == nullptr) return std::nullopt;
  const std::optional<Setting> setting = setting_of(*found, instant.seconds);
  if (!setting) return std::nullopt;
  return setting->offset_s;
}

}  // namespace forensics
