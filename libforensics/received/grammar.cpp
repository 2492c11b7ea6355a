#include "libforensics/received/grammar.h"

#include <algorithm>
#include <array>
#include <bit>
#include <span>

#include "libforensics/base/limits.h"
#include "libforensics/received/anomalies.h"
#include "libforensics/received/date_place.h"
#include "libforensics/received/line_masks.h"
#include "libforensics/received/words.h"

namespace forensics {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::uint16_t k_not_listed = 0xFFFF;
static_assert(limits::max_comments < k_not_listed);
constexpr ByteSet k_no_zone_marks("@<=");
constexpr ByteSet k_quote_ends("\"(;");
constexpr ByteSet k_angle_ends(">(<");
constexpr ByteSet k_bracket_ends("](;");
constexpr std::size_t k_most_folded_comments = 8;  // each costs a search of the whole line
constexpr std::size_t k_longest_date = 256;
constexpr std::size_t k_longest_zone_comment = 40;

// By Keyword.
constexpr std::array<std::string_view, 11> k_keywords = {
    "",    "from", "by",     "via",           "with",           "id",
    "for", "over", "pod-id", "envelope-from", "envelope-sender"};
constexpr std::size_t k_longest_keyword = 15;

// By size and first letter: the one keyword that a word can be. Most words can be none, and one
// look tells so.
constexpr auto k_candidates = [] {
  std::array<std::array<Keyword, 32>, k_longest_keyword + 1> candidates{};
  for (std::size_t i = 1; i < k_keywords.size(); ++i) {
    const std::string_view text = k_keywords[i];
    Keyword& candidate = candidates[text.size()][static_cast<unsigned char>(text.front()) & 31U];
    if (candidate != Keyword::none) throw "two keywords in one place";
    candidate = static_cast<Keyword>(i);
  }
  return candidates;
}();

// `word` is not empty.
Keyword keyword_of(std::string_view word) noexcept {
  if (word.size() > k_longest_keyword) return Keyword::none;
  const Keyword keyword = k_candidates[word.size()][static_cast<unsigned char>(word.front()) & 31U];
  if (keyword == Keyword::none) return keyword;
  const bool equal = equals_ignoring_case(word, k_keywords[static_cast<std::size_t>(keyword)]);
  return equal ? keyword : Keyword::none;
}

bool is_field_name(std::string_view word) noexcept {
  return equals_ignoring_case(word, "received:");
}

// Offset of the first line end, `at` or later, that a line follows which begins with a clause; npos
// when there is none. A line that begins with "from" may go on with words of the comment.
std::size_t find_fold_before_clause(std::string_view text, std::size_t at) noexcept {
  for (at = text.find('\n', at); at != npos; at = text.find('\n', at + 1)) {
    const std::string_view word = first_word(text.substr(at));
    const Keyword keyword = word.empty() ? Keyword::none : keyword_of(word);
    if (keyword == Keyword::by || keyword == Keyword::with || keyword == Keyword::id ||
        keyword == Keyword::for_) {
      return at != 0 && text[at - 1] == '\r' ? at - 1 : at;
    }
  }
  return npos;
}

constexpr Keyword k_standard_keywords[] = {Keyword::from, Keyword::by, Keyword::via,
                                           Keyword::with, Keyword::id, Keyword::for_};

constexpr unsigned keyword_bit(Keyword keyword) noexcept {
  return 1U << static_cast<unsigned>(keyword);
}

// "CET", "Pacific Daylight Time", "GMT+03:00"; not "envelope-from <a@example.org>".
bool is_zone_comment(std::string_view text) noexcept {
  return text.size() <= k_longest_zone_comment && !k_no_zone_marks.has_any_of(text);
}

class Splitter {
 public:
  Splitter(std::string_view value, Hop& hop)
      : text_(value.substr(0, limits::max_received_bytes)), hop_(hop), masks_(text_) {
    hop_.raw = value;
  }

  void run() {
    hop_.clauses.reserve(8);
    hop_.comments.reserve(8);
    if (hop_.raw.size() > text_.size()) {
      warn(anomalies::received_too_long, text_.size(), hop_.raw.size());
    }
    note_bytes();
    scan();
    place_date();
    build_clauses();
  }

 private:
  void warn(const AnomalyKind& kind, std::size_t begin, std::size_t end) {
    hop_.warnings.add(kind, span_between(begin, end));
  }
  [[nodiscard]] std::size_t offset_of(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - text_.data());
  }

