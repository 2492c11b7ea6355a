// Marks: the words that a server leaves in one place of each of its lines, such as "Postfix" in a
// comment beside its own name. Case-insensitive; any run of blanks and folds stands for a blank,
// and a blank at the end of a mark asks for a gap there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "libforensics/received/line.h"

namespace forensics {

enum class MarkPlace : std::uint8_t {
  software,  // the product named in a by or with comment begins so: "Exim "
  with,      // the with clause begins so: "Microsoft SMTP Server"
  via,       // the via clause begins so
  by,        // the by clause, comments included, begins so
  from,      // the from clause, comments included, begins so
  lead,      // the comment that the line begins with begins so: "nullmailer "
  comment,   // any comment begins so
  by_end,    // the by name ends so: an exact host or a domain with its dot, ".mimecast.com"
};

struct Mark {
  MarkPlace place;
  std::string_view text;  // at least shortest_mark(place) bytes, no blank among the first two
};

// Marks are looked up by two of their bytes: the first two, or the last but five and four (what
// stands before ".com").
[[nodiscard]] constexpr std::size_t shortest_mark(MarkPlace place) noexcept {
  return place == MarkPlace::by_end ? 6 : 2;
}

// What a mark of this place is the beginning of; for by_end, what it is the end of. Null for
// comment, of which a line has many.
[[nodiscard]] inline std::string_view text_at(const Line& line, MarkPlace place) noexcept {
  const Hop& hop = line.hop;
  switch (place) {
    case MarkPlace::software: return hop.by.software;
    case MarkPlace::with: return hop.with.value;
    case MarkPlace::via: return hop.via;
    case MarkPlace::by: return hop.by.raw;
    case MarkPlace::from: return hop.from.raw;
    case MarkPlace::lead: return line.lead;
    case MarkPlace::by_end: return hop.by.name;
    case MarkPlace::comment: break;
  }
  return {};
}

// Whether the mark stands in `text`, which is that of its place, or one comment.
[[nodiscard]] bool stands_in(std::string_view text, const Mark& mark) noexcept;

// Whether the mark stands in the line.
[[nodiscard]] bool has_mark(const Line& line, const Mark& mark) noexcept;

}  // namespace forensics
