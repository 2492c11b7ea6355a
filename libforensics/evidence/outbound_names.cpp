#include "libforensics/evidence/outbound_names.h"

#include <iterator>

#include "libforensics/base/key_index.h"
#include "libforensics/base/name_pattern.h"

namespace forensics {
namespace {

struct OutboundRow {
  std::string_view domain, name, own, source, date;
};

constexpr OutboundRow k_rows[] = {
#include "data/outbound_names.inc"
};

constexpr KeyIndex<OutboundRow, std::size(k_rows), &OutboundRow::domain> k_by_domain{k_rows};

}  // namespace

std::optional<OutboundName> outbound_name(std::string_view domain, std::string_view name) noexcept {
  std::optional<OutboundName> out;
  for (const OutboundRow& row : k_by_domain.find(domain)) {
    out.emplace();
    if (!fits_name_pattern(row.name, name)) continue;
    out->is_one = true;
    if (row.own != "-") out->own_family = row.own;
    return out;
  }
  return out;
}

}  // namespace forensics
