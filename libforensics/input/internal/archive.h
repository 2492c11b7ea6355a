// libarchive, as far as a mail reader needs it: the members of an archive one after the other.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "libforensics/input/internal/window.h"

namespace forensics {

struct ArchiveMember {
  std::string name;  // as stored, UTF-8 where the archive says what it is; never a path to open
  bool file{false};  // a regular file with bytes of its own
  bool folder{false};
  std::string link;  // of a link: where it points
};

class ArchiveReader {
 public:
  // `window` stands at the archive's first byte. A zip or 7z that cannot be read in order must come
  // from a source with a size. Compressed streams (bzip2, xz, zstd) of something that is no tar are
  // archives of one member without a name.
  ArchiveReader(Window window, const std::vector<std::string>& passwords);
  ~ArchiveReader();
  ArchiveReader(const ArchiveReader&) = delete;
  ArchiveReader& operator=(const ArchiveReader&) = delete;

  // The next member; nothing at the end. After an error nothing more comes.
  [[nodiscard]] Result<std::optional<ArchiveMember>> next();

  // Bytes of the current member; 0 at its end.
  [[nodiscard]] Result<std::size_t> read(char* to, std::size_t size);

  [[nodiscard]] bool broken() const noexcept;  // an error has ended the whole archive

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace forensics
