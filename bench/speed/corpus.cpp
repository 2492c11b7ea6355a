#include "bench/speed/corpus.h"

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "libforensics/base/ascii.h"
#include "libforensics/headers/fields.h"
#include "libforensics/input/read_file.h"

namespace forensics::bench {
namespace {

namespace fs = std::filesystem;

void collect_dates(Corpus& corpus, const std::string& message, std::vector<std::size_t>& begins) {
  const auto add = [&](std::string_view date) {
    begins.push_back(corpus.date_bytes.size());
    corpus.date_bytes.append(date).push_back('\0');
  };
  const Headers headers = split_headers(message);
  for (const Field& field : headers.fields) {
    const std::string_view value = headers.value(field);
    if (field.id == FieldName::date) add(value);
    if (field.id != FieldName::received) continue;
    const std::size_t semicolon = value.rfind(';');
    if (semicolon != std::string_view::npos) add(trim(value.substr(semicolon + 1)));
  }
}

void collect_received(Corpus& corpus) {
  std::vector<std::size_t> begins;
  for (const std::string& message : corpus.messages) {
    const Headers headers = split_headers(message);
    for (const Field& field : headers.fields) {
      if (field.id != FieldName::received) continue;
      begins.push_back(corpus.received_bytes.size());
      corpus.received_bytes.append(headers.value(field));
    }
  }
  begins.push_back(corpus.received_bytes.size());
  const std::string_view bytes = corpus.received_bytes;
  for (std::size_t i = 0; i + 1 < begins.size(); ++i) {
    corpus.received.push_back(bytes.substr(begins[i], begins[i + 1] - begins[i]));
  }
}

Corpus load(const fs::path& folder) {
  Corpus corpus;
  corpus.name = folder.filename().string();
  std::vector<std::size_t> begins;  // of the dates
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().filename() != "README.md")
      corpus.files.push_back(entry.path());
  }
  std::sort(corpus.files.begin(), corpus.files.end());
  for (const fs::path& file : corpus.files) {
    corpus.messages.push_back(read_message_file(file.string()).value_or(std::string{}));
    corpus.bytes += corpus.messages.back().size();
    collect_dates(corpus, corpus.messages.back(), begins);
  }
  for (const std::size_t begin : begins)
    corpus.dates.emplace_back(corpus.date_bytes.data() + begin);
  collect_received(corpus);
  return corpus;
}

std::vector<Corpus> load_all() {
  std::vector<Corpus> out;
  std::vector<fs::path> folders;
  if (const char* extra = std::getenv("FORENSICS_MAIL")) {
    std::stringstream words(extra);
    for (std::string word; std::getline(words, word, ':');) folders.emplace_back(word);
  }
  if (const fs::path spamassassin = "build/corpora/spam-assassin"; fs::is_directory(spamassassin)) {
    folders.push_back(spamassassin);
  }
  for (const fs::path& folder : folders) {
    if (fs::is_directory(folder)) out.push_back(load(folder));
  }
  return out;
}

}  // namespace

const std::vector<Corpus>& corpora() {
  static const std::vector<Corpus> loaded = load_all();
  return loaded;
}

}  // namespace forensics::bench
