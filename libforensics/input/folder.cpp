#include "libforensics/input/internal/folder.h"

#include <algorithm>
#include <cerrno>
#include <memory>
#include <system_error>

#include <dirent.h>
#include <sys/stat.h>

namespace forensics {
namespace {

InputFormat format_in(const std::string& path, const std::vector<FolderEntry>& entries) {
  const auto named = [](const FolderEntry& entry) { return entry.name == ".mh_sequences"; };
  if (std::any_of(entries.begin(), entries.end(), named)) return InputFormat::mh;
  const std::size_t end = path.find_last_not_of('/');
  const std::string whole = path.substr(0, end + 1);
  const std::size_t slash = whole.rfind('/');
  const std::string name = slash == std::string::npos ? whole : whole.substr(slash + 1);
  if (name != "cur" && name != "new" && name != "tmp") return InputFormat::message;
  const std::string parent = slash == std::string::npos ? "." : whole.substr(0, slash);
  const bool maildir = path_kind(parent + "/cur") == PathKind::folder &&
                       path_kind(parent + "/new") == PathKind::folder;
  return maildir ? InputFormat::maildir : InputFormat::message;
}

tl::unexpected<Error> unreadable(const std::string& path) {
  const int error = errno;
  return fail(error == ENOENT ? ErrorCode::not_found : ErrorCode::cannot_read,
              path + ": " + std::generic_category().message(error));
}

PathKind kind_of(const dirent& entry, const std::string& folder) {
  switch (entry.d_type) {
    case DT_REG: return PathKind::file;
    case DT_DIR: return PathKind::folder;
    case DT_LNK:
    case DT_UNKNOWN: return path_kind(folder + "/" + entry.d_name);
    case DT_FIFO: return PathKind::pipe;
    default: return PathKind::special;
  }
}

}  // namespace

PathKind path_kind(const std::string& path) {
  struct stat info {};
  if (path == "-" || ::stat(path.c_str(), &info) != 0 || S_ISREG(info.st_mode))
    return PathKind::file;
  if (S_ISFIFO(info.st_mode)) return PathKind::pipe;
  return S_ISDIR(info.st_mode) ? PathKind::folder : PathKind::special;
}

Result<Folder> read_folder(const std::string& path) {
  Folder folder;
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) return unreadable(path);
  folder.device = info.st_dev;
  folder.inode = info.st_ino;
  const std::unique_ptr<DIR, int (*)(DIR*)> open(::opendir(path.c_str()), &::closedir);
  if (open == nullptr) return unreadable(path);
  errno = 0;
  while (const dirent* entry = ::readdir(open.get())) {
    const std::string name = entry->d_name;
    if (name == "." || name == "..") continue;
    folder.entries.push_back({name, kind_of(*entry, path)});
    errno = 0;
  }
  if (errno != 0) return unreadable(path);
  std::sort(folder.entries.begin(), folder.entries.end(),
            [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
  folder.single = format_in(path, folder.entries);
  return folder;
}

}  // namespace forensics
