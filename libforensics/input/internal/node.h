// The stack machine of InputReader: a node gives messages, or nodes for what lies inside it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "libforensics/input/internal/window.h"
#include "libforensics/input/raw_message.h"
#include "libforensics/input/reader.h"

namespace forensics {

// What one path has cost, over all layers of archives in it.
struct Budget {
  std::uint64_t packed{0};    // bytes read from the file
  std::uint64_t unpacked{0};  // bytes that came out of archives and compressed streams
  std::uint64_t entries{0};
  bool exceeded{false};
};

// What all nodes share. Outlives them.
struct ReaderContext {
  InputOptions options;
  InputCounts counts;
};

// Where a node's bytes come from.
struct Origin {
  std::string path;
  std::string member;
  std::size_t depth{0};                      // archives and compressed streams around it
  InputFormat single{InputFormat::message};  // what a lone message here is: maildir, mh
  std::shared_ptr<Budget> budget{std::make_shared<Budget>()};
  ReaderContext* context{nullptr};

  [[nodiscard]] std::string shown() const;  // path and member, for error texts
};

class Node {
 public:
  enum class Step : std::uint8_t { message, child, end };

  Node() = default;
  virtual ~Node() = default;
  Node(const Node&) = delete;
  Node& operator=(const Node&) = delete;

  // Fills `message` or `child`. A child is read to its end, and destroyed, before the next call.
  virtual Step next(RawMessage& message, std::unique_ptr<Node>& child) = 0;
};

// A node for the paths as given; folders are walked.
[[nodiscard]] std::unique_ptr<Node> open_paths(std::vector<std::string> paths,
                                               ReaderContext& context);
// A node for whatever the bytes turn out to be.
[[nodiscard]] std::unique_ptr<Node> open_content(std::unique_ptr<ByteSource> source, Origin origin);
// A node that gives one error record.
[[nodiscard]] std::unique_ptr<Node> open_error(Origin origin, Error error);
// Nodes for what open_content told apart.
[[nodiscard]] std::unique_ptr<Node> open_single(Window window, Origin origin, InputFormat format);
[[nodiscard]] std::unique_ptr<Node> open_mbox(Window window, Origin origin);
[[nodiscard]] std::unique_ptr<Node> open_archive(Window window, Origin origin);
[[nodiscard]] std::unique_ptr<Node> open_gzip(Window window, Origin origin);

// A source that counts what it gives against the budget and fails when a limit is reached.
[[nodiscard]] std::unique_ptr<ByteSource> metered(std::unique_ptr<ByteSource> source,
                                                  const Origin& origin);

}  // namespace forensics
