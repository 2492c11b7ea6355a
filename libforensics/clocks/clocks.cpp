#include <algorithm>

#include "libforensics/base/ascii.h"
#include "libforensics/clocks/clock.h"
#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/name_index.h"
#include "libforensics/clocks/tags.h"
#include "libforensics/headers/message_id.h"
#include "libforensics/mime/boundary_text.h"
#include "libforensics/time/date.h"

namespace forensics {
namespace {

constexpr std::size_t k_usual_clocks = 8;  // beside those of the hops
constexpr std::int64_t k_a_day_s = 86'400;

// The decoders of one place, in the order in which they are asked. Made once.
std::span<const DecoderRow* const> decoders_of(ClockPlace place) {
  using Lists = std::array<std::vector<const DecoderRow*>, 7>;
  static const Lists lists = [] {
    Lists made;
    for (const DecoderRow& row : decoder_rows()) {
      for (std::size_t i = 0; i < made.size(); ++i) {
        if ((row.decoder->places & at(static_cast<ClockPlace>(i))) != 0) made[i].push_back(&row);
      }
    }
    return made;
  }();
  return lists[static_cast<std::size_t>(place)];
}

const NameIndex<const DecoderRow*>& field_decoders() {
  static const NameIndex<const DecoderRow*> index = [] {
    NameIndex<const DecoderRow*> made;
    for (const DecoderRow* row : decoders_of(ClockPlace::field)) {
      for (const std::string_view name : row->decoder->fields) made.add(name, row);
    }
    return made;
  }();
  return index;
}

// The part of `token` that is the clock: of a signature its t=, of all else the whole.
std::string_view clock_part(const Decoder& decoder, std::string_view token) noexcept {
  if (decoder.actor != ClockActor::signer) return token;
  const std::string_view signed_at = find_tag(token, "t");
  return signed_at.data() != nullptr ? signed_at : token;
}

// The nearest quarter of an hour to `difference`, when a place on earth can have that offset.
std::optional<std::int32_t> offset_from(std::int64_t difference) noexcept {
  constexpr std::int64_t k_quarter = 900;
  constexpr std::int64_t k_hour = 3'600;
  const std::int64_t half = difference >= 0 ? k_quarter / 2 : -k_quarter / 2;
  const std::int64_t offset = (difference + half) / k_quarter * k_quarter;
  if (offset < -12 * k_hour || offset > 14 * k_hour) return std::nullopt;
  return static_cast<std::int32_t>(offset);
}

class Reader {
 public:
  Reader(const Headers& headers, const MimeTree& mime, const Chain& chain, Clocks& out)
      : headers_(headers), mime_(mime), chain_(chain), out_(out) {
    const Field* date = headers.find(FieldName::date);
    if (date != nullptr) date_ = parse_date(headers.value(*date));
    for (const Hop& hop : chain.hops) {
      if (!newest_) newest_ = certain_instant(hop.date);
    }
  }

  void read_hops(const std::vector<Hop>& hops, ClockPlace place) {
    for (const Hop& hop : hops) {
      if (hop.id.empty()) continue;
      ClockContext context = around();
      context.hop = &hop;
      read(place, hop.id, place == ClockPlace::received_id ? "Received" : "X-Received", context);
    }
  }

  void read_message_id() {
    const Field* field = headers_.find(FieldName::message_id);
    if (field == nullptr) return;
    const MessageIdList list = parse_message_ids(headers_.value(*field), MessageIdField::one);
    if (list.ids.empty() || list.ids.front().plain) return;
    const MessageId& id = list.ids.front();
    message_id_ = id.id;
    ClockContext context = around();
    read(ClockPlace::message_id, id.id, headers_.name(*field), context);
  }

  void read_fields() {
    const auto& index = field_decoders();
    for (const Field& field : headers_.fields) {
      index.any_of(headers_, field, [&](const DecoderRow* row) {
        const std::string_view name = headers_.name(field);
        const std::string_view value = headers_.value(field);
        if (read_before(*row, value, name)) return true;
        ClockContext context = around();
        context.field_name = name;
        return read_with(*row, ClockPlace::field, value, name, context);
      });
    }
  }

  void read_parts() {
    for (const MimePart& part : mime_.parts) {
      ClockContext context = around();
      context.parent_token = message_id_;
      if (part.boundary) {
        const std::string_view raw = boundary_text(part);
        if (raw.data() != nullptr) read(ClockPlace::boundary, raw, {}, context);
      }
      if (!part.content_id.empty()) {
        read(ClockPlace::content_id, part.content_id, "Content-ID", context);
      }
    }
  }

 private:
  [[nodiscard]] ClockContext around() const {
    ClockContext context;
    context.headers = &headers_;
    context.chain = &chain_;
    return context;
  }

