#include "libforensics/input/internal/line_ends.h"
#include "libforensics/input/internal/mbox_splitter.h"
#include "libforensics/input/internal/node.h"

namespace forensics {
namespace {

class MboxNode final : public Node {
 public:
  MboxNode(Window window, Origin origin)
      : origin_(std::move(origin)),
        splitter_(std::move(window), origin_.context->options.mbox_kind,
                  origin_.context->options.limits.message_bytes) {}

  Step next(RawMessage& message, std::unique_ptr<Node>&) override {
    message.path = origin_.path;
    message.member = origin_.member;
    if (!splitter_.next(message)) return Step::end;
    message.line_ending = header_line_ending(message.bytes);
    if (message.bytes.empty() && !message.error) {
      message.error = {ErrorCode::empty_input,
                       origin_.shown() + ": a From_ line without a message"};
    }
    return Step::message;
  }

 private:
  Origin origin_;
  MboxSplitter splitter_;
};

}  // namespace

std::unique_ptr<Node> open_mbox(Window window, Origin origin) {
  return std::make_unique<MboxNode>(std::move(window), std::move(origin));
}

}  // namespace forensics
