// The data this layer's answers depend on, for a report's list of sources.
#pragma once

#include <string>

namespace forensics {

struct TextVersions {
  std::string icu;      // "72.1", of the library loaded
  std::string unicode;  // "15.0", of its character data
};

[[nodiscard]] TextVersions text_versions();

}  // namespace forensics
