#include <algorithm>
#include <map>
#include <utility>

#include <rapidjson/document.h>

#include "libforensics/base/ascii.h"
#include "libforensics/dns/import.h"
#include "libforensics/dns/internal/json_lines.h"
#include "libforensics/dns/internal/zone_entries.h"
#include "libforensics/dns/name.h"

namespace forensics {
namespace {

using Json = rapidjson::Value;

// Single records and when they were seen.
struct Observation {
  DnsRecord record;
  Instant first;
  Instant last;
};
using Observations = std::map<DnsQuestion, std::vector<Observation>>;

std::optional<std::string_view> text_of(const Json& object, const char* name) {
  const auto found = object.FindMember(name);
  if (found == object.MemberEnd() || !found->value.IsString()) return std::nullopt;
  return std::string_view(found->value.GetString(), found->value.GetStringLength());
}

// Seconds since 1970; sensors of whole zones write theirs under another name.
std::optional<Instant> time_of(const Json& object, const char* name, const char* zone_name) {
  for (const char* member : {name, zone_name}) {
    const auto found = object.FindMember(member);
    if (found != object.MemberEnd() && found->value.IsInt64())
      return Instant{found->value.GetInt64(), 0};
  }
  return std::nullopt;
}

std::optional<DnsRecord> read_record(const DnsQuestion& question, const Json& rdata) {
  if (!rdata.IsString()) return std::nullopt;
  const std::string_view text(rdata.GetString(), rdata.GetStringLength());
  DnsRecord out;
  out.name = question.name;
  out.type = question.type;
  if (question.type != DnsType::txt) {
    auto data = read_rdata(question.type, text);
    if (!data) return std::nullopt;
    out.data = std::move(*data);
    return out;
  }
  // Some write the strings quoted, as a zone file has them, others bare.
  TextStrings strings;
  internal::ZoneEntries entries(text);
  if (trim(text).starts_with('"') && entries.next()) {
    for (const internal::ZoneWord& word : entries.words())
      strings.strings.push_back(unescape_bytes(word.text));
  } else {
    strings.strings.emplace_back(text);
  }
  out.data = std::move(strings);
  return out;
}

void add_set(DnsSnapshot& out, const DnsQuestion& question, std::vector<DnsRecord> records,
             Instant first, Instant last) {
  DnsAnswer answer;
  answer.status = DnsStatus::data;
  answer.records = std::move(records);
  answer.time = first;
  answer.time_last = last;
  answer.source = "pdns";
  out.add(question, std::move(answer));
}

// Cuts time where an observation begins or ends; each piece holds all that was seen during it.
void add_pieces(DnsSnapshot& out, const DnsQuestion& question,
                const std::vector<Observation>& seen) {
  std::vector<std::int64_t> cuts;
  for (const Observation& one : seen) {
    cuts.push_back(one.first.seconds);
    cuts.push_back(one.last.seconds + 1);
  }
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    const Instant first{cuts[i], 0};
    const Instant last{cuts[i + 1] - 1, 0};
    std::vector<DnsRecord> records;
    for (const Observation& one : seen) {
      if (one.first <= first && last <= one.last) records.push_back(one.record);
    }
    if (!records.empty()) add_set(out, question, std::move(records), first, last);
  }
}

// Why the line is none; "" when it was taken or passed over.
std::string_view take_line(const Json& line, DnsSnapshot& out, Observations& seen) {
  const auto name = text_of(line, "rrname");
  const auto type_name = text_of(line, "rrtype");
  const auto rdata = line.FindMember("rdata");
  if (!name || !type_name || rdata == line.MemberEnd()) return "no rrname, rrtype and rdata";
  const auto type = dns_type_of(*type_name);
  if (!type) return "";
  const auto first = time_of(line, "time_first", "zone_time_first");
  const auto last = time_of(line, "time_last", "zone_time_last");
  if (!first || !last || *last < *first) return "no time_first and time_last";
  const DnsQuestion question{canonical_name(*name), *type};
  if (rdata->value.IsArray()) {
    std::vector<DnsRecord> records;
    for (const Json& one : rdata->value.GetArray()) {
      auto record = read_record(question, one);
      if (!record) return "rdata does not fit its rrtype";
      records.push_back(std::move(*record));
    }
    if (!records.empty()) add_set(out, question, std::move(records), *first, *last);
    return "";
  }
  auto record = read_record(question, rdata->value);
  if (!record) return "rdata does not fit its rrtype";
  std::vector<Observation>& all = seen[question];
  if (all.size() >= k_max_passive_observations) return "too many observations of one question";
  all.push_back({std::move(*record), *first, *last});
  return "";
}

}  // namespace

Result<DnsSnapshot> import_passive_dns(std::string_view text) {
  DnsSnapshot out;
  Observations seen;
  const auto done =
      internal::read_json_lines(text, [&](const Json& line) { return take_line(line, out, seen); });
  if (!done) return tl::unexpected(done.error());
  for (const auto& [question, all] : seen) add_pieces(out, question, all);
  return out;
}

}  // namespace forensics