  void note_bytes() {
    if (!masks_.has_nul_or_high_byte()) return;
    if (const std::size_t at = text_.find('\0'); at != npos) {
      warn(anomalies::nul_in_received, at, at + 1);
    }
    const auto high = std::find_if(text_.begin(), text_.end(), is_eight_bit);
    if (high == text_.end()) return;
    const auto at = static_cast<std::size_t>(high - text_.begin());
    warn(anomalies::non_ascii, at, at + 1);
  }

  // One pass: comments into the Hop, keywords into its clauses, semicolons into marks_.
  void scan() {
    const std::size_t size = text_.size();
    for (std::size_t at = masks_.words.next(0); at < size; at = masks_.words.next(at)) {
      const char c = text_[at];
      if (c == '(') {
        at = take_comment(at);
        after_from_ = false;
      } else if (c == ';') {
        if (mark_count_ < marks_.size()) ++mark_count_;
        marks_[mark_count_ - 1] = static_cast<std::uint32_t>(at++);
        after_from_ = false;
      } else {
        const std::size_t begin = at;
        at = end_of_word(begin);
        const std::string_view word(text_.data() + begin, at - begin);
        const Keyword keyword = keyword_of(word);
        if (keyword == Keyword::none && !is_field_name(word)) {
          after_from_ = false;  // most words
        } else if (!note_keyword(word, keyword)) {
          break;
        }
      }
    }
    if (semicolon_in_comment_ != npos) {
      warn(anomalies::semicolon_in_comment, semicolon_in_comment_, semicolon_in_comment_ + 1);
    }
  }

  // False when the line ends before this word: a second Received line begins.
  bool note_keyword(std::string_view word, Keyword keyword) {
    const bool was_after_from = after_from_;
    after_from_ = false;
    if (begins_merged_line(word, keyword)) {
      const std::size_t begin = offset_of(word);
      warn(anomalies::merged_headers, begin, text_.size());
      text_ = text_.substr(0, begin);
      return false;
    }
    if (keyword == Keyword::none) return true;
    if (was_after_from && is_name_after_from(word, keyword)) {
      hop_.warnings.add(anomalies::keyword_in_value, span_in(text_, word));
      return true;
    }
    if (hop_.clauses.size() == limits::max_clauses) {
      if (!too_many_clauses_) warn(anomalies::too_many_clauses, offset_of(word), text_.size());
      too_many_clauses_ = true;
      return true;
    }
    Clause& clause = hop_.clauses.emplace_back();
    clause.keyword = word;
    clause.kind = keyword;
    clause.first_comment = static_cast<std::uint16_t>(hop_.comments.size());
    after_from_ = keyword == Keyword::from;
    return true;
  }

  // A host may call itself "with": "from with (x.example.org [192.0.2.1]) by ...".
  [[nodiscard]] bool is_name_after_from(std::string_view word, Keyword keyword) const {
    if (keyword == Keyword::by) return false;
    const std::size_t next = masks_.words.next(offset_of(word) + word.size());
    return next < text_.size() && (text_[next] == '(' || text_[next] == '[');
  }

  [[nodiscard]] bool begins_merged_line(std::string_view word, Keyword keyword) const {
    if (keyword != Keyword::from && keyword != Keyword::by) {
      return is_field_name(word) && !hop_.clauses.empty();
    }
    return mark_count_ != 0 && starts_like_date(text_.substr(marks_[mark_count_ - 1] + 1, 64));
  }

  // A word ends at a blank, a comment or a semicolon outside "...", <...> and [...].
  [[nodiscard]] std::size_t end_of_word(std::size_t at) {
    const std::string_view text = text_;
    for (;;) {
      at = masks_.stops.next(at);
      if (at == text.size() || is_gap(text[at])) return at;
      switch (text[at]) {
        case '"': at = after_pair(at, '"', k_quote_ends, failed_quote_); break;
        case '<': at = after_pair(at, '>', k_angle_ends, failed_angle_); break;
        case '[': at = after_pair(at, ']', k_bracket_ends, failed_bracket_); break;
        case ')':
        case '\\': ++at; break;
        default: return at;
      }
    }
  }

