#include "libforensics/received/mark.h"

namespace forensics {

bool stands_in(std::string_view text, const Mark& mark) noexcept {
  return mark.place == MarkPlace::by_end ? ends_with_ignoring_case(text, mark.text)
                                         : begins_with_words(text, mark.text);
}

bool has_mark(const Line& line, const Mark& mark) noexcept {
  if (mark.place != MarkPlace::comment) return stands_in(text_at(line, mark.place), mark);
  for (const Comment& comment : line.hop.comments) {
    if (stands_in(comment.text, mark)) return true;
  }
  return false;
}

}  // namespace forensics
