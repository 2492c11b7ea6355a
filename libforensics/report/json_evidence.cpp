#include "libforensics/report/internal/json_evidence.h"

#include <cmath>

#include "libforensics/clocks/decoder.h"
#include "libforensics/evidence/filter_row.h"
#include "libforensics/report/json.h"

namespace forensics {
namespace {

void write_instant(JsonWriter& json, std::string_view name, const std::optional<Instant>& instant) {
  json.key(name);
  instant ? json.plain(to_rfc3339(*instant)) : json.null();
}

void write_facts(JsonWriter& json, const ClockReading& reading) {
  json.object("facts");
  for (std::size_t i = 0; i < reading.fact_count; ++i) {
    const ClockFact& fact = reading.facts[i];
    json.key(fact.name);
    fact.text.data() != nullptr ? json.text(fact.text) : json.number(fact.number);
  }
  json.end_object();
}

void write_clock(JsonWriter& json, const Clock& clock, std::string_view base) {
  const Decoder& decoder = *clock.decoder->decoder;
  json.begin_object();
  json.plain("kind", clock.decoder->id);
  json.plain("title", decoder.title);
  json.plain("where", clock_place_name(clock.place));
  json.text("field", clock.field_name);
  json.number("hop", clock.hop);
  json.text("token", clock.token);
  json.span("span", span_in(base, clock.token));
  json.plain("actor", clock_actor_name(decoder.actor));
  json.plain("zone", clock_zone_name(decoder.zone));
  json.plain("digits", to_rfc3339(clock.reading.wall));
  write_instant(json, "utc", clock.utc);
  json.seconds("resolution_s", clock.reading.resolution_ns);
  json.boolean("check_held", clock.reading.check_held);
  json.boolean("impossible", clock.reading.impossible);
  json.key("agrees_with");
  clock.reference == ClockReference::none ? json.null()
                                          : json.plain(clock_reference_name(clock.reference));
  json.number("delta_s", clock.delta_s);
  json.key("implied_offset_min");
  clock.implied_offset_s ? json.number(*clock.implied_offset_s / 60) : json.null();
  json.ip("ip", clock.reading.ip);
  write_facts(json, clock.reading);
  json.end_object();
}

void write_filter_item(JsonWriter& json, const FilterItem& item) {
  json.begin_object();
  json.text("key", item.key);
  json.text("value", item.value);
  json.key("name");
  item.name.data() != nullptr ? json.plain(item.name) : json.null();
  json.key("meaning");
  item.meaning.empty() ? json.null() : json.plain(item.meaning);
  write_instant(json, "time", item.time);
  json.end_object();
}

void write_filter(JsonWriter& json, const FilterVerdict& verdict, const Headers& headers) {
  json.begin_object();
  json.plain("vendor", verdict.filter->id);
  json.plain("title", verdict.filter->filter->title);
  json.text("field", headers.name(headers.fields[verdict.field]));
  json.number("header", static_cast<std::int64_t>(verdict.field));
  json.span("span", verdict.span);
  json.array("items");
  for (const FilterItem& item : verdict.items) write_filter_item(json, item);
  json.end_array();
  json.end_object();
}

void write_finding(JsonWriter& json, const Report& report, std::size_t i) {
  const Finding& finding = report.checks.findings[i];
  const CheckRow& row = check_rows()[finding.row];
  const double llr = report.score.finding_llr[i];
  json.begin_object();
  json.plain("check", row.id);
  json.plain("family", row.family);
  json.plain("bearing", bearing_name(row.check->bearing));
  json.key("hop");
  row.check->scope == Scope::message ? json.null() : json.number(finding.at);
  json.decimal("llr", llr);
  json.plain("strength", support_name(support_of(llr)));
  json.boolean("exculpatory", row.check->exculpatory);
  json.plain("summary", summary_of(*row.check, finding.note, report.message));
  json.array("spans");
  for (std::size_t k = 0; k < finding.note.span_count; ++k) json.span(finding.note.spans[k]);
  json.end_array();
  json.end_object();
}

// Only where answers were given at all: without them no question was made.
void write_unanswered(JsonWriter& json, const Report& report) {
  if (!report.dns) return;
  json.array("unanswered");
  for (const UnansweredCheck& entry : report.checks.unanswered) {
    const CheckRow& row = check_rows()[entry.row];
    json.begin_object();
    json.plain("check", row.id);
    json.key("hop");
    row.check->scope == Scope::message ? json.null() : json.number(entry.at);
    json.plain("name", entry.fact.question.name);
    json.plain("type", dns_type_name(entry.fact.question.type));
    json.plain("status", dns_status_name(entry.fact.status));
    json.number("after_s", entry.fact.after_s);
    json.end_object();
  }
  json.end_array();
}

void write_weighed(JsonWriter& json, std::string_view name,
                   const std::vector<WeighedFinding>& findings) {
  json.array(name);
  for (const WeighedFinding& weighed : findings) json.number(weighed.finding);
  json.end_array();
}

// A message of which nothing was read has no verdict.
void write_one_verdict(JsonWriter& json, Bearing bearing, const Verdict& verdict, bool was_read) {
  json.object(bearing_name(bearing));
  json.decimal("probability", was_read ? std::optional(verdict.probability) : std::nullopt);
  json.decimal("llr", was_read ? std::optional(verdict.llr) : std::nullopt);
  json.plain("scale", support_name(support_of(verdict.llr)));
  json.plain("summary", verdict_summary(verdict));
  write_weighed(json, "against", verdict.against);
  write_weighed(json, "supporting", verdict.supporting);
  json.end_object();
}

}  // namespace

void write_clocks(JsonWriter& json, const Report& report) {
  json.array("clocks");
  for (const Clock& clock : report.clocks) write_clock(json, clock, report.message);
  json.end_array();
}

void write_filters(JsonWriter& json, const Report& report) {
  json.array("filters");
  for (const FilterVerdict& verdict : report.filters.fields) {
    write_filter(json, verdict, report.headers);
  }
  json.end_array();
}

void write_findings(JsonWriter& json, const Report& report) {
  json.array("findings");
  for (std::size_t i = 0; i < report.checks.findings.size(); ++i) write_finding(json, report, i);
  json.end_array();
  json.array("not_tested");
  for (const std::uint16_t row : report.checks.not_tested) {
    json.begin_object();
    json.plain("check", check_rows()[row].id);
    json.plain("reason", missing_words(check_rows()[row].check->needs));
    json.end_object();
  }
  json.end_array();
  write_unanswered(json, report);
}

void write_verdict(JsonWriter& json, const Report& report) {
  const Score& score = report.score;
  json.object("verdict");
  const bool was_read = report.status != ReportStatus::error;
  write_one_verdict(json, Bearing::chain, score.chain, was_read);
  write_one_verdict(json, Bearing::date, score.date, was_read);
  write_one_verdict(json, Bearing::identity, score.identity, was_read);
  write_one_verdict(json, Bearing::edited, score.edited, was_read);
  json.end_object();
}

void write_cut(JsonWriter& json, const Cut& cut) {
  json.object("cut");
  json.number("first_forged", cut.first_forged);
  json.array("posterior");
  for (const double probability : cut.posterior) json.decimal(probability);
  json.end_array();
  json.end_object();
}

void write_origin(JsonWriter& json, const std::vector<OriginCandidate>& origins) {
  json.object("origin");
  const bool known = !origins.empty();
  json.ip("ip", known ? std::optional(origins.front().ip) : std::nullopt);
  json.number("hop", known ? origins.front().hop : std::nullopt);
  json.decimal("probability", known ? std::optional(origins.front().probability) : std::nullopt);
  json.array("candidates");
  for (const OriginCandidate& origin : origins) {
    json.begin_object();
    json.ip("ip", origin.ip);
    json.number("hop", origin.hop);
    json.decimal("probability", origin.probability);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

std::string to_json(const Clocks& clocks, std::string_view base, const JsonOptions& options) {
  JsonWriter json(2'048);
  json.begin_array();
  for (const Clock& clock : clocks) write_clock(json, clock, base);
  json.end_array();
  return json.take(options.indent);
}

}  // namespace forensics
