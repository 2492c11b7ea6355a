#include "libforensics/received/family_index.h"

#include "libforensics/received/words.h"

namespace forensics {
namespace {

constexpr MarkPlace k_single_places[] = {MarkPlace::software, MarkPlace::with, MarkPlace::via,
                                         MarkPlace::by,       MarkPlace::from, MarkPlace::lead,
                                         MarkPlace::by_end};

}  // namespace

// The slot of what begins, or ends, like `text`, which is no shorter than the shortest mark.
// Setting one bit makes capitals of ASCII small; the factors only spread the marks over the slots.
inline std::size_t FamilyIndex::slot_of(MarkPlace place, std::string_view text) noexcept {
  const std::size_t at = place == MarkPlace::by_end ? text.size() - shortest_mark(place) : 0;
  const auto first = static_cast<unsigned char>(text[at]) | 0x20U;
  const auto second = static_cast<unsigned char>(text[at + 1]) | 0x20U;
  return (static_cast<unsigned>(place) * 69 + first * 97 + second) % slots;
}

inline void FamilyIndex::look_up(MarkPlace place, std::string_view text,
                                 RowSet& out) const noexcept {
  if (text.size() < shortest_mark(place)) return;
  for (std::uint16_t at = first_[slot_of(place, text)]; at != none; at = entries_[at].next) {
    out.add(entries_[at].row);
  }
}

FamilyIndex::FamilyIndex(std::span<const FamilyRow> rows) {
  first_.fill(none);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const std::span<const Mark> marks = rows[row].family->marks;
    if (marks.empty()) without_marks_.add(row);
    for (const Mark& mark : marks) {
      std::uint16_t& first = first_[slot_of(mark.place, mark.text)];
      entries_.push_back({static_cast<std::uint16_t>(row), first});
      first = static_cast<std::uint16_t>(entries_.size() - 1);
    }
  }
}

RowSet FamilyIndex::candidates(const Line& line) const noexcept {
  RowSet out = without_marks_;
  for (const MarkPlace place : k_single_places) look_up(place, text_at(line, place), out);
  for (const Comment& comment : line.hop.comments) {
    look_up(MarkPlace::comment, comment.text, out);
  }
  return out;
}

}  // namespace forensics
