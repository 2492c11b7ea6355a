// Cisco Secure Email, formerly IronPort.
#include "libforensics/evidence/filter_layouts.h"

namespace forensics::filters {
namespace {

// i="5.96,212,1665471600": engine, rules, and the day of the rules as seconds since 1970 (Sophos).
// McAfee counts otherwise: i="6500,9779,10548".
std::optional<Instant> rules_day(std::string_view value) noexcept {
  const std::size_t comma = value.rfind(',');
  return comma == std::string_view::npos ? std::nullopt : decimal_epoch(value.substr(comma + 1));
}

constexpr FilterKey k_virus[] = {
    {"E", "maker of the virus engine"},
    {"i", "versions of engine and rules", {}, {}, rules_day},
    {"d", "what was found beside text"},
    {"a", "number of the scan on that machine"},
};
constexpr FilterBand k_reputation[] = {{-10, "sender of the worst reputation"},
                                       {-4, "sender of poor reputation"},
                                       {-1, "sender of no special reputation"},
                                       {4, "sender of good reputation"}};
constexpr FilterKey k_sbrs[] = {
    {"reputation", "reputation of the client, -10 to 10", {}, k_reputation}};
constexpr FilterWord k_true[] = {{"true", "yes"}};
constexpr FilterKey k_filtered[] = {{"filtered", "scanned for spam", k_true}};
constexpr FilterWord k_results[] = {{"Yes", "spam"}, {"No", "not spam"}};
constexpr FilterKey k_result[] = {{"result", "verdict", k_results}};
constexpr FilterKey k_mid[] = {{"mid", "number of the message on that machine"}};
constexpr FilterKey k_sealed[] = {{"data", "sealed for the maker"}};

constexpr FilterField k_fields[] = {
    {"X-IronPort-AV", read_pairs<';', '='>, k_virus},
    {"X-SBRS", read_value, k_sbrs, "reputation"},
    {"X-IronPort-SBRS", read_value, k_sbrs, "reputation"},
    {"X-IronPort-Reputation", read_value, k_sbrs, "reputation"},
    {"X-IronPort-Anti-Spam-Filtered", read_value, k_filtered, "filtered"},
    {"X-IronPort-Anti-Spam-Result", read_value, k_sealed, "data"},
    {"X-IronPort-SPAM", read_value, k_result, "result"},
    {"X-IronPort-MID", read_value, k_mid, "mid"},
    {"IronPort-SDR", read_value, k_sealed, "data"},
    {"IronPort-Data", read_value, k_sealed, "data"},
    {"IronPort-HdrOrdr", read_value, k_sealed, "data"},
    {"IronPort-PHdr", read_value, k_sealed, "data"},
};

}  // namespace

extern constexpr Filter ironport{
    checked({.title = "Cisco Secure Email (IronPort)",
             .source = "449 fields measured; the last number of Sophos' i is a day at 07:00 or "
                       "08:00 UTC, midnight in California",
             .fields = k_fields})};

}  // namespace forensics::filters
