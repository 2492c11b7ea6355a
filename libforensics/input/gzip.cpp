// A gzip stream (RFC 1952), read through zlib and not through libarchive, whose gzip reader does
// not compare the check sum: a stream with a changed byte would pass for whole.
#include <algorithm>

#include <zlib.h>

#include "libforensics/input/internal/node.h"

namespace forensics {
namespace {

class GzipSource final : public ByteSource {
 public:
  GzipSource(Window window, std::string shown)
      : window_(std::move(window)), shown_(std::move(shown)) {
    ready_ = inflateInit2(&stream_, 16 + MAX_WBITS) == Z_OK;
  }
  ~GzipSource() override {
    if (ready_) inflateEnd(&stream_);
  }

  Result<std::size_t> read(char* to, std::size_t size) override {
    if (!ready_) return fail(ErrorCode::cannot_read, shown_ + ": no memory for unpacking");
    stream_.next_out = reinterpret_cast<Bytef*>(to);
    stream_.avail_out = static_cast<uInt>(std::min<std::size_t>(size, 1U << 30));
    const uInt room = stream_.avail_out;
    while (stream_.avail_out == room) {
      if (fault_ != nullptr) return broken(fault_);
      if (between_ && !next_member()) break;
      if (!window_.fill_to(1)) return broken("the compressed stream breaks off");
      const std::string_view held = window_.held();
      const uInt given = static_cast<uInt>(std::min<std::size_t>(held.size(), 1U << 30));
      stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(held.data()));
      stream_.avail_in = given;
      const int state = inflate(&stream_, Z_NO_FLUSH);
      window_.drop(given - stream_.avail_in);
      if (state == Z_STREAM_END) {
        between_ = true;
      } else if (state != Z_OK && state != Z_BUF_ERROR) {
        fault_ = stream_.msg != nullptr ? stream_.msg : "the compressed stream is damaged";
      }
    }
    return static_cast<std::size_t>(room - stream_.avail_out);
  }

 private:
  // A file may hold several members, which follow each other; zeros may fill it up.
  bool next_member() {
    while (window_.fill_to(1) && window_.held()[0] == '\0') window_.drop(1);
    between_ = false;
    if (!window_.fill_to(1)) {
      between_ = true;
      return false;
    }
    inflateReset(&stream_);
    return true;
  }

  tl::unexpected<Error> broken(std::string_view why) {
    if (window_.error()) return tl::unexpected(*window_.error());
    return fail(ErrorCode::damaged, shown_ + ": " + std::string(why));
  }

  Window window_;
  std::string shown_;
  z_stream stream_{};
  bool ready_{false};
  const char* fault_{nullptr};  // told by the call after the one that gave the last good bytes
  bool between_{false};         // a member has ended, the next has not begun
};

class GzipNode final : public Node {
 public:
  GzipNode(Window window, Origin origin) : window_(std::move(window)), origin_(std::move(origin)) {}

  Step next(RawMessage&, std::unique_ptr<Node>& child) override {
    if (done_) return Step::end;
    done_ = true;
    child =
        open_content(std::make_unique<GzipSource>(std::move(window_), origin_.shown()), origin_);
    return Step::child;
  }

 private:
  Window window_;
  Origin origin_;
  bool done_{false};
};

}  // namespace

std::unique_ptr<Node> open_gzip(Window window, Origin origin) {
  return std::make_unique<GzipNode>(std::move(window), std::move(origin));
}

}  // namespace forensics
