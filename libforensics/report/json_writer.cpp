#include "libforensics/report/internal/json_writer.h"

#include <cmath>

#include <rapidjson/prettywriter.h>
#include <rapidjson/reader.h>

#include "libforensics/base/ascii.h"
#include "libforensics/headers/unfold.h"
#include "libforensics/text/utf8.h"

namespace forensics {
namespace {

bool needs_work(std::string_view text) noexcept {
  for (const char c : text) {
    if (is_eight_bit(c) || c == '\r' || c == '\n') return true;
  }
  return false;
}

}  // namespace

void JsonWriter::text(std::string_view value) {
  if (value.data() == nullptr) {
    null();
  } else if (!needs_work(value)) {
    plain(value);
  } else {
    scratch_.clear();
    append_repaired_utf8(scratch_, unfold(value, unfolded_, nullptr, Unfolding::one_space));
    plain(scratch_);
  }
}

void JsonWriter::folded_text(std::string_view value) {
  if (value.data() == nullptr) return null();
  scratch_.clear();
  append_repaired_utf8(scratch_, value);
  plain(scratch_);
}

void JsonWriter::span(Span value) {
  begin_array();
  number(value.offset);
  number(value.end());
  end_array();
}

void JsonWriter::decimal(double value) {
  if (!std::isfinite(value)) return null();
  writer_.Double(std::round(value * 1e4) / 1e4);
}

std::string JsonWriter::take(int indent) {
  if (indent <= 0) return {buffer_.GetString(), buffer_.GetSize()};
  rapidjson::StringBuffer pretty_buffer(nullptr, 2 * buffer_.GetSize());
  rapidjson::PrettyWriter<rapidjson::StringBuffer> pretty(pretty_buffer);
  pretty.SetIndent(' ', static_cast<unsigned>(indent));
  rapidjson::StringStream stream(buffer_.GetString());
  rapidjson::Reader reader;
  reader.Parse<rapidjson::kParseIterativeFlag>(stream, pretty);
  return {pretty_buffer.GetString(), pretty_buffer.GetSize()};
}

void write_anomalies(JsonWriter& json, std::string_view name, const Anomalies& anomalies) {
  json.array(name);
  for (const Anomaly& anomaly : anomalies) {
    json.begin_object();
    json.plain("id", anomaly.kind->id);
    json.plain("severity", severity_name(anomaly.kind->severity));
    json.plain("meaning", anomaly.kind->meaning);
    json.span("span", anomaly.span);
    json.end_object();
  }
  json.end_array();
}

void write_date(JsonWriter& json, const ParsedDate& date, std::optional<bool> in_use) {
  json.begin_object();
  json.text("raw", date.raw);
  json.key("utc");
  date.instant ? json.plain(to_rfc3339(*date.instant)) : json.null();
  json.key("epoch");
  date.instant ? json.number(date.instant->seconds) : json.null();
  json.key("subsec");
  const bool has_fraction = date.instant && date.issues.has(DateIssue::fractional_seconds);
  has_fraction ? json.number(date.instant->nanos) : json.null();
  json.key("tz_offset_min");
  date.zone_offset_s ? json.number(*date.zone_offset_s / 60) : json.null();
  json.text("tz_name", date.zone_name);
  json.boolean("tz_known", date.zone_offset_s.has_value());
  json.boolean("tz_in_use", in_use);
  json.key("weekday_ok");
  date.weekday < 0 ? json.null() : json.boolean(!date.issues.has(DateIssue::weekday_mismatch));
  json.plain("status", date_status_name(date.status));
  json.array("issues");
  for (int i = 0; i < k_date_issue_count; ++i) {
    const auto issue = static_cast<DateIssue>(i);
    if (date.issues.has(issue)) json.plain(date_issue_name(issue));
  }
  json.end_array();
  json.end_object();
}

}  // namespace forensics
