#include "libforensics/evidence/filter_row.h"
#include "libforensics/report/internal/text_verdict.h"

namespace forensics {
namespace {

// "spam confidence 5: spam; category SPM: spam"
std::string words_of(const FilterVerdict& verdict) {
  std::string text;
  for (const FilterItem& item : verdict.items) {
    if (item.meaning.empty() && !item.time) continue;
    text += (text.empty() ? "" : "; ") + std::string(item.name) + " " + shown(item.value);
    if (!item.meaning.empty()) text += ": " + std::string(item.meaning);
    if (item.time) text += " (" + to_rfc3339(*item.time) + ")";
  }
  return text;
}

}  // namespace

void write_filters(Page& page, const Report& report) {
  bool first = true;
  for (const FilterVerdict& verdict : report.filters.fields) {
    const std::string text = words_of(verdict);
    if (text.empty()) continue;
    if (first) page.heading("Filters");
    first = false;
    page.paragraph(shown(report.headers.name(report.headers.fields[verdict.field])) + " (" +
                       std::string(verdict.filter->filter->title) + ")",
                   2);
    page.paragraph(text, 4, Style::dim);
  }
}

}  // namespace forensics
