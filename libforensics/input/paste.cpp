#include "libforensics/input/internal/paste.h"

#include <algorithm>
#include <array>
#include <vector>

#include "libforensics/base/ascii.h"
#include "libforensics/input/anomalies.h"
#include "libforensics/input/internal/content.h"
#include "libforensics/input/internal/mbox_line.h"
#include "libforensics/input/internal/utf16.h"

namespace forensics {
namespace {

constexpr std::size_t npos = std::string_view::npos;
using Lines = std::vector<std::string_view>;

struct Spelling {
  std::string_view copied;
  std::string_view meant;
  const AnomalyKind* kind;
};

constexpr std::array k_spellings = {
    Spelling{"\xC2\xA0", " ", &anomalies::paste_hard_spaces},
    Spelling{"\xE2\x80\xAF", " ", &anomalies::paste_hard_spaces},
    Spelling{"\xE2\x80\x8B", "", &anomalies::paste_hard_spaces},
    Spelling{"\xEF\xBB\xBF", "", &anomalies::paste_hard_spaces},
    Spelling{"\xE2\x80\x9C", "\"", &anomalies::paste_smart_quotes},
    Spelling{"\xE2\x80\x9D", "\"", &anomalies::paste_smart_quotes},
    Spelling{"\xE2\x80\x98", "'", &anomalies::paste_smart_quotes},
    Spelling{"\xE2\x80\x99", "'", &anomalies::paste_smart_quotes},
    Spelling{"&lt;", "<", &anomalies::paste_entities},
    Spelling{"&gt;", ">", &anomalies::paste_entities},
    Spelling{"&quot;", "\"", &anomalies::paste_entities},
    Spelling{"&#39;", "'", &anomalies::paste_entities},
    Spelling{"&nbsp;", " ", &anomalies::paste_entities},
    Spelling{"&amp;", "&", &anomalies::paste_entities},
};

bool is_empty(std::string_view line) {
  return trim(line).empty();
}

Lines split(std::string_view text) {
  Lines lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    lines.push_back(text.substr(at, end - at));
    at = end == npos ? text.size() : end + 1;
  }
  return lines;
}

std::string join(const Lines& lines) {
  std::string text;
  for (const std::string_view line : lines) text.append(line).push_back('\n');
  return text;
}

// The name of the field that the line opens; empty when it opens none.
std::string_view field_name(std::string_view line) {
  if (line.starts_with("From ") || line.starts_with(">") || !opens_header(line)) return {};
  const std::size_t colon = line.find(':');
  const std::string_view rest = line.substr(colon + 1);
  const std::string_view name = trim(line.substr(0, colon));
  if (rest.starts_with("//") || name.find_first_of("=;,()<>[]\"") != npos) return {};
  return rest.empty() || is_space(rest[0]) || field_weight(name) > 0 ? name : std::string_view{};
}

int known_fields(const Lines& lines) {
  int known = 0;
  for (const std::string_view line : lines) {
    if (field_weight(field_name(line)) > 0) ++known;
  }
  return known;
}

// One text in the course of being mended.
class Mender {
 public:
  explicit Mender(std::string_view pasted) : pasted_(pasted) {}

  Mended mend() {
    unify();
    while (depth_ < 8 && unquote()) ++depth_;
    unindent();
    close_up();
    respell();
    refold();
    if (mended_.anomalies.empty()) mended_.text = std::string(pasted_);
    return std::move(mended_);
  }

 private:
  void unify();
  bool unquote();
  void unindent();
  void close_up();
  void respell();
  void refold();

  // Names the damage where the pasted text shows it first.
  void found(const AnomalyKind& kind, std::string_view shows, bool damaged) {
    mended_.damaged = mended_.damaged || damaged;
    if (mended_.anomalies.has(kind)) return;
    const std::size_t at = shows.empty() ? npos : pasted_.find(shows);
    mended_.anomalies.add(kind, at == npos ? Span{} : span_between(at, at + shows.size()));
  }

  void take(std::string text) { mended_.text = std::move(text); }
  [[nodiscard]] Lines lines() const { return split(mended_.text); }

  std::string_view pasted_;
  Mended mended_;
  int depth_{0};
};

void Mender::unify() {
  std::string text(pasted_);
  const bool little = pasted_.starts_with("\xFF\xFE");
  if (little || pasted_.starts_with("\xFE\xFF")) {
    found(anomalies::paste_utf16, pasted_.substr(0, 2), true);
    text = utf8_from_utf16(pasted_.substr(2), !little);
  }
  const auto lf = std::count(text.begin(), text.end(), '\n');
  const auto cr = std::count(text.begin(), text.end(), '\r');
  std::string out;
  out.reserve(text.size());
  std::ptrdiff_t crlf = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\r') {
      out.push_back(text[at]);
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && text[end] == '\r') ++end;
    if (end < text.size() && text[end] == '\n')
      ++crlf;
    else
      out.append(end - at, '\n');
    at = end - 1;
  }
  if (cr > 0 && (crlf != lf || cr != lf)) found(anomalies::paste_line_ends, "\r", false);
  take(std::move(out));
}

