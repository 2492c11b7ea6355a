#include "libforensics/text/encoded_word.h"

#include <algorithm>
#include <cstring>

#include "libforensics/base/ascii.h"
#include "libforensics/text/anomalies.h"
#include "libforensics/text/charset.h"
#include "libforensics/text/limits.h"
#include "libforensics/text/utf8.h"
#include "libforensics/text/word_codec.h"
#include "libforensics/text/word_scanner.h"

namespace forensics {
namespace {

using word_scanner::Found;
using word_scanner::Scan;

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t k_longest_word = 75;  // RFC 2047 2

// Whether UTF-8 bytes end inside a character.
[[nodiscard]] bool ends_inside_character(std::string_view bytes) noexcept {
  for (std::size_t back = 1; back <= std::min<std::size_t>(3, bytes.size()); ++back) {
    const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
    if (byte < 0x80) return false;
    if (byte >= 0xC0) {
      const std::size_t wanted = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
      return back < wanted;
    }
  }
  return false;
}

[[nodiscard]] bool holds_control(std::string_view text) noexcept {
  return std::any_of(text.begin(), text.end(), [](char c) { return is_control(c) && c != '\t'; });
}

[[nodiscard]] bool holds_encoded_word(std::string_view text) noexcept {
  for (std::size_t at = text.find("=?"); at != npos; at = text.find("=?", at + 2)) {
    if (word_scanner::scan_word(text, at, false).found == Found::word) return true;
  }
  return false;
}

// One left-to-right pass. Decoded words wait in `joined_` until something other than white space
// and a word of the same charset follows; `gap_` is where the white space after them begins.
class Reader {
 public:
  Reader(std::string_view raw, bool phrase, DecodedText& out)
      : raw_(raw), out_(out), phrase_(phrase) {}

  void run() {
    out_.clear();
    at_ = raw_.size() - trim_front().size();
    end_ = at_ + trim(raw_.substr(at_)).size();
    if (is_plain(raw_.substr(at_, end_ - at_))) {
      out_.text.assign(raw_, at_, end_ - at_);
      return;
    }
    out_.text.reserve(end_ - at_);
    while (at_ < end_) {
      const char c = raw_[at_];
      if (is_space(c)) {
        take_space();
      } else if (c == '=' && at_ + 1 < end_ && raw_[at_ + 1] == '?') {
        take_word();
      } else if (phrase_ && c == '"' && !quotes_are_text_) {
        take_quote();
      } else if (phrase_ && c == '(' && !in_quotes_ && !parentheses_are_text_) {
        take_comment();
      } else if (in_quotes_ && c == '\\' && at_ + 1 < end_) {
        take_text(at_ + 1, at_ + 1 + code_point_at(raw_, at_ + 1).length);
      } else {
        take_text(at_, plain_end());
      }
    }
    flush();
    if (phrase_) out_.text.resize(out_.text.size() - trailing_space_);
    note_raw_bytes();
  }

 private:
  [[nodiscard]] std::string_view trim_front() const noexcept {
    std::string_view rest = raw_;
    while (!rest.empty() && is_space(rest.front())) rest.remove_prefix(1);
    return rest;
  }

  // Nothing to decode, as in most values.
  [[nodiscard]] bool is_plain(std::string_view text) const noexcept {
    const auto has = [text](char c) {
      return !text.empty() && std::memchr(text.data(), c, text.size()) != nullptr;
    };
    return is_ascii(text) && !has('\n') && !has('\r') && text.find("=?") == npos &&
           !(phrase_ && (has('"') || has('(')));
  }

  // The end of the plain text that begins at `at_`, at least one byte further.
  [[nodiscard]] std::size_t plain_end() const noexcept {
    std::size_t at = at_ + 1;
    while (at < end_ && !is_space(raw_[at]) && raw_[at] != '=' &&
           !(phrase_ && (raw_[at] == '"' || raw_[at] == '(' || raw_[at] == '\\'))) {
      ++at;
    }
    return at;
  }

  void take_space() {
    const std::size_t begin = at_;
    while (at_ < end_ && is_space(raw_[at_])) ++at_;
    if (!word_waits_) append_space(begin, at_);
  }

  // White space without the line ends that fold (RFC 5322 2.2.3).
  void append_space(std::size_t begin, std::size_t end) {
    if (phrase_ && !in_quotes_ && out_.text.empty()) return;
    for (std::size_t i = begin; i < end; ++i) {
      const std::size_t line_end =
          raw_[i] == '\r' && i + 1 < end && raw_[i + 1] == '\n' ? i + 1 : i;
      const bool folds =
          raw_[line_end] == '\n' && line_end + 1 < end_ && is_blank(raw_[line_end + 1]);
      if (folds) {
        i = line_end;
      } else {
        out_.text.push_back(raw_[i]);
        ++trailing_space_;
      }
    }
  }

