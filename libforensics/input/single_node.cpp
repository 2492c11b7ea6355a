// One message that fills its container: a file, or an archive member.
#include "libforensics/input/internal/emlx.h"
#include "libforensics/input/internal/line_ends.h"
#include "libforensics/input/internal/node.h"
#include "libforensics/input/internal/outlook_msg.h"
#include "libforensics/input/internal/paste.h"

namespace forensics {
namespace {

class SingleNode final : public Node {
 public:
  SingleNode(Window window, Origin origin, InputFormat format)
      : window_(std::move(window)), origin_(std::move(origin)), format_(format) {}

  Step next(RawMessage& message, std::unique_ptr<Node>&) override {
    if (done_) return Step::end;
    done_ = true;
    message.path = origin_.path;
    message.member = origin_.member;
    message.format = format_;
    if (read_all(message)) take(message);
    if (!message.readable() && !message.error) {
      message.error = {ErrorCode::empty_input, origin_.shown() + ": holds no byte of a message"};
    }
    return Step::message;
  }

 private:
  bool read_all(RawMessage& message);
  void take(RawMessage& message);
  void replace(RawMessage& message, std::string text, Anomalies anomalies);

  Window window_;
  Origin origin_;
  InputFormat format_;
  bool done_{false};
};

bool SingleNode::read_all(RawMessage& message) {
  const std::uint64_t limit = origin_.context->options.limits.message_bytes;
  const std::uint64_t size = window_.size().value_or(0);
  bool fits = size <= limit;
  // One byte more, so that the read that finds the end needs no new block.
  if (fits) window_.make_room_for(static_cast<std::size_t>(size) + 1);
  while (fits && window_.fill()) fits = window_.held().size() <= limit;
  if (!fits) {
    message.error = {ErrorCode::too_large,
                     origin_.shown() + ": larger than the limit for one message"};
  } else if (window_.error()) {
    message.error = window_.error();
    return !origin_.budget->exceeded;  // what a bomb unpacked to is no message
  }
  return fits;
}

// The block that holds the bytes as found and those that replace them.
struct Replaced {
  std::shared_ptr<const void> found;
  std::string text;
};

void SingleNode::replace(RawMessage& message, std::string text, Anomalies anomalies) {
  const auto block = std::make_shared<const Replaced>(Replaced{message.owner, std::move(text)});
  message.original = message.bytes;
  message.bytes = block->text;
  message.owner = block;
  message.anomalies = std::move(anomalies);
}

void SingleNode::take(RawMessage& message) {
  message.owner = window_.owner();
  message.bytes = window_.held();
  message.record = message.place = {0, message.bytes.size()};
  if (format_ == InputFormat::emlx) {
    const Span place = emlx_message(message.bytes, message.anomalies);
    message.bytes = place.of(message.bytes);
    message.place = {place.offset, place.length};
  } else if (format_ == InputFormat::outlook_msg) {
    auto rebuilt = rebuild_outlook_message(message.bytes);
    if (!rebuilt) {
      message.error = {rebuilt.error().code, origin_.shown() + ": " + rebuilt.error().message};
      message.bytes = {};
      return;
    }
    replace(message, std::move(rebuilt->text), std::move(rebuilt->anomalies));
  } else if (format_ == InputFormat::header_block) {
    Mended mended = mend_paste(message.bytes);
    replace(message, std::move(mended.text), std::move(mended.anomalies));
  }
  message.line_ending = header_line_ending(message.bytes);
}

}  // namespace

std::unique_ptr<Node> open_single(Window window, Origin origin, InputFormat format) {
  return std::make_unique<SingleNode>(std::move(window), std::move(origin), format);
}

}  // namespace forensics
