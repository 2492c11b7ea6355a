// Where facts come from, and what the licences of the databases ask a report to say.
#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/base/ascii.h"
#include "libforensics/geo/geo.h"

namespace forensics {
namespace {

struct LicenceRow {
  std::string_view pattern, name, licence, attribution, link, source, date;
};

constexpr LicenceRow k_licences[] = {
#include "data/geo_licences.inc"
};

const LicenceRow* licence_of(const MmdbFile& file) {
  const std::string file_name = std::filesystem::path(file.path()).filename().string();
  for (const std::string& text : {to_lower(file.metadata().database_type), to_lower(file_name)}) {
    for (const LicenceRow& row : k_licences) {
      if (text.find(row.pattern) != std::string::npos) return &row;
    }
  }
  return nullptr;
}

template <class Rows>
std::string newest_date(const Rows& rows) {
  std::string_view newest;
  for (const auto& row : rows) newest = std::max(newest, row.date);
  return std::string(newest);
}

DataSource table(std::string name, std::string version, std::string licence) {
  DataSource out;
  out.name = std::move(name);
  out.kind = "table";
  out.version = std::move(version);
  out.licence = std::move(licence);
  return out;
}

DataSource database(const MmdbFile& file) {
  DataSource out;
  const MmdbMetadata& metadata = file.metadata();
  out.name = metadata.database_type;
  out.kind = "mmdb";
  out.path = file.path();
  out.version = metadata.database_type;
  if (metadata.build_epoch.seconds != 0) out.epoch = metadata.build_epoch;
  if (const LicenceRow* row = licence_of(file)) {
    out.name = row->name;
    out.licence = row->licence;
    out.attribution = row->attribution;
    out.link = row->link;
  }
  return out;
}

}  // namespace

std::vector<DataSource> GeoView::data_sources() const {
  static const DataSource special =
      table("special_ranges", newest_date(special_ranges()), "facts of the IANA registries");
  static const DataSource provider =
      table("provider_ranges", newest_date(provider_ranges()), "facts, each with its source");
  std::vector<DataSource> out{special, provider};
  for (const MmdbFile& file : databases()) out.push_back(database(file));
  return out;
}

}  // namespace forensics
