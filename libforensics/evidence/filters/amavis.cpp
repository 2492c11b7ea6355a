// amavis, and ClamAV, which names itself in the same field.
#include "libforensics/base/ascii.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/evidence/filter_layouts.h"
#include "libforensics/time/date.h"

namespace forensics::filters {
namespace {

// "Tue Jan  3 00:26:49 2012": the time of the database by the clock of the scanner's zone, which
// the field does not tell; taken as UTC like every other day of definitions.
std::optional<Instant> database_time(std::string_view value) noexcept {
  const ParsedDate date = parse_date(value);
  const bool is_of_clamd = date.issues.has(DateIssue::asctime_order) && date.weekday >= 0;
  return is_of_clamd && date.instant && is_mail_era(*date.instant) ? date.instant : std::nullopt;
}

// "Debian amavisd-new at mx.example.org" stays whole: its words before the host are the site's.
constexpr FilterKey k_scanned[] = {
    {"scanner", "scanner and the host that it ran on"},
    {"engine", "scanner"},
    {"database", "number of its signature database"},
    {"made", "time of that database, in the zone of the host", {}, {}, database_time},
    {"host", "host that it ran on"},
    {"result", "what it found"},
};
constexpr FilterWord k_states[] = {
    {"Clean", "no virus found"}, {"Infected", "virus found"}, {"Not Scanned", "not scanned"}};
constexpr FilterKey k_status[] = {
    {"status", "virus scan", k_states}, {"virus", "what was found"}, {"reason", "why not"}};
constexpr FilterKey k_alert[] = {{"alert", "what was found"}};

// Cuts " on HOST" or " at HOST" off the end; null when there is none.
std::string_view take_host(std::string_view& text) noexcept {
  const std::size_t gap = text.find_last_of(" \t\r\n");
  if (gap == std::string_view::npos) return {};
  const std::string_view rest = trim(text.substr(0, gap));
  const std::size_t size = rest.size();
  const bool marked = ends_with_ignoring_case(rest, "on") || ends_with_ignoring_case(rest, "at");
  if (!marked || size < 3 || !is_space(rest[size - 3])) return {};
  const std::string_view host = text.substr(gap + 1);
  text = trim(rest.substr(0, size - 2));
  return host;
}

// "ClamAV 0.97.3/14253/Tue Jan  3 00:26:49 2012"
bool read_engine(std::string_view text, const FilterField& field, FilterOutput& out) {
  if (!starts_with_ignoring_case(text, "ClamAV ")) return false;
  const std::size_t first = text.find('/');
  const std::size_t second = first == std::string_view::npos ? first : text.find('/', first + 1);
  if (second == std::string_view::npos) return false;
  const std::string_view number = text.substr(first + 1, second - first - 1);
  const std::string_view made = trim(text.substr(second + 1));
  if (number.empty() || !is_all_digits(number) || !database_time(made)) return false;
  out.add("engine", text.substr(0, first), field);
  out.add("database", number, field);
  out.add("made", made, field);
  return true;
}

// "ClamAV 0.97.3/14253/Tue Jan  3 00:26:49 2012 on HOST", "Clear (ClamAV 1.4.3/28053/...)",
// "clamav-milter 0.99.4 at HOST", "ClamAV version 0.88, clamav-milter version 0.87 on HOST"
void read_scanned(std::string_view value, const FilterField& field, FilterOutput& out) {
  const std::size_t open = value.find('(');
  if (open != std::string_view::npos && value.back() == ')' &&
      read_engine(value.substr(open + 1, value.size() - open - 2), field, out)) {
    if (open != 0) out.add("result", trim(value.substr(0, open)), field);
    return;
  }
  std::string_view rest = value;
  const std::string_view host = take_host(rest);
  const bool milter = starts_with_ignoring_case(rest, "clamav-milter ") ||
                      starts_with_ignoring_case(rest, "ClamAV version ");
  if (milter) out.add("engine", rest, field);
  if (!milter && !read_engine(rest, field, out)) return read_value(value, field, out);
  if (!host.empty()) out.add("host", host, field);
}

// "Clean", "Infected (NAME)", "Not Scanned - StreamMaxLength exceeded"
void read_state(std::string_view value, const FilterField& field, FilterOutput& out) {
  constexpr std::string_view k_found = "Infected (";
  constexpr std::string_view k_left_out = "Not Scanned - ";
  if (starts_with_ignoring_case(value, k_found) && value.back() == ')') {
    out.add("status", value.substr(0, k_found.size() - 2), field);
    const std::size_t size = value.size() - k_found.size() - 1;
    return out.add("virus", value.substr(k_found.size(), size), field);
  }
  if (!starts_with_ignoring_case(value, k_left_out)) return read_value(value, field, out);
  out.add("status", value.substr(0, k_left_out.size() - 3), field);
  out.add("reason", value.substr(k_left_out.size()), field);
}

constexpr FilterField k_fields[] = {
    {"X-Virus-Scanned", read_scanned, k_scanned, "scanner"},
    {"X-Virus-Status", read_state, k_status, "status"},
    {"X-Amavis-Alert", read_value, k_alert, "alert"},
};

}  // namespace

extern constexpr Filter amavis{checked(
    {.title = "amavis, ClamAV",
     .source = "amavisd.conf ($X_HEADER_LINE), clamav-milter of 0.8x and since 0.95, clamd's "
               "VERSION; 1,416 fields measured",
     .fields = k_fields})};

}  // namespace forensics::filters
