// fails: nodiscard|unused-result
// A parser does nothing but return what it read; dropping that is a mistake.
#include <string_view>
#include <type_traits>

#include "libforensics/headers/fields.h"

void read(std::string_view message, forensics::Headers& out) {
#if defined(SHOULD_FAIL)
  forensics::split_headers(message);
#endif
  forensics::split_headers(message, out);  // this one gives its result through `out`
}

static_assert(std::is_same_v<decltype(forensics::split_headers("")), forensics::Headers>);
