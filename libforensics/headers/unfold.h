// The unfolded twin of a raw field value, with a map back to where each byte stood.
//
// A line end is CRs and an LF, or a CR before a blank (a fold of CR-only mail); any other CR stays.
// RFC 5322 2.2.3: unfolding removes line ends and keeps the blanks.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/base/lifetime.h"
#include "libforensics/base/span.h"

namespace forensics {

enum class Unfolding : unsigned char {
  keep_blanks,  // as RFC 5322 2.2.3: the bytes that DKIM and date parsers see
  one_space,    // blanks, line end and blanks become one space: for people
};

// From an offset in the unfolded text to one in the raw text. Empty for a text without folds.
class UnfoldMap {
 public:
  [[nodiscard]] std::size_t to_original(std::size_t offset) const noexcept;
  // The raw bytes that the unfolded `span` was made from, folds inside included.
  [[nodiscard]] Span to_original(Span span) const noexcept;

  void clear() noexcept { steps_.clear(); }
  // From `unfolded` on, bytes stem from `original` on. Neither may shrink.
  void add_step(std::size_t unfolded, std::size_t original) {
    steps_.push_back({unfolded, original});
  }

 private:
  struct Step {
    std::size_t unfolded;
    std::size_t original;
  };
  std::vector<Step> steps_;
};

// Without folds, `raw` itself and nothing is copied; else a view of `scratch`, which is overwritten
// and keeps its memory for the next call. `map`, when given, is made anew.
[[nodiscard]] std::string_view unfold(std::string_view raw FORENSICS_LIFETIME,
                                      std::string& scratch FORENSICS_LIFETIME,
                                      UnfoldMap* map = nullptr,
                                      Unfolding style = Unfolding::keep_blanks);

}  // namespace forensics
