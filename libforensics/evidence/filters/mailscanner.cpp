// MailScanner. Every site puts a name of its own into the field: X-Example-MailScanner.
#include "libforensics/evidence/filter_layouts.h"

namespace forensics::filters {
namespace {

constexpr FilterWord k_words[] = {{"Found to be clean", "no virus found"},
                                  {"Found to be infected", "virus found"},
                                  {"Not scanned", "not scanned"}};
constexpr FilterKey k_virus[] = {{"virus", "virus scan", k_words}};
constexpr FilterWord k_spam_words[] = {{"not spam", "not spam"},
                                       {"spam", "spam"},
                                       {"whitelisted", "not scanned: sender on a safe list"}};
constexpr FilterKey k_spam[] = {{"verdict", "verdict", k_spam_words},
                                {"score", "points"},
                                {"details", "points and rules that fired"}};
constexpr FilterKey k_score[] = {{"score", "points, one mark each"}};
constexpr FilterKey k_from[] = {{"from", "envelope sender at the scan"}};
constexpr FilterKey k_id[] = {{"id", "queue id at the scan"}};

// "not spam, SpamAssassin (score=0.3, required 5, RULE, RULE)"
void read_check(std::string_view value, const FilterField& field, FilterOutput& out) {
  const std::size_t comma = value.find(',');
  out.add("verdict", value.substr(0, comma), field);
  if (comma == std::string_view::npos) return;
  const std::size_t open = value.find('(', comma);
  if (open == std::string_view::npos) return;
  const std::size_t close = value.rfind(')');
  const std::size_t size =
      close == std::string_view::npos || close < open ? close : close - open - 1;
  out.add("details", value.substr(open + 1, size), field);
}

constexpr FilterField k_fields[] = {
    {"*-MailScanner", read_value, k_virus, "virus"},
    {"*-MailScanner-SpamCheck", read_check, k_spam},
    {"*-MailScanner-SpamScore", read_value, k_score, "score"},
    {"*-MailScanner-From", read_value, k_from, "from"},
    {"*-MailScanner-ID", read_value, k_id, "id"},
};

}  // namespace

extern constexpr Filter mailscanner{checked({.title = "MailScanner",
                                             .source = "MailScanner.conf, language files; 421 "
                                                       "fields measured",
                                             .fields = k_fields})};

}  // namespace forensics::filters
