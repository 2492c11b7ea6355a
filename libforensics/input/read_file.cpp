#include "libforensics/input/read_file.h"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "libforensics/base/limits.h"

namespace forensics {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ > STDERR_FILENO) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_;
};

std::string shown(const std::string& path) {
  return path == "-" ? "standard input" : path;
}

tl::unexpected<Error> system_error(const std::string& path, int error) {
  const ErrorCode code = error == ENOENT || error == ENOTDIR ? ErrorCode::not_found
                         : error == EISDIR                   ? ErrorCode::is_directory
                                                             : ErrorCode::cannot_read;
  return fail(code, shown(path) + ": " + std::generic_category().message(error));
}

// Reads to the end. The size that fstat told is only a hint: pipes have none and files grow.
Result<std::string> read_all(const std::string& path, int fd, std::size_t hint) {
  std::string bytes;
  std::size_t used = 0;
  bytes.resize(std::max<std::size_t>(hint + 1, 65'536));
  for (;;) {
    const ssize_t got = ::read(fd, bytes.data() + used, bytes.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_error(path, errno);
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
    if (used > limits::max_message_bytes) {
      return fail(ErrorCode::too_large,
                  shown(path) + ": larger than the limit of 4 GiB for one message");
    }
    if (used == bytes.size()) bytes.resize(bytes.size() * 2);
  }
  bytes.resize(used);
  if (bytes.empty()) return fail(ErrorCode::empty_input, shown(path) + ": the input is empty");
  return bytes;
}

}  // namespace

Result<std::string> read_message_file(const std::string& path) {
  if (path == "-") return read_all(path, STDIN_FILENO, 0);
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) return system_error(path, errno);
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) return system_error(path, errno);
  if (S_ISDIR(info.st_mode)) return system_error(path, EISDIR);
  const auto size = static_cast<std::uint64_t>(std::max<off_t>(info.st_size, 0));
  if (size > limits::max_message_bytes) {
    return fail(ErrorCode::too_large,
                shown(path) + ": larger than the limit of 4 GiB for one message");
  }
  return read_all(path, file.get(), static_cast<std::size_t>(size));
}

}  // namespace forensics
