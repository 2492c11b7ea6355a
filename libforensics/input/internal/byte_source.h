// Bytes that come one after the other: a file, standard input, an archive member, an unpacked
// stream.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "libforensics/base/result.h"

namespace forensics {

class ByteSource {
 public:
  ByteSource() = default;
  virtual ~ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;

  // Reads up to `size` (at least 1) bytes; 0 at the end. After an error nothing more comes.
  [[nodiscard]] virtual Result<std::size_t> read(char* to, std::size_t size) = 0;

  // All bytes there are, when that is known without reading; then seek() works.
  [[nodiscard]] virtual std::optional<std::uint64_t> size() const { return std::nullopt; }
  [[nodiscard]] virtual bool seek(std::uint64_t) { return false; }
};

// A file or "-". Errors name the path: not_found, is_directory, cannot_read, unsupported (a device
// or socket). The writer of a pipe is waited for. A file that turns out shorter than it was when it
// was opened ends with cannot_read; one that has grown gives what it has. Once `stop` is set, which
// may be null, reading and waiting for bytes end with cannot_read.
[[nodiscard]] Result<std::unique_ptr<ByteSource>> open_file(const std::string& path,
                                                            const std::atomic<bool>* stop);

// `bytes` from memory.
[[nodiscard]] std::unique_ptr<ByteSource> memory_source(std::string bytes);

}  // namespace forensics
