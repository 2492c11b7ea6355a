// The rows of a table of data/, as the file has them.
#pragma once

#include <fstream>
#include <string>
#include <vector>

namespace forensics {

inline std::vector<std::vector<std::string>> read_table(const std::string& name) {
  std::ifstream file(std::string(FORENSICS_SOURCE_DIR) + "/data/" + name + ".csv");
  std::vector<std::vector<std::string>> rows;
  bool header = true;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    if (header) {
      header = false;
      continue;
    }
    std::vector<std::string> fields(1);
    for (const char c : line) {
      if (c == ',') {
        fields.emplace_back();
      } else {
        fields.back() += c;
      }
    }
    rows.push_back(std::move(fields));
  }
  return rows;
}

}  // namespace forensics
