// Answers questions about signatures and senders, a JSON line each, for the suites beside it.
//
//   {"dns": "<text of a snapshot>"}                          what the world says from here on
//   {"spf": {"ip": .., "helo": .., "mail_from": .., "receiver": ..}}
#include <iostream>
#include <string>

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "libforensics/auth/spf.h"
#include "libforensics/dns/snapshot.h"

namespace {

using namespace forensics;
using Json = rapidjson::Value;
using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

std::string_view text_of(const Json& object, const char* name) {
  const auto found = object.FindMember(name);
  if (found == object.MemberEnd() || !found->value.IsString()) return {};
  return {found->value.GetString(), found->value.GetStringLength()};
}

void text(Writer& json, const char* name, std::string_view value) {
  json.Key(name);
  json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

void write_missing(Writer& json, const std::vector<DnsQuestion>& missing) {
  json.Key("missing");
  json.StartArray();
  for (const DnsQuestion& question : missing) {
    json.StartArray();
    json.String(question.name.c_str());
    json.String(std::string(dns_type_name(question.type)).c_str());
    json.EndArray();
  }
  json.EndArray();
}

void answer_spf(const Json& question, const DnsView& view, Writer& json) {
  SpfRequest request;
  request.ip = IpAddress::parse(text_of(question, "ip")).value_or(IpAddress{});
  request.helo = text_of(question, "helo");
  request.mail_from = text_of(question, "mail_from");
  const SpfEvaluation out = check_spf(request, view);
  text(json, "result", spf_result_name(out.result));
  text(json, "problem", spf_problem_name(out.problem));
  text(json, "problem_text", out.problem_text);
  if (out.explanation) text(json, "explanation", *out.explanation);
  write_missing(json, out.missing);
}

}  // namespace

int main() {
  DnsSnapshot snapshot;
  std::string line;
  while (std::getline(std::cin, line)) {
    rapidjson::Document json;
    json.Parse(line.data(), line.size());
    if (json.HasParseError() || !json.IsObject()) return 2;
    if (json.HasMember("dns")) {
      auto read = read_snapshot(text_of(json, "dns"));
      if (!read) {
        std::cerr << read.error().message << '\n';
        return 2;
      }
      snapshot = std::move(*read);
      continue;
    }
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.StartObject();
    if (json.HasMember("spf")) answer_spf(json["spf"], snapshot, writer);
    writer.EndObject();
    std::cout << buffer.GetString() << '\n';
  }
  return 0;
}