bool Mender::unquote() {
  Lines all = lines();
  int quoted = 0;
  bool spaced = true;  // a blank stands behind each mark
  for (const std::string_view line : all) {
    const std::size_t at = line.find_first_not_of(" \t");
    if (at == npos) continue;
    if (line[at] != '>' && line[at] != '|') return false;
    ++quoted;
    spaced = spaced && (at + 1 == line.size() || line[at + 1] == ' ');
  }
  if (quoted < 2) return false;
  found(anomalies::paste_quoted, all[0], true);
  for (std::string_view& line : all) {
    const std::size_t at = line.find_first_of(">|");
    line = at == npos ? std::string_view{} : line.substr(at + 1);
    if (spaced && line.starts_with(' ')) line.remove_prefix(1);
  }
  take(join(all));
  return true;
}

void Mender::unindent() {
  Lines all = lines();
  std::size_t common = npos;
  std::string_view first;
  for (const std::string_view line : all) {
    if (is_empty(line)) continue;
    common = std::min(common, line.find_first_not_of(" \t"));
    if (first.empty()) first = line;
  }
  if (common == npos || common == 0) return;
  found(anomalies::paste_indented, first, true);
  for (std::string_view& line : all) line.remove_prefix(std::min(common, line.size()));
  take(join(all));
}

void Mender::close_up() {
  const Lines all = lines();
  std::size_t full = 0;
  std::string_view first;
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (is_empty(all[at])) continue;
    if (first.empty()) first = all[at];
    ++full;
    if (at + 1 < all.size() && !is_empty(all[at + 1])) return;
  }
  if (full < 3 || known_fields(all) < 2) return;
  found(anomalies::paste_double_spaced, first, true);
  Lines kept;
  std::size_t empty = 0;
  for (const std::string_view line : all) {
    if (is_empty(line)) {
      // Of a run of empty lines the first spaces the line above, the others are pairs.
      if (++empty > 1 && empty % 2 == 1) kept.emplace_back();
      continue;
    }
    empty = 0;
    kept.push_back(line);
  }
  take(join(kept));
}

void Mender::respell() {
  const std::string& text = mended_.text;
  const std::size_t body = std::min(text.find("\n\n"), text.size());
  const std::string_view header = std::string_view(text).substr(0, body);
  if (header.find("&lt;") != npos && header.find('<') == npos) mended_.damaged = true;
  std::string out;
  std::string_view name;
  for (const std::string_view line : split(header)) {
    if (const std::string_view opened = field_name(line); !opened.empty()) name = opened;
    const bool free_text = equals_ignoring_case(name, "subject");
    for (std::size_t at = 0; at < line.size();) {
      const auto match =
          std::find_if(k_spellings.begin(), k_spellings.end(), [&](const Spelling& spelling) {
            return line[at] == spelling.copied[0] && line.substr(at).starts_with(spelling.copied);
          });
      const bool keep = match == k_spellings.end() ||
                        (free_text && match->kind == &anomalies::paste_smart_quotes);
      if (keep) {
        out.push_back(line[at++]);
        continue;
      }
      found(*match->kind, match->copied, false);
      out.append(match->meant);
      at += match->copied.size();
    }
    out.push_back('\n');
  }
  if (body < text.size()) out.append(text, body + 1);
  take(std::move(out));
}

void Mender::refold() {
  Lines all = lines();
  std::size_t header = 0;
  std::vector<std::size_t> lost;
  std::string_view name;
  for (; header < all.size() && !all[header].empty(); ++header) {
    const std::string_view line = all[header];
    if (is_blank(line[0])) return;  // a copy that kept one fold has kept them all
    const std::string_view opened = field_name(line);
    if (!opened.empty())
      name = opened;
    else if (!name.empty())
      lost.push_back(header);
  }
  if (lost.empty() || known_fields(all) < 2) return;
  found(anomalies::paste_lost_folds, all[lost[0]], true);
  std::string text;
  auto next = lost.begin();
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (next != lost.end() && *next == at) {
      text.push_back(' ');
      ++next;
    }
    text.append(all[at]).push_back('\n');
  }
  take(std::move(text));
}

}  // namespace

Mended mend_paste(std::string_view pasted) {
  return Mender(pasted).mend();
}

bool looks_like_paste(std::string_view beginning) {
  const Mended mended = mend_paste(beginning.substr(0, k_content_probe));
  return mended.damaged && begins_with_header(mended.text) && known_fields(split(mended.text)) >= 2;
}

}  // namespace forensics
