// Kaspersky Secure Mail Gateway.
#include "libforensics/evidence/filter_layouts.h"

namespace forensics::filters {
namespace {

constexpr FilterWord k_states[] = {{"not_detected", "not spam"},
                                   {"not_scanned", "not scanned"},
                                   {"skipped", "not scanned"},
                                   {"clean", "nothing found"},
                                   {"not detected", "nothing found"},
                                   {"spam", "spam"},
                                   {"probable_spam", "suspected spam"},
                                   {"mass_mail", "bulk mail"},
                                   {"phishing", "phishing"}};
constexpr FilterKey k_status[] = {{"status", "verdict", k_states}};
constexpr FilterKey k_rate[] = {{"rate", "points, 0 to 100"}};
constexpr FilterKey k_method[] = {{"method", "what decided"}};
// "..., version 2.0.1.6960, bases: 2022/12/19 02:31:00 #20688273"
constexpr FilterKey k_bases[] = {
    {"engine", "engine and the time of its rules", {}, {}, written_day}};

constexpr FilterField k_fields[] = {
    {"X-KSMG-AntiSpam-Status", read_value, k_status, "status"},
    {"X-KSMG-AntiSpam-Rate", read_value, k_rate, "rate"},
    {"X-KSMG-AntiSpam-Method", read_value, k_method, "method"},
    {"X-KSMG-AntiVirus-Status", read_value, k_status, "status"},
    {"X-KSMG-Message-Action", read_value, k_status, "status"},
    {"X-KSMG-AntiVirus", read_value, k_bases, "engine"},
    {"X-KSMG-AntiPhishing", read_value, k_bases, "engine"},
    {"X-KLMS-AntiVirus", read_value, k_bases, "engine"},
    {"X-KLMS-AntiSpam-Status", read_value, k_status, "status"},
    {"X-KLMS-AntiSpam-Rate", read_value, k_rate, "rate"},
};

}  // namespace

extern constexpr Filter kaspersky{
    checked({.title = "Kaspersky Secure Mail Gateway",
             .source = "fields as the gateway writes them; not met in the corpora measured",
             .fields = k_fields})};

}  // namespace forensics::filters
