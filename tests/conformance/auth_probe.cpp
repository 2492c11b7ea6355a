// Answers questions about signatures and senders, a JSON line each, for the suites beside it.
//
//   {"dns": "<text of a snapshot>"}                          what the world says from here on
//   {"spf": {"ip": .., "helo": .., "mail_from": .., "receiver": ..}}
//   {"dkim": {"message": "<Base 64>", "as_of": <seconds, optional>}}
//   {"arc": {"message": .., "as_of": ..}}
//   {"dmarc": {"from": .., "mode": .., "spf": [result, domain], "dkim": [[result, domain], ..]}}
//   {"suffix": {"list": <path>, "domain": ..}}
//   {"auth": {"message": .., "ip": .., "helo": .., "mail_from": .., "from_domain": ..}}
#include <iostream>
#include <string>

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "libforensics/auth/authentication.h"
#include "libforensics/dns/snapshot.h"
#include "libforensics/headers/fields.h"
#include "libforensics/mime/codecs.h"

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

std::optional<Instant> as_of(const Json& question) {
  const auto found = question.FindMember("as_of");
  if (found == question.MemberEnd()) return std::nullopt;
  return Instant{found->value.GetInt64(), 0};
}

void answer_dkim(const Json& question, const DnsView& view, Writer& json) {
  const std::string message = decode_base64(text_of(question, "message")).bytes;
  const Headers headers = split_headers(std::string_view(message));
  const DkimEvaluation out = check_dkim(headers, view, as_of(question));
  json.Key("checks");
  json.StartArray();
  for (const DkimCheck& check : out.checks) {
    json.StartObject();
    text(json, "result", dkim_result_name(check.result));
    text(json, "problem", dkim_problem_name(check.problem));
    text(json, "syntax", check.signature.problem);
    json.EndObject();
  }
  json.EndArray();
  write_missing(json, out.missing);
}

void answer_arc(const Json& question, const DnsView& view, Writer& json) {
  const std::string message = decode_base64(text_of(question, "message")).bytes;
  const Headers headers = split_headers(std::string_view(message));
  const ArcEvaluation out = check_arc(headers, view, as_of(question));
  text(json, "result", arc_result_name(out.result));
  text(json, "problem", arc_problem_name(out.problem));
  json.Key("failed_instance");
  json.Uint(out.failed_instance.value_or(0));
  json.Key("oldest_pass");
  json.Uint(out.oldest_pass.value_or(0));
  write_missing(json, out.missing);
}

// The identifiers and their results are given, so that this asks for records and policy alone.
void answer_dmarc(const Json& question, const DnsView& view, Writer& json) {
  const auto member = [](const Json& pair, rapidjson::SizeType i) {
    return std::string_view(pair[i].GetString(), pair[i].GetStringLength());
  };
  SpfEvaluation spf;
  spf.result = member(question["spf"], 0) == "pass" ? SpfResult::pass : SpfResult::fail;
  spf.domain = member(question["spf"], 1);
  DkimEvaluation dkim;
  for (const Json& signature : question["dkim"].GetArray()) {
    DkimCheck check;
    check.result = member(signature, 0) == "pass" ? DkimResult::pass : DkimResult::fail;
    check.signature.domain = member(signature, 1);
    dkim.checks.push_back(std::move(check));
  }
  DmarcRequest request;
  request.from_domain = text_of(question, "from");
  request.spf = &spf;
  request.dkim = &dkim;
  request.mode = text_of(question, "mode") == dmarc_mode_name(DmarcMode::tree_walk)
                     ? DmarcMode::tree_walk
                     : DmarcMode::public_suffix;
  const DmarcEvaluation out = check_dmarc(request, view);
  text(json, "result", dmarc_result_name(out.result));
  text(json, "policy", out.policy ? dmarc_policy_name(*out.policy) : "");
  text(json, "policy_domain", out.policy_domain);
  text(json, "organizational_domain", out.organizational_domain);
  write_missing(json, out.missing);
}

void answer_suffix(const Json& question, Writer& json) {
  const auto list = PublicSuffixList::open(std::string(text_of(question, "list")));
  text(json, "registrable", list ? list->registrable_domain(text_of(question, "domain")) : "!");
}

// All at once, as analyze() asks; the author's domain is given.
void answer_auth(const Json& question, const DnsView& view, Writer& json) {
  const std::string message = decode_base64(text_of(question, "message")).bytes;
  const Headers headers = split_headers(std::string_view(message));
  const AuthRequest request{.headers = headers,
                            .ip = IpAddress::parse(text_of(question, "ip")),
                            .helo = text_of(question, "helo"),
                            .mail_from = text_of(question, "mail_from"),
                            .from_domains = {text_of(question, "from_domain")},
                            .boundary = {},
                            .as_of = std::nullopt,
                            .suffixes = nullptr};
  const Authentication out = authenticate(request, view);
  text(json, "spf", out.spf ? spf_result_name(out.spf->result) : "");
  text(json, "dkim", out.dkim.checks.empty() ? "" : dkim_result_name(out.dkim.checks[0].result));
  text(json, "dmarc", dmarc_result_name(out.dmarc[0].result));
  text(json, "iprev", out.iprev ? iprev_result_name(out.iprev->result) : "");
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
    if (json.HasMember("dkim")) answer_dkim(json["dkim"], snapshot, writer);
    if (json.HasMember("arc")) answer_arc(json["arc"], snapshot, writer);
    if (json.HasMember("dmarc")) answer_dmarc(json["dmarc"], snapshot, writer);
    if (json.HasMember("suffix")) answer_suffix(json["suffix"], writer);
    if (json.HasMember("auth")) answer_auth(json["auth"], snapshot, writer);
    writer.EndObject();
    std::cout << buffer.GetString() << '\n';
  }
  return 0;
}
