// Fuglu, a content filter for Postfix. X-Fuglu- is where a site has not chosen another beginning.
#include "libforensics/evidence/filter_layouts.h"

namespace forensics::filters {
namespace {

constexpr FilterWord k_yes_no[] = {{"YES", "spam"}, {"NO", "not spam"}};
constexpr FilterKey k_status[] = {{"status", "verdict", k_yes_no}};
constexpr FilterKey k_suspect[] = {{"suspect", "id of the scan"}};
constexpr FilterKey k_debug[] = {{"debug", "state of the scan at its end"}};

constexpr FilterField k_fields[] = {
    {"X-Fuglu-Spamstatus", read_value, k_status, "status"},
    {"X-Fuglu-Suspect", read_value, k_suspect, "suspect"},
    {"X-Fuglu-Debuginfo", read_value, k_debug, "debug"},
};

}  // namespace

extern constexpr Filter fuglu{
    checked({.title = "Fuglu",
             .source = "fuglu, scansession.py; 5 messages of public lists",
             .fields = k_fields})};

}  // namespace forensics::filters
