// The paths as given, and all that lies below those that are folders.
#include <set>
#include <utility>

#include "libforensics/base/limits.h"
#include "libforensics/input/internal/folder.h"
#include "libforensics/input/internal/node.h"

namespace forensics {
namespace {

class PathsNode final : public Node {
 public:
  PathsNode(std::vector<std::string> paths, ReaderContext& context)
      : paths_(std::move(paths)), context_(context) {}

  Step next(RawMessage&, std::unique_ptr<Node>& child) override {
    while (child == nullptr) {
      if (!open_.empty()) {
        child = next_entry();
      } else if (at_ < paths_.size()) {
        const std::string& path = paths_[at_++];
        const PathKind kind = path_kind(path);
        // One that is named is meant: "forensics analyze <(zcat mail.gz)".
        child = open(path, kind == PathKind::pipe ? PathKind::file : kind, InputFormat::message);
      } else {
        return Step::end;
      }
    }
    return Step::child;
  }

 private:
  struct OpenFolder {
    std::string path;
    Folder folder;
    std::size_t at{0};
  };

  std::unique_ptr<Node> next_entry();
  std::unique_ptr<Node> open(const std::string& path, PathKind kind, InputFormat single);
  std::unique_ptr<Node> open_file_at(const std::string& path, InputFormat single);
  std::unique_ptr<Node> open_folder(const std::string& path);
  std::unique_ptr<Node> refuse(const std::string& path, ErrorCode code, std::string_view why);

  std::vector<std::string> paths_;
  ReaderContext& context_;
  std::size_t at_{0};
  std::vector<OpenFolder> open_;
  std::set<std::pair<std::uint64_t, std::uint64_t>> seen_;  // folders: device and inode
};

std::unique_ptr<Node> PathsNode::refuse(const std::string& path, ErrorCode code,
                                        std::string_view why) {
  Origin origin;
  origin.path = path;
  return open_error(std::move(origin), {code, path + ": " + std::string(why)});
}

std::unique_ptr<Node> PathsNode::next_entry() {
  OpenFolder& top = open_.back();
  if (top.at == top.folder.entries.size()) {
    open_.pop_back();
    return nullptr;
  }
  const FolderEntry entry = top.folder.entries[top.at++];
  const std::string path =
      top.path.ends_with('/') ? top.path + entry.name : top.path + "/" + entry.name;
  return open(path, entry.kind, top.folder.single);
}

std::unique_ptr<Node> PathsNode::open(const std::string& path, PathKind kind, InputFormat single) {
  if (kind == PathKind::folder) return open_folder(path);
  ++context_.counts.files;
  if (kind == PathKind::file) return open_file_at(path, single);
  return refuse(path, ErrorCode::unsupported,
                kind == PathKind::pipe ? "a pipe, which is read only where it is named"
                                       : "a device or socket, which is not read");
}

std::unique_ptr<Node> PathsNode::open_folder(const std::string& path) {
  auto folder = read_folder(path);
  if (!folder) {
    Origin origin;
    origin.path = path;
    return open_error(std::move(origin), folder.error());
  }
  // A link to a folder above would go on for ever, a link to another would count its mail twice.
  if (!seen_.emplace(folder->device, folder->inode).second) {
    return refuse(path, ErrorCode::is_directory, "a folder that was read before, by another name");
  }
  if (open_.size() == limits::max_folder_depth) {
    return refuse(path, ErrorCode::limit_reached, "folders in folders beyond the limit");
  }
  const bool empty = folder->entries.empty() && open_.empty();
  open_.push_back({path, std::move(*folder), 0});
  return empty ? refuse(path, ErrorCode::empty_input, "a folder without a file") : nullptr;
}

std::unique_ptr<Node> PathsNode::open_file_at(const std::string& path, InputFormat single) {
  Origin origin;
  origin.path = path;
  origin.single = single;
  origin.context = &context_;
  auto source = open_file(path, context_.options.stop);
  if (!source) {
    Error error = source.error();
    return open_error(std::move(origin), std::move(error));
  }
  return open_content(std::move(*source), std::move(origin));
}

}  // namespace

std::unique_ptr<Node> open_paths(std::vector<std::string> paths, ReaderContext& context) {
  return std::make_unique<PathsNode>(std::move(paths), context);
}

}  // namespace forensics
