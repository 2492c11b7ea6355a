#include "libforensics/report/schema.h"

namespace forensics {

std::string_view report_schema() noexcept {
  static constexpr std::string_view text =
#include "data/report_schema.inc"
      ;
  return text;
}

}  // namespace forensics
