// Encoded bytes as mimetic's decoders need them: well-formed.
//
// Debian's mimetic 0.9.8 reads a byte past its table at '|' and takes a misplaced '=' of base64 as
// data; its quoted-printable decoder loses bare LFs behind blanks, drops control bytes and invents
// a '=' at the end. A feed gives a decoder only what it reads rightly, and counts what it kept
// back.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "libforensics/base/anomaly.h"

namespace forensics::internal {

// What a feed met: the count and the first place of each kind.
class FeedNotes {
 public:
  void add(const AnomalyKind& kind, std::size_t at, std::size_t length = 1);
  [[nodiscard]] const Anomalies& list() const noexcept { return list_; }

 private:
  Anomalies list_;
};

// Base64 in whole groups of four: alphabet and lawful padding only.
class Base64Feed {
 public:
  Base64Feed(std::string_view encoded, std::size_t max_bytes);

  [[nodiscard]] bool done() const noexcept { return done_; }
  [[nodiscard]] unsigned char current() const noexcept { return current_; }
  void advance();

  [[nodiscard]] const FeedNotes& notes() const noexcept { return notes_; }
  [[nodiscard]] std::uint64_t skipped() const noexcept { return skipped_; }

 private:
  bool take_padding();
  [[nodiscard]] bool is_footer(std::size_t line) const noexcept;
  [[nodiscard]] bool padding_follows() const noexcept;
  void finish();

  std::string_view bytes_;
  std::size_t at_{0};
  std::size_t room_;   // bytes that may still be produced
  unsigned group_{0};  // characters of the open group that were given
  bool owes_padding_{false};
  bool was_padded_{false};
  bool done_{false};
  unsigned char current_{0};
  std::uint64_t skipped_{0};
  FeedNotes notes_;
};

// Quoted-printable without soft line ends and without anything malformed: line ends, control
// bytes and stray '=' are given as escapes, so that they come out as they are.
class QuotedPrintableFeed {
 public:
  QuotedPrintableFeed(std::string_view encoded, std::size_t max_bytes);

  [[nodiscard]] bool done() const noexcept { return done_; }
  [[nodiscard]] unsigned char current() const noexcept { return current_; }
  void advance();

  [[nodiscard]] const FeedNotes& notes() const noexcept { return notes_; }
  [[nodiscard]] std::uint64_t skipped() const noexcept { return skipped_; }

 private:
  bool take(unsigned char byte);
  bool take_blank(unsigned char byte);
  bool take_equals();
  void give_escape(unsigned char byte);
  [[nodiscard]] std::size_t after_line_end(std::size_t at) const noexcept;

  std::string_view bytes_;
  std::size_t at_{0};
  std::size_t blanks_until_{0};  // blanks before here are known to end no line
  std::size_t room_;
  std::array<unsigned char, 2> pending_{};
  std::size_t pending_count_{0};
  bool done_{false};
  unsigned char current_{0};
  std::uint64_t skipped_{0};
  FeedNotes notes_;
};

// An input iterator over a feed; all copies share the feed, the end has none.
template <class Feed>
class FeedIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = unsigned char;
  using difference_type = std::ptrdiff_t;
  using pointer = const unsigned char*;
  using reference = unsigned char;

  FeedIterator() = default;
  explicit FeedIterator(Feed& feed) : feed_(&feed) {}

  [[nodiscard]] unsigned char operator*() const noexcept { return feed_->current(); }
  FeedIterator& operator++() {
    feed_->advance();
    return *this;
  }
  // Only ever compared with the end.
  friend bool operator!=(const FeedIterator& a, const FeedIterator&) noexcept {
    return !a.feed_->done();
  }

 private:
  Feed* feed_{nullptr};
};

// Runs mimetic's decoder over the feed into `out`, which must hold all that the feed can yield;
// returns the count of bytes written. mime_tree.cpp.
[[nodiscard]] std::size_t run_base64(Base64Feed& feed, char* out, std::size_t size);
[[nodiscard]] std::size_t run_quoted_printable(QuotedPrintableFeed& feed, char* out,
                                               std::size_t size);

}  // namespace forensics::internal
