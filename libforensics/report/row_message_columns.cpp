// The columns that speak of a message as a whole.
#include <algorithm>
#include <array>

#include "libforensics/report/internal/origin_facts.h"
#include "libforensics/report/internal/row_column.h"
#include "libforensics/text/utf8.h"

namespace forensics {
namespace {

// A message of which nothing was read has no verdict.
bool was_read(const Report& report) noexcept {
  return report.status != ReportStatus::error;
}

Cell probability_of(const Report& report, const Verdict& verdict) {
  return was_read(report) ? Cell{verdict.probability} : Cell{};
}

const OriginCandidate* origin_of(const Report& report) noexcept {
  return report.score.origins.empty() ? nullptr : &report.score.origins.front();
}

// Ids in one word list, each once, rising.
std::string joined(std::vector<std::string_view> ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  std::string text;
  for (const std::string_view id : ids) {
    if (!text.empty()) text += ' ';
    text += id;
  }
  return text;
}

Cell finding_ids(const Report& report) {
  std::vector<std::string_view> ids;
  for (const Finding& finding : report.checks.findings) {
    const CheckRow& row = check_rows()[finding.row];
    if (!row.check->exculpatory) ids.push_back(row.id);
  }
  return was_read(report) ? Cell{joined(std::move(ids))} : Cell{};
}

Cell anomaly_ids(const Report& report) {
  std::size_t dropped = 0;
  std::vector<std::string_view> ids;
  for (const ReportedAnomaly& entry : all_anomalies(report, dropped)) {
    ids.push_back(entry.anomaly.kind->id);
  }
  return was_read(report) ? Cell{joined(std::move(ids))} : Cell{};
}

Cell arrival(const Report& report) {
  for (const Hop& hop : report.chain.hops) {
    if (hop.date.instant) return time_cell(hop.date.instant);
  }
  return {};
}

Cell first_error(const Report& report, bool code) {
  if (report.errors.empty()) return {};
  const Error& error = report.errors.front();
  return text_cell(code ? error_name(error.code) : std::string_view(error.message));
}

Cell dmarc(const Report& report) {
  if (!report.auth || report.auth->dmarc.empty()) return {};
  return text_cell(dmarc_result_name(report.auth->dmarc.front().result));
}

constexpr ColumnRow k_columns[] = {
    {{"origin", "name", "names the message: path, !/member, @offset in a mailbox, #part"},
     [](const Report& r, std::size_t) { return known_cell(r.source.origin); }},
    {{"sha256", "text",
      "of the message without what its container added; null when nothing was read"},
     [](const Report& r, std::size_t) { return known_cell(r.source.message_sha256); }},
    {{"status", "text", "ok, partial (not all could be read) or error (nothing could be)"},
     [](const Report& r, std::size_t) { return text_cell(report_status_name(r.status)); }},
    {{"path", "name", "the file as given or found; - is standard input"},
     [](const Report& r, std::size_t) { return known_cell(r.source.path); }},
    {{"member", "name", "its name in the archive; null outside of one"},
     [](const Report& r, std::size_t) { return known_cell(r.source.member); }},
    {{"part", "text", "MIME part of the outer message that holds it; null when it is no part"},
     [](const Report& r, std::size_t) { return known_cell(r.source.part); }},
    {{"offset", "integer", "first byte in the file or archive member, its From_ line included"},
     [](const Report& r, std::size_t) { return Cell{static_cast<std::int64_t>(r.source.offset)}; }},
    {{"length", "integer", "bytes from there"},
     [](const Report& r, std::size_t) { return Cell{static_cast<std::int64_t>(r.source.length)}; }},
    {{"error", "text", "code of what kept the rest from being read; null when all was read"},
     [](const Report& r, std::size_t) { return first_error(r, true); }},
    {{"error_message", "text", "the same in words"},
     [](const Report& r, std::size_t) { return first_error(r, false); }},
    {{"message_id", "text", "without <>"},
     [](const Report& r, std::size_t) { return text_cell(r.identities.message_id); }},
    {{"date", "time", "the Date field in UTC, a claim"},
     [](const Report& r, std::size_t) {
       return r.identities.has_date ? time_cell(r.identities.date.instant) : Cell{};
     }},
    {{"arrival", "time", "the newest stamp of the chain in UTC"},
     [](const Report& r, std::size_t) { return arrival(r); }},
    {{"from", "text", "the first address of From"},
     [](const Report& r, std::size_t) {
       return r.identities.from.empty() ? Cell{}
                                        : text_cell(r.identities.from.front().mailbox.addr_spec);
     }},
    {{"from_name", "text", "its display name, decoded"},
     [](const Report& r, std::size_t) {
       return r.identities.from.empty() ? Cell{}
                                        : known_cell(r.identities.from.front().display_name);
     }},
    {{"subject", "text", "decoded"},
     [](const Report& r, std::size_t) {
       return r.identities.has_subject ? Cell{r.identities.subject} : Cell{};
     }},
    {{"hops", "integer", "Received lines"},
     [](const Report& r, std::size_t) {
       return was_read(r) ? Cell{static_cast<std::int64_t>(r.chain.hops.size())} : Cell{};
     }},
    {{"total_seconds", "integer", "oldest to newest stamp; null when one cannot be read"},
     [](const Report& r, std::size_t) { return integer_cell(r.chain.total_s); }},
    {{"boundary_hop", "integer", "the hop where the message came in, 0 the newest"},
     [](const Report& r, std::size_t) { return integer_cell(r.chain.boundary.hop); }},
    {{"boundary_ip", "text", "the address that handed it in there"},
     [](const Report& r, std::size_t) { return ip_cell(r.chain.boundary.ip); }},
    {{"boundary_helo", "text", "the name that this client gave, a claim"},
     [](const Report& r, std::size_t) { return text_cell(r.chain.boundary.helo); }},
    {{"boundary_rdns", "text", "the name that our server looked up"},
     [](const Report& r, std::size_t) { return text_cell(r.chain.boundary.rdns); }},
    {{"origin_ip", "text", "the likeliest true origin"},
     [](const Report& r, std::size_t) {
       const OriginCandidate* origin = origin_of(r);
       return origin != nullptr ? Cell{origin->ip.to_string()} : Cell{};
     }},
    {{"origin_probability", "number", "that it is"},
     [](const Report& r, std::size_t) {
       const OriginCandidate* origin = origin_of(r);
       return origin != nullptr ? Cell{origin->probability} : Cell{};
     }},
    {{"origin_country", "text",
      "of that address; null without a database or where it means nothing"},
     [](const Report& r, std::size_t) {
       const GeoFacts* facts = origin_facts(r);
       return facts != nullptr && facts->country ? text_cell(facts->country->view()) : Cell{};
     }},
    {{"origin_asn", "integer", "its autonomous system"},
     [](const Report& r, std::size_t) {
       const GeoFacts* facts = origin_facts(r);
       return facts != nullptr ? integer_cell(facts->asn) : Cell{};
     }},
    {{"first_forged", "integer",
      "the newest hop that is likelier forged than not; null when none is"},
     [](const Report& r, std::size_t) { return integer_cell(r.score.cut.first_forged); }},
    {{"chain_probability", "number", "that any hop is forged"},
     [](const Report& r, std::size_t) { return probability_of(r, r.score.chain); }},
    {{"date_probability", "number", "that the Date is false"},
     [](const Report& r, std::size_t) { return probability_of(r, r.score.date); }},
    {{"identity_probability", "number", "that the sender is not who is named"},
     [](const Report& r, std::size_t) { return probability_of(r, r.score.identity); }},
    {{"edited_probability", "number", "that the message was edited later"},
     [](const Report& r, std::size_t) { return probability_of(r, r.score.edited); }},
    {{"findings", "text", "ids of the checks that speak against a claim, blanks between"},
     [](const Report& r, std::size_t) { return finding_ids(r); }},
    {{"anomalies", "text", "ids of what is odd about the bytes, blanks between"},
     [](const Report& r, std::size_t) { return anomaly_ids(r); }},
    {{"spf", "text", "result for the sender of the envelope; null without DNS answers"},
     [](const Report& r, std::size_t) {
       return r.auth && r.auth->spf ? text_cell(spf_result_name(r.auth->spf->result)) : Cell{};
     }},
    {{"dmarc", "text", "result for the first author's domain; null without DNS answers"},
     [](const Report& r, std::size_t) { return dmarc(r); }},
};

constexpr std::size_t k_key_columns = 3;  // origin, sha256, status

}  // namespace

std::span<const ColumnRow> message_columns() noexcept {
  return k_columns;
}

std::span<const ColumnRow> key_columns() noexcept {
  return std::span<const ColumnRow>(k_columns).first(k_key_columns);
}

}  // namespace forensics
