// Kaspersky Secure Mail Gateway, and Kaspersky Security for Linux Mail Server before it (KLMS).
#include "libforensics/base/ascii.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/evidence/filter_layouts.h"
#include "libforensics/received/words.h"
#include "libforensics/time/date_words.h"

namespace forensics::filters {
namespace {

constexpr FilterWord k_states[] = {{"not_detected", "not spam"},
                                   {"not_scanned", "not scanned"},
                                   {"not scanned", "not scanned"},
                                   {"skipped", "not scanned"},
                                   {"clean", "nothing found"},
                                   {"not detected", "nothing found"},
                                   {"notdetected", "nothing found"},
                                   {"infected", "virus found"},
                                   {"spam", "spam"},
                                   {"probable_spam", "suspected spam"},
                                   {"mass_mail", "bulk mail"},
                                   {"phishing", "phishing"}};
constexpr FilterKey k_status[] = {{"status", "verdict", k_states},
                                  {"note", "what it adds"},
                                  {"bases", "time of its rules", {}, {}, written_day}};
// Of an action "skipped" the fields beside it say that the message was scanned.
constexpr FilterWord k_actions[] = {{"clean", "nothing found"}};
constexpr FilterKey k_action[] = {{"action", "action", k_actions},
                                  {"module", "module that decided"}};
constexpr FilterWord k_scans[] = {{"scan successful", "scanned"},
                                  {"scan successfull", "scanned"},
                                  {"not scanned", "not scanned: the spam module is off"},
                                  {"protection disabled", "not scanned: the spam module is off"},
                                  {"timeout expired", "not scanned: it took too long"},
                                  {"size exceeded", "not scanned: too large"},
                                  {"fallback", "not scanned: an error"}};
constexpr FilterKey k_values[] = {
    {"rate", "points, 0 to 100"},
    {"method", "what decided"},
    // "..., version 2.0.1.6960, bases: 2022/12/19 02:31:00 #20688273"
    {"engine", "engine and the time of its rules", {}, {}, written_day},
    {"rules", "numbers of the site's rules for the message"},
    {"version", "version of the spam module"},
    {"from", "envelope sender at the scan"},
    {"signatures", "signatures of the service Moebius"},
    {"scan", "scan for spam", k_scans},
    // "LuaCore: 15 0.3.15 adb4, {Tracking_x}, ...": what these stand for is not published.
    {"criteria", "what the verdict rests on"},
};
// "dmarc=none header.from=example.org;spf=none smtp.mailfrom=example.net;dkim=none"
constexpr FilterKey k_auth[] = {{"dmarc", "DMARC"}, {"spf", "SPF"}, {"dkim", "DKIM"}};

// "Apr 05 2024"
std::optional<Instant> profiles_day(std::string_view value) noexcept {
  const DateWord month = date_word(take_word(value));
  const auto day = read_decimal(take_word(value));
  const auto year = read_decimal(take_word(value));
  if (month.kind != DateWord::Kind::month || !day || *day > 31 || !year || *year > 2100)
    return std::nullopt;
  const auto instant =
      civil_instant(static_cast<std::int64_t>(*year), static_cast<unsigned>(month.index),
                    static_cast<unsigned>(*day), 0, 0, 0);
  return instant && is_mail_era(*instant) ? instant : std::nullopt;
}

constexpr FilterKey k_profiles[] = {{"profiles", "version of the spam rules"},
                                    {"day", "day of the spam rules", {}, {}, profiles_day}};

// "Clean, bases: 2023/07/06 10:00:00", "not scanned, whitelist", "skipped, ContentFiltering": the
// first two keys of the field are those of the first part and of what follows.
void read_listed(std::string_view value, const FilterField& field, FilterOutput& out) {
  constexpr std::string_view k_mark = "bases:";
  FilterParts parts(value, ',');
  std::string_view part;
  for (std::size_t at = 0; !out.full() && parts.next(part); at = 1) {
    if (starts_with_ignoring_case(part, k_mark)) {
      out.add("bases", trim(part.substr(k_mark.size())), field);
    } else {
      out.add(field.keys[at].key, part, field);
    }
  }
}

// "184605 [Apr 05 2024]"
void read_profiles(std::string_view value, const FilterField& field, FilterOutput& out) {
  const std::size_t open = value.find('[');
  out.add("profiles", trim(value.substr(0, open)), field);
  if (open == std::string_view::npos) return;
  const std::string_view rest = value.substr(open + 1);
  out.add("day", trim(rest.substr(0, rest.find(']'))), field);
}

constexpr FilterField k_fields[] = {
    {"X-KSMG-AntiSpam-Status", read_listed, k_status},
    {"X-KSMG-AntiSpam-Rate", read_value, k_values, "rate"},
    {"X-KSMG-AntiSpam-Method", read_value, k_values, "method"},
    {"X-KSMG-AntiSpam-Version", read_value, k_values, "version"},
    {"X-KSMG-AntiSpam-Lua-Profiles", read_profiles, k_profiles},
    {"X-KSMG-AntiSpam-Info", read_value, k_values, "criteria"},
    {"X-KSMG-AntiSpam-Auth", read_pairs<';', '='>, k_auth},
    {"X-KSMG-AntiSpam-Envelope-From", read_value, k_values, "from"},
    {"X-KSMG-AntiSpam-Interceptor-Info", read_value, k_values, "scan"},
    {"X-KSMG-AntiSpam-Moebius-Timestamps", read_value, k_values, "signatures"},
    {"X-KSMG-AntiVirus", read_value, k_values, "engine"},
    {"X-KSMG-AntiVirus-Status", read_listed, k_status},
    {"X-KSMG-AntiPhishing", read_listed, k_status},
    {"X-KSMG-Message-Action", read_listed, k_action},
    {"X-KSMG-Rule-ID", read_value, k_values, "rules"},
    {"X-KSMG-LinksScanning", read_listed, k_status},
    {"X-KSMG-KATA-Status", read_listed, k_status},
    {"X-KLMS-AntiSpam-Status", read_listed, k_status},
    {"X-KLMS-AntiSpam-Rate", read_value, k_values, "rate"},
    {"X-KLMS-AntiSpam-Method", read_value, k_values, "method"},
    {"X-KLMS-AntiSpam-Version", read_value, k_values, "version"},
    {"X-KLMS-AntiSpam-Lua-Profiles", read_profiles, k_profiles},
    {"X-KLMS-AntiSpam-Info", read_value, k_values, "criteria"},
    {"X-KLMS-AntiSpam-Auth", read_pairs<';', '='>, k_auth},
    {"X-KLMS-AntiSpam-Envelope-From", read_value, k_values, "from"},
    {"X-KLMS-AntiSpam-Interceptor-Info", read_value, k_values, "scan"},
    {"X-KLMS-AntiSpam-Moebius-Timestamps", read_value, k_values, "signatures"},
    {"X-KLMS-AntiVirus", read_value, k_values, "engine"},
    {"X-KLMS-AntiVirus-Status", read_listed, k_status},
    {"X-KLMS-AntiPhishing", read_listed, k_status},
    {"X-KLMS-Message-Action", read_listed, k_action},
    {"X-KLMS-Rule-ID", read_value, k_values, "rules"},
};

}  // namespace

extern constexpr Filter kaspersky{checked(
    {.title = "Kaspersky Secure Mail Gateway",
     .source = "Kaspersky's help, information X-headers of KSMG (205767) and KLMS (56122, 9164); "
               "fields of 19 messages of public lists; the day of the spam rules is that of the "
               "virus bases or the day before in 11 of 11",
     .fields = k_fields})};

}  // namespace forensics::filters
