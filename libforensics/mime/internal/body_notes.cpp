#include "libforensics/mime/internal/body_notes.h"

#include <algorithm>
#include <cstring>

#include "libforensics/base/ascii.h"
#include "libforensics/mime/anomalies.h"

namespace forensics::internal {
namespace {

constexpr std::size_t k_max_line = 998;  // RFC 5322 2.1.1

// What a plain loop over all bytes can add up; compilers vectorize it.
struct ByteCounts {
  std::size_t eight_bit{0};
  std::size_t nul{0};
  std::size_t cr{0};
  std::size_t lf{0};
  std::size_t crlf{0};
};

[[nodiscard]] ByteCounts count_bytes(std::string_view body) noexcept {
  constexpr std::size_t k_block = 4096;  // small enough for 16-bit sums in the inner loop
  ByteCounts out;
  for (std::size_t begin = 0; begin < body.size(); begin += k_block) {
    const std::size_t end = std::min(begin + k_block, body.size());
    std::uint16_t eight_bit = 0;
    std::uint16_t nul = 0;
    std::uint16_t cr = 0;
    std::uint16_t lf = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const auto byte = static_cast<unsigned char>(body[i]);
      eight_bit = static_cast<std::uint16_t>(eight_bit + (byte >> 7U));
      nul = static_cast<std::uint16_t>(nul + (byte == 0 ? 1 : 0));
      cr = static_cast<std::uint16_t>(cr + (byte == '\r' ? 1 : 0));
      lf = static_cast<std::uint16_t>(lf + (byte == '\n' ? 1 : 0));
    }
    out.eight_bit += eight_bit;
    out.nul += nul;
    out.cr += cr;
    out.lf += lf;
  }
  return out;
}

class BodyReader {
 public:
  BodyReader(MimeTree& tree, std::size_t index, char line_end)
      : tree_(tree),
        part_(tree.parts[index]),
        body_(part_.body.of(tree.message)),
        line_end_(line_end) {}

  void run() {
    counts_ = count_bytes(body_);
    if (counts_.eight_bit != 0) note_eight_bit();
    if (part_.encoding == TransferEncoding::binary) return;
    if (counts_.nul != 0) note(anomalies::mime_nul_in_body, body_.find('\0'), 1);
    if (counts_.cr != 0 && line_end_ == '\n') note_carriage_returns();
    note_long_line();
  }

 private:
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

  void note_carriage_returns() {
    std::size_t pairs = 0;
    std::size_t bare = std::string_view::npos;
    for (std::size_t at = body_.find('\r'); at != std::string_view::npos;
         at = body_.find('\r', at + 1)) {
      if (at + 1 < body_.size() && body_[at + 1] == '\n') {
        ++pairs;
      } else {
        if (bare == std::string_view::npos) bare = at;
        if (body_.substr(at + 1).starts_with("--")) note_boundary(at + 1);
      }
    }
    if (bare != std::string_view::npos) note(anomalies::mime_bare_cr_in_body, bare, 1);
    if (pairs != 0 && pairs != counts_.lf) {
      note(anomalies::mime_mixed_body_lines, 0, body_.size());
    }
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

  void note_long_line() {
    for (std::size_t begin = 0; begin + k_max_line < body_.size();) {
      std::size_t end = body_.find(line_end_, begin);
      if (end == std::string_view::npos) end = body_.size();
      std::size_t length = end - begin;
      if (length != 0 && line_end_ == '\n' && body_[end - 1] == '\r') --length;
      if (length > k_max_line) {
        note(anomalies::mime_long_body_line, begin, length);
        return;
      }
      begin = end + 1;
    }
  }

  MimeTree& tree_;
  MimePart& part_;
  std::string_view body_;
  char line_end_;
  ByteCounts counts_;
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
