#include "libforensics/headers/unfold.h"

#include <algorithm>

#include "libforensics/base/ascii.h"

namespace forensics {
namespace {

// The size of the line end at `at`, 0 when there is none.
std::size_t line_end_size(std::string_view raw, std::size_t at) noexcept {
  if (raw[at] == '\n') return 1;
  std::size_t end = at;
  while (end < raw.size() && raw[end] == '\r') ++end;
  if (end == at) return 0;
  if (end < raw.size() && raw[end] == '\n') return end + 1 - at;
  return end < raw.size() && is_blank(raw[end]) ? end - at : 0;
}

// The first line end at or after `from`: where it begins and ends; npos when there is none.
struct Fold {
  std::size_t begin{std::string_view::npos};
  std::size_t end{std::string_view::npos};
};

Fold find_fold(std::string_view raw, std::size_t from) noexcept {
  for (std::size_t i = from; i < raw.size();) {
    if (raw[i] != '\r' && raw[i] != '\n') {
      ++i;
      continue;
    }
    const std::size_t size = line_end_size(raw, i);
    if (size != 0) return {i, i + size};
    while (i < raw.size() && raw[i] == '\r') ++i;
  }
  return {};
}

bool may_fold(std::string_view raw) noexcept {
  return raw.find('\n') != std::string_view::npos || raw.find('\r') != std::string_view::npos;
}

// Takes in the blanks on both sides and the folds among them, but nothing before `from`.
Fold widened(std::string_view raw, Fold fold, std::size_t from) noexcept {
  while (fold.begin > from && is_blank(raw[fold.begin - 1])) --fold.begin;
  for (;;) {
    while (fold.end < raw.size() && is_blank(raw[fold.end])) ++fold.end;
    if (fold.end == raw.size()) return fold;
    const std::size_t size = line_end_size(raw, fold.end);
    if (size == 0) return fold;
    fold.end += size;
  }
}

}  // namespace

std::size_t UnfoldMap::to_original(std::size_t offset) const noexcept {
  const auto after =
      std::upper_bound(steps_.begin(), steps_.end(), offset,
                       [](std::size_t value, const Step& step) { return value < step.unfolded; });
  if (after == steps_.begin()) return offset;
  const Step& step = *(after - 1);
  return step.original + (offset - step.unfolded);
}

Span UnfoldMap::to_original(Span span) const noexcept {
  const std::size_t begin = to_original(span.offset);
  if (span.empty()) return span_between(begin, begin);
  return span_between(begin, to_original(span.end() - std::size_t{1}) + 1);
}

std::string_view unfold(std::string_view raw, std::string& scratch, UnfoldMap* map,
                        Unfolding style) {
  if (map != nullptr) map->clear();
  if (!may_fold(raw)) return raw;
  scratch.clear();
  std::size_t at = 0;
  for (Fold fold = find_fold(raw, 0); fold.begin != std::string_view::npos;
       fold = find_fold(raw, at)) {
    if (style == Unfolding::one_space) fold = widened(raw, fold, at);
    scratch.append(raw, at, fold.begin - at);
    if (style == Unfolding::one_space) {
      if (map != nullptr) map->add_step(scratch.size(), fold.begin);
      scratch += ' ';
    }
    at = fold.end;
    if (map != nullptr) map->add_step(scratch.size(), at);
  }
  scratch.append(raw, at);
  return scratch;
}

}  // namespace forensics
