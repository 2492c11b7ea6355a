#include "libforensics/report/schema.h"

namespace forensics {

// The standard asks compilers for 65,536 characters only; those that build this take any number.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverlength-strings"

std::string_view report_schema() noexcept {
  static constexpr std::string_view text =
#include "data/report_schema.inc"
      ;
  return text;
}

#pragma GCC diagnostic pop

}  // namespace forensics
