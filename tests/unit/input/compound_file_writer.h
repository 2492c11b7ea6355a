// Writes small compound files ([MS-CFB], version 3) for the tests of Outlook .msg.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace forensics::testing_input {

inline void put(std::string& to, std::uint64_t value, int width) {
  for (int i = 0; i < width; ++i) to.push_back(static_cast<char>(value >> (8 * i) & 0xFF));
}

inline std::string utf16(const std::string& ascii) {
  std::string wide;
  for (const char c : ascii) wide += std::string({c, '\0'});
  return wide;
}

inline void put_entry(std::string& to, const std::string& name, int type, std::uint32_t right,
                      std::uint32_t child, std::uint32_t start, std::size_t size) {
  std::string wide = utf16(name);
  const std::size_t length = wide.size() + 2;
  wide.resize(64);
  to += wide;
  put(to, length, 2);
  put(to, static_cast<unsigned>(type), 1);
  put(to, 1, 1);
  put(to, 0xFFFFFFFF, 4);
  put(to, right, 4);
  put(to, child, 4);
  to.resize(to.size() + 36);
  put(to, start, 4);
  put(to, size, 8);
}

// Streams shorter than 4,096 bytes go to the mini stream, as Outlook writes them. The siblings hang
// on each other as a list: entry n's right neighbour is entry n + 1.
inline std::string write_compound_file(
    const std::vector<std::pair<std::string, std::string>>& streams) {
  constexpr std::uint32_t last = 0xFFFFFFFE;
  std::vector<std::uint32_t> fat{0xFFFFFFFD};  // sector 0 holds the table itself
  std::string sectors(512, '\0');
  const auto add = [&](std::string bytes) {
    bytes.resize((bytes.size() + 511) / 512 * 512);
    const auto first = static_cast<std::uint32_t>(fat.size());
    for (std::size_t i = 0; i < bytes.size() / 512; ++i) {
      fat.push_back(static_cast<std::uint32_t>(fat.size()) + 1);
    }
    if (bytes.empty()) return last;
    fat.back() = last;
    sectors += bytes;
    return first;
  };
  std::string mini;
  std::string mini_fat;
  std::vector<std::uint32_t> starts;
  for (const auto& [name, bytes] : streams) {
    if (bytes.size() >= 4'096) {
      starts.push_back(add(bytes));
      continue;
    }
    starts.push_back(static_cast<std::uint32_t>(mini.size() / 64));
    mini += bytes;
    mini.resize((mini.size() + 63) / 64 * 64);
    for (std::uint32_t at = starts.back(); at < mini.size() / 64; ++at) {
      put(mini_fat, at + 1 < mini.size() / 64 ? at + 1 : last, 4);
    }
  }
  const std::uint32_t mini_start = add(mini);
  while (mini_fat.size() % 512 != 0) put(mini_fat, 0xFFFFFFFF, 4);
  const std::uint32_t mini_fat_start = add(mini_fat);
  std::string directory;
  put_entry(directory, "Root Entry", 5, 0xFFFFFFFF, 1, mini_start, mini.size());
  for (std::size_t i = 0; i < streams.size(); ++i) {
    const auto right = i + 1 < streams.size() ? static_cast<std::uint32_t>(i + 2) : 0xFFFFFFFF;
    put_entry(directory, streams[i].first, 2, right, 0xFFFFFFFF, starts[i],
              streams[i].second.size());
  }
  const std::uint32_t directory_start = add(directory);
  std::string table;
  for (const std::uint32_t next : fat) put(table, next, 4);
  while (table.size() < 512) put(table, 0xFFFFFFFF, 4);
  sectors.replace(0, 512, table.substr(0, 512));
  std::string file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  file.resize(24);
  put(file, 0x3E, 2);
  put(file, 3, 2);
  put(file, 0xFFFE, 2);
  put(file, 9, 2);
  put(file, 6, 2);
  file.resize(44);
  put(file, 1, 4);
  put(file, directory_start, 4);
  put(file, 0, 4);
  put(file, 4'096, 4);
  put(file, mini_fat_start, 4);
  put(file, 1, 4);
  put(file, last, 4);
  put(file, 0, 4);
  put(file, 0, 4);  // the table is sector 0
  while (file.size() < 512) put(file, 0xFFFFFFFF, 4);
  return file + sectors;
}

}  // namespace forensics::testing_input
