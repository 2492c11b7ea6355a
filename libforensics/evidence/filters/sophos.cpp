// Sophos Email Appliance and PureMessage.
#include "libforensics/base/ascii.h"
#include "libforensics/evidence/filter_layouts.h"

namespace forensics::filters {
namespace {

constexpr FilterBand k_percent[] = {{0, "not spam"}, {50, "suspected spam"}, {95, "spam"}};
constexpr FilterKey k_spam[] = {
    {"Gauge", "probability, one mark for ten of a hundred"},
    {"Probability", "probability of spam", {}, k_percent},
    {"Report", "rules that fired"},
};

// Gauge=IIIIII, Probability=6%, Report='A 0.1, B 0': the report is last and holds commas.
void read_gauge(std::string_view value, const FilterField& field, FilterOutput& out) {
  while (!value.empty() && !out.full()) {
    const std::size_t equals = value.find('=');
    if (equals == std::string_view::npos) return;
    const std::string_view key = trim(value.substr(0, equals));
    value.remove_prefix(equals + 1);
    const bool quoted = value.starts_with('\'');
    const std::size_t end = quoted ? value.rfind('\'') : value.find(',');
    const std::size_t from = quoted ? 1 : 0;
    out.add(key, trim(value.substr(from, end <= from ? std::string_view::npos : end - from)),
            field);
    const std::size_t comma = value.find(',', quoted ? end : 0);
    if (end == std::string_view::npos || comma == std::string_view::npos) return;
    value.remove_prefix(comma + 1);
  }
}

constexpr FilterField k_fields[] = {
    {"X-SEA-Spam", read_gauge, k_spam},
    {"X-PMX-Spam", read_gauge, k_spam},
    {"X-PerlMx-Spam", read_gauge, k_spam},
};

}  // namespace

extern constexpr Filter sophos{
    checked({.title = "Sophos",
             .source = "layout as Sophos documents X-PMX-Spam; marks of 50 and 95 of a hundred are "
                       "its factory settings; not met in the corpora measured",
             .fields = k_fields})};

}  // namespace forensics::filters
