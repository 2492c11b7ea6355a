#include "libforensics/evidence/provider_software.h"

#include "libforensics/base/ascii.h"

namespace forensics {
namespace {

struct SoftwareRow {
  std::string_view domain, program, source, date;
};

constexpr SoftwareRow k_rows[] = {
#include "data/provider_software.inc"
};

}  // namespace

std::optional<bool> runs_program(std::string_view domain, std::string_view family) noexcept {
  const std::string_view program = family.substr(0, family.find('-'));
  std::optional<bool> out;
  for (const SoftwareRow& row : k_rows) {
    if (!equals_ignoring_case(row.domain, domain)) continue;
    if (row.program == program) return true;
    out = false;
  }
  return out;
}

}  // namespace forensics
