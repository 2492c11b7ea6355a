#include "libforensics/received/mark.h"

namespace forensics {

bool has_mark(const Line& line, const Mark& mark) noexcept {
  if (mark.place != MarkPlace::comment) {
    return stands_in(text_at(line, mark.place), mark.place, mark.text);
  }
  for (const Comment& comment : line.hop.comments) {
    if (stands_in(comment.text, mark.place, mark.text)) return true;
  }
  return false;
}

}  // namespace forensics
