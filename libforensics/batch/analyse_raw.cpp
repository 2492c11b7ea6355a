#include "libforensics/batch/internal/analyse_raw.h"

#include <exception>
#include <utility>

#include "libforensics/auth/digest.h"
#include "libforensics/batch/nested.h"

namespace forensics {
namespace {

// The report speaks of bytes that the caller knows by path, member and part.
void describe_source(const RawMessage& raw, Report& report) {
  Source& source = report.source;
  source.path = raw.path;
  source.member = raw.member;
  source.part = raw.part;
  source.origin = raw.origin();
  const bool as_it_stands = raw.original.data() == nullptr;
  // An SMTP conversation has its message at an offset of its own.
  source.offset += as_it_stands
                       ? raw.place.offset - (raw.with_from_line().size() - raw.bytes.size())
                       : raw.place.offset;
  report.source_anomalies = raw.anomalies;
  if (raw.error) {
    report.errors.push_back(*raw.error);
    report.status = raw.readable() ? ReportStatus::partial : ReportStatus::error;
  }
  if (as_it_stands) return;
  report.source_bytes = raw.original;
  source.length = raw.original.size();
  source.sha256 = sha256_hex(raw.original);
}

ScanOutcome outcome_of(const Report& report) noexcept {
  if (report.status == ReportStatus::error) return ScanOutcome::error;
  return report.status == ReportStatus::partial ? ScanOutcome::partial : ScanOutcome::analysed;
}

ScanRecord record_of(Report report, const RawMessage& raw, const ReportView& view) {
  describe_source(raw, report);
  ScanRecord record;
  record.origin = report.source.origin;
  record.outcome = outcome_of(report);
  record.nested = !raw.part.empty();
  record.sha256 = report.source.message_sha256;
  record.length = raw.bytes.size();
  record.error = raw.error;
  view(report, record);
  return record;
}

ScanRecord analyse_one(const RawMessage& raw, const ScanOptions& options, const ReportView& view,
                       RawMessage& searched) {
  if (!raw.readable()) return record_of({}, raw, view);
  Report report = analyze(raw.with_from_line(), options.analyze);
  searched = raw;
  if (report.extracted) {  // what a conversation carried is the message that may hold others
    searched.bytes = *report.extracted;
    searched.owner = report.extracted;
    searched.from_line = {};
    searched.original = raw.bytes;
  }
  return record_of(std::move(report), raw, view);
}

ScanRecord without_memory(const RawMessage& raw, const char* what, const ReportView& view) {
  RawMessage refused = raw.without_bytes();
  refused.error = {ErrorCode::limit_reached, raw.origin() + ": cannot be analysed: " + what};
  return record_of({}, refused, view);
}

void add_record(const RawMessage& raw, const ScanOptions& options, const ReportView& view,
                RawMessage& searched, std::vector<ScanRecord>& records) {
  try {
    records.push_back(analyse_one(raw, options, view, searched));
  } catch (const std::exception& fault) {
    records.push_back(without_memory(raw, fault.what(), view));
  }
}

void add_nested(const RawMessage& outer, const ScanOptions& options, const ReportView& view,
                std::vector<ScanRecord>& records) {
  RawMessage searched;  // nested_messages() gives all levels
  try {
    for (const RawMessage& inner : nested_messages(outer)) {
      add_record(inner, options, view, searched, records);
    }
  } catch (const std::exception& fault) {
    records.push_back(without_memory(outer, fault.what(), view));
  }
}

}  // namespace

std::vector<ScanRecord> analyse_raw(const RawMessage& message, std::uint64_t number,
                                    const ScanOptions& options, const ReportView& view) {
  std::vector<ScanRecord> records;
  RawMessage searched;
  add_record(message, options, view, searched, records);
  if (options.nested && searched.readable()) add_nested(searched, options, view, records);
  for (std::size_t item = 0; item < records.size(); ++item) {
    records[item].key = {message.path, number, static_cast<std::uint32_t>(item)};
  }
  records.back().last_of_group = true;
  return records;
}

}  // namespace forensics
