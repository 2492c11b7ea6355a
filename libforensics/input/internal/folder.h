// What a folder of the file system holds, as a walk needs it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "libforensics/base/result.h"
#include "libforensics/input/raw_message.h"

namespace forensics {

// What a path leads to, links followed.
enum class PathKind : std::uint8_t {
  file,  // or nothing: opening it tells
  folder,
  pipe,     // a FIFO or the end of a pipe ("/dev/fd/63"): opening one may wait
  special,  // a device or socket: opening one may already do something
};

struct FolderEntry {
  std::string name;
  PathKind kind{PathKind::file};
};

struct Folder {
  std::uint64_t device{0};
  std::uint64_t inode{0};
  std::vector<FolderEntry> entries;          // sorted by the bytes of the names
  InputFormat single{InputFormat::message};  // what a lone message in it is: maildir, mh
};

[[nodiscard]] PathKind path_kind(const std::string& path);

// Reads the names in a folder. A message is of a Maildir in a folder named cur, new or tmp that has
// a sister named cur, and of MH in a folder with .mh_sequences.
[[nodiscard]] Result<Folder> read_folder(const std::string& path);

}  // namespace forensics
