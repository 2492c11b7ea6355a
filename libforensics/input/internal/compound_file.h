// A bounded reader of compound files, the file system in a file that Outlook .msg uses
// ([MS-CFB]). Chains that break off, run in a circle or leave the file give what was read, and set
// damaged().
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/base/lifetime.h"

namespace forensics {

class CompoundFile {
 public:
  struct Entry {
    std::string name;  // UTF-8
    bool storage{false};
    std::uint32_t left{0};
    std::uint32_t right{0};
    std::uint32_t child{0};
    std::uint32_t start{0};
    std::uint64_t size{0};
  };

  explicit CompoundFile(std::string_view bytes FORENSICS_LIFETIME);

  [[nodiscard]] bool usable() const noexcept { return !entries_.empty(); }
  [[nodiscard]] bool damaged() const noexcept { return damaged_; }

  // The streams and storages that lie directly in `storage`; the root is storage 0.
  [[nodiscard]] std::vector<const Entry*> children(const Entry& storage) const;
  [[nodiscard]] const Entry& root() const noexcept { return entries_.front(); }

  // The bytes of a stream.
  [[nodiscard]] std::string stream(const Entry& entry);

 private:
  void read_header();
  void read_table(std::uint32_t first_list_sector);
  void read_entries(std::uint32_t first);
  [[nodiscard]] std::string_view sector(std::uint32_t number) const noexcept;
  [[nodiscard]] std::string chain(std::uint32_t first, std::uint64_t size);
  [[nodiscard]] std::string mini_chain(std::uint32_t first, std::uint64_t size);

  std::string_view bytes_;
  std::size_t sector_size_{0};
  std::uint32_t mini_cutoff_{0};
  std::vector<std::uint32_t> next_;       // FAT: the sector that follows each sector
  std::vector<std::uint32_t> mini_next_;  // mini FAT
  std::string mini_bytes_;                // the root's stream, which holds the mini sectors
  std::vector<Entry> entries_;
  bool damaged_{false};
};

}  // namespace forensics