  void read(ClockPlace place, std::string_view token, std::string_view field_name,
            ClockContext context) {
    context.sides = split_id(token);
    const std::string_view glanced = glanced_part(place, token, context.sides);
    const IdTraits traits = id_traits_of(glanced);
    for (const DecoderRow* row : decoders_of(place)) {
      if (!may_read(*row->decoder, traits, glanced.size())) continue;
      if (read_with(*row, place, token, field_name, context)) return;
    }
  }

  // Exchange writes one id into three fields.
  bool read_before(const DecoderRow& row, std::string_view token, std::string_view field_name) {
    const auto known = std::find_if(out_.begin(), out_.end(), [&](const Clock& clock) {
      return clock.decoder == &row && clock.place == ClockPlace::field && clock.token == token;
    });
    if (known == out_.end()) return false;
    Clock again = *known;
    again.token = token;
    again.field_name = field_name;
    out_.push_back(again);
    return true;
  }

  bool read_with(const DecoderRow& row, ClockPlace place, std::string_view token,
                 std::string_view field_name, const ClockContext& context) {
    reading_.clear();
    if (!row.decoder->decode(token, context, reading_)) return false;
    Clock& clock = out_.emplace_back();
    clock.decoder = &row;
    clock.reading = reading_;
    clock.place = place;
    clock.token = clock_part(*row.decoder, token);
    clock.field_name = field_name;
    if (context.hop != nullptr) clock.hop = context.hop->index;
    compare(clock, context);
    return true;
  }

  [[nodiscard]] const ParsedDate* written_date(const Clock& clock,
                                               const ClockContext& context) const {
    if (clock.decoder->decoder->reference == ClockReference::stamp && context.hop != nullptr)
      return &context.hop->date;
    if (clock.decoder->decoder->reference == ClockReference::date) return &date_;
    return nullptr;
  }

  [[nodiscard]] std::optional<Instant> reference_of(const Clock& clock,
                                                    const ParsedDate* written) const {
    if (written != nullptr) return certain_instant(*written);
    const ClockReference reference = clock.decoder->decoder->reference;
    if (reference == ClockReference::other_field) return clock.reading.reference;
    return reference == ClockReference::newest_hop ? newest_ : std::nullopt;
  }

  void compare(Clock& clock, const ClockContext& context) const {
    const ParsedDate* written = written_date(clock, context);
    const std::optional<Instant> reference = reference_of(clock, written);
    resolve_zone(clock, written, reference);
    if (!reference || !clock.utc) return;
    clock.reference = clock.decoder->decoder->reference;
    clock.delta_s = clock.utc->seconds - reference->seconds;
  }

  // A local clock is taken at the offset that the reference was written with.
  static void resolve_zone(Clock& clock, const ParsedDate* written,
                           const std::optional<Instant>& reference) {
    const Instant wall = clock.reading.wall;
    switch (clock.decoder->decoder->zone) {
      case ClockZone::utc: clock.utc = wall; return;
      case ClockZone::pacific: clock.utc = pacific_instant(wall, reference); return;
      case ClockZone::local: break;
    }
    if (reference) clock.implied_offset_s = offset_from(wall.seconds - reference->seconds);
    if (written != nullptr && written->zone_offset_s) {
      clock.utc = {wall.seconds - *written->zone_offset_s, wall.nanos};
    }
  }

  const Headers& headers_;
  const MimeTree& mime_;
  const Chain& chain_;
  Clocks& out_;
  ParsedDate date_;
  std::optional<Instant> newest_;
  std::string_view message_id_;
  ClockReading reading_;  // of the decoder that is asked; most say no
};

}  // namespace

Clocks read_clocks(const Headers& headers, const MimeTree& mime, const Chain& chain) {
  Clocks out;
  out.reserve(chain.hops.size() + k_usual_clocks);
  Reader reader(headers, mime, chain, out);
  reader.read_hops(chain.hops, ClockPlace::received_id);
  reader.read_hops(chain.x_received, ClockPlace::x_received_id);
  reader.read_message_id();
  reader.read_fields();
  reader.read_parts();
  return out;
}

Clocks decode_token(std::string_view token, std::optional<Instant> now) {
  Clocks out;
  token = trim(token);
  if (token.starts_with('<') && token.ends_with('>')) token = token.substr(1, token.size() - 2);
  ClockContext context;
  context.sides = split_id(token);
  for (const DecoderRow& row : decoder_rows()) {
    ClockReading reading;
    if (!row.decoder->decode(token, context, reading)) continue;
    Clock& clock = out.emplace_back();
    clock.decoder = &row;
    clock.reading = reading;
    clock.token = token;
    if (row.decoder->zone == ClockZone::utc) clock.utc = reading.wall;
    if (row.decoder->zone == ClockZone::pacific) {
      clock.utc = pacific_instant(reading.wall, std::nullopt);
    }
  }
  if (now) {
    std::stable_partition(out.begin(), out.end(), [&](const Clock& clock) {
      return clock.reading.wall.seconds <= now->seconds + k_a_day_s;
    });
  }
  return out;
}

}  // namespace forensics
