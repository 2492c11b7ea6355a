#include <rapidjson/document.h>

#include "libforensics/dns/internal/json_lines.h"
#include "libforensics/dns/internal/rfc3339.h"
#include "libforensics/dns/name.h"
#include "libforensics/dns/snapshot.h"

namespace forensics {
namespace {

using Json = rapidjson::Value;

const Json* member(const Json& object, const char* name) {
  const auto found = object.FindMember(name);
  return found == object.MemberEnd() ? nullptr : &found->value;
}

// "" when the member is missing; null when it is no text.
std::optional<std::string_view> text_of(const Json& object, const char* name) {
  const Json* value = member(object, name);
  if (value == nullptr) return std::string_view("");
  if (!value->IsString()) return std::nullopt;
  return std::string_view(value->GetString(), value->GetStringLength());
}

// Reads an optional time; false when it is there and malformed.
bool read_time(const Json& object, const char* name, std::optional<Instant>& out) {
  if (member(object, name) == nullptr) return true;
  const auto text = text_of(object, name);
  if (text) out = internal::read_rfc3339(*text);
  return out.has_value();
}

bool read_seconds(const Json& object, const char* name, std::optional<std::uint32_t>& out) {
  const Json* value = member(object, name);
  if (value == nullptr) return true;
  if (!value->IsUint()) return false;
  out = value->GetUint();
  return true;
}

std::optional<TextStrings> read_strings(const Json& rdata) {
  TextStrings out;
  if (!rdata.IsArray()) return std::nullopt;
  for (const Json& part : rdata.GetArray()) {
    if (!part.IsString()) return std::nullopt;
    out.strings.push_back(unescape_bytes({part.GetString(), part.GetStringLength()}));
  }
  return out;
}

// An error text, or "" when the record was taken or is of no type that we ask for.
std::string_view add_record(const Json& json, DnsAnswer& answer) {
  if (!json.IsObject()) return "a record is no object";
  const auto name = text_of(json, "NAME");
  const auto type_name = text_of(json, "TYPE");
  const Json* rdata = member(json, "rdata");
  if (!name || !type_name || rdata == nullptr) return "a record without NAME, TYPE or rdata";
  const auto type = dns_type_of(*type_name);
  if (!type) return "";
  DnsRecord record;
  record.name = canonical_name(*name);
  record.type = *type;
  if (!read_seconds(json, "TTL", record.ttl)) return "TTL is no number of seconds";
  if (*type == DnsType::txt) {
    auto strings = read_strings(*rdata);
    if (!strings) return "rdata of TXT is no array of strings";
    record.data = std::move(*strings);
  } else {
    if (!rdata->IsString()) return "rdata is no text";
    auto data = read_rdata(*type, {rdata->GetString(), rdata->GetStringLength()});
    if (!data) return "rdata does not fit its TYPE";
    record.data = std::move(*data);
  }
  answer.records.push_back(std::move(record));
  return "";
}

std::string_view read_records(const Json& line, DnsAnswer& answer) {
  const Json* records = member(line, "answerRRs");
  if (records == nullptr) return "";
  if (!records->IsArray()) return "answerRRs is no array";
  for (const Json& record : records->GetArray()) {
    if (const std::string_view why = add_record(record, answer); !why.empty()) return why;
  }
  return "";
}

std::string_view read_answer(const Json& line, DnsAnswer& answer) {
  const auto status = text_of(line, "status");
  const auto known = dns_status_of(status.value_or(""));
  if (!known) return "status is none that we know";
  answer.status = *known;
  const auto verdict = text_of(line, "dnssec");
  if (!verdict) return "dnssec is no text";
  if (!verdict->empty()) {
    const auto dnssec = dnssec_verdict_of(*verdict);
    if (!dnssec) return "dnssec is none that we know";
    answer.dnssec = *dnssec;
  }
  if (!read_time(line, "time", answer.time) || !read_time(line, "time_last", answer.time_last))
    return "a time is not as RFC 3339 with Z";
  if (!read_seconds(line, "neg_ttl", answer.negative_ttl)) return "neg_ttl is no number of seconds";
  const auto why_bogus = text_of(line, "why_bogus");
  const auto why = text_of(line, "why");
  const auto source = text_of(line, "source");
  if (!why_bogus || !why || !source) return "why_bogus, why or source is no text";
  answer.why_bogus = *why_bogus;
  answer.why = *why;
  answer.source = *source;
  return read_records(line, answer);
}

std::string_view add_line(const Json& line, DnsSnapshot& out) {
  const auto name = text_of(line, "QNAME");
  const auto type_name = text_of(line, "QTYPE");
  if (!name || !type_name || member(line, "QNAME") == nullptr) return "no QNAME and QTYPE";
  const auto type = dns_type_of(*type_name);
  if (!type) return "";
  DnsAnswer answer;
  if (const std::string_view why = read_answer(line, answer); !why.empty()) return why;
  out.add({canonical_name(*name), *type}, std::move(answer));
  return "";
}

std::string_view read_head(const Json& line, DnsSnapshotHead& head) {
  const Json* version = member(line, "version");
  if (text_of(line, "format") != "forensics-dns" || version == nullptr || !version->IsInt())
    return "not the head of a DNS snapshot";
  if (version->GetInt() != 1) return "a version that this program does not know";
  if (!read_time(line, "created", head.created)) return "created is not as RFC 3339 with Z";
  head.tool = text_of(line, "tool").value_or("");
  head.resolver = text_of(line, "resolver").value_or("");
  head.dnssec = text_of(line, "dnssec").value_or("");
  return "";
}

}  // namespace

Result<DnsSnapshot> read_snapshot(std::string_view text) {
  DnsSnapshot out;
  bool has_head = false;
  const auto done = internal::read_json_lines(text, [&](const Json& line) {
    const bool is_head = !has_head;
    has_head = true;
    return is_head ? read_head(line, out.head) : add_line(line, out);
  });
  if (!done) return tl::unexpected(done.error());
  if (!has_head) return fail(ErrorCode::bad_data_file, "an empty file is no DNS snapshot");
  return out;
}

}  // namespace forensics
