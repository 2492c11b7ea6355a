// What the geo data say of the two addresses of a hop.
#pragma once

#include <optional>

#include "libforensics/geo/geo.h"

namespace forensics {

struct HopGeo {
  std::optional<GeoFacts> from;  // null when the hop records no address
  std::optional<GeoFacts> by;
};

}  // namespace forensics
