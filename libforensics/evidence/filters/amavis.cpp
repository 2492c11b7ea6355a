// amavis, and virus scanners that name themselves the same way.
#include "libforensics/evidence/filter_layouts.h"

namespace forensics::filters {
namespace {

// "Debian amavisd-new at mx.example.org", "clamav-milter 0.99.4 at mx.example.org"
constexpr FilterKey k_scanned[] = {{"scanner", "scanner and the host that it ran on"}};
constexpr FilterWord k_states[] = {{"Clean", "no virus found"}, {"Infected", "virus found"}};
constexpr FilterKey k_status[] = {{"status", "virus scan", k_states}};
constexpr FilterKey k_alert[] = {{"alert", "what was found"}};

constexpr FilterField k_fields[] = {
    {"X-Virus-Scanned", read_value, k_scanned, "scanner"},
    {"X-Virus-Status", read_value, k_status, "status"},
    {"X-Amavis-Alert", read_value, k_alert, "alert"},
};

}  // namespace

extern constexpr Filter amavis{
    checked({.title = "amavis, ClamAV",
             .source = "amavisd.conf ($X_HEADER_LINE), clamav-milter; 1,416 fields measured",
             .fields = k_fields})};

}  // namespace forensics::filters
