// GMX and Web.de.
#include "libforensics/evidence/filter_layouts.h"

namespace forensics::filters {
namespace {

constexpr FilterKey k_spam[] = {{"verdict", "verdict"}, {"Detail", "detail"}};
constexpr FilterKey k_virus[] = {{"verdict", "virus scan"}};

constexpr FilterField k_fields[] = {
    {"X-GMX-Antispam", read_pairs<';', '='>, k_spam, "verdict"},
    {"X-GMX-Antivirus", read_value, k_virus, "verdict"},
};

}  // namespace

extern constexpr Filter gmx{checked({.title = "GMX",
                                     .source = "ten fields measured; the verdict carries its own "
                                               "words",
                                     .fields = k_fields})};

}  // namespace forensics::filters
