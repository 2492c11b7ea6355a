// Opens what a file or member turns out to be.
#include "libforensics/input/internal/content.h"
#include "libforensics/input/internal/node.h"
#include "libforensics/input/internal/paste.h"

namespace forensics {
namespace {

class ErrorNode final : public Node {
 public:
  ErrorNode(Origin origin, Error error) : origin_(std::move(origin)), error_(std::move(error)) {}

  Step next(RawMessage& message, std::unique_ptr<Node>&) override {
    if (done_) return Step::end;
    done_ = true;
    message.path = origin_.path;
    message.member = origin_.member;
    message.error = error_;
    return Step::message;
  }

 private:
  Origin origin_;
  Error error_;
  bool done_{false};
};

std::unique_ptr<Node> refuse(Origin origin, ErrorCode code, std::string_view why) {
  std::string text = origin.shown() + ": " + std::string(why);
  return open_error(std::move(origin), {code, std::move(text)});
}

// An archive or compressed stream, unless it lies too deep.
std::unique_ptr<Node> open_layer(Content content, Window window, Origin origin) {
  if (origin.depth >= origin.context->options.limits.archive_depth) {
    origin.budget->exceeded = true;
    return refuse(std::move(origin), ErrorCode::limit_reached,
                  "archives in archives beyond the limit of layers");
  }
  ++origin.depth;
  if (content == Content::gzip) return open_gzip(std::move(window), std::move(origin));
  return open_archive(std::move(window), std::move(origin));
}

// Text that is no message as it stands may be a header that a person copied.
std::unique_ptr<Node> open_text(Window window, Origin origin) {
  if (looks_like_paste(window.held())) {
    return open_single(std::move(window), std::move(origin), InputFormat::header_block);
  }
  return refuse(std::move(origin), ErrorCode::not_mail, "text without a mail header");
}

}  // namespace

std::unique_ptr<Node> open_error(Origin origin, Error error) {
  return std::make_unique<ErrorNode>(std::move(origin), std::move(error));
}

std::unique_ptr<Node> open_content(std::unique_ptr<ByteSource> source, Origin origin) {
  Window window(metered(std::move(source), origin));
  window.fill_to(k_content_probe);
  if (window.error() && window.held().empty()) {
    Error error = *window.error();
    return open_error(std::move(origin), std::move(error));
  }
  const InputFormat single = origin.single;
  const Content content = tell_content(window.held());
  switch (content) {
    case Content::empty:
      return refuse(std::move(origin), ErrorCode::empty_input, "the input is empty");
    case Content::zip:
    case Content::seven_zip:
    case Content::tar:
    case Content::gzip:
    case Content::bzip2:
    case Content::xz:
    case Content::zstd: return open_layer(content, std::move(window), std::move(origin));
    case Content::compound_file:
      return open_single(std::move(window), std::move(origin), InputFormat::outlook_msg);
    case Content::mbox: return open_mbox(std::move(window), std::move(origin));
    case Content::emlx: return open_single(std::move(window), std::move(origin), InputFormat::emlx);
    case Content::message:
      // What a person typed or pasted may be damaged and still begin like a message; in a file such
      // bytes are evidence and stay as they are.
      if (origin.path == "-" && origin.depth == 0 && looks_like_paste(window.held())) {
        return open_single(std::move(window), std::move(origin), InputFormat::header_block);
      }
      return open_single(std::move(window), std::move(origin), single);
    case Content::smtp_transcript:
      return open_single(std::move(window), std::move(origin), InputFormat::smtp_transcript);
    case Content::other_archive:
      return refuse(std::move(origin), ErrorCode::unsupported,
                    "an archive or mail store of a kind that is not read");
    case Content::binary:
      return refuse(std::move(origin), ErrorCode::not_mail, "binary data, not a message");
    case Content::text: return open_text(std::move(window), std::move(origin));
  }
  return refuse(std::move(origin), ErrorCode::not_mail, "not a message");
}

}  // namespace forensics
