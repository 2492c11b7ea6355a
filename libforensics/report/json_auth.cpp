#include "libforensics/report/internal/json_auth.h"

#include "libforensics/dns/name.h"
#include "libforensics/report/internal/json_dns.h"
#include "libforensics/text/utf8.h"

namespace forensics {
namespace {

// Text from outside the message: bytes that are no UTF-8 are shown as such.
void write_foreign(JsonWriter& json, std::string_view name,
                   const std::optional<std::string>& text) {
  json.key(name);
  text ? json.plain(repair_utf8(*text)) : json.null();
}

void write_questions(JsonWriter& json, const std::vector<DnsQuestion>& questions) {
  json.array("missing");
  for (const DnsQuestion& question : questions) write_question(json, question);
  json.end_array();
}

void write_answers(JsonWriter& json, const DnsSnapshotHead& head) {
  json.object("answers");
  json.known("resolver", repair_utf8(head.resolver));
  json.key("created");
  head.created ? json.plain(to_rfc3339(*head.created)) : json.null();
  json.known("dnssec", repair_utf8(head.dnssec));
  json.end_object();
}

void write_iprev(JsonWriter& json, const std::optional<IprevEvaluation>& iprev) {
  json.key("iprev");
  if (!iprev) return json.null();
  json.begin_object();
  json.plain("result", iprev_result_name(iprev->result));
  json.plain("reverse", dns_status_name(iprev->reverse));
  json.array("names");
  for (const IprevName& name : iprev->names) {
    json.begin_object();
    json.plain("name", name.name);
    json.plain("forward", dns_status_name(name.forward));
    json.boolean("confirmed", name.confirmed);
    json.end_object();
  }
  json.end_array();
  json.boolean("anachronistic", iprev->anachronistic);
  json.end_object();
}

void write_steps(JsonWriter& json, const std::vector<SpfStep>& steps) {
  json.array("steps");
  for (const SpfStep& step : steps) {
    json.begin_object();
    json.number("depth", step.depth);
    json.plain("domain", repair_utf8(step.domain));
    json.plain("term", repair_utf8(step.term));
    json.known("target", repair_utf8(step.target));
    json.plain("outcome", spf_step_outcome_name(step.outcome));
    json.number("lookups", step.lookups);
    json.number("voids", step.voids);
    json.end_object();
  }
  json.end_array();
}

void write_spf(JsonWriter& json, std::string_view name, const std::optional<SpfEvaluation>& spf) {
  json.key(name);
  if (!spf) return json.null();
  json.begin_object();
  json.plain("result", spf_result_name(spf->result));
  json.plain("problem", spf_problem_name(spf->problem));
  json.known("problem_text", repair_utf8(spf->problem_text));
  json.known("domain", repair_utf8(spf->domain));
  write_foreign(json, "record", spf->record);
  json.known("mechanism", repair_utf8(spf->mechanism));
  write_foreign(json, "explanation", spf->explanation);
  json.number("lookups", spf->lookups);
  json.number("voids", spf->voids);
  write_steps(json, spf->steps);
  json.boolean("anachronistic", spf->anachronistic);
  json.boolean("bogus", spf->bogus);
  json.end_object();
}

void write_key(JsonWriter& json, const DkimKeyFacts& key) {
  json.object("key");
  json.plain("state", dkim_key_state_name(key.state));
  json.known("name", key.name);
  write_foreign(json, "record", key.record);
  json.plain("type", dkim_key_type_name(key.type));
  json.number("bits", key.bits);
  json.boolean("testing", key.testing);
  json.boolean("anachronistic", key.anachronistic);
  json.boolean("bogus", key.bogus);
  json.end_object();
}

template <class Numbers>
void write_numbers(JsonWriter& json, std::string_view name, const Numbers& numbers) {
  json.array(name);
  for (const std::uint32_t number : numbers) json.number(number);
  json.end_array();
}

void write_time(JsonWriter& json, std::string_view name, const std::optional<std::int64_t>& time) {
  constexpr std::int64_t k_year_10000 = 253'402'300'800;
  json.key(name);
  time&&* time < k_year_10000 ? json.plain(to_rfc3339({*time, 0})) : json.null();
}

// Members of one signature; the caller has begun the object.
void write_signature(JsonWriter& json, const DkimCheck& check) {
  const DkimSignature& signature = check.signature;
  json.number("field", check.field);
  json.plain("result", dkim_result_name(check.result));
  json.plain("problem", dkim_problem_name(check.problem));
  json.text("syntax", signature.problem);
  json.text("domain", signature.domain);
  json.text("selector", signature.selector);
  json.text("identity", signature.identity);
  json.plain("algorithm", signature_algorithm_name(signature.algorithm));
  json.plain("header_canonicalization", canonicalization_name(signature.header_form));
  json.plain("body_canonicalization", canonicalization_name(signature.body_form));
  write_time(json, "time", signature.time);
  write_time(json, "expiry", signature.expiry);
  json.boolean("body_hash_matches", check.body_hash_matches);
  json.boolean("signature_valid", check.signature_valid);
  json.plain("body_line_ends", check.body_line_ends == BodyLineEnds::as_is ? "as_is" : "mended");
  json.number("body_length", static_cast<std::int64_t>(check.body_length));
  json.key("signed_length");
  const bool countable = signature.body_length && *signature.body_length <= check.body_length;
  countable ? json.number(static_cast<std::int64_t>(*signature.body_length)) : json.null();
  write_numbers(json, "signed_fields", check.signed_fields);
  json.array("absent_names");
  for (const std::string_view name : check.absent_names) json.text(name);
  json.end_array();
  write_numbers(json, "unsigned_duplicates", check.unsigned_duplicates);
  json.boolean("future", check.future);
  write_key(json, check.key);
}

void write_dkim(JsonWriter& json, const DkimEvaluation& dkim) {
  json.array("dkim");
  for (const DkimCheck& check : dkim.checks) {
    json.begin_object();
    write_signature(json, check);
    json.end_object();
  }
  json.end_array();
}

void write_arc(JsonWriter& json, const ArcEvaluation& arc) {
  json.object("arc");
  json.plain("result", arc_result_name(arc.result));
  json.plain("problem", arc_problem_name(arc.problem));
  json.number("failed_instance", arc.failed_instance);
  json.number("oldest_pass", arc.oldest_pass);
  json.array("sets");
  for (const ArcSet& set : arc.sets) {
    json.begin_object();
    json.number("instance", set.instance);
    json.number("authentication_results", set.authentication_results);
    json.text("cv", set.chain_value);
    json.object("message_signature");
    write_signature(json, *set.message_signature);
    json.end_object();
    json.object("seal");
    write_signature(json, *set.seal);
    json.end_object();
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_dmarc(JsonWriter& json, const std::vector<DmarcEvaluation>& all) {
  json.array("dmarc");
  for (const DmarcEvaluation& dmarc : all) {
    json.begin_object();
    json.plain("result", dmarc_result_name(dmarc.result));
    json.plain("mode", dmarc_mode_name(dmarc.mode));
    json.plain("from_domain", dmarc.from_domain);
    json.known("organizational_domain", dmarc.organizational_domain);
    json.known("policy_domain", dmarc.policy_domain);
    write_foreign(json, "record", dmarc.record);
    json.key("policy");
    dmarc.policy ? json.plain(dmarc_policy_name(*dmarc.policy)) : json.null();
    json.number("percent", dmarc.percent);
    json.boolean("spf_aligned", dmarc.spf_aligned);
    json.boolean("dkim_aligned", dmarc.dkim_aligned);
    json.known("dkim_domain", repair_utf8(dmarc.dkim_domain));
    json.boolean("anachronistic", dmarc.anachronistic);
    json.end_object();
  }
  json.end_array();
}

void write_claims(JsonWriter& json, const std::vector<AuthClaim>& claims) {
  json.array("claims");
  for (const AuthClaim& claim : claims) {
    json.begin_object();
    json.number("field", claim.field);
    json.text("authserv_id", claim.authserv_id);
    json.text("method", claim.claim.method);
    json.text("result", claim.claim.result);
    json.text("reason", claim.claim.reason);
    json.array("properties");
    for (const ClaimedProperty& property : claim.claim.properties) {
      json.begin_object();
      json.text("name", property.name);
      json.text("value", property.value);
      json.end_object();
    }
    json.end_array();
    json.plain("agreement", agreement_name(claim.agreement));
    json.boolean("vouched", claim.vouched);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_auth(JsonWriter& json, const Report& report) {
  if (!report.auth) return;
  const Authentication& auth = *report.auth;
  json.object("auth");
  json.key("as_of");
  auth.as_of ? json.plain(to_rfc3339(*auth.as_of)) : json.null();
  json.plain("as_of_source", as_of_source_name(report.as_of_source));
  write_iprev(json, auth.iprev);
  write_spf(json, "spf", auth.spf);
  write_spf(json, "spf_helo", auth.spf_helo);
  write_dkim(json, auth.dkim);
  write_arc(json, auth.arc);
  write_dmarc(json, auth.dmarc);
  write_claims(json, auth.claims);
  write_answers(json, report.answers);
  write_failures(json, auth.failures);
  write_questions(json, auth.missing);
  json.end_object();
}

}  // namespace forensics
