// A hop as JSON.
#pragma once

#include <optional>

#include "libforensics/chain/chain.h"
#include "libforensics/report/internal/json_writer.h"
#include "libforensics/report/report.h"

namespace forensics {

// What the report knows of a hop beyond its own line; all null for a hop that stands alone.
struct HopContext {
  std::string_view base;  // what spans count from
  std::optional<Zone> zone;
  std::size_t hop_count{1};
  const HopGeo* geo{nullptr};
  std::optional<bool> zone_in_use;
  std::optional<double> forged_probability;
  const Clock* id_clock{nullptr};
  const HopDns* dns{nullptr};
};

void write_hop(JsonWriter& json, const Hop& hop, const HopContext& context);
void write_geo(JsonWriter& json, std::string_view name, const std::optional<GeoFacts>& facts);

}  // namespace forensics
