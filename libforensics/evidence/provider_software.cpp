#include "libforensics/evidence/provider_software.h"

#include <iterator>

#include "libforensics/base/key_index.h"

namespace forensics {
namespace {

struct SoftwareRow {
  std::string_view domain, program, source, date;
};

constexpr SoftwareRow k_rows[] = {
#include "data/provider_software.inc"
};

constexpr KeyIndex<SoftwareRow, std::size(k_rows), &SoftwareRow::domain> k_by_domain{k_rows};

}  // namespace

std::optional<bool> runs_program(std::string_view domain, std::string_view family) noexcept {
  const std::string_view program = family.substr(0, family.find('-'));
  std::optional<bool> out;
  for (const SoftwareRow& row : k_by_domain.find(domain)) {
    if (row.program == program) return true;
    out = false;
  }
  return out;
}

}  // namespace forensics
