#include "libforensics/auth/digest.h"
#include "libforensics/evidence/evidence.h"
#include "libforensics/forensics.h"
#include "libforensics/text/versions.h"

namespace forensics {
namespace {

// A conversation begins with a greeting or a command; a message begins with a field that mail has.
// That spares ordinary mail the closer look.
bool may_be_conversation(const Headers& headers) noexcept {
  return headers.fields.empty() || headers.fields.front().id == FieldName::other;
}

// A recorded conversation gives up the first message that it carries; the report then speaks of
// that message, whose bytes it owns.
void take_out_of_conversation(Report& report) {
  if (!may_be_conversation(report.headers) || !looks_like_smtp_transcript(report.source_bytes))
    return;
  SmtpTranscript smtp = read_smtp_transcript(report.source_bytes);
  report.source.format = SourceFormat::smtp_transcript;
  for (SmtpTransaction& transaction : smtp.transactions) {
    if (!transaction.has_content) continue;
    report.extracted = std::make_shared<const std::string>(transaction.message);
    report.source.offset = transaction.content.offset;
    break;
  }
  if (!report.extracted) report.extracted = std::make_shared<const std::string>();
  report.message = *report.extracted;
  report.smtp = std::move(smtp);
  split_headers(report.message, report.headers);
}

// The digest that is the same for the message in a file and in a mailbox.
void name_message(Report& report) {
  const Span lead = report.headers.from_line;
  const bool as_given = lead.empty() && !report.extracted;
  report.source.message_sha256 =
      as_given ? report.source.sha256 : sha256_hex(report.message.substr(lead.end()));
}

void add_conversation(Report& report) {
  if (!report.smtp) return;
  for (const SmtpTransaction& transaction : report.smtp->transactions) {
    if (!transaction.has_content) continue;
    add_transaction(report.envelope, report.headers, transaction);
    return;
  }
}

std::optional<GeoFacts> located(const GeoView& geo, const std::optional<IpAddress>& address) {
  if (!address) return std::nullopt;
  return geo.locate(*address);
}

void locate_hops(const GeoView& geo, Report& report) {
  for (const Hop& hop : report.chain.hops) {
    report.geo.push_back({located(geo, hop.from.ip), located(geo, hop.by.ip)});
  }
  for (const SyntheticHop& hop : report.chain.synthetic) {
    report.synthetic_geo.push_back({located(geo, hop.ip), std::nullopt});
  }
  report.data_sources = geo.data_sources();
}

void judge_zones(const ZoneTable* zones, Report& report) {
  for (const Hop& hop : report.chain.hops) {
    const bool known = zones != nullptr && hop.date.instant && hop.date.zone_offset_s;
    report.zone_in_use.push_back(
        known ? std::optional(zones->is_offset_in_use(*hop.date.zone_offset_s, *hop.date.instant))
              : std::nullopt);
  }
}

// The best known time at which our side took the message.
std::optional<Instant> received_at(const AnalyzeOptions& options, Report& report) {
  const Chain& chain = report.chain;
  report.as_of_source = AsOfSource::option;
  if (options.as_of) return options.as_of;
  report.as_of_source = AsOfSource::boundary;
  if (chain.boundary.hop && chain.hops[*chain.boundary.hop].date.instant)
    return chain.hops[*chain.boundary.hop].date.instant;
  report.as_of_source = AsOfSource::newest;
  for (const Hop& hop : chain.hops) {
    if (hop.date.instant) return hop.date.instant;
  }
  report.as_of_source = AsOfSource::date;
  if (report.identities.has_date && report.identities.date.instant)
    return report.identities.date.instant;
  report.as_of_source = AsOfSource::none;
  return std::nullopt;
}

// What DNS says of the path and of the author's domains; before the checks, which ask for it.
void ask_names(const AnalyzeOptions& options, Report& report) {
  if (options.dns == nullptr) return;
  report.dns = ask_message_dns({.chain = report.chain,
                                .identities = report.identities,
                                .as_of = received_at(options, report),
                                .lists = options.dns_lists},
                               *options.dns);
}

// What the message hides and how it hangs together, weighed.
void weigh_evidence(const AnalyzeOptions& options, Report& report) {
  report.filters = read_filters(report.headers);
  report.clocks = read_clocks(report.headers, report.mime, report.chain);
  const bool has_databases = options.geo != nullptr && !options.geo->databases().empty();
  const Evidence evidence = gather_evidence({.headers = report.headers,
                                             .envelope = report.envelope,
                                             .mime = report.mime,
                                             .identities = report.identities,
                                             .chain = report.chain,
                                             .clocks = report.clocks,
                                             .filters = report.filters,
                                             .geo = report.geo,
                                             .zones = options.zones,
                                             .has_geo_data = has_databases,
                                             .dns = report.dns ? &*report.dns : nullptr});
  report.checks = run_checks(evidence);
  report.score = score(evidence, report.checks);
}

ClaimBoundary claim_boundary(const Chain& chain) {
  ClaimBoundary out;
  out.written_by = chain.boundary.written_by;
  for (std::size_t i = 0; i < chain.hops.size(); ++i) {
    if (chain.zones[i] != Zone::claimed) continue;
    out.claimed_from = chain.hops[i].field.offset;
    break;
  }
  return out;
}

void authenticate_message(const AnalyzeOptions& options, Report& report) {
  if (!report.dns) return;
  AuthRequest request{.headers = report.headers,
                      .ip = report.chain.boundary.ip,
                      .helo = report.chain.boundary.helo,
                      .mail_from = report.envelope.mail_from.address,
                      .from_domains = {},
                      .boundary = claim_boundary(report.chain),
                      .as_of = report.dns->as_of,
                      .suffixes = options.suffixes};
  for (const Person& author : report.identities.from) {
    if (!author.mailbox.host().empty()) request.from_domains.push_back(author.mailbox.host());
  }
  report.auth = authenticate(request, *options.dns);
  report.answers = options.dns_head;
  const PublicSuffixList& suffixes =
      options.suffixes != nullptr ? *options.suffixes : PublicSuffixList::built_in();
  report.data_versions.push_back({"public_suffix_list", suffixes.version()});
  if (!options.dns_version.empty())
    report.data_versions.push_back({"dns_snapshot", options.dns_version});
}

void judge_status(Report& report) {
  std::size_t dropped = 0;
  for (const ReportedAnomaly& entry : all_anomalies(report, dropped)) {
    if (entry.anomaly.kind->incomplete) report.status = ReportStatus::partial;
  }
}

}  // namespace

std::vector<DataVersion> built_in_data_versions() {
  TextVersions versions = text_versions();
  return {{"icu", std::move(versions.icu)}, {"unicode", std::move(versions.unicode)}};
}

Report analyze(std::string_view message, const AnalyzeOptions& options) {
  static const GeoView k_no_databases;
  Report report;
  report.source.path = report.source.origin = options.path;
  report.source.length = message.size();
  report.source.sha256 = sha256_hex(message);
  report.message = report.source_bytes = message;
  split_headers(report.message, report.headers);
  take_out_of_conversation(report);
  name_message(report);

  report.envelope = read_envelope(report.headers);
  add_conversation(report);
  if (options.mime) report.mime = parse_mime(report.headers);
  report.identities = read_identities(report.headers);
  report.chain = build_chain(report.headers, options.trust);
  locate_hops(options.geo != nullptr ? *options.geo : k_no_databases, report);
  judge_zones(options.zones, report);
  ask_names(options, report);
  weigh_evidence(options, report);
  report.data_versions = built_in_data_versions();
  if (options.zones != nullptr)
    report.data_versions.push_back({"tzdata", std::string(options.zones->version())});
  authenticate_message(options, report);
  judge_status(report);
  return report;
}

}  // namespace forensics
