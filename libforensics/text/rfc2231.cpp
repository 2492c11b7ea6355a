#include "libforensics/text/rfc2231.h"

#include <algorithm>
#include <cstdint>

#include "libforensics/base/ascii.h"
#include "libforensics/text/anomalies.h"
#include "libforensics/text/charset.h"
#include "libforensics/text/encoded_word.h"
#include "libforensics/text/limits.h"
#include "libforensics/text/utf8.h"

namespace forensics {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// The order in which readers prefer the forms of one name.
enum class Form : std::uint8_t { extended, section, plain };

struct Piece {
  std::string_view name;  // without "*" parts
  Form form{Form::plain};
  bool percent{false};  // the value is percent-encoded
  std::size_t section{0};
  std::size_t index{0};  // in the raw list
};

// The number in "*12", or npos when it is none: RFC 2231 7 has no leading zeros.
[[nodiscard]] std::size_t section_number(std::string_view digits) noexcept {
  if (digits.empty() || (digits.size() > 1 && digits.front() == '0')) return npos;
  std::size_t number = 0;
  for (const char c : digits) {
    if (!is_digit(c)) return npos;
    number = number * 10 + static_cast<std::size_t>(c - '0');
    if (number > limits::max_parameter_section) return npos;
  }
  return number;
}

class Decoder {
 public:
  Decoder(std::string_view field, std::span<const RawParameter> raw) : field_(field), raw_(raw) {}