  // Passes what `closer` ends, or only the opener when another byte of `ends` comes first. A failed
  // search says that all later ones up to the same stop fail too: the whole scan stays linear.
  [[nodiscard]] std::size_t after_pair(std::size_t at, char closer, const ByteSet& ends,
                                       std::size_t& failed_until) const {
    if (at < failed_until) return at + 1;
    const std::string_view text = text_;
    const std::size_t end = ends.next_in(text, at + 1);
    if (end < text.size() && text[end] == closer) return end + 1;
    failed_until = end;
    return at + 1;
  }

  // Gives the place after the comment that opens at `begin`.
  [[nodiscard]] std::size_t take_comment(std::size_t begin) {
    const std::size_t listed = hop_.comments.size();
    std::size_t depth = 0;
    std::size_t semicolon = npos;
    const std::string_view text = text_;
    for (std::size_t i = begin; i < text.size(); i = masks_.specials.next(i + 1)) {
      const char c = text[i];
      if (c == '\\') {
        ++i;
      } else if (c == ';') {
        if (semicolon == npos) semicolon = i;
      } else if (c == '(' && (depth == 0 || !flat_)) {
        open_comment(i, depth++);
      } else if (c == ')') {
        close_comment(i, --depth);
        if (depth == 0) {
          if (semicolon_in_comment_ == npos) semicolon_in_comment_ = semicolon;
          return i + 1;
        }
      }
    }
    hop_.comments.resize(listed);
    return take_unterminated_comment(begin);
  }

  void open_comment(std::size_t at, std::size_t depth) {
    if (depth >= limits::max_comment_depth) {
      if (!too_deep_) warn(anomalies::too_deep_comment, at, at + 1);
      too_deep_ = true;
      return;
    }
    open_[depth] = k_not_listed;
    if (hop_.comments.size() == limits::max_comments) {
      if (!too_many_comments_) warn(anomalies::too_many_comments, at, at + 1);
      too_many_comments_ = true;
      return;
    }
    open_[depth] = static_cast<std::uint16_t>(hop_.comments.size());
    hop_.comments.push_back({text_.substr(at + 1), static_cast<std::uint16_t>(depth)});
  }

  void close_comment(std::size_t at, std::size_t depth) {
    if (depth >= limits::max_comment_depth || open_[depth] == k_not_listed) return;
    std::string_view& text = hop_.comments[open_[depth]].text;
    text = text_.substr(offset_of(text), at - offset_of(text));
  }

  // The comment is taken to end before a folded line that begins with a clause, else at the first
  // ')' there is, else before the date, else at the end.
  [[nodiscard]] std::size_t take_unterminated_comment(std::size_t begin) {
    const std::size_t bracket = text_.find(')', begin);
    if (flat_ || folds_left_ == 0) return take_flat_comment(begin, bracket);
    const std::size_t fold = find_fold_before_clause(text_.substr(0, bracket), begin);
    if (fold == npos) return take_flat_comment(begin, bracket);
    --folds_left_;
    return end_unterminated(begin, fold);
  }

  // From here on comments do not nest, so that no byte is searched twice.
  [[nodiscard]] std::size_t take_flat_comment(std::size_t begin, std::size_t bracket) {
    flat_ = true;
    if (bracket != npos) return end_unterminated(begin, bracket) + 1;
    const std::size_t semicolon = text_.rfind(';');
    const bool has_date =
        semicolon != npos && semicolon >= begin && starts_like_date(text_.substr(semicolon + 1));
    return end_unterminated(begin, has_date ? semicolon : text_.size());
  }

  [[nodiscard]] std::size_t end_unterminated(std::size_t begin, std::size_t end) {
    warn(anomalies::unterminated_comment, begin, end);
    open_comment(begin, 0);
    close_comment(end, 0);
    return end;
  }

  void place_date() {
    body_end_ = date_end_ = text_.size();
    for (std::size_t i = mark_count_; i-- > 0;) {
      if (take_date(marks_[i] + 1)) {
        body_end_ = marks_[i];
        note_date_issues();
        return;
      }
    }
    if (const std::size_t at = find_unmarked_date(text_); at != npos && take_date(at)) {
      body_end_ = at;
      if (mark_count_ == 0 || marks_[mark_count_ - 1] > at) {
        warn(anomalies::date_no_semicolon, at, date_end_);
      }
      note_date_issues();
      return;
    }
    place_bad_date();
  }

