#include "libforensics/received/family_index.h"

namespace forensics {
namespace {

// Setting one bit makes capitals of ASCII small.
constexpr std::size_t small_byte(char c) noexcept {
  return static_cast<unsigned char>(c) | 0x20U;
}

// Of a mark, or of the text that it may stand in, which is no shorter than the shortest mark. The
// factor only spreads the marks over the slots.
constexpr std::size_t key_value(MarkPlace place, std::string_view text) noexcept {
  std::size_t at = 0;
  switch (key_of(place)) {
    case MarkKey::size: return text.size();
    case MarkKey::last_bytes: at = text.size() - shortest_mark(place); break;
    case MarkKey::first_bytes: break;
  }
  return small_byte(text[at]) * 5 + small_byte(text[at + 1]);
}

}  // namespace

inline std::uint16_t& FamilyIndex::first_of(MarkPlace place, std::string_view text) noexcept {
  return first_[static_cast<std::size_t>(place)][key_value(place, text) % slots];
}

FamilyIndex::FamilyIndex(std::span<const FamilyRow> rows) {
  for (auto& place : first_) place.fill(none);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const std::span<const Mark> marks = rows[row].family->marks;
    if (marks.empty()) without_marks_.add(row);
    for (const Mark& mark : marks) {
      std::uint16_t& first = first_of(mark.place, mark.text);
      entries_.push_back(
          {static_cast<std::uint16_t>(row), static_cast<std::uint16_t>(mark.text.size()), first});
      first = static_cast<std::uint16_t>(entries_.size() - 1);
    }
  }
}

template <MarkPlace place>
void FamilyIndex::look_up(std::string_view text, RowSet& out) const noexcept {
  if (text.size() < shortest_mark(place)) return;
  const auto& first = first_[static_cast<std::size_t>(place)];
  for (std::uint16_t at = first[key_value(place, text) % slots]; at != none;) {
    const Entry& entry = entries_[at];
    if (text.size() >= entry.size) out.add(entry.row);
    at = entry.next;
  }
}

template <MarkPlace... places>
void FamilyIndex::look_up_all(const Line& line, RowSet& out) const noexcept {
  (look_up<places>(text_at(line, places), out), ...);
}

RowSet FamilyIndex::candidates(const Line& line) const noexcept {
  RowSet out = without_marks_;
  look_up_all<MarkPlace::software, MarkPlace::with, MarkPlace::via, MarkPlace::by, MarkPlace::from,
              MarkPlace::lead, MarkPlace::by_end, MarkPlace::by_name, MarkPlace::from_name,
              MarkPlace::proto, MarkPlace::helo_verb, MarkPlace::id>(line, out);
  for (const Comment& comment : line.hop.comments) {
    look_up<MarkPlace::comment>(comment.text, out);
  }
  return out;
}

}  // namespace forensics
