// Files, archives and folders that the tests of input/ make on the fly.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "libforensics/input/reader.h"

namespace forensics::testing_input {

// A folder of its own for each test.
class InputFiles : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::temp_directory_path() /
              ("forensics_" + std::to_string(::getpid()) + test->test_suite_name() + test->name());
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string write(const std::string& name, std::string_view bytes) const {
    const std::filesystem::path path = folder_ / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<long>(bytes.size()));
    return path.string();
  }

  std::vector<RawMessage> read(std::vector<std::string> paths, InputOptions options = {}) {
    InputReader reader(std::move(paths), std::move(options));
    std::vector<RawMessage> messages;
    while (auto message = reader.next()) messages.push_back(std::move(*message));
    counts_ = reader.counts();
    return messages;
  }

  std::vector<RawMessage> read_bytes(std::string_view bytes, InputOptions options = {}) {
    return read({write("input", bytes)}, std::move(options));
  }

  std::filesystem::path folder_;
  InputCounts counts_;
};

inline std::vector<std::string> texts(const std::vector<RawMessage>& messages) {
  std::vector<std::string> all;
  for (const RawMessage& message : messages) all.emplace_back(message.bytes);
  return all;
}

inline std::string mail(const std::string& subject, const std::string& body = "Hello.\n") {
  return "Received: from a.example.org by b.example.net; Thu, 1 Jan 2026 10:00:00 +0000\n"
         "Message-ID: <" +
         subject + "@example.org>\nSubject: " + subject + "\n\n" + body;
}

using Members = std::vector<std::pair<std::string, std::string>>;

struct ArchiveKind {
  int format{ARCHIVE_FORMAT_TAR_USTAR};
  int filter{ARCHIVE_FILTER_NONE};
  const char* options{nullptr};  // "zip:encryption=aes256"
  const char* password{nullptr};
};

inline la_ssize_t append_to(archive*, void* to, const void* bytes, size_t size) {
  static_cast<std::string*>(to)->append(static_cast<const char*>(bytes), size);
  return static_cast<la_ssize_t>(size);
}

inline void add_member(archive* out, const std::string& name, const std::string& bytes) {
  archive_entry* entry = archive_entry_new();
  archive_entry_set_pathname(entry, name.c_str());
  archive_entry_set_filetype(entry, name.ends_with('/') ? AE_IFDIR : AE_IFREG);
  archive_entry_set_perm(entry, 0644);
  archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
  EXPECT_EQ(archive_write_header(out, entry), ARCHIVE_OK) << archive_error_string(out);
  if (!bytes.empty()) archive_write_data(out, bytes.data(), bytes.size());
  archive_entry_free(entry);
}

inline std::string make_archive(const ArchiveKind& kind, const Members& members) {
  std::string bytes;
  archive* out = archive_write_new();
  archive_write_set_format(out, kind.format);
  archive_write_add_filter(out, kind.filter);
  archive_write_set_bytes_per_block(out, 0);
  if (kind.password != nullptr) archive_write_set_passphrase(out, kind.password);
  if (kind.options != nullptr) {
    EXPECT_EQ(archive_write_set_options(out, kind.options), ARCHIVE_OK);
  }
  EXPECT_EQ(archive_write_open(out, &bytes, nullptr, &append_to, nullptr), ARCHIVE_OK);
  for (const auto& [name, content] : members) add_member(out, name, content);
  archive_write_close(out);
  archive_write_free(out);
  return bytes;
}

// One stream, compressed and nothing else.
inline std::string compress(int filter, const std::string& bytes) {
  return make_archive({ARCHIVE_FORMAT_RAW, filter}, {{"data", bytes}});
}

}  // namespace forensics::testing_input
