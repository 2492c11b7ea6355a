// Vade, as OVH and others run it.
#include <string>

#include "libforensics/evidence/filter_layouts.h"

namespace forensics::filters {
namespace {

// The largest cause in the corpora has 2,300 letters.
constexpr std::size_t k_most_letters = 65'536;

// Each pair of letters is one character: their sum less 120 and a multiple of 16 that one of the
// letters c to h tells.
char letter_of(char first, char second) noexcept {
  int shift = 0;
  for (const char mark : {'c', 'd', 'e', 'f', 'g', 'h'}) {
    if (first != mark && second != mark) continue;
    shift = ('g' - mark) * 16;
    break;
  }
  const int code = first + second - 'x' - shift;
  return code >= 32 && code < 127 ? static_cast<char>(code) : '?';
}

constexpr FilterKey k_cause[] = {{"cause", "rules that fired"}};

void read_cause(std::string_view value, const FilterField& field, FilterOutput& out) {
  std::string text;
  char first = 0;
  for (const char c : value.substr(0, k_most_letters)) {
    if (c < 'a' || c > 'z') continue;  // folds
    if (first == 0) {
      first = c;
    } else {
      text.push_back(letter_of(first, c));
      first = 0;
    }
  }
  out.add("cause", out.keep(std::move(text)), field);
}

constexpr FilterWord k_states[] = {{"OK", "not spam"},
                                   {"clean", "not spam"},
                                   {"spam", "spam"},
                                   {"spam:low", "spam, low confidence"},
                                   {"spam:medium", "spam, medium confidence"},
                                   {"spam:high", "spam, high confidence"},
                                   {"phishing", "phishing"},
                                   {"virus", "virus"}};
constexpr FilterKey k_state[] = {{"state", "verdict", k_states}};
constexpr FilterBand k_points[] = {{-10000, "not spam"}, {300, "spam"}};
constexpr FilterKey k_score[] = {{"score", "points", {}, k_points}};

constexpr FilterField k_fields[] = {
    {"X-VR-SPAMCAUSE", read_cause, k_cause},
    {"X-Vade-Spamcause", read_cause, k_cause},
    {"X-OVH-SPAMCAUSE", read_cause, k_cause},
    {"X-VR-SPAMSTATE", read_value, k_state, "state"},
    {"X-Vade-Spamstate", read_value, k_state, "state"},
    {"X-VR-SPAMSCORE", read_value, k_score, "score"},
    {"X-Vade-Spamscore", read_value, k_score, "score"},
};

}  // namespace

extern constexpr Filter vade{checked(
    {.title = "Vade",
     .source =
         "six causes of the corpora read as plain text by the rule given here; 300 points are "
         "where the states met turn to spam",
     .fields = k_fields})};

}  // namespace forensics::filters
