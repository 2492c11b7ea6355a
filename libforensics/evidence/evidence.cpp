#include "libforensics/evidence/evidence.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "libforensics/chain/organisation.h"
#include "libforensics/evidence/exchange_build.h"
#include "libforensics/evidence/exchange_name.h"
#include "libforensics/evidence/gmail_id.h"
#include "libforensics/evidence/reader_results.h"
#include "libforensics/geo/provider.h"
#include "libforensics/received/address_text.h"

namespace forensics {
namespace {

// What the tables and rules say of a name.
struct NameFacts {
  std::string_view name;
  std::string_view domain;  // organisational_domain(), a view into `name`
  std::string_view group;   // provider_group()
};

// Of the names that were met last: the server of a hop is most often the client of the next.
class NamesMet {
 public:
  NameFacts facts_of(std::string_view name) noexcept {
    if (name.empty()) return {};
    for (const NameFacts& known : known_) {
      if (known.name == name) return known_as(known, name);
    }
    NameFacts& made = known_[next_++ % known_.size()];
    made = {name, organisational_domain(name), provider_group(name)};
    return made;
  }

 private:
  // The same name at another place of the message.
  static NameFacts known_as(const NameFacts& known, std::string_view name) noexcept {
    if (known.domain.empty()) return {name, {}, known.group};
    const auto at = static_cast<std::size_t>(known.domain.data() - known.name.data());
    return {name, name.substr(at, known.domain.size()), known.group};
  }