  // Reads the date that begins here; false when there is none.
  bool take_date(std::size_t begin) {
    begin = first_date_byte(begin);
    const std::size_t end = last_date_byte(begin);
    const ParsedDate date = parse_date(text_.substr(begin, end - begin));
    if (!date.instant) return false;
    hop_.date = date;
    date_end_ = end;
    return true;
  }

  void place_bad_date() {
    hop_.date = ParsedDate{};
    if (mark_count_ != 0) {
      body_end_ = marks_[mark_count_ - 1];
      const std::size_t begin = first_date_byte(body_end_ + 1);
      date_end_ = last_date_byte(begin);
      hop_.date = parse_date(text_.substr(begin, date_end_ - begin));
    }
    if (hop_.date.raw.empty()) {
      warn(anomalies::missing_date, body_end_, body_end_);
      return;
    }
    const bool impossible = hop_.date.issues.has(DateIssue::impossible_day) ||
                            hop_.date.issues.has(DateIssue::out_of_range_time);
    hop_.warnings.add(impossible ? anomalies::impossible_date : anomalies::bad_date,
                      span_in(text_, hop_.date.raw));
  }

  // Blanks, comments and the "_" of a mangled fold may stand before the date.
  [[nodiscard]] std::size_t first_date_byte(std::size_t at) const {
    while (at < text_.size()) {
      if (const Comment* comment = comment_at(at)) {
        at = offset_of(comment->text) + comment->text.size() + 1;
      } else if (is_gap(text_[at]) || text_[at] == '_') {
        ++at;
      } else {
        break;
      }
    }
    return at < text_.size() ? at : text_.size();
  }

  // The date ends before a clause, before a comment that names no zone, or at the end.
  [[nodiscard]] std::size_t last_date_byte(std::size_t begin) const {
    std::size_t end = text_.size();
    for (const Clause& clause : hop_.clauses) {
      if (offset_of(clause.keyword) > begin) {
        end = offset_of(clause.keyword);
        break;
      }
    }
    for (const Comment& comment : hop_.comments) {
      const std::size_t at = offset_of(comment.text);
      if (comment.depth != 0 || at <= begin || at >= end || is_zone_comment(comment.text)) continue;
      end = at - 1;
      break;
    }
    for (std::size_t i = 0; i < mark_count_; ++i) {
      if (marks_[i] >= begin && marks_[i] < end) end = marks_[i];
    }
    if (end - begin > k_longest_date) end = begin + k_longest_date;
    while (end > begin && is_gap(text_[end - 1])) --end;
    return end;
  }

  [[nodiscard]] const Comment* comment_at(std::size_t at) const {
    if (text_[at] != '(') return nullptr;
    for (const Comment& comment : hop_.comments) {
      if (comment.depth == 0 && offset_of(comment.text) == at + 1) return &comment;
    }
    return nullptr;
  }

  void note_date_issues() {
    const Span span = span_in(text_, hop_.date.raw);
    const DateIssues& issues = hop_.date.issues;
    if (issues.has(DateIssue::weekday_mismatch)) {
      hop_.warnings.add(anomalies::weekday_mismatch, span);
    }
    if (issues.has(DateIssue::zone_name_conflict)) {
      hop_.warnings.add(anomalies::zone_conflict, span);
    }
    if (issues.has(DateIssue::two_digit_year)) {
      hop_.warnings.add(anomalies::two_digit_year, span);
    }
    std::size_t rest = date_end_;
    while (rest < text_.size() && (is_gap(text_[rest]) || text_[rest] == ';')) ++rest;
    if (rest < text_.size()) warn(anomalies::comment_after_date, rest, text_.size());
  }

