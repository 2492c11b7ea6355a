#include "libforensics/report/internal/text_path.h"

#include <algorithm>

#include "libforensics/base/counted.h"
#include "libforensics/clocks/id_time.h"
#include "libforensics/clocks/sending.h"
#include "libforensics/report/internal/text_dns.h"
#include "libforensics/text/width.h"
#include "libforensics/time/checks.h"

namespace forensics {
namespace {

constexpr int k_number_columns = 4;
constexpr int k_trust_columns = 9;
constexpr int k_stamp_columns = 21;
constexpr int k_delay_columns = 14;
constexpr std::int64_t k_hour_s = 3'600;

Style style_of(Zone zone) {
  return zone == Zone::vouched ? Style::green : zone == Zone::edge ? Style::yellow : Style::red;
}

// "2023-11-15 05:48:24" and what is known of the zone it was written in.
std::string stamp_of(const Hop& hop) {
  if (!hop.date.instant)
    return hop.date.status == DateStatus::missing ? "no date" : "unreadable date";
  std::string text = to_rfc3339({hop.date.instant->seconds, 0});
  text[10] = ' ';
  text.back() = hop.date.zone_offset_s ? 'Z' : '?';
  return text;
}

// The delay since the hop below; null for the oldest hop.
std::string delay_of(const Chain& chain, std::size_t index) {
  if (index >= chain.delays.size()) return "";
  const auto& seconds = chain.delays[index].seconds;
  if (!seconds) return "?";
  return (*seconds >= 0 ? "+" : "") + format_duration(*seconds);
}

std::string client_of(const Hop& hop) {
  const HopFrom& from = hop.from;
  std::string_view name = !from.rdns.empty()   ? from.rdns
                          : !from.helo.empty() ? from.helo
                                               : from.name;
  std::string text = shown(name);
  if (from.ip && (name.empty() || name != from.ip_raw)) {
    text += (text.empty() ? "[" : " [") + from.ip->to_string() + "]";
  }
  if (!text.empty()) return text;
  return hop.kind == HopKind::local ? "(local)" : "(not named)";
}

std::string server_of(const Hop& hop) {
  if (!hop.by.name.empty()) return shown(hop.by.name);
  return hop.by.ip ? "[" + hop.by.ip->to_string() + "]" : "(not named)";
}

void add_word(std::string& line, std::string_view word) {
  if (word.empty()) return;
  if (!line.empty()) line += ", ";
  line += word;
}

// What else the line says: software, protocol, TLS, id, the HELO where it differs from the name.
std::string details_of(const Hop& hop) {
  std::string line;
  add_word(line, hop.family);
  if (!hop.by.software_version.empty()) add_word(line, shown(hop.by.software));
  add_word(line, hop.with.proto);
  add_word(line, hop.tls.version);
  if (hop.auth.authenticated.value_or(false)) {
    add_word(line,
             hop.auth.user.empty() ? "authenticated" : "authenticated as " + shown(hop.auth.user));
  }
  if (!hop.from.helo.empty() && hop.from.helo != hop.from.rdns && !hop.from.rdns.empty()) {
    add_word(line, "HELO " + shown(hop.from.helo));
  }
  if (hop.from.rdns_status == RdnsStatus::none) add_word(line, "no reverse name");
  if (hop.from.rdns_status == RdnsStatus::may_be_forged)
    add_word(line, "reverse name may be forged");
  if (!hop.id.empty()) add_word(line, "id " + shown(hop.id));
  return line;
}

std::string warnings_of(const Hop& hop, std::optional<bool> zone_in_use) {
  std::string line;
  for (std::size_t i = 0; i < hop.warnings.size(); ++i) {
    const AnomalyKind* kind = hop.warnings[i].kind;
    bool shown_before = false;
    for (std::size_t k = 0; k < i; ++k) shown_before = shown_before || hop.warnings[k].kind == kind;
    if (!shown_before) add_word(line, kind->id);
  }
  if (zone_in_use == false) add_word(line, "zone offset that no place used then");
  return line;
}

// What is left of a delay without the clock's error. One leg alone sets the error so that nothing
// is left: then that is not said.
std::string skew_words(const Chain& chain, std::size_t index) {
  std::string words = "the delay is a wrong clock's";
  const auto newer = static_cast<std::uint32_t>(index);
  for (const std::uint32_t hop : {newer, newer + 1}) {
    const ClockNote* note = clock_note_of(chain.clock_notes, hop);
    if (note != nullptr && note->certain && note->legs < 2) return words;
  }
  return words + ": without it " + format_duration(chain.delays[index].without_skew_s.value_or(0));
}

// "likely greylisting, try 1 of the postfix schedule"; empty for what needs no words.
std::string delay_words(const Chain& chain, std::size_t index) {
  if (index >= chain.delays.size()) return {};
  const DelayReading& reading = chain.delays[index].reading;
  switch (reading.cause) {
    case DelayCause::unknown:
    case DelayCause::transit:
    case DelayCause::runs_backwards:  // clock_words() says more
    case DelayCause::unexplained: return {};
    case DelayCause::skewed_clock: return skew_words(chain, index);
    default: break;
  }
  std::string words = "likely " + std::string(delay_cause_name(reading.cause));
  std::replace(words.begin(), words.end(), '_', ' ');
  if (reading.attempt > 0) {
    words += ", try " + std::to_string(reading.attempt) + " of the " +
             std::string(reading.schedule) + " schedule";
  }
  return words;
}

std::string hop_number(const Chain& chain, std::uint32_t index) {
  return "hop " + std::to_string(chain.hops.size() - index);
}

// Whether the ids of the host's hops tell the same wrong time: then no stamp was edited.
std::string_view id_words(const Report& report, const ClockNote& note) {
  bool agrees = false;
  for (const std::uint32_t hop : note.hops) {
    const Clock* clock = id_clock_of(report.clocks, hop);
    if (clock == nullptr || !clock->delta_s) continue;
    if (is_id_clock_conflict(*clock)) return "; its id tells another time than its stamp";
    agrees = true;
  }
  return agrees ? "; its id tells the same time, so the stamp was not edited" : "";
}

// To within the minute that a leg may take: rather a zone or its daylight saving than a clock.
bool is_whole_hours(std::int64_t skew_s) noexcept {
  const std::int64_t size = skew_s < 0 ? -skew_s : skew_s;
  const std::int64_t off = size % k_hour_s;
  return size > k_hour_s / 2 && size <= 14 * k_hour_s && (off <= 60 || off >= k_hour_s - 60);
}

// A wrong clock that the hops around this one show. Told once a host, at its oldest hop.
std::string clock_words(const Report& report, std::uint32_t hop) {
  const Chain& chain = report.chain;
  const ClockNote* note = clock_note_of(chain.clock_notes, hop);
  if (note == nullptr || note->hops.back() != hop) return {};
  const auto size = [](std::int64_t value) { return format_duration(value < 0 ? -value : value); };
  const std::string_view way = note->at_least_s > 0 ? " ahead" : " behind";
  std::string words;
  if (note->certain) {
    words = "the clock of this server was about " + size(note->skew_s) + std::string(way) + " (" +
            std::to_string(note->skew_s) + " s, from " + counted(note->legs, "leg") + ")";
  } else {
    words = "its stamp is at least " + size(note->at_least_s) + std::string(way) + " of " +
            hop_number(chain, note->against) + ": one of the two clocks is wrong";
  }
  if (is_whole_hours(note->at_least_s)) words += ", whole hours: perhaps a wrong zone";
  const bool may_be_invented =
      chain.zones[hop] == Zone::claimed && (note->skew_s > k_hour_s || note->skew_s < -k_hour_s);
  if (may_be_invented) words += ", or the stamp is invented";
  return words.append(id_words(report, *note));
}

// A clock in the id that contradicts the stamp beside it.
std::string id_conflict_words(const Report& report, std::uint32_t hop) {
  const Clock* clock = id_clock_of(report.clocks, hop);
  if (clock == nullptr || !is_id_clock_conflict(*clock)) return {};
  const std::int64_t delta = *clock->delta_s;
  return "its id was made " + format_duration(delta < 0 ? -delta : delta) +
         (delta < 0 ? " before" : " after") + " its stamp";
}

void warn(Page& page, const std::string& words, int margin) {
  if (!words.empty()) page.paragraph("! " + words, margin, Style::yellow);
}

void write_hop(Page& page, const Report& report, std::size_t index) {
  const Chain& chain = report.chain;
  const Hop& hop = chain.hops[index];
  const std::string number = std::to_string(chain.hops.size() - index);
  const Zone zone = chain.zones[index];
  const int margin = k_number_columns + k_trust_columns;
  const std::string head =
      std::string(static_cast<std::size_t>(std::max<int>(0, 2 - static_cast<int>(number.size()))),
                  ' ') +
      number + "  " + page.styled(fitted(zone_name(zone), k_trust_columns), style_of(zone));
  const std::string arrow = page.unicode() ? " \xE2\x86\x92 " : " -> ";
  const std::string path = client_of(hop) + arrow + server_of(hop);
  const int time_columns = k_stamp_columns + k_delay_columns;
  const std::string time =
      fitted(stamp_of(hop), k_stamp_columns) + fitted(delay_of(chain, index), k_delay_columns);
  if (static_cast<int>(display_width(path)) <= page.width() - margin - time_columns) {
    page.line(head + time + path);
  } else {
    page.line(head + time);
    page.paragraph(path, margin);
  }
  std::string details = details_of(hop);
  add_word(details, delay_words(chain, index));
  page.paragraph(details, margin, Style::dim);
  if (const std::string words = dns_words(report, index); !words.empty())
    page.paragraph(words, margin, Style::dim);
  warn(page, clock_words(report, hop.index), margin);
  warn(page, id_conflict_words(report, hop.index), margin);
  warn(page, warnings_of(hop, report.zone_in_use[index]), margin);
  if (index < chain.links.size() && chain.links[index].grade == LinkGrade::none) {
    warn(page,
         "does not fit the hop below: " + shown(chain.links[index].newer_side) + " is not " +
             shown(chain.links[index].older_side),
         margin);
  }
}

// What the author's clocks tell of the time before the first hop.
void write_sending(Page& page, const Report& report) {
  const Sending sending = read_sending(report.chain, report.clocks);
  const std::int64_t waited = report.chain.before_first_s.value_or(0);
  switch (sending.cause) {
    case SendingCause::unknown:
    case SendingCause::prompt: return;
    case SendingCause::scheduled:
      page.paragraph("Likely a scheduled sending or a draft: the message was begun " +
                         format_duration(sending.written_before_s.value_or(0)) +
                         " before its Date.",
                     2, Style::dim);
      return;
    case SendingCause::outbox:
      page.paragraph("The first stamp is " + format_duration(waited) +
                         " after the Date: written off line or kept in an outbox.",
                     2, Style::dim);
      return;
    case SendingCause::date_ahead:
      page.paragraph("The Date is " + format_duration(-waited) +
                         " later than the first stamp: a wrong clock, or invented.",
                     2, Style::dim);
      return;
  }
}

}  // namespace

void write_path(Page& page, const Report& report) {
  const Chain& chain = report.chain;
  page.heading(chain.hops.empty() ? "Path" : "Path, oldest first");
  for (std::size_t i = chain.hops.size(); i-- > 0;) write_hop(page, report, i);
  if (chain.hops.empty()) page.paragraph("No Received field.", 2);
  for (const SyntheticHop& hop : chain.synthetic) {
    page.paragraph("also " + shown(hop.field_name) + ": " + shown(hop.text), 2, Style::dim);
  }
  write_sending(page, report);
  page.line();
  const std::string where =
      chain.boundary.hop
          ? "Trust ends at hop " + std::to_string(chain.hops.size() - *chain.boundary.hop) + ": "
          : "Trust: ";
  page.paragraph(where + shown(chain.boundary.reason) + ".", 0);
  if (chain.boundary.hop && *chain.boundary.hop + 1 < chain.hops.size()) {
    page.paragraph("Older hops are claims: whoever sent the message may have invented them.", 0);
  }
}

}  // namespace forensics
