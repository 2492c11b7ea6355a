#include "libforensics/report/internal/json_dns.h"

#include "libforensics/text/utf8.h"

namespace forensics {
namespace {

void write_fact(JsonWriter& json, const DnsFact& fact) {
  json.begin_object();
  json.plain("name", fact.question.name);
  json.plain("type", dns_type_name(fact.question.type));
  json.plain("status", dns_status_name(fact.status));
  json.key("time");
  fact.time ? json.plain(to_rfc3339(*fact.time)) : json.null();
  json.number("after_s", fact.after_s);
  json.array("records");
  for (const std::string& record : fact.records) json.plain(repair_utf8(record));
  json.end_array();
  json.end_object();
}

void write_fact(JsonWriter& json, std::string_view name, const std::optional<DnsFact>& fact) {
  json.key(name);
  fact ? write_fact(json, *fact) : json.null();
}

void write_host(JsonWriter& json, std::string_view name, const std::optional<DnsHost>& host) {
  json.key(name);
  if (!host) return json.null();
  json.begin_object();
  json.plain("name", host->name);
  json.ip("seen", host->seen);
  json.boolean("resolves", host->resolves());
  json.boolean("has_seen", host->has_seen);
  write_fact(json, "a", host->a);
  write_fact(json, "aaaa", host->aaaa);
  json.end_object();
}

void write_space(JsonWriter& json, std::string_view name, const std::optional<DnsSpace>& space) {
  json.key(name);
  if (!space) return json.null();
  json.begin_object();
  json.plain("domain", space->domain);
  json.ip("seen", space->seen);
  json.plain("within", within_name(space->within()));
  json.plain("hosts", within_name(space->hosts));
  json.plain("mx", within_name(space->mx));
  json.plain("spf", within_name(space->spf));
  json.plain("spf_result", spf_result_name(space->spf_result));
  json.known("spf_mechanism", repair_utf8(space->spf_mechanism));
  json.boolean("near", space->near);
  json.array("facts");
  for (const DnsFact& fact : space->facts) write_fact(json, fact);
  json.end_array();
  json.end_object();
}

void write_reverse_names(JsonWriter& json, const std::vector<ReverseName>& names) {
  json.array("reverse_names");
  for (const ReverseName& name : names) {
    json.begin_object();
    json.plain("name", name.name);
    json.boolean("confirmed", name.confirmed);
    json.key("forward");
    write_fact(json, name.forward);
    json.end_object();
  }
  json.end_array();
}

void write_author(JsonWriter& json, const std::optional<DomainMail>& author) {
  json.key("author");
  if (!author) return json.null();
  json.begin_object();
  json.plain("domain", author->domain);
  json.plain("service", mail_service_name(author->service));
  json.key("mx");
  write_fact(json, author->mx);
  write_fact(json, "a", author->a);
  write_fact(json, "aaaa", author->aaaa);
  json.end_object();
}

void write_listing(JsonWriter& json, const DnsListing& listing) {
  json.begin_object();
  json.plain("list", listing.list->zone);
  json.plain("kind", dns_list_kind_name(listing.list->kind));
  json.plain("subject", listing.subject);
  json.boolean("listed", listing.listed);
  json.array("codes");
  for (const DnsListCode& code : listing.codes) {
    json.begin_object();
    json.plain("code", code.code.to_string());
    json.boolean("error", code.is_error);
    json.text("meaning", code.meaning);
    json.end_object();
  }
  json.end_array();
  json.key("fact");
  write_fact(json, listing.fact);
  json.end_object();
}

void write_missing(JsonWriter& json, const std::vector<DnsNeed>& missing) {
  json.array("missing");
  for (const DnsNeed& need : missing) {
    json.begin_object();
    json.plain("name", need.question.name);
    json.plain("type", dns_type_name(need.question.type));
    json.plain("purpose", dns_purpose_name(need.purpose));
    json.plain("exposure", dns_exposure_name(need.exposure));
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_failures(JsonWriter& json, const std::vector<DnsFailure>& failures) {
  json.array("failures");
  for (const DnsFailure& failure : failures) {
    json.begin_object();
    json.plain("name", failure.question.name);
    json.plain("type", dns_type_name(failure.question.type));
    json.plain("status", dns_status_name(failure.status));
    json.plain("dnssec", dnssec_verdict_name(failure.dnssec));
    json.known("why", repair_utf8(failure.why));
    json.end_object();
  }
  json.end_array();
}

void write_question(JsonWriter& json, const DnsQuestion& question) {
  json.begin_object();
  json.plain("name", question.name);
  json.plain("type", dns_type_name(question.type));
  json.end_object();
}

void write_hop_dns(JsonWriter& json, const HopDns* dns) {
  json.key("dns");
  if (dns == nullptr || (!dns->reverse && !dns->by)) return json.null();
  json.begin_object();
  write_fact(json, "reverse", dns->reverse);
  write_reverse_names(json, dns->reverse_names);
  json.boolean("reverse_confirmed", dns->reverse_is_confirmed());
  write_host(json, "helo", dns->helo);
  write_space(json, "helo_space", dns->helo_space);
  write_host(json, "by", dns->by);
  write_space(json, "by_space", dns->by_space);
  json.end_object();
}

void write_dns(JsonWriter& json, const Report& report) {
  if (!report.dns) return;
  const MessageDns& dns = *report.dns;
  json.object("dns");
  json.key("as_of");
  dns.as_of ? json.plain(to_rfc3339(*dns.as_of)) : json.null();
  write_author(json, dns.author);
  write_fact(json, "message_id", dns.message_id);
  json.array("listings");
  for (const DnsListing& listing : dns.listings) write_listing(json, listing);
  json.end_array();
  write_failures(json, dns.failures);
  write_missing(json, dns.missing);
  json.end_object();
}

}  // namespace forensics
