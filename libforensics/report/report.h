// Everything that is known of one message, in the order of the path of the data.
//
// The shape is that of docs/schema/report-1.json; report/json.h writes it, report/text.h shows it
// to a person. All views point into `message`, whose bytes the caller owns unless they were taken
// out of a recorded SMTP conversation: then `extracted` holds them. A Report may be moved.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/auth/authentication.h"
#include "libforensics/base/error.h"
#include "libforensics/chain/chain.h"
#include "libforensics/checks/runner.h"
#include "libforensics/clocks/clock.h"
#include "libforensics/dns/snapshot.h"
#include "libforensics/envelope/envelope.h"
#include "libforensics/envelope/smtp_transcript.h"
#include "libforensics/evidence/filter.h"
#include "libforensics/evidence/hop_geo.h"
#include "libforensics/evidence/identities.h"
#include "libforensics/evidence/message_dns.h"
#include "libforensics/geo/geo.h"
#include "libforensics/headers/fields.h"
#include "libforensics/mime/mime.h"
#include "libforensics/score/verdict.h"

namespace forensics {

enum class ReportStatus : std::uint8_t {
  ok,
  partial,  // a limit stopped the reading (AnomalyKind::incomplete): the report does not tell all
  error,    // nothing was read; `errors` says why
};

[[nodiscard]] std::string_view report_status_name(ReportStatus status) noexcept;

enum class SourceFormat : std::uint8_t { message, smtp_transcript };

// Where the bytes came from.
struct Source {
  std::string path;    // as given; empty for bytes in memory
  std::string member;  // in an archive: its name there, layers parted by "!/"; empty outside
  std::string part;    // in another message: the path of the MIME part; empty outside
  std::string origin;  // all of these in one word (RawMessage::origin); empty without a path
  SourceFormat format{SourceFormat::message};
  std::uint64_t offset{0};     // of the message in the source
  std::uint64_t length{0};     // of the source, bytes
  std::string sha256;          // of the source, 64 hexadecimal digits
  std::string message_sha256;  // of the message below its From_ line, as docs/scan.md says
};

// A version or a licence line that must travel with the report.
struct DataVersion {
  std::string name;
  std::string version;
};

// Where the instant came from as of which DNS answers and keys count.
enum class AsOfSource : std::uint8_t {
  none,      // nothing gave one: the newest answers count
  option,    // the caller
  boundary,  // the stamp of the hop where the message came in
  newest,    // the newest stamp
  date,      // the Date field: a claim
};

[[nodiscard]] std::string_view as_of_source_name(AsOfSource source) noexcept;

struct Report {
  Source source;
  ReportStatus status{ReportStatus::ok};
  std::vector<Error> errors;
  std::shared_ptr<const std::string> extracted;  // null unless taken out of a conversation
  std::string_view message;
  std::string_view source_bytes;  // the input as given: the message itself, the conversation, or
                                  // what the message was mended, decoded or rebuilt from
  Anomalies source_anomalies;     // of the container and of mending; spans in `source_bytes`

  Headers headers;
  Envelope envelope;
  std::optional<SmtpTranscript> smtp;
  Identities identities;
  MimeTree mime;
  Chain chain;
  std::vector<HopGeo> geo;            // one a hop
  std::vector<HopGeo> synthetic_geo;  // one a synthetic hop
  std::vector<std::optional<bool>>
      zone_in_use;  // one a hop: did any place use the stamp's offset then

  std::optional<MessageDns> dns;       // null without DNS answers
  std::optional<Authentication> auth;  // likewise
  AsOfSource as_of_source{AsOfSource::none};
  DnsSnapshotHead answers;  // who was asked for them, and when; empty without DNS answers

  Clocks clocks;
  FilterVerdicts filters;
  CheckResults checks;
  Score score;

  std::vector<DataVersion> data_versions;
  std::vector<DataSource> data_sources;
};

// One anomaly of any layer, for lists that show them all.
struct ReportedAnomaly {
  std::string_view layer;
  Anomaly anomaly;
  bool in_source{false};  // its span counts in Report::source_bytes, not in the message
};

// All anomalies of the report in the order of the message; `dropped` counts those that the bounded
// lists left out.
[[nodiscard]] std::vector<ReportedAnomaly> all_anomalies(const Report& report,
                                                         std::size_t& dropped);

}  // namespace forensics
