// SpamAssassin, also as amavis and MailScanner call it.
#include "libforensics/evidence/filter_layouts.h"

namespace forensics::filters {
namespace {

constexpr FilterWord k_yes_no[] = {{"Yes", "spam"}, {"No", "not spam"}};
constexpr FilterWord k_learning[] = {
    {"ham", "learned as not spam"}, {"spam", "learned as spam"},
    {"no", "not learned from"},     {"disabled", "learning is off"},
    {"failed", "learning failed"},  {"unavailable", "learning was not possible"}};
constexpr FilterWord k_forced[] = {{"yes", "yes"}, {"no", "no"}};
constexpr FilterKey k_status[] = {
    {"verdict", "verdict", k_yes_no},
    {"score", "points"},
    {"hits", "points"},
    {"required", "points that make spam"},
    {"tests", "rules that fired"},
    {"autolearn", "learning", k_learning},
    {"autolearn_force", "learning forced", k_forced},
    {"version", "version of the filter"},
    {"shortcircuit", "a rule ended the scan"},
    {"tagged_above", "points from which it writes its fields"},
    {"quarantine", "quarantined"},
};
constexpr FilterKey k_flag[] = {{"flag", "verdict", k_yes_no}};
constexpr FilterKey k_score[] = {{"score", "points"}};
constexpr FilterKey k_level[] = {{"level", "points, one mark each"}};
// "SpamAssassin 3.4.2 (2018-09-13) on host": the day of the release.
constexpr FilterKey k_version[] = {{"version", "version of the filter", {}, {}, written_day}};

constexpr FilterField k_fields[] = {
    {"X-Spam-Status", read_status, k_status, "verdict"},
    {"X-Spam-Flag", read_value, k_flag, "flag"},
    {"X-Spam-Score", read_value, k_score, "score"},
    {"X-Spam-Level", read_value, k_level, "level"},
    {"X-Spam-Checker-Version", read_value, k_version, "version"},
};

}  // namespace

extern constexpr Filter spamassassin{
    checked({.title = "SpamAssassin",
             .source = "Mail::SpamAssassin::Conf, template tags; 2,961 fields measured",
             .fields = k_fields})};

}  // namespace forensics::filters
