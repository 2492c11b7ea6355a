#include "libforensics/base/version.h"

namespace forensics {

std::string_view library_version() noexcept {
  return FORENSICS_VERSION;
}

}  // namespace forensics
