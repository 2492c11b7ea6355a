// Barracuda Email Security Gateway.
#include "libforensics/evidence/filter_layouts.h"

namespace forensics::filters {
namespace {

constexpr FilterBand k_points[] = {{-1000, "not spam"},
                                   {3, "tagged by the usual setting"},
                                   {5, "quarantined by the usual setting"},
                                   {7, "blocked by the usual setting"}};
constexpr FilterWord k_yes_no[] = {{"Yes", "spam"}, {"No", "not spam"}};
constexpr FilterKey k_status[] = {
    {"verdict", "verdict", k_yes_no},
    {"SCORE", "points", {}, k_points},
    {"TAG_LEVEL", "points from which it is tagged"},
    {"QUARANTINE_LEVEL", "points from which it is quarantined"},
    {"KILL_LEVEL", "points from which it is blocked"},
    {"tests", "rules that fired"},
};
constexpr FilterKey k_score[] = {{"score", "points", {}, k_points}};
constexpr FilterKey k_connect[] = {{"client", "name and address of the client"}};
constexpr FilterKey k_start[] = {
    {"start", "start of the scan, seconds since 1970", {}, {}, decimal_epoch}};
constexpr FilterKey k_bayes[] = {{"bayes", "learned classifier"}};
constexpr FilterKey k_cipher[] = {{"cipher", "TLS cipher of the connection"}};
constexpr FilterWord k_one[] = {{"1", "reached"}, {"0", "not reached"}};
constexpr FilterKey k_brts[] = {{"status", "Barracuda's online check", k_one}};

constexpr FilterField k_fields[] = {
    {"X-Barracuda-Spam-Status", read_status, k_status, "verdict"},
    {"X-Barracuda-Spam-Score", read_value, k_score, "score"},
    {"X-Barracuda-Connect", read_value, k_connect, "client"},
    {"X-Barracuda-Start-Time", read_value, k_start, "start"},
    {"X-Barracuda-Bayes", read_value, k_bayes, "bayes"},
    {"X-Barracuda-Encrypted", read_value, k_cipher, "cipher"},
    {"X-Barracuda-BRTS-Status", read_value, k_brts, "status"},
};

}  // namespace

extern constexpr Filter barracuda{checked(
    {.title = "Barracuda",
     .source = "fields as the gateway writes them; marks 3, 5 and 7 are its factory settings; "
               "3 fields met",
     .fields = k_fields})};

}  // namespace forensics::filters
