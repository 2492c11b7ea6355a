#include "libforensics/report/internal/json_hop.h"

#include "libforensics/chain/role.h"
#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/id_time.h"
#include "libforensics/received/canonical.h"
#include "libforensics/received/grammar.h"
#include "libforensics/report/internal/json_dns.h"

namespace forensics {
namespace {

// An enumerator whose first name stands for "not told" is null in JSON.
void write_named(JsonWriter& json, std::string_view key, std::string_view name, bool told) {
  json.key(key);
  told ? json.plain(name) : json.null();
}

// The comments of the clause that begins where `raw` does.
void write_comments_of(JsonWriter& json, const Hop& hop, std::string_view raw) {
  json.array("comments");
  for (const Comment& comment : hop.comments) {
    const bool inside = raw.data() != nullptr && comment.depth == 0 &&
                        comment.text.data() >= raw.data() &&
                        comment.text.data() < raw.data() + raw.size();
    if (inside) json.text(comment.text);
  }
  json.end_array();
}

void write_from(JsonWriter& json, const Hop& hop, const HopContext& context) {
  const HopFrom& from = hop.from;
  json.object("from");
  json.text("raw", from.raw);
  json.text("name", from.name);
  json.plain("name_kind", name_kind_name(from.name_kind));
  json.text("helo", from.helo);
  write_named(json, "helo_verb", helo_verb_name(from.helo_verb), from.helo_verb != HeloVerb::none);
  json.text("rdns", from.rdns);
  json.plain("rdns_status", rdns_status_name(from.rdns_status));
  json.ip("ip", from.ip);
  json.text("ip_raw", from.ip_raw);
  write_named(json, "ip_source", ip_source_name(from.ip_source), from.ip_source != IpSource::none);
  write_named(json, "ip_scope", ip_scope_name(from.ip_scope), from.ip_scope != IpScope::unknown);
  json.text("zone", from.zone);
  json.number("port", from.port);
  json.text("ident", from.ident);
  json.text("asn_text", from.asn_text);
  write_comments_of(json, hop, from.raw);
  write_geo(json, "geo", context.geo != nullptr ? context.geo->from : std::nullopt);
  json.end_object();
}

void write_by(JsonWriter& json, const Hop& hop, const HopContext& context) {
  const HopBy& by = hop.by;
  json.object("by");
  json.text("raw", by.raw);
  json.text("name", by.name);
  json.ip("ip", by.ip);
  json.number("port", by.port);
  json.text("rdns", by.rdns);
  json.key("software");
  if (by.software.data() == nullptr) {
    json.null();
  } else {
    json.begin_object();
    json.text("name", by.software_name);
    json.text("version", by.software_version);
    json.text("raw", by.software);
    json.end_object();
  }
  write_comments_of(json, hop, by.raw);
  write_geo(json, "geo", context.geo != nullptr ? context.geo->by : std::nullopt);
  json.end_object();
}

void write_protocol(JsonWriter& json, const Hop& hop) {
  json.text("via", hop.via);
  json.object("with");
  json.text("raw", hop.with.raw);
  const std::optional<std::string> value = with_value(hop);
  json.text("value", value ? std::string_view(*value) : std::string_view{});
  json.text("proto", hop.with.proto);
  json.boolean("tls", hop.with.tls);
  json.boolean("auth", hop.with.auth);
  json.boolean("utf8", hop.with.utf8);
  json.end_object();
}

void write_tls(JsonWriter& json, const HopTls& tls) {
  json.key("tls");
  if (tls.raw.data() == nullptr && tls.version.data() == nullptr && !tls.hidden) {
    json.null();
    return;
  }
  json.begin_object();
  json.text("version", tls.version);
  json.text("raw", tls.raw);
  json.text("cipher", tls.cipher);
  json.number("bits", tls.bits);
  json.number("bits_max", tls.bits_max);
  json.text("kex", tls.kex);
  json.text("sig", tls.sig);
  json.key("client_cert");
  tls.client_cert ? json.plain(client_cert_name(*tls.client_cert)) : json.null();
  json.text("verify", tls.verify);
  json.boolean("hidden", tls.hidden);
  json.end_object();
}

void write_auth(JsonWriter& json, const HopAuth& auth) {
  json.object("auth");
  json.boolean("authenticated", auth.authenticated);
  json.text("mech", auth.mech);
  json.text("user", auth.user);
  write_named(json, "evidence", auth_evidence_name(auth.evidence),
              auth.evidence != AuthEvidence::none);
  json.end_object();
}

void write_comment(JsonWriter& json, const Comment& comment, std::string_view base) {
  json.begin_object();
  json.text("text", comment.text);
  json.number("depth", comment.depth);
  json.span("span", span_in(base, comment.text));
  json.end_object();
}

void write_comments(JsonWriter& json, const Hop& hop, std::string_view base) {
  json.array("comments");
  for (const Comment& comment : hop.comments) write_comment(json, comment, base);
  json.end_array();
}

void write_clauses(JsonWriter& json, const Hop& hop, std::string_view base) {
  json.array("clauses");
  for (const Clause& clause : hop.clauses) {
    json.begin_object();
    json.text("keyword", clause.keyword);
    if (clause.comment_count == 0) {
      json.text("value", clause.value);
    } else {
      json.text("value", clause_words(hop, clause));
    }
    json.text("raw", clause.raw);
    json.array("comments");
    for (std::size_t i = 0; i < clause.comment_count; ++i) {
      write_comment(json, hop.comments[clause.first_comment + i], base);
    }
    json.end_array();
    json.span("span", span_in(base, clause.raw));
    json.end_object();
  }
  json.end_array();
}

void write_embedded(JsonWriter& json, const GeoFacts& facts) {
  json.key("embedded");
  if (!facts.embedded) {
    json.null();
    return;
  }
  json.begin_object();
  json.plain("ip", facts.embedded->address.to_string());
  json.plain("by", embedding_name(facts.embedded->by));
  json.end_object();
}

void write_provider(JsonWriter& json, const ProviderRange* provider) {
  json.key("provider");
  if (provider == nullptr) {
    json.null();
    return;
  }
  json.begin_object();
  json.plain("name", provider->provider);
  json.plain("service", provider->service);
  json.boolean("internal", provider->internal);
  json.end_object();
}

void write_spans(JsonWriter& json, const Hop& hop, std::string_view base) {
  const std::pair<std::string_view, std::string_view> facts[] = {
      {"from.raw", hop.from.raw},
      {"from.name", hop.from.name},
      {"from.helo", hop.from.helo},
      {"from.rdns", hop.from.rdns},
      {"from.ip", hop.from.ip_raw},
      {"from.zone", hop.from.zone},
      {"from.ident", hop.from.ident},
      {"from.asn_text", hop.from.asn_text},
      {"by.raw", hop.by.raw},
      {"by.name", hop.by.name},
      {"by.rdns", hop.by.rdns},
      {"by.software", hop.by.software},
      {"via", hop.via},
      {"with.raw", hop.with.raw},
      {"with.value", hop.with.value},
      {"tls", hop.tls.raw},
      {"tls.cipher", hop.tls.cipher},
      {"tls.kex", hop.tls.kex},
      {"tls.sig", hop.tls.sig},
      {"tls.verify", hop.tls.verify},
      {"auth.user", hop.auth.user},
      {"auth.mech", hop.auth.mech},
      {"id", hop.id},
      {"for_raw", hop.for_raw},
      {"envelope_from", hop.envelope_from},
      {"date", hop.date.raw}};
  json.object("spans");
  for (const auto& [name, view] : facts) {
    if (view.data() != nullptr) json.span(name, span_in(base, view));
  }
  json.end_object();
}

// What the id hides; the stamp of the same line should agree with it.
void write_id_time(JsonWriter& json, const Clock* clock) {
  json.key("id_time");
  if (clock == nullptr) {
    json.null();
    return;
  }
  json.begin_object();
  json.key("utc");
  clock->utc ? json.plain(to_rfc3339(*clock->utc)) : json.null();
  json.key("epoch");
  clock->utc ? json.number(clock->utc->seconds) : json.null();
  json.plain("decoder", clock->decoder->id);
  json.number("tolerance_s", id_tolerance_s(*clock));
  json.number("modulo_s", id_modulo_s(*clock));
  json.number("delta_s", clock->delta_s);
  json.boolean("conflict", is_id_clock_conflict(*clock));
  json.end_object();
}

}  // namespace

void write_geo(JsonWriter& json, std::string_view name, const std::optional<GeoFacts>& facts) {
  json.key(name);
  if (!facts) {
    json.null();
    return;
  }
  json.begin_object();
  json.plain("scope", address_scope_name(facts->scope));
  json.text("special", facts->special != nullptr ? facts->special->name : std::string_view{});
  write_embedded(json, *facts);
  write_provider(json, facts->provider);
  json.key("country");
  facts->country ? json.plain(facts->country->view()) : json.null();
  json.boolean("country_is_evidence", country_is_evidence(*facts));
  json.key("country_reason");
  facts->country ? json.null() : json.plain(country_gap_name(facts->country_gap));
  json.boolean("countries_disagree", facts->disagreement);
  json.array("countries");
  for (const CountryVote& vote : facts->votes()) json.plain(vote.country.view());
  json.end_array();
  json.number("asn", facts->asn);
  json.text("as_name", facts->as_name);
  json.text("as_domain", facts->as_domain);
  json.text("city", facts->city);
  json.plain("summary", describe(*facts));
  json.end_object();
}

void write_hop(JsonWriter& json, const Hop& hop, const HopContext& context) {
  json.begin_object();
  json.number("index", hop.index);
  json.number("hop_no", static_cast<std::int64_t>(context.hop_count - hop.index));
  if (context.zone) json.plain("trust", zone_name(*context.zone));
  json.boolean("internal", is_internal(hop));
  json.boolean("msa", is_submission(hop));
  if (context.forged_probability) json.decimal("forged_probability", *context.forged_probability);
  json.plain("family", hop.family);
  json.plain("kind", hop_kind_name(hop.kind));
  json.plain("status", hop_status_name(hop.status));
  json.boolean("usable_tcp_hop", is_usable_tcp_hop(hop));
  write_from(json, hop, context);
  write_by(json, hop, context);
  write_protocol(json, hop);
  write_tls(json, hop.tls);
  write_auth(json, hop.auth);
  json.text("id", hop.id);
  write_id_time(json, context.id_clock);
  json.array("for");
  for (const std::string_view address : hop.for_) json.text(address);
  json.end_array();
  json.text("for_raw", hop.for_raw);
  json.text("envelope_from", hop.envelope_from);
  json.key("date");
  write_date(json, hop.date, context.zone_in_use);
  write_comments(json, hop, context.base);
  write_clauses(json, hop, context.base);
  write_hop_dns(json, context.dns);
  json.array("warnings");
  for (const Anomaly& warning : hop.warnings) json.plain(warning.kind->id);
  json.end_array();
  write_anomalies(json, "warning_details", hop.warnings);
  write_spans(json, hop, context.base);
  json.key("raw");
  json.folded_text(hop.raw);
  json.text("unfolded", hop.raw);
  json.span("span", context.zone ? hop.field : span_in(context.base, hop.raw));
  json.plain("canonical", canonical_line(hop));
  json.end_object();
}

}  // namespace forensics
