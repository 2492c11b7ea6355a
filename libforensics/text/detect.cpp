#include "libforensics/text/detect.h"

#include <cstdint>
#include <memory>

#define U_SHOW_CPLUSPLUS_API 0
#include <unicode/ucsdet.h>

#include "libforensics/text/charset.h"
#include "libforensics/text/limits.h"

namespace forensics {

std::vector<CharsetCandidate> detect_charset(std::string_view bytes) {
  std::vector<CharsetCandidate> out;
  bytes = bytes.substr(0, limits::max_detected_bytes);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                            &ucsdet_close);
  ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(bytes.size()), &status);
  int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  if (U_FAILURE(status)) return out;
  for (int32_t i = 0; i < count; ++i) {
    const std::string_view name = ucsdet_getName(matches[i], &status);
    const std::string_view standard = canonical_charset(name);
    out.push_back({.charset = std::string(standard.empty() ? name : standard),
                   .language = ucsdet_getLanguage(matches[i], &status),
                   .confidence = ucsdet_getConfidence(matches[i], &status)});
  }
  return out;
}

}  // namespace forensics
