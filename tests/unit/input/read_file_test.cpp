#include "libforensics/input/read_file.h"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <unistd.h>

namespace forensics {
namespace {

class ReadMessageFile : public testing::Test {
 protected:
  void SetUp() override {
    folder_ =
        std::filesystem::temp_directory_path() / ("forensics_read_" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string write(const std::string& name, const std::string& bytes) {
    const std::filesystem::path path = folder_ / name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }

  std::filesystem::path folder_;
};

TEST_F(ReadMessageFile, GivesTheBytesUnchanged) {
  const std::string bytes("A: b\r\n\r\n\0\xFF\n", 12);
  const auto read = read_message_file(write("m.eml", bytes));
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, bytes);
}

TEST_F(ReadMessageFile, ReadsMoreThanItsFirstBuffer) {
  const std::string bytes(300'000, 'x');
  EXPECT_EQ(read_message_file(write("big.eml", bytes)).value(), bytes);
}

TEST_F(ReadMessageFile, NamesTheInputInEachError) {
  const auto missing = read_message_file((folder_ / "none.eml").string());
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::not_found);
  EXPECT_NE(missing.error().message.find("none.eml"), std::string::npos);
  EXPECT_EQ(read_message_file(folder_.string()).error().code, ErrorCode::is_directory);
  EXPECT_EQ(read_message_file(write("empty.eml", "")).error().code, ErrorCode::empty_input);
  EXPECT_EQ(read_message_file(write("file", "x") + "/below").error().code, ErrorCode::not_found);
}

}  // namespace
}  // namespace forensics
