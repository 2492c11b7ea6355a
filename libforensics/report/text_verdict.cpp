#include "libforensics/report/internal/text_verdict.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <utility>
#include <vector>

#include "libforensics/base/counted.h"
#include "libforensics/clocks/decoder.h"
#include "libforensics/report/internal/origin_facts.h"
#include "libforensics/time/checks.h"

namespace forensics {
namespace {

std::string_view label_of(Bearing bearing) noexcept {
  constexpr std::string_view labels[] = {"Path", "Date", "Sender", "Edited"};
  return labels[static_cast<std::size_t>(bearing)];
}

std::string percent(double probability) {
  if (probability > 0 && probability < 0.001) return "under 0.1 %";
  if (probability < 1 && probability > 0.999) return "over 99.9 %";
  char text[16];
  const bool fine = probability < 0.1 || (probability > 0.99 && probability < 1);
  std::snprintf(text, sizeof text, fine ? "%.1f %%" : "%.0f %%", probability * 100);
  return text;
}

std::string signed_decimal(double value) {
  char text[16];
  std::snprintf(text, sizeof text, "%+.1f", value);
  return text;
}

// "hop 3: " as the path numbers hops: the oldest is 1.
std::string place_of(const Report& report, const Finding& finding) {
  const Scope scope = check_rows()[finding.row].check->scope;
  if (scope == Scope::message) return {};
  const auto number = report.chain.hops.size() - finding.at;
  if (scope == Scope::link) {
    return "hops " + std::to_string(number - 1) + " to " + std::to_string(number) + ": ";
  }
  return "hop " + std::to_string(number) + ": ";
}

// Findings that weigh less than this say nothing to a person; JSON has them all.
constexpr double k_least_shown = 0.05;

void write_findings(Page& page, const Report& report, const std::vector<WeighedFinding>& list) {
  constexpr std::size_t k_most = 12;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (std::abs(list[i].llr) < k_least_shown) return;
    if (i == k_most) {
      page.paragraph("More are listed by --format json.", 8);
      return;
    }
    const Finding& finding = report.checks.findings[list[i].finding];
    const CheckRow& row = check_rows()[finding.row];
    page.paragraph(signed_decimal(list[i].llr) + "  " + std::string(row.id), 2,
                   list[i].llr > 0 ? Style::red : Style::green);
    page.paragraph(place_of(report, finding) + summary_of(*row.check, finding.note, report.message),
                   8);
  }
}

void write_one(Page& page, const Report& report, const Verdict& verdict) {
  const bool alarming = verdict.llr > 1;
  page.field(label_of(verdict.bearing),
             verdict_summary(verdict) + " (log10 LR " + signed_decimal(verdict.llr) +
                 ", probability " + percent(verdict.probability) + ")",
             alarming ? Style::red : Style::plain);
  write_findings(page, report, verdict.against);
  write_findings(page, report, verdict.supporting);
}

// Why a ratio that alarms elsewhere leaves a small probability.
void write_prior_words(Page& page, const Report& report) {
  const auto& zones = report.chain.zones;
  const bool claims = std::find(zones.begin(), zones.end(), Zone::claimed) != zones.end();
  if (claims || zones.empty() || report.score.chain.llr < 0.3) return;
  const CutPrior prior;
  page.paragraph(
      "No hop is only claimed: to forge one takes the whole file, which is held for one "
      "message in " +
          std::to_string(std::lround(1 / (prior.forged * prior.whole_file))) +
          " before anything is looked at.",
      2);
}

void write_cut_words(Page& page, const Report& report) {
  const Cut& cut = report.score.cut;
  if (!cut.first_forged) return;
  page.paragraph("The newest forged hop is most likely hop " +
                     std::to_string(report.chain.hops.size() - *cut.first_forged) +
                     "; it and all older ones are then the sender's invention.",
                 2, Style::bold);
}

void write_origin_words(Page& page, const Report& report) {
  if (report.score.origins.empty()) return;
  const OriginCandidate& best = report.score.origins.front();
  std::string text = best.ip.to_string();
  const GeoFacts* facts = origin_facts(report);
  if (facts != nullptr && facts->provider != nullptr)
    text.append(", ").append(facts->provider->service);
  text += " (" + percent(best.probability) + ")";
  for (std::size_t i = 1; i < report.score.origins.size() && i < 3; ++i) {
    const OriginCandidate& other = report.score.origins[i];
    if (other.probability < 0.01) break;
    text += ", else " + other.ip.to_string() + " (" + percent(other.probability) + ")";
  }
  page.field("Origin", text);
}

std::string agreement(const Clock& clock) {
  if (!clock.delta_s) return "nothing to compare it with";
  const std::string what = clock.reference == ClockReference::stamp  ? "the stamp"
                           : clock.reference == ClockReference::date ? "Date"
                           : clock.reference == ClockReference::newest_hop
                               ? "the newest stamp"
                               : std::string(clock.decoder->decoder->twin);
  const std::int64_t delta = *clock.delta_s;
  if (std::abs(delta) <= 1) return "agrees with " + what;
  return format_duration(std::abs(delta)) + (delta < 0 ? " before " : " after ") + what;
}

// The lines of one clock, and how often the message has it: the parts that one program makes bear
// one stamp.
struct ClockLines {
  std::string told;
  std::string agreement;
  std::size_t count{1};
};

ClockLines lines_of(const Clock& clock, const Report& report) {
  const Decoder& decoder = *clock.decoder->decoder;
  const Instant shown_at = clock.utc.value_or(clock.reading.wall);
  const std::string place = clock.hop && clock.place == ClockPlace::received_id
                                ? "hop " + std::to_string(report.chain.hops.size() - *clock.hop)
                            : clock.field_name.empty() ? std::string(clock_place_name(clock.place))
                                                       : shown(clock.field_name);
  return {to_rfc3339(shown_at) + (clock.utc ? "" : " local") + "  " + place + ", " +
              std::string(decoder.title),
          agreement(clock) + (clock.reading.impossible ? "; an impossible time" : "")};
}

std::vector<ClockLines> told_clocks(const Report& report) {
  std::vector<ClockLines> out;
  std::map<std::string, std::size_t> known;
  for (const Clock& clock : report.clocks) {
    ClockLines lines = lines_of(clock, report);
    const auto [at, is_new] = known.try_emplace(lines.told + lines.agreement, out.size());
    if (is_new) {
      out.push_back(std::move(lines));
    } else {
      ++out[at->second].count;
    }
  }
  return out;
}

}  // namespace

void write_verdict(Page& page, const Report& report) {
  page.heading("Verdict");
  const Score& score = report.score;
  write_one(page, report, score.chain);
  write_prior_words(page, report);
  write_cut_words(page, report);
  write_origin_words(page, report);
  for (const Verdict* verdict : {&score.date, &score.identity, &score.edited}) {
    if (!verdict->against.empty() || !verdict->supporting.empty())
      write_one(page, report, *verdict);
  }
  if (!report.checks.not_tested.empty()) {
    page.paragraph(counted(report.checks.not_tested.size(), "check") +
                       " could not be made; --format json says which and why.",
                   2, Style::dim);
  }
}

void write_clocks(Page& page, const Report& report) {
  if (report.clocks.empty()) return;
  page.heading("Hidden clocks");
  for (const ClockLines& lines : told_clocks(report)) {
    page.paragraph(lines.told + (lines.count > 1 ? ", " + counted(lines.count, "time") : ""), 2);
    page.paragraph(lines.agreement, 4, Style::dim);
  }
}

}  // namespace forensics
