#include "libforensics/auth/tag_list.h"

#include <algorithm>

#include "libforensics/base/ascii.h"

namespace forensics {
namespace {

bool is_tag_name(std::string_view name) noexcept {
  if (name.empty() || !is_alpha(name[0])) return false;
  return std::all_of(name.begin(), name.end(), [](char c) { return is_alnum(c) || c == '_'; });
}

// Takes one piece between semicolons; false when it is no tag.
bool take_tag(std::string_view piece, TagList& out) {
  const std::size_t equals = piece.find('=');
  if (equals == std::string_view::npos || out.tags.size() >= k_max_tags) return false;
  const std::string_view name = trim(piece.substr(0, equals));
  if (!is_tag_name(name)) return false;
  const std::string_view raw = piece.substr(equals + 1);
  if (out.find(name) != nullptr) {
    if (out.duplicate.data() == nullptr) out.duplicate = piece;
    return true;
  }
  out.tags.push_back({name, trim(raw), raw});
  return true;
}

}  // namespace

const Tag* TagList::find(std::string_view name) const noexcept {
  for (const Tag& tag : tags) {
    if (tag.name == name) return &tag;
  }
  return nullptr;
}

std::string_view TagList::value_of(std::string_view name) const noexcept {
  const Tag* tag = find(name);
  return tag != nullptr ? tag->value : std::string_view{};
}

TagList parse_tag_list(std::string_view text) {
  TagList out;
  while (true) {
    const std::size_t end = text.find(';');
    const std::string_view piece = text.substr(0, end);
    const bool last = end == std::string_view::npos;
    // Nothing may stand behind the last semicolon, but not between two.
    const bool nothing = last && trim(piece).empty();
    if (!nothing && !take_tag(piece, out) && out.malformed.data() == nullptr) out.malformed = piece;
    if (last) return out;
    text.remove_prefix(end + 1);
  }
}

std::vector<std::string_view> split_value(std::string_view value, char separator) {
  std::vector<std::string_view> out;
  while (true) {
    const std::size_t end = value.find(separator);
    out.push_back(trim(value.substr(0, end)));
    if (end == std::string_view::npos) return out;
    value.remove_prefix(end + 1);
  }
}

}  // namespace forensics
