// What a folder of the file system holds, as a walk needs it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "libforensics/base/result.h"
#include "libforensics/input/raw_message.h"

namespace forensics {

struct FolderEntry {
  std::string name;
  bool folder{false};  // also a link to one
};

struct Folder {
  std::uint64_t device{0};
  std::uint64_t inode{0};
  std::vector<FolderEntry> entries;          // sorted by the bytes of the names
  InputFormat single{InputFormat::message};  // what a lone message in it is: maildir, mh
};

[[nodiscard]] bool is_folder(const std::string& path);

// Reads the names in a folder. A message is of a Maildir in a folder named cur, new or tmp that has
// a sister named cur, and of MH in a folder with .mh_sequences.
[[nodiscard]] Result<Folder> read_folder(const std::string& path);

}  // namespace forensics
