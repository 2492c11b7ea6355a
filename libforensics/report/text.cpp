#include "libforensics/report/text.h"

#include <algorithm>

#include "libforensics/base/counted.h"
#include "libforensics/evidence/part_text.h"
#include "libforensics/report/internal/text_auth.h"
#include "libforensics/report/internal/text_dns.h"
#include "libforensics/report/internal/text_layout.h"
#include "libforensics/report/internal/text_path.h"
#include "libforensics/report/internal/text_verdict.h"
#include "libforensics/text/visible.h"
#include "libforensics/time/checks.h"

namespace forensics {
namespace {

std::string person_text(const Person& person) {
  std::string text = person.display_name;
  const std::string_view address = person.mailbox.addr_spec;
  if (address.data() != nullptr) {
    text += (text.empty() ? "<" : " <") + std::string(address) + ">";
  }
  if (!person.domain_unicode.empty()) text += " (shown as " + person.domain_unicode + ")";
  return text;
}

void write_people(Page& page, std::string_view label, const std::vector<Person>& people) {
  constexpr std::size_t k_most = 5;
  std::string text;
  for (std::size_t i = 0; i < people.size() && i < k_most; ++i) {
    text += (i == 0 ? "" : ", ") + person_text(people[i]);
  }
  if (people.size() > k_most) text += " and " + std::to_string(people.size() - k_most) + " more";
  if (!text.empty()) page.field(label, text);
}

// Where an envelope address was read: "Delivered-To", "return_path".
std::string source_text(const EnvelopeAddress& entry) {
  if (entry.field_name.data() != nullptr) return std::string(entry.field_name);
  return std::string(envelope_source_name(entry.source));
}

std::string address_list(const std::vector<EnvelopeAddress>& list) {
  std::string text;
  for (const EnvelopeAddress& entry : list) {
    text += (text.empty() ? "<" : ", <") + std::string(entry.address) + ">";
  }
  return text;
}

void write_envelope(Page& page, const Envelope& envelope) {
  std::string text;
  if (envelope.mail_from.known()) {
    text = "from <" + std::string(envelope.mail_from.address) + "> (" +
           source_text(envelope.mail_from) + ")";
  }
  if (!envelope.rcpt_to.empty()) {
    text += (text.empty() ? "to " : ", to ") + address_list(envelope.rcpt_to) + " (" +
            source_text(envelope.rcpt_to.front()) + ")";
  }
  if (!text.empty()) page.field("Envelope", text);
}

std::string date_text(const ParsedDate& date) {
  if (!date.instant) return std::string(date.raw) + " (cannot be read)";
  std::string text = to_rfc3339(*date.instant) + " (written as " + std::string(date.raw) + ")";
  for (int i = 0; i < k_date_issue_count; ++i) {
    const auto issue = static_cast<DateIssue>(i);
    if (date.status != DateStatus::ok && date.issues.has(issue)) {
      text.append(", ").append(date_issue_name(issue));
    }
  }
  return text;
}

void write_head(Page& page, const Report& report) {
  const Source& source = report.source;
  std::string name = source.path.empty()  ? "bytes in memory"
                     : source.path == "-" ? "standard input"
                                          : source.path;
  if (source.format == SourceFormat::smtp_transcript)
    name += " (message taken out of an SMTP conversation)";
  page.field("Message", name, Style::bold);
  page.field("", counted(source.length, "byte") + ", SHA-256 " + source.sha256, Style::dim);
  const Identities& who = report.identities;
  write_people(page, "From", who.from);
  write_people(page, "Sender", who.sender);
  write_people(page, "Reply-To", who.reply_to);
  write_people(page, "To", who.to);
  if (who.has_subject) page.field("Subject", who.subject);
  if (who.has_date) page.field("Date", date_text(who.date));
  if (who.message_id.data() != nullptr) page.field("Id", who.message_id);
  write_envelope(page, report.envelope);
}

// Each address that a hop tells of, once, oldest first.
void write_addresses(Page& page, const Report& report) {
  std::vector<const GeoFacts*> met;
  const auto add = [&](const std::optional<GeoFacts>& facts) {
    if (!facts) return;
    for (const GeoFacts* known : met) {
      if (known->address == facts->address) return;
    }
    met.push_back(&*facts);
  };
  for (const HopGeo& hop : report.synthetic_geo) add(hop.from);
  for (std::size_t i = report.geo.size(); i-- > 0;) {
    add(report.geo[i].from);
    add(report.geo[i].by);
  }
  if (met.empty()) return;
  page.heading("Addresses");
  for (const GeoFacts* facts : met) page.paragraph(shown(describe(*facts)), 2);
}

// Licences ask that these lines stand wherever the facts do.
void write_attributions(Page& page, const Report& report) {
  bool first = true;
  for (const DataSource& source : report.data_sources) {
    if (source.attribution.empty()) continue;
    if (first) page.line();
    first = false;
    page.paragraph(source.attribution + (source.link.empty() ? "" : " " + source.link), 0,
                   Style::dim);
  }
}

void write_parts(Page& page, const Report& report) {
  if (report.mime.parts.empty()) return;
  page.heading("Parts");
  for (const MimePart& part : report.mime.parts) {
    std::string text = shown(part.media_type) + ", " + counted(part.body.length, "byte");
    if (part.charset) text += ", " + shown(*part.charset);
    if (part.file_name) text += ", file " + shown(file_name_text(part));
    page.paragraph(text, 2 + 2 * part.depth);
  }
}

Style style_of(Severity severity) {
  return severity == Severity::critical  ? Style::red
         : severity == Severity::warning ? Style::yellow
                                         : Style::dim;
}

void write_anomalies(Page& page, const Report& report) {
  constexpr std::size_t k_most = 40;
  std::size_t dropped = 0;
  const std::vector<ReportedAnomaly> anomalies = all_anomalies(report, dropped);
  if (anomalies.empty()) return;
  page.heading("Oddities (" + std::to_string(anomalies.size() + dropped) + ")");
  for (std::size_t i = 0; i < anomalies.size() && i < k_most; ++i) {
    const Anomaly& anomaly = anomalies[i].anomaly;
    page.line("  " +
              page.styled(fitted(severity_name(anomaly.kind->severity), 9),
                          style_of(anomaly.kind->severity)) +
              std::string(anomaly.kind->id) + " at byte " + with_thousands(anomaly.span.offset));
    page.paragraph(anomaly.kind->meaning, 11, Style::dim);
  }
  const std::size_t more = anomalies.size() + dropped - std::min(anomalies.size(), k_most);
  if (more > 0) page.paragraph(std::to_string(more) + " more; --format json lists them.", 2);
}

}  // namespace

std::string to_text(const Report& report, const TextOptions& options) {
  Page page(options);
  write_head(page, report);
  write_verdict(page, report);
  write_path(page, report);
  write_clocks(page, report);
  write_filters(page, report);
  write_dns(page, report);
  write_auth(page, report);
  write_addresses(page, report);
  write_parts(page, report);
  write_anomalies(page, report);
  write_attributions(page, report);
  return page.take();
}

}  // namespace forensics
