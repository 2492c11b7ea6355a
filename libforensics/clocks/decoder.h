// A decoder: one file in decoders/<kind>/ that knows how one program hides a time in an identifier.
//
// To add one: write decoders/<kind>/<name>.cpp with one row named <name>, and a line in
// samples/clocks/<name>.jsonl. Nothing else is edited: cmake/RowTable.cmake lists the folder, and
// the file's name is the decoder's id. The folders sort the decoders for people: queue_ids,
// message_ids, boundaries, fields, generic.
//
//   bool decode(std::string_view token, const ClockContext& context, ClockReading& out) { ... }
//
//   extern constexpr Decoder example_mta{checked({
//       .title = "Example MTA queue id",
//       .source = "queue.c of release 1.2; 1,200 ids measured",
//       .mistaken_for = "any eight hexadecimal digits",
//       .places = at(ClockPlace::received_id),
//       .actor = ClockActor::hop_server,
//       .reference = ClockReference::stamp,
//       .decode = decode})};
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "libforensics/clocks/clock.h"
#include "libforensics/clocks/id_sides.h"
#include "libforensics/clocks/id_traits.h"

namespace forensics {

// The order in which decoders are asked; within one rank by id. The first that reads a token has
// it.
enum class DecoderRank : std::uint8_t {
  exact,    // no other program writes this shape
  likely,   // rarely anything else
  generic,  // an id type that may stand anywhere: UUID, epoch, FILETIME
};

// What stands around the token. All null when a token is given alone.
struct ClockContext {
  const Headers* headers{nullptr};
  const Chain* chain{nullptr};
  const Hop* hop{nullptr};        // of received_id and x_received_id
  std::string_view field_name;    // of field
  IdSides sides;                  // of the token; null of field
  std::string_view parent_token;  // of boundary and content_id: the message id
};

using ClockPlaces = std::uint8_t;  // one bit a ClockPlace

[[nodiscard]] constexpr ClockPlaces at(ClockPlace place) noexcept {
  return static_cast<ClockPlaces>(1U << static_cast<unsigned>(place));
}

struct Decoder {
  std::string_view title;         // what makes such ids: "sendmail 8.12 queue id"
  std::string_view source;        // where the layout is known from
  std::string_view mistaken_for;  // what else has this shape; the false readings met
  DecoderRank rank{DecoderRank::exact};
  ClockPlaces places{0};  // where it is looked for in a message
  // What its ids have, of message_id and content_id their left side; in a message it is asked about
  // no others. The token of a field is not looked at.
  IdTraits wants{id_has::nothing};
  std::uint16_t shortest{0};  // bytes, likewise
  std::uint16_t longest{0xFFFF};
  ClockActor actor{ClockActor::unknown};
  ClockZone zone{ClockZone::utc};
  ClockReference reference{ClockReference::none};
  std::string_view twin{};  // of ClockReference::other_field: what the instant is set beside, as a
                            // report says it: a field's name, "the nearest stamp"
  std::span<const std::string_view> fields{};  // of ClockPlace::field: the names, any case
  // Whether `token` has the shape, and if so what it says. Pure; constant or linear time; allocates
  // nothing. For message_id the token is all between < and >; for field it is the trimmed value.
  bool (*decode)(std::string_view token, const ClockContext& context, ClockReading& out){nullptr};
};

// The part of an id that Decoder::wants speaks of.
[[nodiscard]] constexpr std::string_view glanced_part(ClockPlace place, std::string_view token,
                                                      const IdSides& sides) noexcept {
  const bool one_side = place == ClockPlace::message_id || place == ClockPlace::content_id;
  return one_side ? sides.left : token;
}

// Whether an id of these traits and that size can be one of the decoder's.
[[nodiscard]] constexpr bool may_read(const Decoder& decoder, IdTraits traits,
                                      std::size_t size) noexcept {
  return (decoder.wants & ~traits) == 0 && decoder.shortest <= size && size <= decoder.longest;
}

// Refuses a row with a missing field when the file is compiled.
consteval Decoder checked(Decoder decoder) {
  if (decoder.title.empty() || decoder.source.empty() || decoder.mistaken_for.empty())
    throw "a decoder needs title, source and mistaken_for";
  if (decoder.decode == nullptr || decoder.places == 0) throw "a decoder needs decode and places";
  if (((decoder.places & at(ClockPlace::field)) != 0) == decoder.fields.empty())
    throw "a decoder of fields names them, and only such a one";
  if (decoder.shortest > decoder.longest) throw "no id is so long";
  if ((decoder.reference == ClockReference::other_field) == decoder.twin.empty())
    throw "a decoder whose time is set beside another field says which, and only such a one";
  return decoder;
}

struct DecoderRow {
  std::string_view id;
  std::string_view group;  // subfolder of decoders/
  const Decoder* decoder{nullptr};
};

// All decoders in the order in which they are asked.
[[nodiscard]] std::span<const DecoderRow> decoder_rows() noexcept;

// The decoder of an id; null when there is none.
[[nodiscard]] const DecoderRow* find_decoder(std::string_view id) noexcept;

}  // namespace forensics
