#include "libforensics/input/internal/byte_source.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace forensics {
namespace {

Error system_error(const std::string& path, int error) {
  const ErrorCode code = error == ENOENT || error == ENOTDIR ? ErrorCode::not_found
                         : error == EISDIR                   ? ErrorCode::is_directory
                                                             : ErrorCode::cannot_read;
  const std::string shown = path == "-" ? "standard input" : path;
  return {code, shown + ": " + std::generic_category().message(error)};
}

class FileSource final : public ByteSource {
 public:
  FileSource(std::string path, int fd) : path_(std::move(path)), fd_(fd) {}
  ~FileSource() override {
    if (fd_ > STDERR_FILENO) ::close(fd_);
  }

  Result<std::size_t> read(char* to, std::size_t size) override {
    for (;;) {
      const ssize_t got = ::read(fd_, to, size);
      if (got >= 0) return static_cast<std::size_t>(got);
      if (errno != EINTR) return tl::unexpected(system_error(path_, errno));
    }
  }

  void set_size(std::uint64_t size) { size_ = size; }
  std::optional<std::uint64_t> size() const override { return size_; }

  bool seek(std::uint64_t to) override {
    return size_.has_value() && ::lseek(fd_, static_cast<off_t>(to), SEEK_SET) >= 0;
  }

 private:
  std::string path_;
  int fd_;
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

Result<std::unique_ptr<ByteSource>> open_file(const std::string& path) {
  if (path == "-") return std::make_unique<FileSource>(path, STDIN_FILENO);
  // Opening a pipe for reading would wait for a writer.
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (fd < 0) return tl::unexpected(system_error(path, errno));
  auto source = std::make_unique<FileSource>(path, fd);
  struct stat info {};
  if (::fstat(fd, &info) != 0) return tl::unexpected(system_error(path, errno));
  if (S_ISDIR(info.st_mode)) return tl::unexpected(system_error(path, EISDIR));
  if (!S_ISREG(info.st_mode)) {
    return fail(ErrorCode::unsupported, path + ": a device, pipe or socket, which is not read");
  }
  source->set_size(static_cast<std::uint64_t>(std::max<off_t>(info.st_size, 0)));
  return source;
}

std::unique_ptr<ByteSource> memory_source(std::string bytes) {
  return std::make_unique<MemorySource>(std::move(bytes));
}

}  // namespace forensics
