#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "libforensics/dns/name.h"
#include "libforensics/dns/snapshot.h"

namespace forensics {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void value(Writer& json, std::string_view text) {
  json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void text(Writer& json, const char* name, std::string_view content) {
  json.Key(name);
  value(json, content);
}

void known_text(Writer& json, const char* name, std::string_view content) {
  if (!content.empty()) text(json, name, content);
}

void known_time(Writer& json, const char* name, const std::optional<Instant>& time) {
  if (time) text(json, name, to_rfc3339(*time));
}

void write_head(Writer& json, const DnsSnapshotHead& head) {
  json.StartObject();
  text(json, "format", "forensics-dns");
  json.Key("version");
  json.Int(1);
  known_time(json, "created", head.created);
  known_text(json, "tool", head.tool);
  known_text(json, "resolver", head.resolver);
  known_text(json, "dnssec", head.dnssec);
  json.EndObject();
}

void write_record(Writer& json, const DnsRecord& record) {
  json.StartObject();
  text(json, "NAME", record.name + '.');
  text(json, "TYPE", dns_type_name(record.type));
  if (record.ttl) {
    json.Key("TTL");
    json.Uint(*record.ttl);
  }
  json.Key("rdata");
  if (const TextStrings* strings = record.text()) {
    json.StartArray();
    for (const std::string& part : strings->strings) value(json, escape_bytes(part));
    json.EndArray();
  } else {
    value(json, rdata_text(record));
  }
  json.EndObject();
}

void write_answer(Writer& json, const DnsQuestion& question, const DnsAnswer& answer) {
  json.StartObject();
  text(json, "QNAME", question.name + '.');
  text(json, "QTYPE", dns_type_name(question.type));
  text(json, "status", dns_status_name(answer.status));
  known_time(json, "time", answer.time);
  known_time(json, "time_last", answer.time_last);
  text(json, "dnssec", dnssec_verdict_name(answer.dnssec));
  known_text(json, "why_bogus", answer.why_bogus);
  known_text(json, "why", answer.why);
  if (!answer.records.empty()) {
    json.Key("answerRRs");
    json.StartArray();
    for (const DnsRecord& record : answer.records) write_record(json, record);
    json.EndArray();
  }
  if (answer.negative_ttl) {
    json.Key("neg_ttl");
    json.Uint(*answer.negative_ttl);
  }
  known_text(json, "source", answer.source);
  json.EndObject();
}

}  // namespace

std::string snapshot_text(const DnsSnapshot& snapshot) {
  rapidjson::StringBuffer buffer;
  Writer json(buffer);
  write_head(json, snapshot.head);
  buffer.Put('\n');
  for (const auto& [question, history] : snapshot.answers()) {
    for (const DnsAnswer& answer : history) {
      json.Reset(buffer);
      write_answer(json, question, answer);
      buffer.Put('\n');
    }
  }
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace forensics
