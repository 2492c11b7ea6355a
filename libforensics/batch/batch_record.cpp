#include "libforensics/batch/batch_record.h"

#include <utility>

#include "libforensics/base/ascii.h"
#include "libforensics/checks/server_lines.h"
#include "libforensics/clocks/decoder.h"
#include "libforensics/evidence/filter_row.h"
#include "libforensics/evidence/list_fields.h"
#include "libforensics/geo/provider.h"

namespace forensics {
namespace {

class Fingerprint {
 public:
  void add(std::string_view text) noexcept {
    for (const char c : text) add(to_lower(c));
    add('\0');
  }
  // "----=_NextPart_000_001C" as "----=_aaaaaaaa_000_00aa": runs of one class count once.
  void add_shape(std::string_view text) noexcept {
    char last = 0;
    for (const char c : text) {
      const char shape = is_digit(c) || hex_value(c) >= 0 ? '0' : is_alpha(c) ? 'a' : c;
      if (shape != last || !is_alnum(c)) add(shape);
      last = shape;
    }
    add('\0');
  }
  [[nodiscard]] std::uint64_t value() const noexcept { return hash_; }

 private:
  void add(char c) noexcept { hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x100000001B3U; }
  std::uint64_t hash_{0xCBF29CE484222325U};
};

// Fields that the author's side wrote: neither trace nor a filter's, nor those of a provider.
bool is_of_the_author(const Headers& headers, const Field& field) noexcept {
  if (field.kind != FieldKind::field || is_trace_field(field.id)) return false;
  const std::string_view name = headers.name(field);
  return !starts_with_ignoring_case(name, "X-MS-Exchange-") &&
         !starts_with_ignoring_case(name, "X-Microsoft-") &&
         !starts_with_ignoring_case(name, "X-Sender-IP") &&
         !starts_with_ignoring_case(name, "X-SID-") && find_filter(name).row == nullptr;
}

// A conversation index is copied from reply to reply, and a part's id from quotation to quotation.
bool is_unique_to_a_sending(const Clock& clock) noexcept {
  const ClockActor actor = clock.decoder->decoder->actor;
  const bool of_the_sender = actor == ClockActor::author || actor == ClockActor::first_server ||
                             actor == ClockActor::signer;
  return of_the_sender && clock.place != ClockPlace::content_id && !clock.reading.impossible &&
         clock.decoder->id != "thread_index";
}

std::optional<IpAddress> origin_of(const Report& report) {
  std::optional<IpAddress> origin = report.chain.boundary.ip;
  if (!origin && !report.score.origins.empty()) origin = report.score.origins.front().ip;
  if (origin && find_provider(*origin) != nullptr) return std::nullopt;
  return origin;
}

std::string_view first_boundary(const MimeTree& mime) {
  for (const MimePart& part : mime.parts) {
    if (part.boundary) return *part.boundary;
  }
  return {};
}

}  // namespace

std::uint64_t chain_fingerprint(const Report& report) {
  Fingerprint print;
  bool any = false;
  for (std::size_t i = 0; i < report.chain.hops.size(); ++i) {
    if (report.chain.zones[i] != Zone::claimed) continue;
    print.add(report.chain.hops[i].family);
    print.add(report.chain.hops[i].with.proto);
  }
  for (const Field& field : report.headers.fields) {
    if (!is_of_the_author(report.headers, field)) continue;
    print.add(report.headers.name(field));
    any = true;
  }
  print.add(report.headers.value_of(FieldName::x_mailer));
  print.add_shape(first_boundary(report.mime));
  return any ? print.value() : 0;
}

BatchRecord batch_record(const Report& report, std::string key) {
  BatchRecord out;
  out.message = std::move(key);
  for (const Hop& hop : report.chain.hops) {
    out.hops.push_back({to_lower(hop.by.name), std::string(hop.id), hop.date.instant,
                        std::string(server_program(hop)), hop.date.zone_offset_s});
    if (!out.arrival) out.arrival = hop.date.instant;
  }
  for (const Clock& clock : report.clocks) {
    if (!is_unique_to_a_sending(clock)) continue;
    out.clocks.push_back({std::string(clock.decoder->id), std::string(clock.token),
                          clock.utc.value_or(clock.reading.wall)});
  }
  out.origin = origin_of(report);
  out.by_a_list = is_by_a_list(report.headers);
  if (!report.identities.from.empty())
    out.from = to_lower(report.identities.from.front().mailbox.addr_spec);
  out.message_id = report.identities.message_id;
  out.boundary = first_boundary(report.mime);
  out.fingerprint = chain_fingerprint(report);
  return out;
}

}  // namespace forensics
