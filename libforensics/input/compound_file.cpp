#include "libforensics/input/internal/compound_file.h"

#include <algorithm>
#include <array>

#include "libforensics/base/limits.h"
#include "libforensics/input/internal/utf16.h"

namespace forensics {
namespace {

constexpr std::uint32_t k_no_entry = 0xFFFF'FFFF;
constexpr std::uint32_t k_last_sector = 0xFFFF'FFFA;  // larger numbers are marks, not sectors
constexpr std::size_t k_header = 512;
constexpr std::size_t k_mini_sector = 64;
constexpr std::size_t k_entry = 128;

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t width = 4) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < width && at + i < bytes.size(); ++i) {
    value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
  }
  return value;
}

void append_numbers(std::string_view sector, std::vector<std::uint32_t>& to) {
  for (std::size_t at = 0; at + 4 <= sector.size(); at += 4) to.push_back(number_at(sector, at));
}

CompoundFile::Entry entry_at(std::string_view bytes, bool large) {
  CompoundFile::Entry entry;
  const std::uint32_t name = std::min(number_at(bytes, 64, 2), 64U);
  entry.name = utf8_from_utf16(bytes.substr(0, name >= 2 ? name - 2 : 0), false);
  const std::uint32_t type = number_at(bytes, 66, 1);
  entry.storage = type == 1 || type == 5;
  entry.left = number_at(bytes, 68);
  entry.right = number_at(bytes, 72);
  entry.child = number_at(bytes, 76);
  entry.start = number_at(bytes, 116);
  entry.size = number_at(bytes, 120);
  // Version 3 files may hold anything in the upper half ([MS-CFB] 2.6.1).
  if (large) entry.size |= static_cast<std::uint64_t>(number_at(bytes, 124)) << 32;
  return entry;
}

}  // namespace

CompoundFile::CompoundFile(std::string_view bytes) : bytes_(bytes) {
  if (bytes_.size() >= k_header) read_header();
}

void CompoundFile::read_header() {
  const std::uint32_t shift = number_at(bytes_, 30, 2);
  if (shift != 9 && shift != 12) return;
  sector_size_ = std::size_t{1} << shift;
  mini_cutoff_ = number_at(bytes_, 56);
  read_table(number_at(bytes_, 68));
  read_entries(number_at(bytes_, 48));
  if (entries_.empty()) return;
  append_numbers(chain(number_at(bytes_, 60), bytes_.size()), mini_next_);
  mini_bytes_ = chain(root().start, root().size);
}

// The FAT lies in sectors whose numbers stand in the header and, when there are more than 109, in a
// list of further sectors, each of which ends with the number of the next.
void CompoundFile::read_table(std::uint32_t first_list_sector) {
  const std::size_t most = std::min(bytes_.size() / sector_size_ + 1, limits::max_cfb_sectors);
  std::vector<std::uint32_t> table;
  append_numbers(bytes_.substr(76, k_header - 76), table);
  std::uint32_t list = first_list_sector;
  for (std::size_t read = 0; list < k_last_sector && read < most; ++read) {
    const std::string_view numbers = sector(list);
    if (numbers.size() < sector_size_) {
      damaged_ = true;
      break;
    }
    append_numbers(numbers.substr(0, sector_size_ - 4), table);
    list = number_at(numbers, sector_size_ - 4);
  }
  for (const std::uint32_t number : table) {
    if (number >= k_last_sector || next_.size() >= most) continue;
    const std::string_view numbers = sector(number);
    if (numbers.size() < sector_size_) damaged_ = true;
    append_numbers(numbers, next_);
  }
}

void CompoundFile::read_entries(std::uint32_t first) {
  const std::string bytes = chain(first, limits::max_cfb_entries * k_entry);
  for (std::size_t at = 0; at + k_entry <= bytes.size(); at += k_entry) {
    entries_.push_back(entry_at(std::string_view(bytes).substr(at, k_entry), sector_size_ > 512));
  }
}

std::string_view CompoundFile::sector(std::uint32_t number) const noexcept {
  const std::uint64_t at = (static_cast<std::uint64_t>(number) + 1) * sector_size_;
  if (at >= bytes_.size()) return {};
  return bytes_.substr(static_cast<std::size_t>(at), sector_size_);
}

std::string CompoundFile::chain(std::uint32_t first, std::uint64_t size) {
  std::string out;
  std::size_t steps = 0;
  for (std::uint32_t at = first; at < k_last_sector && out.size() < size; ++steps) {
    const std::string_view bytes = sector(at);
    if (bytes.empty() || at >= next_.size() || steps > next_.size()) {
      damaged_ = true;
      break;
    }
    out.append(bytes);
    at = next_[at];
  }
  if (out.size() > size) out.resize(static_cast<std::size_t>(size));
  return out;
}

std::string CompoundFile::mini_chain(std::uint32_t first, std::uint64_t size) {
  std::string out;
  std::size_t steps = 0;
  for (std::uint32_t at = first; at < k_last_sector && out.size() < size; ++steps) {
    const std::size_t offset = static_cast<std::size_t>(at) * k_mini_sector;
    if (at >= mini_next_.size() || offset >= mini_bytes_.size() || steps > mini_next_.size()) {
      damaged_ = true;
      break;
    }
    out.append(mini_bytes_, offset, k_mini_sector);
    at = mini_next_[at];
  }
  if (out.size() > size) out.resize(static_cast<std::size_t>(size));
  return out;
}

std::vector<const CompoundFile::Entry*> CompoundFile::children(const Entry& storage) const {
  std::vector<const Entry*> found;
  std::vector<bool> seen(entries_.size());
  std::vector<std::uint32_t> open{storage.child};
  while (!open.empty()) {
    const std::uint32_t at = open.back();
    open.pop_back();
    if (at == k_no_entry || at >= entries_.size() || seen[at]) continue;
    seen[at] = true;
    found.push_back(&entries_[at]);
    open.push_back(entries_[at].left);
    open.push_back(entries_[at].right);
  }
  return found;
}

std::string CompoundFile::stream(const Entry& entry) {
  std::string out = entry.size < mini_cutoff_ ? mini_chain(entry.start, entry.size)
                                              : chain(entry.start, entry.size);
  if (out.size() < entry.size) damaged_ = true;
  return out;
}

}  // namespace forensics
