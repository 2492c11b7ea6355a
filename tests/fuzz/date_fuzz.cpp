// parse_date keeps its contract on any bytes, and its two readers agree.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "libforensics/base/ascii.h"
#include "libforensics/time/date.h"
#include "libforensics/time/date_parts.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

bool inside(std::string_view part, std::string_view whole) {
  return part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace forensics;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const ParsedDate date = parse_date(text);
  require(inside(date.raw, text));
  require(date.zone_name.data() == nullptr || inside(date.zone_name, date.raw));
  const bool none = date.status == DateStatus::missing || date.status == DateStatus::invalid;
  require(none == !date.instant);
  require(!date.instant || date.instant->nanos < 1'000'000'000U);
  require(date.weekday >= -1 && date.weekday <= 6);
  require(date.status != DateStatus::ok || !date.issues.break_grammar());
  require(date.status != DateStatus::repaired || date.issues.break_grammar());

  DateParts fast;
  if (read_canonical_date_parts(date.raw, fast)) require(fast == read_date_parts(date.raw));
  return 0;
}
