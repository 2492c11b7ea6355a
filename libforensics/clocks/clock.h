// A time hidden in an identifier: a queue id, a Message-ID, a boundary, a signature.
//
// Whose clock it is decides what it proves. A queue id was made by the machine that stamped the
// same line: the two must agree whatever that machine's skew. A Message-ID was made by the author's
// program: it differs from Date by the time of writing.
//
// Units: instants are UTC seconds and nanoseconds; offsets are seconds east of UTC.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "libforensics/base/instant.h"
#include "libforensics/base/ip_address.h"
#include "libforensics/base/lifetime.h"
#include "libforensics/base/span.h"
#include "libforensics/chain/chain.h"
#include "libforensics/headers/fields.h"
#include "libforensics/mime/mime.h"

namespace forensics {

struct DecoderRow;

// How the digits are to be read.
enum class ClockZone : std::uint8_t {
  utc,
  local,    // the wall clock of the machine that made the id
  pacific,  // the wall clock of California, wherever the machine stands (Google)
};

enum class ClockActor : std::uint8_t {
  unknown,
  hop_server,    // the server that wrote the Received line with this id
  author,        // the program that the message was written or generated with
  first_server,  // the server that took the message from the author's program
  signer,        // the server that signed
  provider,      // the mailbox provider that received the message
};

// Where the identifier stood.
enum class ClockPlace : std::uint8_t {
  received_id,    // the id clause of a Received field
  x_received_id,  // the same of X-Received
  message_id,
  boundary,    // of a multipart
  content_id,  // of a part
  field,       // the value of a field that the decoder names
  token,       // given alone, as `forensics decode` does
};

// What a clock is compared with.
enum class ClockReference : std::uint8_t {
  none,
  stamp,        // the date of the same Received line
  date,         // the Date field
  newest_hop,   // the newest stamp of the chain
  other_field,  // a field that holds the same instant; decoders set ClockReading::reference
};

[[nodiscard]] std::string_view clock_zone_name(ClockZone zone) noexcept;
[[nodiscard]] std::string_view clock_actor_name(ClockActor actor) noexcept;
[[nodiscard]] std::string_view clock_place_name(ClockPlace place) noexcept;
[[nodiscard]] std::string_view clock_reference_name(ClockReference reference) noexcept;

// Something else that the identifier gives away: "pid" 14839, "mac" "00:03:93". Names are static.
struct ClockFact {
  std::string_view name;
  std::string_view text;   // a view into the token; null when the fact is a number
  std::int64_t number{0};  // counts when text is null
};

// What a decoder read.
struct ClockReading {
  Instant wall;  // the digits as they stand, taken as UTC
  std::int64_t resolution_ns{1'000'000'000};
  std::optional<bool> check_held;    // the format's own check: null when it has none
  std::optional<IpAddress> ip;       // an address hidden beside the clock
  std::optional<Instant> reference;  // of ClockReference::other_field
  std::array<ClockFact, 5> facts{};
  std::uint8_t fact_count{0};
  bool impossible{false};  // the shape is certain, the time is not one that mail can have

  // As new. The facts behind fact_count keep what they had.
  void clear() noexcept {
    wall = {};
    resolution_ns = 1'000'000'000;
    check_held.reset();
    ip.reset();
    reference.reset();
    fact_count = 0;
    impossible = false;
  }
  // The fact of that name that is a number; null when there is none.
  [[nodiscard]] std::optional<std::int64_t> number_of(std::string_view name) const noexcept {
    for (std::size_t i = 0; i < fact_count; ++i) {
      if (facts[i].name == name && facts[i].text.data() == nullptr) return facts[i].number;
    }
    return std::nullopt;
  }
  void add_fact(std::string_view name, std::string_view text) noexcept {
    if (fact_count < facts.size()) facts[fact_count++] = {name, text, 0};
  }
  void add_fact(std::string_view name, std::int64_t number) noexcept {
    if (fact_count < facts.size()) facts[fact_count++] = {name, {}, number};
  }
};

struct Clock {
  const DecoderRow* decoder{nullptr};
  ClockReading reading;
  ClockPlace place{ClockPlace::token};
  std::string_view token;            // the identifier; a view into the message
  std::string_view field_name;       // as spelled; null for boundaries
  std::optional<std::uint32_t> hop;  // index in Chain::hops (x_received for x_received_id)

  // The instant. Null for a local clock while nothing tells the machine's offset.
  std::optional<Instant> utc;
  ClockReference reference{ClockReference::none};
  std::optional<std::int64_t> delta_s;  // clock minus reference; null when there is none
  // Local clocks: the machine's own offset, the nearest quarter of an hour between the digits and
  // the reference. Null when it is no offset that a place can have (beyond -12:00 to +14:00).
  std::optional<std::int32_t> implied_offset_s;
};

using Clocks = std::vector<Clock>;

// Reads every clock of a message: hops newest first, then Message-ID, fields in message order,
// boundaries and part ids. Views point into the message. Never fails; linear.
[[nodiscard]] Clocks read_clocks(const Headers& headers FORENSICS_LIFETIME, const MimeTree& mime,
                                 const Chain& chain);

// Every decoder that can read `token` standing alone, the surest first. Shapes that need their
// surroundings (a hop of a certain family) are tried all the same: this is for a person who asks
// what a token may mean. With `now`, readings of a later day stand last: no such token was made
// yet.
[[nodiscard]] Clocks decode_token(std::string_view token FORENSICS_LIFETIME,
                                  std::optional<Instant> now = std::nullopt);

// The offset of California at a wall-clock time there, by the rules of US law since 1967 (Uniform
// Time Act; the energy acts of 1974 and 1975 aside). In autumn one hour comes twice; this is of the
// first time, and is_pacific_offset() holds for both.
[[nodiscard]] std::int32_t pacific_offset(Instant wall) noexcept;
[[nodiscard]] bool is_pacific_offset(std::int32_t offset_s, Instant wall) noexcept;
// The instant of a wall-clock time there; of the hour that comes twice the nearer to `near`.
[[nodiscard]] Instant pacific_instant(Instant wall, std::optional<Instant> near) noexcept;

}  // namespace forensics
