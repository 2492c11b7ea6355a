#include "libforensics/input/internal/byte_source.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "libforensics/input/internal/folder.h"

namespace forensics {
namespace {

constexpr int k_wait_ms = 100;  // for bytes, before `stop` is looked at again

Error system_error(const std::string& path, int error) {
  const ErrorCode code = error == ENOENT || error == ENOTDIR ? ErrorCode::not_found
                         : error == EISDIR                   ? ErrorCode::is_directory
                                                             : ErrorCode::cannot_read;
  const std::string shown = path == "-" ? "standard input" : path;
  return {code, shown + ": " + std::generic_category().message(error)};
}

class FileSource final : public ByteSource {
 public:
  FileSource(std::string path, int fd, const std::atomic<bool>* stop)
      : path_(std::move(path)), fd_(fd), stop_(stop) {}
  ~FileSource() override {
    if (fd_ > STDERR_FILENO) ::close(fd_);
  }

  Result<std::size_t> read(char* to, std::size_t size) override {
    while (!stopped()) {
      if (!size_ && stop_ != nullptr && !has_bytes()) continue;
      const ssize_t got = ::read(fd_, to, size);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) return tl::unexpected(system_error(path_, errno));
      at_ += static_cast<std::uint64_t>(got);
      if (got == 0 && at_ < size_.value_or(0)) {
        return fail(ErrorCode::cannot_read, path_ + ": became shorter while it was read");
      }
      return static_cast<std::size_t>(got);
    }
    return fail(ErrorCode::cannot_read, path_ + ": reading was stopped");
  }

  void set_size(std::uint64_t size) { size_ = size; }
  std::optional<std::uint64_t> size() const override { return size_; }

  bool seek(std::uint64_t to) override {
    if (!size_ || ::lseek(fd_, static_cast<off_t>(to), SEEK_SET) < 0) return false;
    at_ = to;
    return true;
  }

 private:
  [[nodiscard]] bool stopped() const { return stop_ != nullptr && stop_->load(); }

  // Waits a while for bytes, the end or a fault, all of which read() then tells.
  [[nodiscard]] bool has_bytes() const {
    pollfd asked{fd_, POLLIN, 0};
    return ::poll(&asked, 1, k_wait_ms) > 0;
  }

  std::string path_;
  int fd_;
  const std::atomic<bool>* stop_;
  std::uint64_t at_{0};
  std::optional<std::uint64_t> size_;
};

class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(std::string bytes) : bytes_(std::move(bytes)) {}

  Result<std::size_t> read(char* to, std::size_t size) override {
    const std::size_t got = std::min(size, bytes_.size() - at_);
    if (got > 0) std::memcpy(to, bytes_.data() + at_, got);
    at_ += got;
    return got;
  }

  std::optional<std::uint64_t> size() const override { return bytes_.size(); }

  bool seek(std::uint64_t to) override {
    if (to > bytes_.size()) return false;
    at_ = static_cast<std::size_t>(to);
    return true;
  }

 private:
  std::string bytes_;
  std::size_t at_{0};
};

}  // namespace

Result<std::unique_ptr<ByteSource>> open_file(const std::string& path,
                                              const std::atomic<bool>* stop) {
  if (path == "-") return std::make_unique<FileSource>(path, STDIN_FILENO, stop);
  const bool pipe = path_kind(path) == PathKind::pipe;
  // Whoever asks for a pipe waits for its writer; nothing else is waited for.
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | (pipe ? 0 : O_NONBLOCK));
  if (fd < 0) return tl::unexpected(system_error(path, errno));
  auto source = std::make_unique<FileSource>(path, fd, stop);
  struct stat info {};
  if (::fstat(fd, &info) != 0) return tl::unexpected(system_error(path, errno));
  if (S_ISDIR(info.st_mode)) return tl::unexpected(system_error(path, EISDIR));
  if (S_ISFIFO(info.st_mode) && pipe) return source;
  if (!S_ISREG(info.st_mode)) {
    return fail(ErrorCode::unsupported, path + ": a device or socket, which is not read");
  }
  source->set_size(static_cast<std::uint64_t>(std::max<off_t>(info.st_size, 0)));
  return source;
}

std::unique_ptr<ByteSource> memory_source(std::string bytes) {
  return std::make_unique<MemorySource>(std::move(bytes));
}

}  // namespace forensics
