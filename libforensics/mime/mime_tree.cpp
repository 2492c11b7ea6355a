// The one file that calls mimetic 0.9.8.
//
// mimetic carries the tree: it opens and closes entities, it knows which boundary is awaited, and
// its decoders decode. It reads no byte that a sender chose the shape of: each part's header is
// read by us and given to mimetic as a canonical block of our own, with our own boundary names;
// bodies are searched by the overridden copy_until_boundary; decoders are fed well-formed text
// (internal/codec_feed.h). So its header parser, which is quadratic in a line's length, truncates
// at NUL and misreads boundaries, never meets mail.
#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <mimetic/codec/base64.h>
#include <mimetic/codec/qp.h>
#include <mimetic/mimeentity.h>
#include <mimetic/parser/itparser.h>

#include "libforensics/base/limits.h"
#include "libforensics/mime/anomalies.h"
#include "libforensics/mime/internal/boundary_scan.h"
#include "libforensics/mime/internal/codec_feed.h"
#include "libforensics/mime/internal/part_header.h"
#include "libforensics/mime/internal/tree_parser.h"

namespace forensics::internal {
namespace {

// Reads a canonical header block; null is the end of the message.
class BlockIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = char;

  BlockIterator() = default;
  explicit BlockIterator(const char* at) : at_(at) {}

  char operator*() const { return *at_; }
  BlockIterator& operator++() {
    ++at_;
    return *this;
  }
  friend bool operator==(BlockIterator a, BlockIterator b) { return a.at_ == b.at_; }
  friend bool operator!=(BlockIterator a, BlockIterator b) { return a.at_ != b.at_; }

 private:
  const char* at_{nullptr};
};

using MimeticParser = mimetic::IteratorParser<BlockIterator, std::input_iterator_tag>;

class TreeParser : private MimeticParser {
 public:
  TreeParser(mimetic::MimeEntity& root, MimeTree& tree, char line_end, PartReader reader)
      : MimeticParser(root), tree_(tree), scanner_(tree.message, line_end), reader_(reader) {}

  void parse() {
    position_ = tree_.parts.front().body.offset;
    describe_last_part();
    run(BlockIterator(block_.data()), BlockIterator());
    for (const OpenMultipart& open : open_) close_without_boundary(open, tree_.message.size());
  }

 private:
  // mimetic calls this to have a body, a preamble or an epilogue read. m_lastBoundary tells it what
  // came behind; m_bit goes to the next part's header block, or to the end.
  void copy_until_boundary(mimetic::ParsingElem element) override {
    const std::size_t begin = position_;
    std::optional<std::uint32_t> closed;
    if (element == pePreamble) {
      const MimePart& part = tree_.parts.back();
      open_.push_back({last_index(), part.boundary.value_or(""), false});
    } else if (element == peEpilogue) {
      closed = open_.back().part;
      open_.pop_back();
    }
    const std::optional<Delimiter> found = next_delimiter(closed);
    const Span read = span_between(begin, found ? found->content_end : tree_.message.size());
    if (element == pePreamble) tree_.parts.back().preamble = read;
    if (closed) tree_.parts[*closed].epilogue = read;
    was_closed_ = false;
    if (found) {
      follow(*found);
    } else {
      stop();
    }
  }

  [[nodiscard]] std::optional<Delimiter> next_delimiter(std::optional<std::uint32_t> closed) {
    if (pending_) return std::exchange(pending_, std::nullopt);
    const bool after_closing = closed && was_closed_;
    const auto note_line = [&](const BoundaryScanner::Line& line, const LineMatch& match) {
      const Span span = span_between(line.begin, line.end);
      if (match.kind == LineMatch::Kind::prefix) {
        MimePart& part = tree_.parts[open_[match.level].part];
        part.anomalies.add(anomalies::mime_boundary_prefix, span);
      }
      if (!after_closing) return;
      MimePart& part = tree_.parts[*closed];
      const LineMatch again =
          BoundaryScanner::match(span.of(tree_.message), {{*closed, *part.boundary, false}});
      if (again.kind == LineMatch::Kind::opening || again.kind == LineMatch::Kind::closing) {
        part.anomalies.add(anomalies::mime_boundary_after_close, span);
      }
    };
    return scanner_.find(position_, after_closing, open_, note_line);
  }

