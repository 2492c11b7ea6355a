// The mail that the benchmarks run over: all files below the folders of FORENSICS_MAIL (separated
// by ':'), and the SpamAssassin public corpus where set-up has put it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace forensics::bench {

struct Corpus {
  std::string name;
  std::vector<std::filesystem::path> files;
  std::vector<std::string> messages;  // the bytes of each file, in the same order
  std::uint64_t bytes{0};
  std::string date_bytes;  // NUL-terminated dates, one behind the other as a scan meets them
  std::vector<std::string_view>
      dates;                   // every Date value and the text after the last ';' of Received
  std::string received_bytes;  // every Received value, one behind the other
  std::vector<std::string_view> received;
};

// Loaded once; a folder of FORENSICS_MAIL is one corpus, named by its last component.
const std::vector<Corpus>& corpora();

}  // namespace forensics::bench
