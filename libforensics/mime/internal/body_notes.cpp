#include "libforensics/mime/internal/body_notes.h"

#include <algorithm>

#include "libforensics/base/ascii.h"
#include "libforensics/mime/anomalies.h"

namespace forensics::internal {
namespace {

constexpr std::size_t k_max_line = 998;  // RFC 5322 2.1.1

[[nodiscard]] bool has_eight_bit(std::string_view body) noexcept {
  unsigned all = 0;
  for (const char c : body) all |= static_cast<unsigned char>(c);  // no early exit: vectorized
  return (all & 0x80U) != 0;
}

class BodyReader {
 public:
  BodyReader(MimeTree& tree, std::size_t index, char line_end)
      : tree_(tree),
        part_(tree.parts[index]),
        body_(part_.body.of(tree.message)),
        line_end_(line_end) {}

  void run() {
    if (has_eight_bit(body_)) note_eight_bit();
    if (part_.encoding == TransferEncoding::binary) return;
    const std::size_t nul = body_.find('\0');
    if (nul != k_none) note(anomalies::mime_nul_in_body, nul, 1);
    note_lines(line_end_ == '\n' && body_.find('\r') != k_none);
  }

 private:
  static constexpr std::size_t k_none = std::string_view::npos;

  void note(const AnomalyKind& kind, std::size_t at, std::size_t length) {
    const std::size_t begin = part_.body.offset + at;
    part_.anomalies.add(kind, span_between(begin, begin + length));
  }

  void note_eight_bit() {
    const auto first = std::find_if(body_.begin(), body_.end(), is_eight_bit);
    const auto at = static_cast<std::size_t>(first - body_.begin());
    if (part_.encoding == TransferEncoding::seven_bit) note(anomalies::mime_eight_bit_body, at, 1);
    if (!is_encoding(part_.encoding) && !part_.charset && part_.media_type.starts_with("text/")) {
      note(anomalies::mime_charset_missing, at, 1);
    }
  }

  void note_lines(bool has_cr) {
    std::size_t lf = 0;
    std::size_t crlf = 0;
    std::size_t bare_cr = k_none;
    std::size_t long_line = k_none;
    for (std::size_t begin = 0; begin < body_.size();) {
      const std::size_t stop = body_.find(line_end_, begin);
      std::size_t end = std::min(stop, body_.size());
      const std::size_t next = end + 1;
      lf += stop != k_none ? 1U : 0U;
      if (has_cr) {
        if (stop != k_none && end > begin && body_[end - 1] == '\r') {
          --end;
          ++crlf;
        }
        const std::size_t cr = bare_cr_in(begin, end);
        if (bare_cr == k_none) bare_cr = cr;
      }
      if (end - begin > k_max_line && long_line == k_none) {
        long_line = begin;
        note(anomalies::mime_long_body_line, begin, end - begin);
      }
      begin = next;
    }
    if (bare_cr != k_none) note(anomalies::mime_bare_cr_in_body, bare_cr, 1);
    if (crlf != 0 && crlf != lf) note(anomalies::mime_mixed_body_lines, 0, body_.size());
  }

  // The first bare CR of a line, or k_none; notes boundaries behind any of them.
  std::size_t bare_cr_in(std::size_t begin, std::size_t end) {
    const std::string_view line = body_.substr(begin, end - begin);
    const std::size_t first = line.find('\r');
    if (first == k_none) return k_none;
    for (std::size_t at = first; at != k_none; at = line.find('\r', at + 1)) {
      if (line.substr(at + 1).starts_with("--")) note_boundary(begin + at + 1);
    }
    return begin + first;
  }

  // Whether the text behind a bare CR is a boundary of this part or of one around it.
  void note_boundary(std::size_t at) {
    const std::string_view text = body_.substr(at + 2);
    for (const MimePart* owner = &part_;;
         owner = &tree_.parts[static_cast<std::size_t>(owner->parent)]) {
      if (owner->boundary && text.starts_with(*owner->boundary)) {
        note(anomalies::mime_boundary_after_cr, at, owner->boundary->size() + 2);
        return;
      }
      if (owner->parent < 0) return;
    }
  }

  MimeTree& tree_;
  MimePart& part_;
  std::string_view body_;
  char line_end_;
};

}  // namespace

void note_body(MimeTree& tree, std::size_t index, char line_end) {
  BodyReader(tree, index, line_end).run();
}

void note_hidden_text(std::string_view message, MimePart& part) {
  const auto is_text = [&](Span span) { return !trim(span.of(message)).empty(); };
  if (is_text(part.preamble) && part.child_count != 0) {
    part.anomalies.add(anomalies::mime_preamble, part.preamble);
  }
  if (is_text(part.epilogue)) part.anomalies.add(anomalies::mime_epilogue, part.epilogue);
}

}  // namespace forensics::internal
