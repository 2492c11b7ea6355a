#include "libforensics/input/reader.h"

#include <new>

#include "libforensics/input/internal/node.h"

namespace forensics {

struct InputReader::State {
  ReaderContext context;
  std::vector<std::unique_ptr<Node>> open;  // the innermost last; each reads from the one before

  ~State() {
    while (!open.empty()) open.pop_back();
  }

  Node::Step step(RawMessage& message, std::unique_ptr<Node>& child);
};

// Without memory for what a node holds, that node is left; the list of paths cannot be.
Node::Step InputReader::State::step(RawMessage& message, std::unique_ptr<Node>& child) {
  try {
    return open.back()->next(message, child);
  } catch (const std::bad_alloc&) {
    if (open.size() == 1) throw;
    open.pop_back();
    message = message.without_bytes();
    message.error = {ErrorCode::limit_reached, message.origin() + ": not enough memory to read it"};
    return Node::Step::message;
  }
}

InputReader::InputReader(std::vector<std::string> paths, InputOptions options)
    : state_(std::make_unique<State>()) {
  state_->context.options = std::move(options);
  state_->open.push_back(open_paths(std::move(paths), state_->context));
}

InputReader InputReader::of_bytes(std::string bytes, InputOptions options) {
  InputReader reader({}, std::move(options));
  Origin origin;
  origin.context = &reader.state_->context;
  ++origin.context->counts.files;
  reader.state_->open.push_back(open_content(memory_source(std::move(bytes)), std::move(origin)));
  return reader;
}

InputReader::~InputReader() = default;
InputReader::InputReader(InputReader&&) noexcept = default;
InputReader& InputReader::operator=(InputReader&&) noexcept = default;

const InputCounts& InputReader::counts() const noexcept {
  return state_->context.counts;
}

std::optional<RawMessage> InputReader::next() {
  InputCounts& counts = state_->context.counts;
  while (!state_->open.empty()) {
    RawMessage message;
    std::unique_ptr<Node> child;
    switch (state_->step(message, child)) {
      case Node::Step::child: state_->open.push_back(std::move(child)); break;
      case Node::Step::end: state_->open.pop_back(); break;
      case Node::Step::message:
        if (message.readable()) ++counts.messages;
        if (message.error) ++counts.errors;
        if (message.readable() && message.error) ++counts.partial;
        return message;
    }
  }
  return std::nullopt;
}

}  // namespace forensics