  void follow(const Delimiter& found) {
    OpenMultipart& innermost = open_.back();
    MimePart& owner = tree_.parts[innermost.part];
    if (found.level + 1 < open_.size()) {
      // A multipart further out goes on here: the innermost is closed, and the line stays unread.
      close_without_boundary(innermost, found.content_end);
      pending_ = found;
      position_ = found.content_end;
      m_lastBoundary = ClosingBoundary;
    } else if (found.closing) {
      owner.closing = span_between(found.content_end, found.end);
      if (!innermost.has_part) {
        owner.anomalies.add(anomalies::mime_multipart_empty, owner.closing);
      }
      position_ = found.end;
      was_closed_ = true;
      m_lastBoundary = ClosingBoundary;
    } else if (tree_.parts.size() == limits::max_mime_parts) {
      owner.anomalies.add(anomalies::mime_too_many_parts,
                          span_between(found.begin, tree_.message.size()));
      owner.closing = span_between(found.content_end, found.content_end);
      owner.epilogue = span_between(found.content_end, tree_.message.size());
      open_.pop_back();
      limit_reached_ = true;
      stop();
    } else {
      innermost.has_part = true;
      enter_part(owner, span_between(found.content_end, found.next));
      m_lastBoundary = Boundary;
    }
  }

  void stop() {
    position_ = tree_.message.size();
    m_bit = m_eit;
    m_lastBoundary = NoBoundary;
  }

  void close_without_boundary(const OpenMultipart& open, std::size_t at) {
    MimePart& part = tree_.parts[open.part];
    part.closing = part.epilogue = span_between(at, at);
    if (limit_reached_) return;
    part.anomalies.add(
        open.has_part ? anomalies::mime_multipart_unclosed : anomalies::mime_boundary_not_found,
        span_between(at, at));
  }

  [[nodiscard]] std::uint32_t last_index() const {
    return static_cast<std::uint32_t>(tree_.parts.size() - 1);
  }

  void enter_part(const MimePart& owner, Span delimiter) {
    const bool digest = owner.media_type == "multipart/digest";
    const auto depth = static_cast<std::uint16_t>(owner.depth + 1);
    position_ = delimiter.end();
    read_next_part(false, digest ? "message/rfc822" : "text/plain", depth);
    tree_.parts.back().delimiter = delimiter;
    block_.clear();
    describe_last_part();
    m_bit = BlockIterator(block_.data());
  }

  void read_next_part(bool is_message, std::string_view default_type, std::uint16_t depth) {
    const BoundaryScanner::Window window = scanner_.header_window(position_, is_message, open_);
    MimePart part = reader_({tree_.message, position_, window.end, is_message, default_type});
    part.depth = depth;
    if (window.end == position_) {
      part.anomalies.add(anomalies::mime_part_empty, span_between(position_, position_));
    }
    if (window.cut_by_boundary && part.body.offset == window.end && window.end != position_) {
      part.anomalies.add(anomalies::mime_part_ends_in_header, span_between(window.end, window.end));
    }
    position_ = part.body.offset;
    tree_.parts.push_back(std::move(part));
  }

  // Writes the header block of the last part. mimetic reads the header of an attached message right
  // after that of its carrier, so a chain of them is read here, in one block.
  void describe_last_part() {
    while (is_descended(tree_.parts.back()) && tree_.parts.back().is_message) {
      block_ += "Content-Type: message/rfc822\r\n\r\n";
      const auto depth = static_cast<std::uint16_t>(tree_.parts.back().depth + 1);
      const std::size_t begin = position_;
      read_next_part(true, "text/plain", depth);
      tree_.parts.back().delimiter = span_between(begin, begin);
    }
    MimePart& part = tree_.parts.back();
    if (!is_descended(part)) {
      block_ += "\r\n";
      return;
    }
    note_reused_boundary(part);
    block_ +=
        "Content-Type: multipart/mixed; boundary=" + std::to_string(last_index()) + "\r\n\r\n";
  }

  [[nodiscard]] bool is_descended(MimePart& part) const {
    if (!part.boundary && !is_readable_message(part)) return false;
    if (part.depth >= limits::max_mime_depth) {
      if (!part.anomalies.has(anomalies::mime_too_deep)) {
        part.anomalies.add(anomalies::mime_too_deep, part.body);
      }
      return false;
    }
    if (part.is_message && tree_.parts.size() == limits::max_mime_parts) {
      if (!part.anomalies.has(anomalies::mime_too_many_parts)) {
        part.anomalies.add(anomalies::mime_too_many_parts, part.body);
      }
      return false;
    }
    return true;
  }

  void note_reused_boundary(MimePart& part) const {
    for (const OpenMultipart& open : open_) {
      if (open.boundary != *part.boundary) continue;
      part.anomalies.add(anomalies::mime_boundary_reused,
                         span_in(tree_.message, part.content_type));
      return;
    }
  }

