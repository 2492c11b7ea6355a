#include "libforensics/text/versions.h"

#include <array>

#define U_SHOW_CPLUSPLUS_API 0
#include <unicode/uchar.h>
#include <unicode/uversion.h>

namespace forensics {
namespace {

std::string to_text(const UVersionInfo& version) {
  std::array<char, U_MAX_VERSION_STRING_LENGTH> buffer{};
  u_versionToString(version, buffer.data());
  return buffer.data();
}

}  // namespace

TextVersions text_versions() {
  UVersionInfo icu;
  UVersionInfo unicode;
  u_getVersion(icu);
  u_getUnicodeVersion(unicode);
  return {.icu = to_text(icu), .unicode = to_text(unicode)};
}

}  // namespace forensics