  std::array<NameFacts, 8> known_;
  std::size_t next_{0};
};

std::string_view client_group(const HopFrom& from, std::string_view rdns_group) noexcept {
  if (from.rdns_status == RdnsStatus::verified && rdns_group.data() != nullptr) return rdns_group;
  if (!from.ip) return {};
  const ProviderRange* range = find_provider(*from.ip);
  return range != nullptr ? range->provider : std::string_view{};
}

bool is_inner(IpScope scope) noexcept {
  return scope == IpScope::loopback || scope == IpScope::private_ || scope == IpScope::linklocal ||
         scope == IpScope::cgnat;
}

bool is_plain_helo(std::string_view helo) noexcept {
  return helo.find('.') != std::string_view::npos &&
         !starts_with_ignoring_case(helo, "localhost") &&
         !ends_with_ignoring_case(helo, ".localdomain");
}

HopParts parts_of(const Hop& hop, const HopFacts& facts, Zone zone) noexcept {
  HopParts out = hop_has::nothing;
  const auto note = [&out](bool has, HopParts part) {
    if (has) out |= part;
  };
  const std::optional<IpAddress>& ip = hop.from.ip;
  note(!hop.from.helo.empty(), hop_has::helo);
  note(ip.has_value(), hop_has::client_ip);
  note(ip && is_outside(hop.from.ip_scope), hop_has::outside_ip);
  note(ip && ip->is_v4(), hop_has::client_ipv4);
  note(!hop.from.rdns.empty(), hop_has::rdns);
  note(!hop.id.empty(), hop_has::id);
  note(same_host(hop.from.helo, hop.from.rdns), hop_has::confirmed_helo);
  note(hop.tls.raw.data() != nullptr, hop_has::tls);
  const bool has_build = exchange_build(hop.id).has_value();
  note(!hop.by.software_version.empty() && !has_build, hop_has::version);
  note(has_build, hop_has::exchange_build);
  note(!hop.id.empty() && hop.id != hop.by.software_version, hop_has::queue_id);
  const bool is_literal = read_address(hop.from.helo).has_value();
  note(is_literal, hop_has::helo_literal);
  note(!is_literal && is_plain_helo(hop.from.helo), hop_has::plain_helo);
  note(!hop.by.name.empty() || hop.by.ip, hop_has::server);
  note(hop.date.instant && hop.date.instant->seconds < k_early_until_s, hop_has::early_stamp);
  note(hop.family == "exim", hop_has::exim_line);
  note(hop.family == "postfix", hop_has::postfix_line);
  const bool aol_sendmail = hop.family == "aol-relay" && hop.by.software_name == "sendmail";
  note(hop.family == "sendmail" || hop.family == "proofpoint-filterd" || aol_sendmail,
       hop_has::sendmail_line);
  note(ends_with_ignoring_case(hop.by.name, ".outlook.com"), hop_has::outlook_server);
  const bool is_exchange = hop.family == "exchange-hub" || hop.family == "exchange-frontend";
  const bool is_recent = hop.date.instant && hop.date.instant->seconds >= k_early_until_s;
  note((out & hop_has::outlook_server) != 0 && is_exchange && is_recent &&
           is_exchange_online_version(hop.id),
       hop_has::exchange_online_line);
  note(facts.by_group == "google", hop_has::google_server);
  note(zone == Zone::claimed, hop_has::claimed);
  note(zone == Zone::edge, hop_has::edge);
  note(is_inner(hop.from.ip_scope), hop_has::inner_ip);
  note(!facts.by_group.empty(), hop_has::provider_server);
  note(facts.by_group.empty() && !facts.by_domain.empty(), hop_has::own_domain);
  note(facts.helo_group.data() != nullptr, hop_has::provider_helo);
  note(hop.from.rdns_status != RdnsStatus::not_recorded, hop_has::rdns_recorded);
  note((out & (hop_has::exim_line | hop_has::postfix_line | hop_has::sendmail_line)) != 0,
       hop_has::queue_line);
  note(!hop.for_.empty(), hop_has::recipient);
  note(hop.date.zone_name.data() != nullptr, hop_has::zone_name);
  note(hop.by.name.starts_with("2002:"), hop_has::server_of_6to4);
  note(hop.kind == HopKind::mail_fetch, hop_has::fetch);
  note(ip && is_between_servers(*ip), hop_has::microsoft_ip);
  note(is_exchange_host(hop.from.name) || is_exchange_host(hop.by.name), hop_has::exchange_host);
  note(hop.warnings.empty() && hop.family != "generic" && !hop.family.starts_with("ratware"),
       hop_has::plain_line);
  return out;
}

bool is_plain_stamp(const ParsedDate& date, const std::optional<Instant>& newest) noexcept {
  constexpr std::int64_t k_mail_since_s = 631'152'000;  // 1990-01-01
  constexpr std::int64_t k_day_s = 86'400;
  return date.status == DateStatus::ok && date.issues.empty() && date.weekday >= 0 &&
         date.instant && date.instant->seconds >= k_mail_since_s && newest &&
         date.instant->seconds <= newest->seconds + k_day_s;
}

// See Evidence::made.
std::optional<Instant> made_at(const Evidence& evidence) noexcept {
  // An author's clock that is as much fast is no wrong one.
  constexpr std::int64_t k_fast_s = 3'600;
  const std::optional<Instant> made = evidence.birth.witnessed
                                          ? evidence.birth.witnessed
                                          : certain_instant(evidence.identities.date);
  const std::optional<Instant>& first = evidence.first_true_stamp;
  if (!made || !first || made->seconds > first->seconds + k_fast_s) return std::nullopt;
  return std::min(*made, *first);
}

void find_stamps_after(const Instant& made, const std::vector<Hop>& hops,
                       std::vector<HopFacts>& facts) noexcept {
  constexpr std::int64_t k_hour_s = 3'600;
  for (std::size_t i = 0; i < hops.size(); ++i) {
    const std::optional<Instant> stamp = certain_instant(hops[i].date);
    if (stamp && made.seconds - stamp->seconds < k_hour_s) facts[i].parts |= hop_has::after_birth;
  }
}

bool is_plain_leg(const Delay& delay) noexcept {
  constexpr std::int64_t k_half_an_hour_s = 1'800;
  return delay.seconds && *delay.seconds >= 0 && *delay.seconds <= k_half_an_hour_s;
}

HopFacts facts_of(const Hop& hop, Zone zone, NamesMet& names) noexcept {
  const NameFacts by = names.facts_of(hop.by.name);
  const NameFacts helo = names.facts_of(hop.from.helo);
  const NameFacts rdns = names.facts_of(hop.from.rdns);
  HopFacts out;
  out.by_group = by.group;
  out.from_group = client_group(hop.from, rdns.group);
  out.helo_group = helo.group;
  out.rdns_group = rdns.group;
  out.by_domain = by.domain;
  out.helo_domain = helo.domain;
  out.rdns_domain = rdns.domain;
  out.name_domain = names.facts_of(hop.from.name).domain;
  out.parts = parts_of(hop, out, zone);
  return out;
}

// How far apart two lines of one server are looked for: a message of a thousand hops is hostile.
constexpr std::uint32_t k_farthest_line = 32;

// A server takes a message twice when a filter or a list program of its own hands it back.
void find_newer_lines(const std::vector<Hop>& hops, std::vector<HopFacts>& facts) noexcept {
  for (std::uint32_t older = 1; older < hops.size(); ++older) {
    if (facts[older].by_domain.empty()) continue;
    const std::uint32_t last = older > k_farthest_line ? older - k_farthest_line : 0;
    for (std::uint32_t newer = older; newer-- > last;) {
      if (!same_host(hops[newer].by.name, hops[older].by.name)) continue;
      facts[older].newer_line = newer;
      facts[older].parts |= hop_has::newer_line;
      break;
    }
  }
}

std::string_view author_domain(const Identities& identities) noexcept {
  if (identities.from.empty()) return {};
  return organisational_domain(identities.from.front().mailbox.host());
}

bool is_exchange_arrival(const Clock& clock) noexcept {
  return clock.decoder->id == "exchange_tenant_arrival" &&
         equals_ignoring_case(clock.field_name, "X-MS-Exchange-CrossTenant-OriginalArrivalTime");
}

const Field* find_first_author_field(const Headers& headers) noexcept {
  const Field* from = headers.find(FieldName::from);
  const Field* subject = headers.find(FieldName::subject);
  if (from == nullptr || subject == nullptr) return nullptr;
  return from->whole.offset < subject->whole.offset ? from : subject;
}

std::vector<SignatureTags> read_dkim_tags(const Headers& headers) {
  std::vector<SignatureTags> out;
  for (const Field& field : headers.fields_named(FieldName::dkim_signature)) {
    out.push_back(read_signature_tags(headers.value(field)));
  }
  return out;
}

MessageParts part_of(FieldName field) noexcept {
  switch (field) {
    case FieldName::arc_seal:
    case FieldName::arc_message_signature:
    case FieldName::arc_authentication_results: return message_has::arc;
    case FieldName::x_google_dkim_signature: return message_has::google_dkim;
    case FieldName::x_antiabuse: return message_has::anti_abuse;
    default: return message_has::nothing;
  }
}

// Of an Evidence that is complete but for this.
MessageParts parts_of(const Evidence& evidence) noexcept {
  MessageParts out = message_has::nothing;
  const auto note = [&out](bool has, MessageParts part) {
    if (has) out |= part;
  };
  for (const Clock& clock : evidence.clocks) {
    note(clock.place == ClockPlace::boundary, message_has::boundary_clock);
    note(clock.decoder->id == "thread_index", message_has::thread_clock);
    note(clock.reading.ip.has_value(), message_has::clock_address);
    note(clock.decoder->id == "exchange_tenant_arrival", message_has::exchange_times);
  }
  for (const MimePart& part : evidence.mime.parts) {
    note(part.file_name.has_value(), message_has::file_name);
    note(part.is_message, message_has::attached_message);
  }
  for (const Field& field : evidence.headers.fields) out |= part_of(field.id);
  const Identities& identities = evidence.identities;
  note(evidence.own_id_form != nullptr, message_has::own_id_form);
  note(evidence.has_claimed_hop(), message_has::claimed_hop);
  note(evidence.message_id_clock != nullptr, message_has::message_id_clock);
  note(evidence.birth.witnessed.has_value(), message_has::two_clocks);
  note(evidence.made && !evidence.birth.zone_witnessed, message_has::one_zone);
  note(evidence.made && !evidence.birth.witnessed, message_has::date_alone);
  note(!evidence.mailer.empty(), message_has::mailer);
  note(evidence.mailer_release.has_value(), message_has::release);
  note(is_gmail_id(identities.message_id), message_has::gmail_id);
  note(!identities.in_reply_to.empty() || !identities.references.empty(), message_has::answered_id);
  note(!identities.reply_to.empty(), message_has::reply_to);
  note(!evidence.results.empty(), message_has::results);
  note(!evidence.receiver_dmarc.empty(), message_has::receiver_dmarc);
  note(!evidence.dkim.empty(), message_has::dkim);
  note(!evidence.signatures.empty(), message_has::signing_time);
  note(!evidence.quoted_ids.empty(), message_has::quoted_id);
  note(!evidence.filters.fields.empty(), message_has::filter_verdict);
  note(!evidence.chain.x_received.empty(), message_has::x_received);
  note(!evidence.list.domain.empty(), message_has::list_sender);
  return out;
}

}  // namespace

const Clock* Evidence::clock_of(std::string_view decoder_id) const noexcept {
  for (const Clock& clock : clocks) {
    if (clock.decoder->id == decoder_id) return &clock;
  }
  return nullptr;
}

bool Evidence::has_claimed_hop() const noexcept {
  return std::find(chain.zones.begin(), chain.zones.end(), Zone::claimed) != chain.zones.end();
}

Evidence gather_evidence(const EvidenceSources& from) {
  Evidence out{.headers = from.headers,
               .envelope = from.envelope,
               .mime = from.mime,
               .identities = from.identities,
               .chain = from.chain,
               .clocks = from.clocks,
               .filters = from.filters,
               .geo = from.geo,
               .zones = from.zones,
               .has_geo_data = from.has_geo_data,
               .dns = from.dns,
               .parts = message_has::nothing,
               .hops = {},
               .from_domain = author_domain(from.identities),
               .first_author_field = find_first_author_field(from.headers),
               .server_fields = find_server_fields(from.headers),
               .results = read_server_results(from.headers, from.chain),
               .receiver_dmarc = {},
               .dkim = read_dkim_tags(from.headers),
               .message_id_clock = nullptr,
               .list = read_list_sender(from.envelope.return_path, from.headers),
               .exchange_arrival = nullptr,
               .mailer = {},
               .own_id_form = nullptr,
               .mailer_release = std::nullopt,
               .newest_stamp = std::nullopt,
               .first_true_stamp = std::nullopt,
               .birth = find_birth(from.clocks, from.identities.date),
               .made = std::nullopt,
               .quoted_ids = {},
               .signatures = find_signature_times(from.clocks, from.chain)};
  out.quoted_ids = find_quoted_queue_ids(out.server_fields, from.identities.message_id, from.chain);
  out.hops.reserve(from.chain.hops.size());
  NamesMet names;
  for (const Hop& hop : from.chain.hops) {
    out.hops.push_back(facts_of(hop, from.chain.zones[hop.index], names));
    const std::optional<Instant> stamp = certain_instant(hop.date);
    if (!out.newest_stamp) out.newest_stamp = stamp;
    if (is_plain_stamp(hop.date, out.newest_stamp)) out.hops.back().parts |= hop_has::plain_stamp;
    const bool first = stamp && (!out.first_true_stamp || *stamp < *out.first_true_stamp);
    if (first && !out.is_claimed(hop.index)) out.first_true_stamp = stamp;
  }
  out.made = made_at(out);
  if (out.made) find_stamps_after(*out.made, from.chain.hops, out.hops);
  for (const Link& link : from.chain.links) {
    const bool is_linked = link.grade != LinkGrade::unknown && link.grade != LinkGrade::none;
    if (is_linked) out.hops[link.newer].parts |= hop_has::linked;
  }
  for (const Delay& delay : from.chain.delays) {
    if (is_plain_leg(delay)) out.hops[delay.newer].parts |= hop_has::plain_leg;
  }
  find_newer_lines(from.chain.hops, out.hops);
  for (const ServerResults& results : out.results) {
    if (results.line < out.hops.size()) out.hops[results.line].parts |= hop_has::results;
  }
  out.receiver_dmarc = dmarc_of_the_boundary(out);
  for (const Clock& clock : from.clocks) {
    if (clock.place == ClockPlace::received_id) {
      HopFacts& hop = out.hops[*clock.hop];
      hop.id_clock = &clock;
      hop.parts |= hop_has::id_clock;
    }
    if (clock.place == ClockPlace::message_id) out.message_id_clock = &clock;
    if (out.exchange_arrival == nullptr && is_exchange_arrival(clock))
      out.exchange_arrival = &clock;
  }
  out.mailer = from.headers.value_of(FieldName::x_mailer);
  if (out.mailer.data() == nullptr) out.mailer = from.headers.value_of(FieldName::user_agent);
  out.own_id_form = own_id_form(out.mailer);
  out.mailer_release = mailer_release(out.mailer);
  out.parts = parts_of(out);
  return out;
}

}  // namespace forensics