  MimeTree& tree_;
  BoundaryScanner scanner_;
  PartReader reader_;
  std::vector<OpenMultipart> open_;   // outermost first; mirrors m_boundaryList
  std::optional<Delimiter> pending_;  // found, but first closes the multiparts inside its own
  std::string block_;                 // what m_bit points into
  std::size_t position_{0};
  bool was_closed_{false};  // position_ stands behind a closing boundary, within its line
  bool limit_reached_{false};
};

// Takes who contains whom from mimetic's entities, which stand in the same order as our parts.
// Returns false when the two differ.
bool take_structure(const mimetic::MimeEntity& root, std::vector<MimePart>& parts) {
  struct Visit {
    const mimetic::MimeEntity* entity;
    std::int32_t parent;
  };
  std::vector<Visit> stack{{&root, -1}};
  std::size_t index = 0;
  for (; !stack.empty(); ++index) {
    const Visit visit = stack.back();
    stack.pop_back();
    if (index == parts.size()) return false;
    MimePart& part = parts[index];
    part.parent = visit.parent;
    part.path = "1";
    if (visit.parent >= 0) {
      MimePart& parent = parts[static_cast<std::size_t>(visit.parent)];
      part.path = parent.path + "." + std::to_string(++parent.child_count);
    }
    const mimetic::MimeEntityList& children = visit.entity->body().parts();
    for (auto child = children.rbegin(); child != children.rend(); ++child) {
      stack.push_back({*child, static_cast<std::int32_t>(index)});
    }
  }
  return index == parts.size();
}

// A part ends where the delimiter below it begins: its next sibling's, its parent's closing one,
// or, for an attached message, where its carrier ends.
void set_ends(MimeTree& tree) {
  std::vector<std::uint32_t> end(tree.parts.size());
  std::vector<std::uint32_t> next_delimiter(tree.parts.size());
  for (std::size_t i = tree.parts.size(); i-- > 0;) {
    next_delimiter[i] = tree.parts[i].closing.offset;
    end[i] = 0;
  }
  for (std::size_t i = tree.parts.size(); i-- > 1;) {
    const auto parent = static_cast<std::size_t>(tree.parts[i].parent);
    end[i] = next_delimiter[parent];
    next_delimiter[parent] = tree.parts[i].delimiter.offset;
  }
  end[0] = static_cast<std::uint32_t>(tree.message.size());
  for (std::size_t i = 0; i < tree.parts.size(); ++i) {
    MimePart& part = tree.parts[i];
    if (i != 0 && !tree.parts[static_cast<std::size_t>(part.parent)].is_multipart) {
      end[i] = end[static_cast<std::size_t>(part.parent)];
    }
    const std::uint32_t begin = part.header.offset;
    part.whole = span_between(begin, end[i]);
    part.body = span_between(part.body.offset, end[i]);
  }
}

// mimetic's decoders take the output iterator by value; all copies write through one cursor.
class SinkIterator {
 public:
  struct Cursor {
    char* at;
    char* end;
  };
  using iterator_category = std::output_iterator_tag;
  using value_type = void;
  using difference_type = std::ptrdiff_t;
  using pointer = void;
  using reference = void;

  explicit SinkIterator(Cursor& cursor) : cursor_(&cursor) {}
  SinkIterator& operator*() { return *this; }
  SinkIterator& operator++() { return *this; }
  SinkIterator& operator=(unsigned char byte) {
    if (cursor_->at != cursor_->end) *cursor_->at++ = static_cast<char>(byte);
    return *this;
  }

 private:
  Cursor* cursor_;
};

template <class Decoder, class Feed>
std::size_t run_decoder(Feed& feed, char* out, std::size_t size) {
  SinkIterator::Cursor cursor{out, out + size};
  Decoder decoder;
  decoder.process(FeedIterator<Feed>(feed), FeedIterator<Feed>(), SinkIterator(cursor));
  return static_cast<std::size_t>(cursor.at - out);
}

}  // namespace

void split_parts(MimeTree& tree, char line_end, PartReader reader) {
  bool complete = false;
  try {
    mimetic::MimeEntity root;
    TreeParser(root, tree, line_end, reader).parse();
    complete = take_structure(root, tree.parts);
  } catch (const std::exception&) {
    complete = false;
  }
  if (!complete) {
    tree.parts.resize(1);
    MimePart& root = tree.parts.front();
    root.child_count = 0;
    root.path = "1";
    root.preamble = root.closing = root.epilogue = Span{};
    tree.anomalies.add(anomalies::mime_tree_failed, root.body);
  }
  set_ends(tree);
}

std::size_t run_base64(Base64Feed& feed, char* out, std::size_t size) {
  return run_decoder<mimetic::Base64::Decoder>(feed, out, size);
}

std::size_t run_quoted_printable(QuotedPrintableFeed& feed, char* out, std::size_t size) {
  return run_decoder<mimetic::QP::Decoder>(feed, out, size);
}

}  // namespace forensics::internal
