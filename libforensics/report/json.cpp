#include "libforensics/report/json.h"

#include "libforensics/base/version.h"
#include "libforensics/clocks/id_time.h"
#include "libforensics/clocks/sending.h"
#include "libforensics/evidence/part_text.h"
#include "libforensics/report/internal/json_auth.h"
#include "libforensics/report/internal/json_dns.h"
#include "libforensics/report/internal/json_envelope.h"
#include "libforensics/report/internal/json_evidence.h"
#include "libforensics/report/internal/json_hop.h"
#include "libforensics/report/internal/json_writer.h"
#include "libforensics/text/utf8.h"
#include "libforensics/text/visible.h"

namespace forensics {
namespace {

void write_tool(JsonWriter& json, const Report& report) {
  json.object("tool");
  json.plain("name", "forensics");
  json.plain("version", library_version());
  json.object("data");
  for (const DataVersion& data : report.data_versions) json.plain(data.name, data.version);
  json.end_object();
  json.end_object();
}

void write_source(JsonWriter& json, const Report& report) {
  const Source& source = report.source;
  json.object("source");
  json.file_name("path", source.path);
  json.file_name("member", source.member);
  json.known("part", source.part);
  json.plain("format", source.format == SourceFormat::message ? "message" : "smtp_transcript");
  json.number("offset", static_cast<std::int64_t>(source.offset));
  json.number("length", static_cast<std::int64_t>(source.length));
  json.known("sha256", source.sha256);
  json.known("message_sha256", source.message_sha256);
  json.plain("line_ending", line_ending_name(report.headers.line_ending));
  json.number("message_length", static_cast<std::int64_t>(report.message.size()));
  json.end_object();
  json.plain("status", report_status_name(report.status));
  json.array("errors");
  for (const Error& error : report.errors) {
    json.begin_object();
    json.plain("code", error_name(error.code));
    json.text("message", error.message);
    json.end_object();
  }
  json.end_array();
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      group = group << 8U | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    }
    for (std::size_t k = 0; k < 4; ++k) {
      out += i + k <= bytes.size() ? digits[group >> (18 - 6 * k) & 63U] : '=';
    }
  }
  return out;
}

