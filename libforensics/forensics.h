// libforensics: which part of a message's path is true?
//
// This is the one include. analyze() takes a message through these stages, a folder each, in this
// order; each stage sees only what stands above it:
//
//   headers/   the bytes are cut into fields and a body, exactly, so that every later fact has a
//              place (a Span) in the original
//   envelope/  what SMTP said of sender and recipients, as far as the stored message still tells
//   mime/      the body as a tree of parts
//   received/  each Received line read by the grammar, then by the server family that wrote it,
//              which alone knows the client's claim (helo) from the server's observation (rdns, ip)
//   chain/     the lines in order: which of them our side wrote, where trust ends, how the seams
//              fit
//   auth/      what SPF, DKIM, ARC and DMARC say of it, when DNS answers are given
//   evidence/  who the message says it is from, decoded; what DNS says of each hop, likewise
//   report/    all of that, as JSON by docs/schema/report-1.json or as text
//
// geo/, time/, text/ and dns/ stand beside the path: they know addresses, places, instants, bytes
// and names, but no mail. Whatever comes from outside the message (geo databases, the zone table,
// DNS answers) is opened by the caller and handed in; the analysis itself reads no file, clock or
// environment variable, so the same bytes, data and options give the same report, byte for byte.
//
// Malformed mail is evidence, never an error: it shows as anomalies with a name and a place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "libforensics/auth/public_suffix.h"
#include "libforensics/base/lifetime.h"
#include "libforensics/base/result.h"
#include "libforensics/base/version.h"
#include "libforensics/chain/chain.h"
#include "libforensics/dns/list.h"
#include "libforensics/dns/snapshot.h"
#include "libforensics/geo/geo.h"
#include "libforensics/input/read_file.h"
#include "libforensics/report/json.h"
#include "libforensics/report/report.h"
#include "libforensics/report/text.h"
#include "libforensics/time/zones.h"

namespace forensics {

struct AnalyzeOptions {
  TrustOptions trust;               // which hops are ours; inferred by default
  const GeoView* geo{nullptr};      // null: address facts without databases
  const ZoneTable* zones{nullptr};  // null: no zone facts
  const DnsView* dns{nullptr};      // null: no facts of DNS; senders and signatures are not judged
  std::string dns_version;          // what names those answers in the report: DnsFile::sha256
  DnsSnapshotHead dns_head;         // what the report says of where they come from
  std::vector<const DnsList*> dns_lists;      // asked beside (dns/list.h); none by default
  const PublicSuffixList* suffixes{nullptr};  // null: the built-in list
  std::optional<Instant> as_of;  // when the message came in; null: as the message tells
  std::string path;              // shown as the source; "" for bytes in memory
  bool mime{true};               // read the body's parts
};

// Analyses one message, or the first message of a recorded SMTP conversation. Never fails: input
// without any field gives a report that says so. The report's views point into `message`, which
// must outlive it.
[[nodiscard]] Report analyze(std::string_view message FORENSICS_LIFETIME,
                             const AnalyzeOptions& options = {});

// DNS answers from a file, and what names them in a report.
struct DnsFile {
  DnsSnapshot answers;
  std::string sha256;
};

// Of the text of a snapshot (dns/snapshot.h). Error: bad_data_file.
[[nodiscard]] Result<DnsFile> read_dns_snapshot(std::string_view text);

// Errors: those of read_message_file(), and bad_data_file.
[[nodiscard]] Result<DnsFile> open_dns_snapshot(const std::string& path);

// Versions of what is built in and shapes a report: ICU and Unicode. A report adds the zone
// table's when it was given one.
[[nodiscard]] std::vector<DataVersion> built_in_data_versions();

}  // namespace forensics