  DecodedParameters run() {
    for (std::size_t i = 0; i < raw_.size(); ++i) pieces_.push_back(split_name(i));
    note_order();
    std::stable_sort(pieces_.begin(), pieces_.end(), [](const Piece& a, const Piece& b) {
      if (const int order = compare_names(a.name, b.name); order != 0) return order < 0;
      if (a.form != b.form) return a.form < b.form;
      return a.section < b.section;
    });
    for (std::size_t begin = 0; begin < pieces_.size();) begin = take_group(begin);
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Found& a, const Found& b) { return a.first_use < b.first_use; });
    for (Found& found : found_) out_.parameters.push_back(std::move(found.parameter));
    return std::move(out_);
  }

 private:
  static int compare_names(std::string_view a, std::string_view b) noexcept {
    const std::size_t common = std::min(a.size(), b.size());
    for (std::size_t i = 0; i < common; ++i) {
      if (to_lower(a[i]) != to_lower(b[i])) return to_lower(a[i]) < to_lower(b[i]) ? -1 : 1;
    }
    return a.size() == b.size() ? 0 : a.size() < b.size() ? -1 : 1;
  }

  [[nodiscard]] Span whole(std::size_t index) const noexcept {
    const Span name = span_in(field_, raw_[index].name);
    const Span value = span_in(field_, raw_[index].value);
    return span_between(name.offset, std::max(name.end(), value.end()));
  }

  // "name", "name*", "name*N" or "name*N*". Anything else after the star stays in the name.
  Piece split_name(std::size_t index) {
    std::string_view name = trim(raw_[index].name);
    Piece piece{.name = name, .index = index};
    const std::size_t star = name.find('*');
    if (star == npos) return piece;
    piece.percent = name.back() == '*';
    if (piece.percent) name.remove_suffix(1);
    piece.name = name.substr(0, star);
    if (star >= name.size()) {
      piece.form = Form::extended;
      return piece;
    }
    piece.section = section_number(name.substr(star + 1));
    piece.form = Form::section;
    if (piece.section == npos) {
      out_.anomalies.add(anomalies::parameter_bad_section, span_in(field_, raw_[index].name));
      piece = {.name = trim(raw_[index].name), .index = index};
    }
    return piece;
  }

  // Sections of one name in another order than their numbers.
  void note_order() {
    for (std::size_t i = 1; i < pieces_.size(); ++i) {
      const Piece& before = pieces_[i - 1];
      const Piece& piece = pieces_[i];
      if (piece.form == Form::section && before.form == Form::section &&
          piece.section < before.section && compare_names(piece.name, before.name) == 0) {
        out_.anomalies.add(anomalies::parameter_out_of_order, whole(piece.index));
      }
    }
  }

  // Takes all pieces of one name; returns where the next name begins.
  std::size_t take_group(std::size_t begin) {
    std::size_t end = begin;
    while (end < pieces_.size() && compare_names(pieces_[end].name, pieces_[begin].name) == 0)
      ++end;
    first_use_ = raw_.size();
    for (std::size_t i = begin; i < end; ++i) first_use_ = std::min(first_use_, pieces_[i].index);
    std::size_t readings = 0;
    for (std::size_t at = begin; at < end;) {
      if (++readings == 2) {
        out_.anomalies.add(anomalies::parameter_given_twice, whole(pieces_[at].index));
      }
      if (pieces_[at].form != Form::section) {
        add_parameter({&pieces_[at], 1});
        ++at;
        continue;
      }
      std::size_t stop = at;
      while (stop < end && pieces_[stop].form == Form::section) ++stop;
      add_parameter(checked_sections(at, stop));
      at = stop;
    }
    return end;
  }

  // The sections [begin, end) without repeated ones, gaps noted.
  std::span<const Piece> checked_sections(std::size_t begin, std::size_t end) {
    std::size_t kept = begin;
    std::size_t expected = 0;
    for (std::size_t i = begin; i < end; ++i) {
      if (kept > begin && pieces_[i].section == pieces_[kept - 1].section) {
        out_.anomalies.add(anomalies::parameter_section_repeated, whole(pieces_[i].index));
        continue;
      }
      if (pieces_[i].section != expected) {
        out_.anomalies.add(anomalies::parameter_section_missing, whole(pieces_[i].index));
      }
      expected = pieces_[i].section + 1;
      pieces_[kept++] = pieces_[i];
    }
    return {&pieces_[begin], kept - begin};
  }

  void add_parameter(std::span<const Piece> pieces) {
    Parameter parameter;
    parameter.name = pieces.front().name;
    std::string bytes;
    std::string_view label;
    const Span where = whole(pieces.front().index);
    for (const Piece& piece : pieces) {
      std::string_view value = raw_[piece.index].value;
      if (piece.percent && parameter.pieces.empty()) label = take_charset(value, parameter, where);
      if (piece.percent && !parameter.pieces.empty() && !parameter.extended) {
        out_.anomalies.add(anomalies::parameter_charset_missing, where);
      }
      parameter.extended |= piece.percent;
      parameter.continued |= piece.form == Form::section;
      append_value(bytes, value, piece);
      parameter.pieces.push_back(piece.index);
    }
    if (parameter.extended) {
      const auto reading = append_as_utf8(parameter.value, bytes, label, out_.anomalies, where);
      parameter.charset = reading.declared;
    } else {
      read_plain(parameter, bytes, where);
    }
    found_.push_back({first_use_, std::move(parameter)});
  }

  // Takes "charset'language'" off the value.
  std::string_view take_charset(std::string_view& value, Parameter& parameter, Span where) {
    const std::size_t first = value.find('\'');
    const std::size_t second = first == npos ? npos : value.find('\'', first + 1);
    if (second == npos) {
      out_.anomalies.add(anomalies::parameter_charset_missing, where);
      return {};
    }
    const std::string_view label = value.substr(0, first);
    if (second > first + 1) parameter.language = value.substr(first + 1, second - first - 1);
    if (trim(label).empty()) out_.anomalies.add(anomalies::parameter_charset_missing, where);
    value.remove_prefix(second + 1);
    return trim(label);
  }

  // Appends one piece's bytes: folds out, quoted pairs and percent codes resolved.
  void append_value(std::string& out, std::string_view value, const Piece& piece) {
    bool bad_percent = false;
    bool odd_escape = false;
    for (std::size_t i = 0; i < value.size(); ++i) {
      const char c = value[i];
      const bool pair = raw_[piece.index].quoted && c == '\\' && i + 1 < value.size();
      const int high = i + 1 < value.size() ? hex_value(value[i + 1]) : -1;
      const int low = i + 2 < value.size() ? hex_value(value[i + 2]) : -1;
      if (pair && (value[i + 1] == '"' || value[i + 1] == '\\')) {
        out.push_back(value[++i]);
      } else if (piece.percent && c == '%' && high >= 0 && low >= 0) {
        out.push_back(static_cast<char>(high * 16 + low));
        i += 2;
      } else if (!folds(value, i)) {
        bad_percent |= piece.percent && c == '%';
        odd_escape |= pair;
        out.push_back(c);
      }
    }
    const Span where = span_in(field_, raw_[piece.index].value);
    if (bad_percent) out_.anomalies.add(anomalies::parameter_bad_percent, where);
    if (odd_escape) out_.anomalies.add(anomalies::parameter_odd_escape, where);
  }

  // Whether the byte at `at` belongs to a line end that folds (RFC 5322 2.2.3).
  [[nodiscard]] static bool folds(std::string_view value, std::size_t at) noexcept {
    if (value[at] == '\r' && at + 1 < value.size() && value[at + 1] == '\n') ++at;
    return value[at] == '\n' && at + 1 < value.size() && is_blank(value[at + 1]);
  }

  // A value without RFC 2231: it may hold encoded words or raw bytes all the same.
  void read_plain(Parameter& parameter, const std::string& bytes, Span where) {
    if (bytes.find("=?") == npos && is_ascii(bytes)) {
      parameter.value = bytes;
      return;
    }
    const DecodedText decoded = decode_unstructured(bytes);
    const std::size_t text_begin = std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size());
    const std::size_t text_end = text_begin + trim(bytes).size();
    parameter.value = bytes.substr(0, text_begin) + decoded.text + bytes.substr(text_end);
    if (!decoded.words.empty()) out_.anomalies.add(anomalies::parameter_encoded_word, where);
    for (const Anomaly& anomaly : decoded.anomalies) out_.anomalies.add(*anomaly.kind, where);
    for (const EncodedWord& word : decoded.words) {
      if (parameter.charset.data() == nullptr) parameter.charset = word.canonical;
    }
  }

  std::string_view field_;
  std::span<const RawParameter> raw_;
  struct Found {
    std::size_t first_use;  // of its name in the raw list
    Parameter parameter;
  };
  std::vector<Piece> pieces_;
  std::vector<Found> found_;
  std::size_t first_use_{0};  // of the name at hand
  DecodedParameters out_;
};

}  // namespace

const Parameter* DecodedParameters::find(std::string_view name) const noexcept {
  for (const Parameter& parameter : parameters) {
    if (equals_ignoring_case(parameter.name, name)) return &parameter;
  }
  return nullptr;
}

DecodedParameters decode_parameters(std::string_view field, std::span<const RawParameter> raw) {
  return Decoder(field, raw).run();
}

}  // namespace forensics
