// Trend Micro InterScan, ScanMail and Hosted Email Security.
#include "libforensics/base/ascii.h"
#include "libforensics/evidence/filter_layouts.h"

namespace forensics::filters {
namespace {

constexpr FilterWord k_yes_no[] = {{"Yes", "spam"}, {"No", "not spam"}};
constexpr FilterKey k_result[] = {{"verdict", "verdict", k_yes_no},
                                  {"score", "points"},
                                  {"threshold", "points that make spam"},
                                  {"level", "level of the setting"}};
constexpr FilterKey k_version[] = {{"version", "versions of product, engine and rules"}};
constexpr FilterWord k_lists[] = {{"Yes", "yes"}, {"No", "no"}};
constexpr FilterKey k_approved[] = {{"approved", "sender on the list of approved ones", k_lists}};
constexpr FilterKey k_blocked[] = {{"blocked", "sender on the list of blocked ones", k_lists}};

// Takes "-7.363" of "-7.363-5.0": a number and the dash behind it.
std::string_view take_number(std::string_view& text) noexcept {
  std::size_t end = text.starts_with('-') ? 1 : 0;
  while (end < text.size() && (is_digit(text[end]) || text[end] == '.')) ++end;
  const std::string_view number = text.substr(0, end);
  text.remove_prefix(end < text.size() ? end + 1 : end);
  return number;
}

// "No--7.363-5.0-31-10": verdict, points, threshold, and more; ScanMail puts a level without
// decimals first: "No-10--10.528200-8.000000".
void read_result(std::string_view value, const FilterField& field, FilterOutput& out) {
  const std::size_t dash = value.find('-');
  out.add("verdict", value.substr(0, dash), field);
  if (dash == std::string_view::npos) return;
  std::string_view rest = value.substr(dash + 1);
  std::string_view number = take_number(rest);
  if (number.find('.') == std::string_view::npos && rest.find('.') != std::string_view::npos) {
    out.add("level", number, field);
    number = take_number(rest);
  }
  out.add("score", number, field);
  out.add("threshold", take_number(rest), field);
}

constexpr FilterField k_fields[] = {
    {"X-TM-AS-Result", read_result, k_result},
    {"X-TMASE-Result", read_result, k_result},
    {"X-TM-AS-Product-Ver", read_value, k_version, "version"},
    {"X-TMASE-Version", read_value, k_version, "version"},
    {"X-TM-AS-User-Approved-Sender", read_value, k_approved, "approved"},
    {"X-TM-AS-User-Blocked-Sender", read_value, k_blocked, "blocked"},
};

}  // namespace

extern constexpr Filter trend_micro{checked(
    {.title = "Trend Micro",
     .source = "type, score and threshold as Trend Micro's support pages name them; a minus "
               "sign stands behind the separating dash",
     .fields = k_fields})};

}  // namespace forensics::filters
