// Marks: what a server leaves in one place of each of its lines, such as "Postfix" in a comment
// beside its own name, or the form of its ids. Words are case-insensitive; any run of blanks and
// folds stands for a blank, and a blank at the end of a mark asks for a gap there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "libforensics/received/id_shape.h"
#include "libforensics/received/line.h"

namespace forensics {

enum class MarkPlace : std::uint8_t {
  software,   // the product named in a by or with comment begins so: "Exim "
  with,       // the with clause begins so: "Microsoft SMTP Server"
  via,        // the via clause begins so
  by,         // the by clause, comments included, begins so
  from,       // the from clause, comments included, begins so
  lead,       // the comment that the line begins with begins so: "nullmailer "
  comment,    // any comment begins so
  by_end,     // the by name ends so: an exact host or a domain with its dot, ".mimecast.com"
  by_name,    // the by name begins so
  from_name,  // the from name begins so
  proto,      // the protocol begins so, as hop.with.proto spells it: "LMTP"
  helo_verb,  // the word that the line says HELO with: "LHLO"
  id,         // the id has this form (has_shape)
};

struct Mark {
  MarkPlace place;
  std::string_view text;  // at least shortest_mark(place) bytes
};

// What a mark is looked up by.
enum class MarkKey : std::uint8_t {
  first_bytes,  // its first two, none of which is a blank
  last_bytes,   // the last but five and four: what stands before ".com"
  size,         // its size, which is that of the text
};

[[nodiscard]] constexpr MarkKey key_of(MarkPlace place) noexcept {
  switch (place) {
    case MarkPlace::by_end: return MarkKey::last_bytes;
    case MarkPlace::id: return MarkKey::size;
    default: return MarkKey::first_bytes;
  }
}

[[nodiscard]] constexpr std::size_t shortest_mark(MarkPlace place) noexcept {
  return place == MarkPlace::by_end ? 6 : 2;
}

// What a mark of this place is the beginning of, the end of, or a part of. Null for comment, of
// which a line has many.
[[nodiscard]] inline std::string_view text_at(const Line& line, MarkPlace place) noexcept {
  const Hop& hop = line.hop;
  switch (place) {
    case MarkPlace::software: return hop.by.software;
    case MarkPlace::with: return hop.with.value;
    case MarkPlace::via: return hop.via;
    case MarkPlace::by: return hop.by.raw;
    case MarkPlace::from: return hop.from.raw;
    case MarkPlace::lead: return line.lead;
    case MarkPlace::by_name:
    case MarkPlace::by_end: return hop.by.name;
    case MarkPlace::from_name: return hop.from.name;
    case MarkPlace::proto: return hop.with.proto;
    case MarkPlace::helo_verb:
      if (hop.from.helo_verb != HeloVerb::none) return helo_verb_name(hop.from.helo_verb);
      break;
    case MarkPlace::id: return hop.id;
    case MarkPlace::comment: break;
  }
  return {};
}

// Whether a mark of this place, with this text, stands in `text`: that of the place, or one
// comment.
[[nodiscard]] constexpr bool stands_in(std::string_view text, MarkPlace place,
                                       std::string_view mark) noexcept {
  switch (place) {
    case MarkPlace::by_end: return ends_with_ignoring_case(text, mark);
    case MarkPlace::id: return has_shape(text, mark);
    default: return begins_with_words(text, mark);
  }
}

// Whether the mark stands in the line.
[[nodiscard]] bool has_mark(const Line& line, const Mark& mark) noexcept;

}  // namespace forensics
