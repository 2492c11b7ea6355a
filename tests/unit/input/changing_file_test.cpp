// Files that change, fail or are left while they are read.
#include "tests/unit/input/input_files.h"

namespace forensics {
namespace {

using namespace testing_input;
using ChangingFile = InputFiles;

// Longer than what is read at once, by far.
std::string long_box(int messages) {
  std::string box;
  for (int i = 0; i < messages; ++i) {
    box += "From a@example.org Thu Jan  1 10:00:00 2026\n" +
           mail(std::to_string(i), std::string(20'000, 'x') + "\n") + "\n";
  }
  return box;
}

std::vector<RawMessage> rest_of(InputReader& reader) {
  std::vector<RawMessage> messages;
  while (auto message = reader.next()) messages.push_back(std::move(*message));
  return messages;
}

TEST_F(ChangingFile, ThatBecomesShorterGivesWhatWasReadAndSaysSo) {
  const std::string path = write("box", long_box(100));
  InputReader reader({path});
  ASSERT_TRUE(reader.next()->readable());
  std::filesystem::resize_file(path, 1'000'000);
  const auto messages = rest_of(reader);
  ASSERT_FALSE(messages.empty());
  EXPECT_LT(messages.size(), 99U);
  ASSERT_TRUE(messages.back().error);
  EXPECT_EQ(messages.back().error->code, ErrorCode::cannot_read);
  EXPECT_NE(messages.back().error->message.find("shorter"), std::string::npos);
  EXPECT_EQ(reader.counts().errors, 1U);
}

TEST_F(ChangingFile, ThatGrowsGivesWhatItHasAtItsEnd) {
  const std::string path = write("box", long_box(100));
  InputReader reader({path});
  ASSERT_TRUE(reader.next()->readable());
  std::ofstream(path, std::ios::binary | std::ios::app) << long_box(1);
  const auto messages = rest_of(reader);
  EXPECT_EQ(messages.size(), 100U);
  EXPECT_EQ(reader.counts().errors, 0U);
}

TEST_F(ChangingFile, ThatFailsIsAnErrorAndTheNextFileFollows) {
  // The memory of a process at address 0, which nobody can read.
  std::filesystem::create_symlink("/proc/self/mem", folder_ / "a");
  write("b", mail("one"));
  const auto messages = read({folder_.string()});
  ASSERT_EQ(messages.size(), 2U);
  EXPECT_EQ(messages[0].error->code, ErrorCode::cannot_read);
  EXPECT_EQ(messages[1].bytes, mail("one"));
}

TEST_F(ChangingFile, IsLeftWhereItIsWhenReadingIsStopped) {
  std::atomic<bool> stop{false};
  InputOptions options;
  options.stop = &stop;
  InputReader reader({write("box", long_box(100))}, options);
  ASSERT_FALSE(reader.next()->error);
  stop = true;
  const auto messages = rest_of(reader);
  ASSERT_FALSE(messages.empty());
  EXPECT_LT(messages.size(), 99U);
  EXPECT_TRUE(messages.back().error);
}

}  // namespace
}  // namespace forensics
