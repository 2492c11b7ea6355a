#include "libforensics/batch/case_entry.h"

#include <algorithm>
#include <iterator>

#include "libforensics/batch/batch_record.h"
#include "libforensics/clocks/decoder.h"
#include "libforensics/text/utf8.h"

namespace forensics {
namespace {

constexpr RowColumn k_finding_columns[] = {
    {"check_id", "text", "id of the check (checks.md)"},
    {"family", "text", "of the check"},
    {"bearing", "text", "the claim that it speaks about: chain, date, identity or edited"},
    {"hop", "integer", "of the hop or link; null for the message as a whole"},
    {"llr", "number", "log10 likelihood ratio for forged, as weighed there"},
    {"exculpatory", "integer", "1: it speaks for the claim"},
    {"summary", "text", "what was found, as a sentence"},
};

constexpr RowColumn k_clock_columns[] = {
    {"kind", "text", "id of the decoder"},
    {"place", "text", "where the identifier stood"},
    {"hop", "integer", "whose id it is; null outside of the chain"},
    {"token", "text", "the identifier"},
    {"actor", "text", "whose clock it is"},
    {"utc", "time", "the time hidden in it; null for a local clock of unknown offset"},
    {"delta_seconds", "integer", "the clock less what it must agree with; null without that"},
    {"of_one_sending", "integer", "1: the sender made it, and no two of his messages share it"},
    {"epoch", "integer", "seconds since 1970 as cross checks take it: utc, else the local digits"},
};

constexpr RowColumn k_trait_columns[] = {
    {"sender_ip", "text", "the address that stands for the sender; null for a large mail provider"},
    {"by_a_list", "integer", "1: a mailing list sent it on"},
    {"boundary", "text", "of the outermost multipart"},
    {"fingerprint", "integer",
     "of the way header and claimed chain are built; null without a field"},
};

CellRow trait_row(const BatchRecord& record) {
  return {record.origin ? Cell{record.origin->to_string()} : Cell{},
          std::int64_t{record.by_a_list ? 1 : 0},
          record.boundary.empty() ? Cell{} : Cell{record.boundary},
          record.fingerprint == 0 ? Cell{} : Cell{static_cast<std::int64_t>(record.fingerprint)}};
}

// Whether no two sendings share such a clock: batch_record() took it.
bool is_taken(const BatchRecord& record, const Clock& clock) {
  return std::any_of(record.clocks.begin(), record.clocks.end(), [&](const BatchClock& taken) {
    return taken.kind == clock.decoder->id && taken.token == clock.token;
  });
}

CellRow finding_row(const Report& report, std::size_t at) {
  const Finding& finding = report.checks.findings[at];
  const CheckRow& row = check_rows()[finding.row];
  const bool of_message = row.check->scope == Scope::message;
  return {std::string(row.id),
          std::string(row.family),
          std::string(bearing_name(row.check->bearing)),
          of_message ? Cell{} : Cell{static_cast<std::int64_t>(finding.at)},
          report.score.finding_llr[at],
          std::int64_t{row.check->exculpatory ? 1 : 0},
          summary_of(*row.check, finding.note, report.message)};
}

CellRow clock_row(const BatchRecord& record, const Clock& clock) {
  return {std::string(clock.decoder->id),
          std::string(clock_place_name(clock.place)),
          clock.hop ? Cell{static_cast<std::int64_t>(*clock.hop)} : Cell{},
          std::string(clock.token),
          std::string(clock_actor_name(clock.decoder->decoder->actor)),
          clock.utc ? Cell{to_rfc3339(*clock.utc)} : Cell{},
          clock.delta_s ? Cell{*clock.delta_s} : Cell{},
          std::int64_t{is_taken(record, clock) ? 1 : 0},
          clock.utc.value_or(clock.reading.wall).seconds};
}

// Names that differ stay different.
void write_names(CellRow& message) {
  const auto columns = row_columns(RowDetail::summary);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    auto* text = std::get_if<std::string>(&message[i]);
    if (text != nullptr && columns[i].type == "name") *text = reversible_utf8(*text);
  }
}

std::size_t first_hop_column() noexcept {
  const auto columns = row_columns(RowDetail::hops);
  const auto hop = std::find_if(columns.begin(), columns.end(),
                                [](const RowColumn& column) { return column.name == "hop"; });
  return static_cast<std::size_t>(hop - columns.begin());
}

}  // namespace

std::span<const RowColumn> finding_columns() noexcept {
  return k_finding_columns;
}
std::span<const RowColumn> clock_columns() noexcept {
  return k_clock_columns;
}
std::span<const RowColumn> trait_columns() noexcept {
  return k_trait_columns;
}
std::span<const RowColumn> case_hop_columns() noexcept {
  return row_columns(RowDetail::hops).subspan(first_hop_column());
}

CaseEntry case_entry(const Report& report) {
  CaseEntry entry;
  entry.message = std::move(row_cells(report, RowDetail::summary).front());
  write_names(entry.message);
  if (!report.chain.hops.empty()) {
    for (CellRow& row : row_cells(report, RowDetail::hops)) {
      const auto first = row.begin() + static_cast<std::ptrdiff_t>(first_hop_column());
      entry.hops.emplace_back(std::make_move_iterator(first), std::make_move_iterator(row.end()));
    }
  }
  for (std::size_t i = 0; i < report.checks.findings.size(); ++i) {
    entry.findings.push_back(finding_row(report, i));
  }
  const BatchRecord record = batch_record(report, {});
  for (const Clock& clock : report.clocks) entry.clocks.push_back(clock_row(record, clock));
  entry.traits.push_back(trait_row(record));
  return entry;
}

}  // namespace forensics
