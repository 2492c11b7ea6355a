// Reads the files of samples/envelope for the tests of this folder.
#pragma once

#include <fstream>
#include <sstream>
#include <string>

namespace forensics {

inline std::string envelope_sample(const std::string& name) {
  std::ifstream in(std::string(FORENSICS_SOURCE_DIR) + "/samples/envelope/" + name,
                   std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

}  // namespace forensics