// Anomalies and fields are both in the order of the message, so each list is walked once.
void write_headers(JsonWriter& json, const Headers& headers) {
  json.array("headers");
  for (const Field& field : headers.fields) {
    json.begin_object();
    json.key("name");
    json.folded_text(headers.name(field));
    const std::string_view value = headers.value(field);
    json.text("value", value);
    if (!is_valid_utf8(value)) json.plain("value_base64", base64(headers.raw_value(field)));
    json.number("offset", field.whole.offset);
    json.number("length", field.whole.length);
    json.plain("kind", field.kind == FieldKind::field ? "field" : "junk");
    json.array("anomalies");
    for (const Anomaly& anomaly : headers.anomalies) {
      const bool inside =
          anomaly.span.offset >= field.whole.offset && anomaly.span.offset < field.whole.end();
      if (inside) json.plain(anomaly.kind->id);
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

void write_people(JsonWriter& json, std::string_view name, const std::vector<Person>& people,
                  std::string_view message) {
  json.array(name);
  for (const Person& person : people) {
    const Mailbox& mailbox = person.mailbox;
    json.begin_object();
    json.known("display_name", person.display_name);
    json.text("display_name_raw", mailbox.display_name);
    json.text("address", mailbox.addr_spec);
    json.text("local_part", mailbox.local_part);
    json.text("domain", mailbox.domain);
    json.known("domain_unicode", person.domain_unicode);
    json.known("skeleton", person.skeleton);
    json.span("span", span_in(message, mailbox.whole.of(message)));
    json.end_object();
  }
  json.end_array();
}

void write_ids(JsonWriter& json, std::string_view name, const std::vector<std::string_view>& ids) {
  json.array(name);
  for (const std::string_view id : ids) json.text(id);
  json.end_array();
}

void write_identities(JsonWriter& json, const Report& report) {
  const Identities& who = report.identities;
  json.object("identities");
  write_people(json, "from", who.from, report.message);
  write_people(json, "sender", who.sender, report.message);
  write_people(json, "reply_to", who.reply_to, report.message);
  write_people(json, "to", who.to, report.message);
  write_people(json, "cc", who.cc, report.message);
  json.key("subject");
  who.has_subject ? json.text(who.subject) : json.null();
  json.key("date");
  who.has_date ? write_date(json, who.date, std::nullopt) : json.null();
  json.text("message_id", who.message_id);
  write_ids(json, "in_reply_to", who.in_reply_to);
  write_ids(json, "references", who.references);
  json.end_object();
}

void write_optional(JsonWriter& json, std::string_view name,
                    const std::optional<std::string>& value) {
  json.key(name);
  value ? json.text(*value) : json.null();
}

void write_mime(JsonWriter& json, const MimeTree& mime) {
  json.object("mime");
  json.array("parts");
  for (const MimePart& part : mime.parts) {
    json.begin_object();
    json.plain("path", part.path);
    json.key("parent");
    part.parent < 0 ? json.null() : json.number(part.parent);
    json.number("depth", part.depth);
    json.text("media_type", part.media_type);
    write_optional(json, "charset", part.charset);
    json.text("transfer_encoding", part.transfer_encoding);
    write_optional(json, "disposition", part.disposition);
    json.key("filename");
    part.file_name ? json.text(file_name_text(part)) : json.null();
    write_optional(json, "boundary", part.boundary);
    json.span("header", part.header);
    json.span("body", part.body);
    json.array("anomalies");
    for (const Anomaly& anomaly : part.anomalies) json.plain(anomaly.kind->id);
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_hops(JsonWriter& json, const Report& report) {
  const Chain& chain = report.chain;
  json.array("hops");
  for (std::size_t i = 0; i < chain.hops.size(); ++i) {
    write_hop(json, chain.hops[i],
              {.base = report.message,
               .zone = chain.zones[i],
               .hop_count = chain.hops.size(),
               .geo = &report.geo[i],
               .zone_in_use = report.zone_in_use[i],
               .forged_probability = report.score.cut.forged_probability[i],
               .id_clock = id_clock_of(report.clocks, chain.hops[i].index),
               .dns = report.dns ? &report.dns->hops[i] : nullptr});
  }
  json.end_array();
  json.array("x_received");
  for (const Hop& hop : chain.x_received) {
    write_hop(json, hop,
              {.base = report.message,
               .zone = Zone::claimed,
               .hop_count = chain.x_received.size(),
               .geo = nullptr,
               .zone_in_use = std::nullopt,
               .forged_probability = std::nullopt,
               .id_clock = id_clock_of(report.clocks, hop.index, ClockPlace::x_received_id),
               .dns = nullptr});
  }
  json.end_array();
  json.array("synthetic_hops");
  for (std::size_t i = 0; i < chain.synthetic.size(); ++i) {
    const SyntheticHop& hop = chain.synthetic[i];
    json.begin_object();
    json.text("field", hop.field_name);
    json.text("value", hop.text);
    json.ip("ip", hop.ip);
    write_geo(json, "geo", report.synthetic_geo[i].from);
    json.span("span", hop.field);
    json.end_object();
  }
  json.end_array();
}

void write_boundary(JsonWriter& json, const Boundary& boundary) {
  json.object("boundary");
  json.number("hop", boundary.hop);
  json.ip("ip", boundary.ip);
  json.text("helo", boundary.helo);
  json.text("rdns", boundary.rdns);
  json.text("written_by", boundary.written_by);
  json.text("reason", boundary.reason);
  json.end_object();
}

void write_delays(JsonWriter& json, const Chain& chain) {
  json.array("delays");
  for (const Delay& delay : chain.delays) {
    json.begin_object();
    json.number("newer", delay.newer);
    json.number("older", delay.older);
    json.number("seconds", delay.seconds);
    json.number("without_skew_seconds", delay.without_skew_s);
    json.plain("cause", delay_cause_name(delay.reading.cause));
    json.text("schedule", delay.reading.schedule);
    json.key("attempt");
    delay.reading.attempt > 0 ? json.number(delay.reading.attempt) : json.null();
    json.end_object();
  }
  json.end_array();
}

void write_clock_notes(JsonWriter& json, const Chain& chain) {
  json.array("clock_notes");
  for (const ClockNote& note : chain.clock_notes) {
    json.begin_object();
    json.number("hop", note.hop);
    json.array("hops");
    for (const std::uint32_t hop : note.hops) json.number(hop);
    json.end_array();
    json.text("host", note.host);
    json.number("skew_seconds", note.skew_s);
    json.number("at_least_seconds", note.at_least_s);
    json.number("legs", note.legs);
    json.number("against", note.against);
    json.boolean("certain", note.certain);
    json.end_object();
  }
  json.end_array();
}

void write_sending(JsonWriter& json, const Sending& sending) {
  json.object("sending");
  json.plain("cause", sending_cause_name(sending.cause));
  json.number("written_before_seconds", sending.written_before_s);
  json.number("clock", sending.clock);
  json.end_object();
}

void write_chain(JsonWriter& json, const Report& report) {
  const Chain& chain = report.chain;
  json.object("chain");
  write_boundary(json, chain.boundary);
  json.array("links");
  for (const Link& link : chain.links) {
    json.begin_object();
    json.number("newer", link.newer);
    json.number("older", link.older);
    json.plain("grade", link_grade_name(link.grade));
    json.text("newer_side", link.newer_side);
    json.text("older_side", link.older_side);
    json.end_object();
  }
  json.end_array();
  write_delays(json, chain);
  write_clock_notes(json, chain);
  json.number("before_first_seconds", chain.before_first_s);
  write_sending(json, read_sending(chain, report.clocks));
  json.number("total_seconds", chain.total_s);
  json.number("unparseable", static_cast<std::int64_t>(chain.unparseable));
  json.number("fetch_restart", chain.fetch_restart);
  write_cut(json, report.score.cut);
  write_origin(json, report.score.origins);
  json.end_object();
}

void write_all_anomalies(JsonWriter& json, const Report& report) {
  constexpr std::size_t k_shown_bytes = 80;
  std::size_t dropped = 0;
  json.array("anomalies");
  for (const ReportedAnomaly& entry : all_anomalies(report, dropped)) {
    const Anomaly& anomaly = entry.anomaly;
    json.begin_object();
    json.plain("layer", entry.layer);
    json.plain("id", anomaly.kind->id);
    json.plain("severity", severity_name(anomaly.kind->severity));
    json.plain("meaning", anomaly.kind->meaning);
    json.span("span", anomaly.span);
    json.plain("in", entry.in_source ? "source" : "message");
    const std::string_view base = entry.in_source ? report.source_bytes : report.message;
    json.plain("text", visible(anomaly.span.of(base).substr(0, k_shown_bytes)));
    json.end_object();
  }
  json.end_array();
  json.number("anomalies_dropped", static_cast<std::int64_t>(dropped));
}

void write_data_sources(JsonWriter& json, const Report& report) {
  json.array("data_sources");
  for (const DataSource& source : report.data_sources) {
    json.begin_object();
    json.plain("name", source.name);
    json.plain("kind", source.kind);
    json.known("version", source.version);
    json.key("built");
    source.epoch ? json.plain(to_rfc3339(*source.epoch)) : json.null();
    json.known("licence", source.licence);
    json.known("attribution", source.attribution);
    json.known("link", source.link);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string to_json(const Report& report, const JsonOptions& options) {
  JsonWriter json(65'536);
  json.begin_object();
  json.plain("schema", "forensics/report/1");
  write_tool(json, report);
  write_source(json, report);
  write_envelope(json, report);
  write_headers(json, report.headers);
  write_identities(json, report);
  write_mime(json, report.mime);
  write_hops(json, report);
  write_chain(json, report);
  write_clocks(json, report);
  write_filters(json, report);
  write_dns(json, report);
  write_auth(json, report);
  write_findings(json, report);
  write_verdict(json, report);
  write_all_anomalies(json, report);
  write_data_sources(json, report);
  json.end_object();
  return json.take(options.indent);
}

std::string to_json(const Hop& hop, const JsonOptions& options) {
  JsonWriter json(4'096);
  const std::optional<Clock> id_clock = read_id_clock(hop);
  write_hop(json, hop,
            {.base = hop.raw,
             .zone = std::nullopt,
             .hop_count = hop.index + 1U,
             .geo = nullptr,
             .zone_in_use = std::nullopt,
             .forged_probability = std::nullopt,
             .id_clock = id_clock ? &*id_clock : nullptr,
             .dns = nullptr});
  return json.take(options.indent);
}

std::string to_json(const ParsedDate& date, const JsonOptions& options) {
  JsonWriter json(512);
  write_date(json, date, std::nullopt);
  return json.take(options.indent);
}

}  // namespace forensics
