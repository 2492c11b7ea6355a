#include <fstream>
#include <thread>

#include <gmock/gmock.h>
#include <sys/stat.h>

#include "tests/unit/input/input_files.h"

namespace forensics {
namespace {

using namespace testing_input;
using Folders = InputFiles;

std::vector<std::string> names(const std::vector<RawMessage>& messages, const std::string& below) {
  std::vector<std::string> all;
  for (const RawMessage& message : messages) all.push_back(message.path.substr(below.size()));
  return all;
}

TEST_F(Folders, AreReadWithAllBelowThemInTheOrderOfNames) {
  for (const char* name : {"b.eml", "a/z", "a/B", "c/d/e", "A"}) write(name, mail(name));
  const auto messages = read({folder_.string()});
  EXPECT_THAT(names(messages, folder_.string()),
              testing::ElementsAre("/A", "/a/B", "/a/z", "/b.eml", "/c/d/e"));
  EXPECT_EQ(counts_.files, 5U);
}

TEST_F(Folders, LoopsOfLinksEnd) {
  write("a/mail", mail("one"));
  std::filesystem::create_directory_symlink(folder_, folder_ / "a" / "loop");
  std::filesystem::create_directory_symlink(folder_ / "a", folder_ / "z");
  const auto messages = read({folder_.string()});
  ASSERT_EQ(messages.size(), 3U);
  EXPECT_EQ(messages[0].error->code, ErrorCode::is_directory);
  EXPECT_EQ(messages[1].bytes, mail("one"));
  EXPECT_EQ(messages[2].error->code, ErrorCode::is_directory);
}

TEST_F(Folders, WhatCannotBeReadIsTold) {
  std::filesystem::create_symlink("nowhere", folder_ / "broken");
  std::filesystem::create_directory(folder_ / "empty");
  const auto messages = read({folder_.string(), (folder_ / "empty").string(), "/dev/null",
                              (folder_ / "missing").string()});
  ASSERT_EQ(messages.size(), 4U);
  EXPECT_EQ(messages[0].error->code, ErrorCode::not_found);
  EXPECT_EQ(messages[1].error->code, ErrorCode::is_directory);
  EXPECT_EQ(messages[2].error->code, ErrorCode::unsupported);
  EXPECT_EQ(messages[3].error->code, ErrorCode::not_found);
}

TEST_F(Folders, DevicesAndPipesInThemAreToldAndNeverOpened) {
  write("a.eml", mail("one"));
  ASSERT_EQ(::mkfifo((folder_ / "b").c_str(), 0600), 0);
  std::filesystem::create_symlink("/dev/zero", folder_ / "c");
  write("d.eml", mail("two"));
  std::filesystem::create_symlink("b", folder_ / "e");
  const auto messages = read({folder_.string(), (folder_ / "c").string()});
  ASSERT_EQ(messages.size(), 6U);
  EXPECT_EQ(counts_.files, 6U);
  for (const std::size_t i : {1U, 2U, 4U, 5U})
    EXPECT_EQ(messages[i].error->code, ErrorCode::unsupported);
  EXPECT_EQ(messages[3].bytes, mail("two"));
}

TEST_F(Folders, APipeThatIsNamedIsReadToItsEnd) {
  const std::string path = (folder_ / "pipe").string();
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  std::thread writer([&path] { std::ofstream(path) << mail("one"); });
  const auto messages = read({path});
  writer.join();
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_EQ(messages[0].bytes, mail("one"));
}

TEST_F(Folders, ALinkToItselfIsAnErrorAndTheNextFileFollows) {
  std::filesystem::create_symlink("a", folder_ / "a");
  write("b.eml", mail("one"));
  const auto messages = read({folder_.string()});
  ASSERT_EQ(messages.size(), 2U);
  EXPECT_EQ(messages[0].error->code, ErrorCode::cannot_read);
  EXPECT_EQ(messages[1].bytes, mail("one"));
}

TEST_F(Folders, AnEmptyFolderThatWasGivenIsTold) {
  const auto messages = read({folder_.string()});
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_EQ(messages[0].error->code, ErrorCode::empty_input);
}

TEST_F(Folders, MaildirAndMhAreKnownByTheirFolders) {
  write("md/cur/1.host:2,S", mail("one"));
  write("md/new/2.host", mail("two"));
  write("md/.Sent/cur/3.host", mail("three"));
  write("md/.Sent/new/4.host", mail("four"));
  write("mh/1", mail("five"));
  write("mh/.mh_sequences", "unseen: 1\ncur: 1\n");
  write("cur/1", mail("six"));
  const auto messages = read({folder_.string()});
  ASSERT_EQ(messages.size(), 7U);
  EXPECT_EQ(messages[0].format, InputFormat::message) << messages[0].path;
  for (std::size_t i = 1; i < 5; ++i) EXPECT_EQ(messages[i].format, InputFormat::maildir);
  EXPECT_EQ(messages[5].error->code, ErrorCode::not_mail) << messages[5].path;
  EXPECT_EQ(messages[6].format, InputFormat::mh);
}

TEST_F(Folders, TooDeepOnesAreTold) {
  std::string path = folder_.string();
  for (std::size_t i = 0; i < limits::max_folder_depth; ++i) path += "/d";
  std::filesystem::create_directories(path);
  std::ofstream(path + "/mail") << mail("deep");
  auto messages = read({(folder_ / "d").string()});
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_TRUE(messages[0].readable());
  messages = read({folder_.string()});
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_EQ(messages[0].error->code, ErrorCode::limit_reached);
}

}  // namespace
}  // namespace forensics
