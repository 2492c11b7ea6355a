#include "libforensics/input/internal/archive.h"
#include "libforensics/input/internal/content.h"
#include "libforensics/input/internal/node.h"

namespace forensics {
namespace {

// The bytes of the archive's current member. A fault is told once; it ends the member.
class MemberSource final : public ByteSource {
 public:
  MemberSource(ArchiveReader& archive, std::string shown)
      : archive_(archive), shown_(std::move(shown)) {}

  Result<std::size_t> read(char* to, std::size_t size) override {
    auto got = archive_.read(to, size);
    if (got) return got;
    return fail(got.error().code, shown_ + ": " + got.error().message);
  }

 private:
  ArchiveReader& archive_;
  std::string shown_;
};

class ArchiveNode final : public Node {
 public:
  ArchiveNode(Window window, Origin origin)
      : origin_(std::move(origin)),
        archive_(std::move(window), origin_.context->options.passwords) {}

  Step next(RawMessage& message, std::unique_ptr<Node>& child) override;

 private:
  Step end_with(std::unique_ptr<Node>& child, Error error);
  std::unique_ptr<Node> open_member(const ArchiveMember& member);

  Origin origin_;
  ArchiveReader archive_;
  bool ended_{false};
  bool any_{false};  // a member was met
};

Node::Step ArchiveNode::end_with(std::unique_ptr<Node>& child, Error error) {
  ended_ = true;
  child = open_error(origin_, std::move(error));
  return Step::child;
}

Node::Step ArchiveNode::next(RawMessage&, std::unique_ptr<Node>& child) {
  // What broke the archive was told by the member in which it was met.
  while (!ended_ && !origin_.budget->exceeded && !(any_ && archive_.broken())) {
    const auto member = archive_.next();
    if (!member) {
      return end_with(child,
                      {member.error().code, origin_.shown() + ": " + member.error().message});
    }
    if (!*member) {
      ended_ = true;
      if (any_) break;
      return end_with(child, {ErrorCode::empty_input, origin_.shown() + ": an archive of no file"});
    }
    if ((*member)->folder) continue;
    any_ = true;
    child = open_member(**member);
    return Step::child;
  }
  return Step::end;
}

std::unique_ptr<Node> ArchiveNode::open_member(const ArchiveMember& member) {
  Origin origin = origin_;
  if (!member.name.empty()) {
    origin.member = origin.member.empty() ? member.name : origin.member + "!/" + member.name;
    ++origin.context->counts.members;
  }
  if (++origin.budget->entries > origin.context->options.limits.archive_entries) {
    origin.budget->exceeded = true;
    Error error{ErrorCode::limit_reached, origin.shown() + ": more members than the limit"};
    return open_error(std::move(origin), std::move(error));
  }
  if (!member.file) {
    Error error{ErrorCode::unsupported,
                origin.shown() + (member.link.empty() ? ": a member that is no file"
                                                      : ": a link, which is not followed")};
    return open_error(std::move(origin), std::move(error));
  }
  auto source = std::make_unique<MemberSource>(archive_, origin.shown());
  return open_content(std::move(source), std::move(origin));
}

// Zip and 7z keep their table at the end: without a way to go there the archive is held in memory.
Result<Window> with_end(Window window, const Origin& origin) {
  const Content content = tell_content(window.held());
  const bool table_at_end = content == Content::zip || content == Content::seven_zip;
  if (!table_at_end || window.size()) return window;
  const std::uint64_t limit = origin.context->options.limits.spooled_bytes;
  std::string bytes;
  while (window.fill_to(1)) {
    bytes.append(window.held());
    window.drop(window.held().size());
    if (bytes.size() > limit) {
      return fail(ErrorCode::limit_reached,
                  origin.shown() + ": an archive in an archive, longer than is held in memory");
    }
  }
  if (window.error() && bytes.empty()) return tl::unexpected(*window.error());
  return Window(memory_source(std::move(bytes)));
}

}  // namespace

std::unique_ptr<Node> open_archive(Window window, Origin origin) {
  auto whole = with_end(std::move(window), origin);
  if (!whole) {
    Error error = whole.error();
    return open_error(std::move(origin), std::move(error));
  }
  return std::make_unique<ArchiveNode>(std::move(*whole), std::move(origin));
}

}  // namespace forensics
