#include "libforensics/batch/nested.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <string>
#include <utility>

#include "libforensics/base/limits.h"
#include "libforensics/headers/fields.h"
#include "libforensics/mime/mime.h"

namespace forensics {
namespace {

// The header alone is what many bounces return (RFC 6522 4, RFC 6533 6.3).
bool is_returned_header(const MimePart& part) {
  return part.media_type == "text/rfc822-headers" || part.media_type == "text/rfc822-header" ||
         part.media_type == "message/global-headers";
}

// A place in the outer message as a place in the container.
Extent place_of(const RawMessage& outer, Span span) {
  const auto begin = outer.offset_in_container(span.offset);
  const auto end = outer.offset_in_container(span.end());
  return begin && end ? Extent{*begin, *end - *begin} : outer.place;
}

void share_bytes(const RawMessage& outer, Span body, RawMessage& inner) {
  inner.owner = outer.owner;
  inner.bytes = body.of(outer.bytes);
  if (outer.original.data() != nullptr) inner.original = outer.original;
  for (const std::uint32_t offset : outer.unquoted) {
    if (offset >= body.offset && offset < body.end())
      inner.unquoted.push_back(offset - body.offset);
  }
}

// The decoded bytes, and the block that they were decoded from.
struct DecodedPart {
  std::shared_ptr<const void> encoded;
  std::string bytes;
};

void decode_bytes(const RawMessage& outer, const MimePart& part, RawMessage& inner) {
  inner.original = part.body.of(outer.bytes);
  Decoded decoded = decode(part.encoding, inner.original);
  inner.anomalies = std::move(decoded.anomalies);
  const auto block =
      std::make_shared<const DecodedPart>(DecodedPart{outer.owner, std::move(decoded.bytes)});
  inner.bytes = block->bytes;
  inner.owner = block;
  for (const Anomaly& anomaly : inner.anomalies) {
    if (!anomaly.kind->incomplete) continue;
    inner.error = {ErrorCode::limit_reached,
                   inner.origin() + ": decodes to more than the limit of one part"};
    return;
  }
}

// A message, or one found in it, that was not searched yet.
struct Open {
  RawMessage message;
  std::size_t depth{0};  // messages around it
};

class Search {
 public:
  void look_into(const Open& outer);

  std::vector<RawMessage> found;
  std::vector<Open> decoded;  // their parts are in no tree yet
  bool full{false};

 private:
  void take(const Open& outer, const MimePart& part, std::size_t depth);
  void stop(const RawMessage& at);
};

// What reached the limit is named, so that nobody takes the list for whole.
void Search::stop(const RawMessage& at) {
  full = true;
  RawMessage refused = at.without_bytes();
  refused.error = {ErrorCode::limit_reached,
                   refused.origin() + ": more messages in a message than the limit"};
  found.push_back(std::move(refused));
}

void Search::take(const Open& outer, const MimePart& part, std::size_t depth) {
  const RawMessage& message = outer.message;
  RawMessage inner = message.without_bytes();
  inner.part = message.part.empty() ? part.path : message.part + "/" + part.path;
  inner.place = place_of(message, part.body);
  if (depth > limits::max_nested_depth || found.size() == limits::max_nested_messages)
    return stop(inner);
  const bool encoded = is_encoding(part.encoding);
  encoded ? decode_bytes(message, part, inner) : share_bytes(message, part.body, inner);
  const Headers fields = split_headers(inner.bytes);
  if (fields.fields.empty()) return;
  inner.line_ending = fields.line_ending;
  if (encoded) decoded.push_back({inner, depth});
  found.push_back(std::move(inner));
}

void Search::look_into(const Open& outer) {
  const MimeTree tree = parse_mime(split_headers(outer.message.bytes));
  std::vector<std::size_t> depths;  // of each part: messages around its content
  for (const MimePart& part : tree.parts) {
    const bool root = part.parent < 0;
    const std::size_t around = root ? outer.depth : depths[static_cast<std::size_t>(part.parent)];
    const bool holds_message = part.is_message || is_returned_header(part);
    depths.push_back(holds_message ? around + 1 : around);
    if (holds_message && !part.body.empty()) take(outer, part, depths.back());
    if (full) return;
  }
}

}  // namespace

std::vector<RawMessage> nested_messages(const RawMessage& message) {
  Search search;
  search.look_into({message, 0});
  while (!search.full && !search.decoded.empty()) {
    const std::vector<Open> level = std::exchange(search.decoded, {});
    for (const Open& outer : level) {
      if (!search.full) search.look_into(outer);
    }
  }
  return std::move(search.found);
}

}  // namespace forensics