  // Plain text: what waits goes out before it.
  void take_text(std::size_t begin, std::size_t end) {
    release();
    append_raw(raw_.substr(begin, end - begin));
    at_ = end;
  }

  // Sends out the waiting words and the white space after them.
  void release() {
    if (!word_waits_) return;
    flush();
    append_space(gap_, at_);
  }

  void append_raw(std::string_view text) {
    trailing_space_ = 0;
    if (is_ascii(text)) {
      out_.text.append(text);
      return;
    }
    const auto first = std::find_if(text.begin(), text.end(), is_eight_bit);
    const auto last = std::find_if(text.rbegin(), text.rend(), is_eight_bit);
    const Span span = span_in(raw_, {first, last.base()});
    if (raw_bytes_.empty()) {
      raw_bytes_ = span;
      raw_is_utf8_ = reads_as_utf8(raw_);
    }
    raw_bytes_ = span_between(raw_bytes_.offset, span.end());
    if (raw_is_utf8_) {
      const std::size_t cut_off = append_repaired_utf8(out_.text, text);
      if (cut_off != 0) out_.anomalies.add(anomalies::undecodable_bytes, span);
    } else {
      Anomalies ignored;  // raw_eight_bit_text says it for the whole value
      append_as_utf8(out_.text, text, "windows-1252", ignored, span);
    }
  }

  void note_raw_bytes() {
    if (raw_bytes_.empty()) return;
    out_.anomalies.add(raw_is_utf8_ ? anomalies::raw_utf8_text : anomalies::raw_eight_bit_text,
                       raw_bytes_);
  }

  // A quote without its partner is text, and so are all later ones.
  void take_quote() {
    if (!in_quotes_ && !closing_quote_follows()) {
      quotes_are_text_ = true;
      out_.anomalies.add(anomalies::phrase_unterminated_quote, span_between(at_, end_));
      return;
    }
    release();
    in_quotes_ = !in_quotes_;
    trailing_space_ = 0;
    ++at_;
  }

  [[nodiscard]] bool closing_quote_follows() const noexcept {
    for (std::size_t i = at_ + 1; i < end_; ++i) {
      if (raw_[i] == '\\') {
        ++i;
      } else if (raw_[i] == '"') {
        return true;
      }
    }
    return false;
  }

  // Drops a comment and the white space after it. One without its end makes all parentheses text.
  void take_comment() {
    const std::size_t end = comment_end();
    if (end == npos) {
      parentheses_are_text_ = true;
      return;
    }
    release();
    out_.anomalies.add(anomalies::phrase_comment, span_between(at_, end));
    const bool space_before = at_ == 0 || is_space(raw_[at_ - 1]);
    at_ = end;
    while (space_before && at_ < end_ && is_space(raw_[at_])) ++at_;
  }

  [[nodiscard]] std::size_t comment_end() const noexcept {
    std::size_t depth = 0;
    for (std::size_t i = at_; i < end_; ++i) {
      if (raw_[i] == '\\') {
        ++i;
      } else if (raw_[i] == '(') {
        if (++depth > limits::max_comment_depth) return npos;
      } else if (raw_[i] == ')' && --depth == 0) {
        return i + 1;
      }
    }
    return npos;
  }

  void take_word() {
    Scan scan = word_scanner::scan_word(raw_.substr(0, end_), at_, in_quotes_);
    if (scan.found == Found::nothing || scan.found == Found::unterminated) {
      if (scan.found == Found::unterminated) {
        out_.anomalies.add(anomalies::encoded_word_unterminated, scan.word.span);
      }
      take_text(at_, at_ + 2);
      return;
    }
    EncodedWord& word = scan.word;
    if (scan.found == Found::unknown_encoding) {
      keep_raw(word, anomalies::encoded_word_unknown_encoding);
      return;
    }
    word.canonical = canonical_charset(word.charset);
    list(word);
    if (word.canonical.data() == nullptr && !names_no_charset(word.charset)) {
      keep_raw(word, anomalies::encoded_word_unknown_charset);
      return;
    }
    note_surroundings(word);
    decode(word, scan.text);
  }

  void list(const EncodedWord& word) {
    if (out_.words.size() < limits::max_encoded_words) {
      out_.words.push_back(word);
    } else if (!list_is_full_) {
      list_is_full_ = true;
      out_.anomalies.add(anomalies::too_many_encoded_words, word.span);
    }
  }

  // A word that cannot be decoded is text as written, unfolded.
  void keep_raw(const EncodedWord& word, const AnomalyKind& kind) {
    out_.anomalies.add(kind, word.span);
    release();
    for (std::size_t i = word.span.offset; i < word.span.end();) {
      std::size_t stop = i;
      const bool space = is_space(raw_[i]);
      while (stop < word.span.end() && is_space(raw_[stop]) == space) ++stop;
      if (space) {
        append_space(i, stop);
      } else {
        append_raw(raw_.substr(i, stop - i));
      }
      i = stop;
    }
    at_ = word.span.end();
  }

