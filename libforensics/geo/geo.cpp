#include "libforensics/geo/geo.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace forensics {
namespace {

// Fills `facts` from one database; true when the database covers this kind of address.
bool ask(const MmdbFile& database, std::uint8_t index, GeoFacts& facts) noexcept {
  const MmdbAnswer answer = database.lookup(facts.effective());
  if (answer.status == MmdbStatus::not_covered) return false;
  const MmdbRecord& record = answer.record;
  if (record.asn && !facts.asn) {
    facts.asn = record.asn;
    facts.as_name = record.as_name;
    facts.as_domain = record.as_domain;
  }
  if (facts.country_gap == CountryGap::provider_internal) return true;
  if (record.country) {
    if (!facts.country) facts.country = record.country;
    facts.disagreement = facts.disagreement || *facts.country != *record.country;
    facts.vote_rows[facts.vote_count++] = {*record.country, index};
  }
  const bool has_place =
      facts.city.data() != nullptr || facts.latitude || facts.time_zone.data() != nullptr;
  if (!has_place) {
    facts.city = record.city;
    facts.latitude = record.latitude;
    facts.longitude = record.longitude;
    facts.time_zone = record.time_zone;
  }
  return true;
}

}  // namespace

std::string_view country_gap_name(CountryGap gap) noexcept {
  constexpr std::string_view names[] = {
      "none",        "no_database",    "special_address", "provider_internal",
      "not_covered", "not_in_database"};
  return names[static_cast<std::size_t>(gap)];
}

bool country_is_evidence(const GeoFacts& facts) noexcept {
  return facts.scope == AddressScope::public_ && facts.provider == nullptr && facts.country &&
         !facts.disagreement;
}

std::string describe(const GeoFacts& facts) {
  std::string out(address_scope_name(facts.scope));
  out += ' ' + facts.effective().to_string();
  if (facts.embedded) {
    out += ", written as ";
    out += embedding_name(facts.embedded->by);
  }
  if (facts.provider != nullptr) {
    const std::string_view provider = facts.provider->provider;
    out += facts.embedded ? " (" + std::string(provider) + ")" : ", " + std::string(provider);
  }
  if (facts.country) {
    out += ", ";
    out += facts.country->view();
    if (facts.disagreement) out += " (databases differ)";
  }
  if (facts.asn) {
    out += ", AS" + std::to_string(*facts.asn);
    if (facts.as_name.data() != nullptr) out += ' ' + std::string(facts.as_name);
  }
  return out;
}

Result<GeoView> GeoView::open(const std::vector<std::string>& paths) {
  if (paths.size() > limits::max_geo_databases) {
    return fail(ErrorCode::usage,
                "more than " + std::to_string(limits::max_geo_databases) + " geo databases");
  }
  auto files = std::make_shared<std::vector<MmdbFile>>();
  for (const std::string& path : paths) {
    auto file = MmdbFile::open(path);
    if (!file) return tl::unexpected(file.error());
    files->push_back(*std::move(file));
  }
  GeoView view;
  view.databases_ = std::move(files);
  return view;
}

std::span<const MmdbFile> GeoView::databases() const noexcept {
  if (databases_ == nullptr) return {};
  return *databases_;
}

GeoFacts GeoView::locate(const IpAddress& address) const noexcept {
  GeoFacts facts;
  facts.address = address;
  facts.embedded = embedded_v4(address);
  if (facts.embedded) facts.wrapper = find_special(address);
  facts.special = find_special(facts.effective());
  if (facts.special != nullptr) facts.scope = facts.special->scope;
  facts.provider = find_provider(address);
  if (facts.special != nullptr) {
    facts.country_gap = CountryGap::special_address;
    return facts;
  }
  if (facts.provider != nullptr && facts.provider->internal) {
    facts.country_gap = CountryGap::provider_internal;
  }
  bool covered = false;
  const auto files = databases();
  for (std::size_t i = 0; i < files.size(); ++i) {
    covered = ask(files[i], static_cast<std::uint8_t>(i), facts) || covered;
  }
  if (facts.country) {
    facts.country_gap = CountryGap::none;
  } else if (facts.country_gap != CountryGap::provider_internal && !files.empty()) {
    facts.country_gap = covered ? CountryGap::not_in_database : CountryGap::not_covered;
  }
  return facts;
}

std::vector<std::string> list_geo_files(const std::string& folder) {
  namespace fs = std::filesystem;
  std::vector<std::string> out;
  std::error_code error;
  fs::directory_iterator at(folder, error);
  for (; !error && at != fs::directory_iterator(); at.increment(error)) {
    std::error_code unreadable;
    if (at->path().extension() == ".mmdb" && at->is_regular_file(unreadable)) {
      out.push_back(at->path().string());
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<std::string> default_geo_files(const std::string& data_home) {
  if (data_home.empty()) return {};
  return list_geo_files(data_home + "/forensics/geo");
}

}  // namespace forensics
