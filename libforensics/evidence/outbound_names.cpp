#include "libforensics/evidence/outbound_names.h"

#include "libforensics/base/ascii.h"
#include "libforensics/base/name_pattern.h"

namespace forensics {
namespace {

struct OutboundRow {
  std::string_view domain, name, own, source, date;
};

constexpr OutboundRow k_rows[] = {
#include "data/outbound_names.inc"
};

}  // namespace

std::optional<OutboundName> outbound_name(std::string_view domain, std::string_view name) noexcept {
  std::optional<OutboundName> out;
  for (const OutboundRow& row : k_rows) {
    if (!equals_ignoring_case(row.domain, domain)) continue;
    out.emplace();
    if (!fits_name_pattern(row.name, name)) continue;
    out->is_one = true;
    if (row.own != "-") out->own_family = row.own;
    return out;
  }
  return out;
}

}  // namespace forensics