  void note_surroundings(const EncodedWord& word) {
    const std::size_t begin = word.span.offset;
    const std::size_t end = word.span.end();
    if (in_quotes_) out_.anomalies.add(anomalies::encoded_word_in_quotes, word.span);
    if (end - begin > k_longest_word) {
      out_.anomalies.add(anomalies::encoded_word_too_long, word.span);
    }
    const bool free_before = begin == 0 || separates(raw_[begin - 1], ')');
    const bool free_after = end == end_ || separates(raw_[end], '(') ||
                            raw_.substr(end, 2) == "=?";  // then the next word says so
    if (!free_before || !free_after) {
      out_.anomalies.add(anomalies::encoded_word_not_separated, word.span);
    }
  }

  [[nodiscard]] bool separates(char c, char comment_mark) const noexcept {
    return is_space(c) || (in_quotes_ && c == '"') || (phrase_ && !in_quotes_ && c == comment_mark);
  }

  void decode(const EncodedWord& word, std::string_view text) {
    const bool joins = word_waits_ && joins_waiting(word);
    if (!joins) flush();
    const std::size_t before = joined_.size();
    const bool base64 = to_lower(word.encoding) == 'b';
    const word_codec::Damage damage =
        base64 ? word_codec::append_base64(joined_, text) : word_codec::append_q(joined_, text);
    note_damage(damage, word.span);
    if (text.empty()) out_.anomalies.add(anomalies::encoded_word_empty, word.span);
    if (joins && word.canonical == "UTF-8" && joined_.size() > before &&
        ends_inside_character(std::string_view(joined_).substr(0, before))) {
      out_.anomalies.add(anomalies::encoded_word_split_character, word.span);
    }
    const std::size_t begin = joins ? waiting_.span.offset : word.span.offset;
    waiting_ = word;
    waiting_.span = span_between(begin, word.span.end());
    word_waits_ = true;
    at_ = gap_ = word.span.end();
  }

  // UTF-7 may end its base64 with the word, so its words are read one by one.
  [[nodiscard]] bool joins_waiting(const EncodedWord& word) const noexcept {
    return word.canonical == waiting_.canonical && word.canonical != "UTF-7" &&
           (word.canonical.data() != nullptr || word.charset == waiting_.charset);
  }

  void note_damage(const word_codec::Damage& damage, Span span) {
    const auto note = [&](bool met, const AnomalyKind& kind) {
      if (met) out_.anomalies.add(kind, span);
    };
    note(damage.white_space, anomalies::encoded_word_white_space);
    note(damage.illegal_character, anomalies::encoded_word_illegal_character);
    note(damage.bad_escape, anomalies::encoded_word_bad_escape);
    note(damage.lower_hex, anomalies::encoded_word_lower_hex);
    note(damage.bad_padding, anomalies::encoded_word_bad_padding);
  }

  // Converts the waiting words.
  void flush() {
    if (!word_waits_) return;
    const std::size_t before = out_.text.size();
    if (waiting_.charset.empty()) out_.anomalies.add(anomalies::unknown_charset, waiting_.span);
    append_as_utf8(out_.text, joined_, waiting_.charset, out_.anomalies, waiting_.span);
    const std::string_view added = std::string_view(out_.text).substr(before);
    if (holds_control(added)) out_.anomalies.add(anomalies::encoded_word_control, waiting_.span);
    if (holds_encoded_word(added))
      out_.anomalies.add(anomalies::encoded_word_nested, waiting_.span);
    joined_.clear();
    word_waits_ = false;
    trailing_space_ = 0;
  }

  std::string_view raw_;
  DecodedText& out_;
  std::size_t at_{0};
  std::size_t end_{0};
  bool phrase_;
  bool in_quotes_{false};
  bool quotes_are_text_{false};
  bool parentheses_are_text_{false};
  bool list_is_full_{false};
  std::size_t trailing_space_{0};  // bytes of raw white space at the end of the text so far

  bool word_waits_{false};
  EncodedWord waiting_;  // span and charset of all words that wait
  std::string joined_;   // their bytes
  std::size_t gap_{0};

  Span raw_bytes_;  // from the first to the last raw byte above 127
  bool raw_is_utf8_{false};
};

}  // namespace

void decode_unstructured(std::string_view raw, DecodedText& out) {
  Reader(raw, false, out).run();
}

DecodedText decode_unstructured(std::string_view raw) {
  DecodedText out;
  decode_unstructured(raw, out);
  return out;
}

void decode_phrase(std::string_view raw, DecodedText& out) {
  Reader(raw, true, out).run();
}

DecodedText decode_phrase(std::string_view raw) {
  DecodedText out;
  decode_phrase(raw, out);
  return out;
}

}  // namespace forensics