  // Gives each keyword its value and comments, now that the body's end is known.
  void build_clauses() {
    const std::span<Clause> clauses = hop_.clauses;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
      Clause& clause = clauses[i];
      const std::size_t begin = offset_of(clause.keyword);
      if (begin >= body_end_ && begin < date_end_) continue;
      std::size_t end = begin < body_end_ ? body_end_ : text_.size();
      std::size_t comments_end = hop_.comments.size();
      if (i + 1 < clauses.size()) {
        end = std::min(end, offset_of(clauses[i + 1].keyword));
        comments_end = clauses[i + 1].first_comment;
      }
      while (is_gap(text_[end - 1])) --end;  // the keyword is no gap
      clause.raw = {clause.keyword.data(), end - begin};
      give_comments(clause, comments_end);
      give_value(clause);
      if (kept != i) clauses[kept] = clause;
      ++kept;
    }
    hop_.clauses.resize(kept);
    note_duplicates();
  }

  // Those that open before the end of the clause, of all up to the next keyword.
  void give_comments(Clause& clause, std::size_t comments_end) const {
    const char* const end = clause.raw.data() + clause.raw.size();
    while (comments_end > clause.first_comment && hop_.comments[comments_end - 1].text.data() > end)
      --comments_end;
    clause.comment_count = static_cast<std::uint16_t>(comments_end - clause.first_comment);
  }

  void give_value(Clause& clause) const {
    const char* at = clause.keyword.data() + clause.keyword.size();
    const char* const end = clause.raw.data() + clause.raw.size();
    for (std::size_t i = 0; i < clause.comment_count; ++i) {
      const Comment& comment = hop_.comments[clause.first_comment + i];
      if (comment.depth != 0) continue;
      const char* const opens = comment.text.data() - 1;
      const std::string_view run = value_run(at, opens);
      if (!run.empty()) {
        clause.value = run;
        return;
      }
      at = std::min(end, opens + comment.text.size() + 2);
    }
    const std::string_view run = value_run(at, end);
    if (!run.empty()) clause.value = run;
  }

  // Words between two places, without a semicolon that ends them: "id 5db34e0d; for ...".
  [[nodiscard]] static std::string_view value_run(const char* begin, const char* end) {
    if (begin >= end) return {};
    std::string_view run(begin, static_cast<std::size_t>(end - begin));
    while (!run.empty() && (run.front() == ';' || is_gap(run.front()))) run.remove_prefix(1);
    while (!run.empty() && is_gap(run.back())) run.remove_suffix(1);
    return run.ends_with(';') ? trim_gaps(without_trailing(run, ';')) : run;
  }

  void note_duplicates() {
    unsigned seen = 0;
    unsigned twice = 0;
    for (const Clause& clause : hop_.clauses) {
      twice |= seen & keyword_bit(clause.kind);
      seen |= keyword_bit(clause.kind);
    }
    if (twice == 0) return;
    for (const Keyword keyword : k_standard_keywords) {
      if ((twice & keyword_bit(keyword)) == 0) continue;
      bool met = false;
      for (const Clause& clause : hop_.clauses) {
        if (clause.kind != keyword) continue;
        if (met) hop_.warnings.add(anomalies::duplicate_clause, span_in(text_, clause.raw));
        met = true;
      }
    }
  }

  std::string_view text_;
  Hop& hop_;
  LineMasks masks_;
  bool after_from_{false};  // the last thing met was the keyword "from"
  bool flat_{false};        // a comment was not closed: comments nest no more
  std::size_t folds_left_{k_most_folded_comments};
  bool too_many_clauses_{false};
  bool too_many_comments_{false};
  bool too_deep_{false};
  std::size_t failed_quote_{0};
  std::size_t failed_angle_{0};
  std::size_t failed_bracket_{0};
  std::size_t semicolon_in_comment_{npos};
  std::array<std::uint16_t, limits::max_comment_depth> open_{};  // comments open now, by depth
  std::array<std::uint32_t, 16> marks_{};  // semicolons; the last slot is that of the last one
  std::size_t mark_count_{0};
  std::size_t body_end_{0};  // where the clauses end: the date's semicolon
  std::size_t date_end_{0};
};

}  // namespace

void split_received(std::string_view value, Hop& hop) {
  Splitter(value, hop).run();
}

const Clause* find_clause(const Hop& hop, std::string_view keyword) noexcept {
  for (const Clause& clause : hop.clauses) {
    if (equals_ignoring_case(clause.keyword, keyword)) return &clause;
  }
  return nullptr;
}

std::string plain_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : trim_gaps(text)) {
    if (c == '\0') continue;
    if (!is_gap(c)) {
      out += c;
    } else if (out.empty() || out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

std::string clause_words(const Hop& hop, const Clause& clause) {
  std::string out;
  for_each_run(hop, clause, [&out](std::string_view run) {
    for (auto word = take_word(run); !word.empty(); word = take_word(run)) {
      if (!out.empty()) out += ' ';
      out += plain_text(word);
    }
  });
  return out;
}

}  // namespace forensics
