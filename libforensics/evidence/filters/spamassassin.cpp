// SpamAssassin, also as amavis and MailScanner call it.
#include "libforensics/evidence/filter_layouts.h"
#include "libforensics/received/words.h"

namespace forensics::filters {
namespace {

constexpr FilterWord k_yes_no[] = {{"Yes", "spam"}, {"No", "not spam"}};
constexpr FilterWord k_learning[] = {
    {"ham", "learned as not spam"}, {"spam", "learned as spam"},
    {"no", "not learned from"},     {"disabled", "learning is off"},
    {"failed", "learning failed"},  {"unavailable", "learning was not possible"}};
constexpr FilterWord k_forced[] = {{"yes", "yes"}, {"no", "no"}};
constexpr FilterKey k_status[] = {
    {"verdict", "verdict", k_yes_no},
    {"score", "points"},
    {"hits", "points"},
    {"required", "points that make spam"},
    {"tests", "rules that fired"},
    {"autolearn", "learning", k_learning},
    {"autolearn_force", "learning forced", k_forced},
    {"version", "version of the filter"},
    {"shortcircuit", "a rule ended the scan"},
    {"tagged_above", "points from which it writes its fields"},
    {"quarantine", "quarantined"},
};
constexpr FilterKey k_flag[] = {{"flag", "verdict", k_yes_no}};
constexpr FilterKey k_score[] = {{"score", "points"}};
constexpr FilterKey k_level[] = {{"level", "points, one mark each"}};
// "SpamAssassin 3.4.2 (2018-09-13) on host": the day of the release.
constexpr FilterKey k_version[] = {{"version", "version of the filter", {}, {}, written_day}};

// What it made of the Received lines, by the networks that its site trusts.
constexpr FilterWord k_internal[] = {{"0", "outside the site's networks"},
                                     {"1", "inside the site's networks"}};
constexpr FilterWord k_submission[] = {{"0", "no"}, {"1", "yes"}};
constexpr FilterKey k_relays[] = {
    {"ip", "address of the client"},
    {"rdns", "reverse name of the client, if it has one"},
    {"helo", "HELO of the client"},
    {"by", "server that took it"},
    {"ident", "user by the ident protocol"},
    {"envfrom", "envelope sender in the line"},
    {"intl", "where the client is", k_internal},
    {"id", "id in the line"},
    {"auth", "how the client logged in"},
    {"msa", "taken by a submission server", k_submission},
};

// "[ ip=192.0.2.1 rdns=a.example.org helo=!192.0.2.1! by=mx.example.net ident= envfrom= intl=0
// id=4F1 auth= msa=0 ] [ ip=...": every ip begins a relay, the newest first.
void read_relays(std::string_view value, const FilterField& field, FilterOutput& out) {
  while (!out.full()) {
    const std::string_view word = take_word(value);
    if (word.empty()) break;
    const std::size_t at = word.find('=');
    if (at == std::string_view::npos || at == 0) continue;  // a bracket
    out.add(word.substr(0, at), word.substr(at + 1), field);
  }
}

constexpr FilterField k_fields[] = {
    {"X-Spam-Status", read_status, k_status, "verdict"},
    {"X-Spam-Flag", read_value, k_flag, "flag"},
    {"X-Spam-Score", read_value, k_score, "score"},
    {"X-Spam-Level", read_value, k_level, "level"},
    {"X-Spam-Checker-Version", read_value, k_version, "version"},
    {"X-Spam-Relays-Trusted", read_relays, k_relays},
    {"X-Spam-Relays-Untrusted", read_relays, k_relays},
    {"X-Spam-Relays-Internal", read_relays, k_relays},
    {"X-Spam-Relays-External", read_relays, k_relays},
};

}  // namespace

extern constexpr Filter spamassassin{
    checked({.title = "SpamAssassin",
             .source = "Mail::SpamAssassin::Conf, template tags; 2,961 fields measured; relays as "
                       "Message/Metadata/Received.pm writes them, in mail only where a site asks",
             .fields = k_fields})};

}  // namespace forensics::filters
