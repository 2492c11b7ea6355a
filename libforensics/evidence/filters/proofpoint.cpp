// Proofpoint Protection Server and Proofpoint Essentials.
#include "libforensics/clocks/digits.h"
#include "libforensics/evidence/filter_layouts.h"

namespace forensics::filters {
namespace {

// "main-2211030026" since 2020: year, month, day and a number; before, and of viruses,
// "2022-11-03_02".
std::optional<Instant> definitions_day(std::string_view value) noexcept {
  constexpr std::string_view k_main = "main-";
  if (!value.starts_with(k_main)) return written_day(value);
  const auto day = read_decimal(value.substr(k_main.size(), 6));
  if (!day || value.size() < k_main.size() + 6) return std::nullopt;
  return civil_instant(2000 + static_cast<std::int64_t>(*day / 10'000),
                       static_cast<unsigned>(*day / 100 % 100), static_cast<unsigned>(*day % 100),
                       0, 0, 0);
}

constexpr FilterKey k_details[] = {
    {"rule", "rule that decided"},
    {"policy", "policy"},
    {"score", "points"},
    {"spamscore", "points as spam, 0 to 100"},
    {"suspectscore", "points as suspected spam, 0 to 100"},
    {"phishscore", "points as phishing, 0 to 100"},
    {"malwarescore", "points as malware, 0 to 100"},
    {"adultscore", "points as adult mail, 0 to 100"},
    {"bulkscore", "points as bulk mail, 0 to 100"},
    {"ndrscore", "points as a bounce, 0 to 100"},
    {"adjustscore", "points added by policy"},
    {"cotscore", "points of the circle of trust"},
    {"impostorscore", "points as an impostor, 0 to 100"},
    {"mlxscore", "points of the learned classifier, 0 to 100"},
    {"mlxlogscore", "points of the learned classifier, on its log scale"},
    {"clxscore", "points of the classifier for bulk mail"},
    {"lowpriorityscore", "points as mail of low priority"},
    {"priorityscore", "points as mail of high priority"},
    {"classifier", "classifier"},
    {"authscore", "points of authentication"},
    {"authtc", "category of authentication"},
    {"authcc", "category of authentication"},
    {"route", "direction"},
    {"adjust", "points added by policy"},
    {"reason", "what the points come from"},
    {"scancount", "scans"},
    {"engine", "version of the engine"},
    {"definitions", "day of the definitions", {}, {}, definitions_day},
};
constexpr FilterKey k_virus[] = {
    {"vendor", "maker of the virus engine"},
    {"engine", "version of the engine"},
    {"definitions", "day of the definitions", {}, {}, definitions_day},
    {"signatures", "number of signatures"},
};
constexpr FilterKey k_guid[] = {{"guid", "id of the scan"}};
constexpr FilterWord k_reasons[] = {{"safe", "sender on a safe list"},
                                    {"orgsafe", "sender on the organisation's safe list"}};
constexpr FilterKey k_reason[] = {{"reason", "why it was let through", k_reasons}};

constexpr FilterField k_fields[] = {
    {"X-Proofpoint-Spam-Details", read_pairs<' ', '='>, k_details},
    {"X-Proofpoint-Virus-Version", read_pairs<' ', '='>, k_virus},
    {"X-Proofpoint-GUID", read_value, k_guid, "guid"},
    {"X-Proofpoint-ORIG-GUID", read_value, k_guid, "guid"},
    {"X-Proofpoint-Spam-Reason", read_value, k_reason, "reason"},
};

}  // namespace

extern constexpr Filter proofpoint{
    checked({.title = "Proofpoint",
             .source = "names as Proofpoint's knowledge base spells them out; 566 fields measured",
             .fields = k_fields})};

}  // namespace forensics::filters
