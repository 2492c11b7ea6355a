#include "libforensics/headers/message_id.h"

#include <algorithm>
#include <utility>

#include "libforensics/base/ascii.h"
#include "libforensics/headers/anomalies.h"

namespace forensics {
namespace {

class IdReader {
 public:
  IdReader(std::string_view text, MessageIdList& out) : text_(text), out_(out) {}

  void run(MessageIdField field) {
    while (at_ < text_.size() && !full_) {
      const char c = text_[at_];
      if (is_space(c) || c == ',' || c == ';') {
        ++at_;
      } else if (c == '<') {
        take_angle();
      } else if (c == '(' && take_comment()) {
        continue;
      } else {
        take_word();
      }
    }
    sort_out_words(field);
    if (out_.ids.empty()) {
      add_note(anomalies::no_message_id, 0, text_.size());
    } else if (field == MessageIdField::one && out_.ids.size() > 1) {
      out_.anomalies.add(anomalies::several_message_ids, out_.ids[1].whole);
    }
  }

 private:
  void add_note(const AnomalyKind& kind, std::size_t begin, std::size_t end) {
    out_.anomalies.add(kind, span_between(begin, end));
  }
  void add_note(const AnomalyKind& kind, std::string_view place) {
    out_.anomalies.add(kind, span_in(text_, place));
  }

  // "<id>"; without ">", the id ends at the next "<" or blank.
  void take_angle() {
    const std::size_t begin = at_;
    std::size_t stop = begin + 1;
    while (stop < text_.size() && text_[stop] != '<' && text_[stop] != '>') ++stop;
    if (stop < text_.size() && text_[stop] == '>') {
      at_ = stop + 1;
      add_id(text_.substr(begin + 1, stop - begin - 1), begin, true);
      return;
    }
    add_note(anomalies::message_id_open, begin, begin + 1);
    std::size_t id = begin + 1;
    while (id < stop && is_space(text_[id])) ++id;
    at_ = id;
    while (at_ < stop && !is_space(text_[at_]) && text_[at_] != ',') ++at_;
    if (at_ > id) add_id(text_.substr(id, at_ - id), begin, true);
  }

  // False when it never closes: then "(" begins a word.
  bool take_comment() {
    if (comments_open_) return false;
    std::size_t depth = 0;
    for (std::size_t i = at_; i < text_.size(); ++i) {
      if (text_[i] == '\\') {
        ++i;
      } else if (text_[i] == '(') {
        ++depth;
      } else if (text_[i] == ')' && --depth == 0) {
        add_note(anomalies::message_id_comment, at_, i + 1);
        at_ = i + 1;
        return true;
      }
    }
    comments_open_ = true;
    return false;
  }

  // A word outside of "<>". It may be an id only when none stands inside.
  void take_word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '<' && text_[at_] != ',') {
      ++at_;
    }
    ++words_;
    std::string_view word = text_.substr(begin, at_ - begin);
    if (word.ends_with('>')) {
      add_note(anomalies::message_id_open, at_ - 1, at_);
      word.remove_suffix(1);
      if (word.empty()) return;
    }
    if (!angled_) words_kept_.push_back(span_in(text_, word));
    if (words_kept_.size() > limits::max_message_ids) fill();
  }

  // Words are ids when nothing stands in "<>" and each of them has an "@", or there is one alone.
  // A Message-ID that is neither is still an id: all of it.
  void sort_out_words(MessageIdField field) {
    if (words_ == 0) return;
    const auto has_at = [&](Span word) {
      return word.of(text_).find('@') != std::string_view::npos;
    };
    const bool are_ids =
        !angled_ && (words_ == 1 || std::all_of(words_kept_.begin(), words_kept_.end(), has_at));
    if (are_ids) {
      for (const Span word : words_kept_) add_bare_id(word.of(text_));
    } else if (!angled_ && field == MessageIdField::one) {
      add_bare_id(trim(text_));
    } else {
      add_note(anomalies::text_beside_message_id, 0, text_.size());
    }
  }

  void add_bare_id(std::string_view text) {
    add_note(anomalies::message_id_without_angles, text);
    add_id(text, 0, false);
  }

  void fill() {
    add_note(anomalies::too_many_message_ids, at_, at_);
    full_ = true;
  }

  void add_id(std::string_view raw, std::size_t begin, bool in_angles) {
    if (out_.ids.size() == limits::max_message_ids) {
      fill();
      return;
    }
    angled_ |= in_angles;
    MessageId id;
    id.id = trim(raw);
    id.in_angles = in_angles;
    id.whole = in_angles ? span_between(begin, at_) : span_in(text_, raw);
    split(id);
    note_bytes(id, raw);
    out_.ids.push_back(std::move(id));
  }

  void split(MessageId& id) {
    std::string_view inner = id.id;
    if (inner.empty()) {
      id.left = inner;
      out_.anomalies.add(anomalies::empty_message_id, id.whole);
      return;
    }
    if (inner.size() > 2 && inner.front() == '[' && inner.back() == ']') {
      add_note(anomalies::bracketed_message_id, inner);
      inner = inner.substr(1, inner.size() - 2);
    }
    const std::size_t at = inner.rfind('@');
    id.left = trim(inner.substr(0, at));
    if (at == std::string_view::npos) {
      add_note(anomalies::message_id_without_at, inner);
      return;
    }
    id.right = trim(inner.substr(at + 1));
    if (inner.find('@') != at) add_note(anomalies::message_id_several_ats, inner);
    if (id.left.empty() || id.right.empty()) add_note(anomalies::message_id_empty_part, inner);
    if (id.right.starts_with('[')) add_note(anomalies::message_id_literal, id.right);
  }

  void note_bytes(MessageId& id, std::string_view raw) {
    const auto is_odd = [](char c) { return is_eight_bit(c) || (is_control(c) && !is_space(c)); };
    const auto* const odd = std::find_if(id.id.begin(), id.id.end(), is_odd);
    if (odd != id.id.end()) add_note(anomalies::odd_message_id_byte, {odd, 1});
    const auto* const blank = std::find_if(raw.begin(), raw.end(), is_space);
    if (blank == raw.end()) return;
    add_note(anomalies::blank_in_message_id, {blank, 1});
    if (std::none_of(id.id.begin(), id.id.end(), is_space)) return;
    id.plain.emplace();
    std::copy_if(id.id.begin(), id.id.end(), std::back_inserter(*id.plain),
                 [](char c) { return !is_space(c); });
  }

  std::string_view text_;
  MessageIdList& out_;
  std::size_t at_{0};
  std::vector<Span> words_kept_;
  std::size_t words_{0};
  bool angled_{false};         // an id in "<>" was met
  bool comments_open_{false};  // a comment did not close: none that opens later does
  bool full_{false};
};

}  // namespace

MessageIdList parse_message_ids(std::string_view text, MessageIdField field) {
  MessageIdList out;
  IdReader(text, out).run(field);
  return out;
}

}  // namespace forensics
