// mimetic stays in its one file, and the parts of it that corrupt memory or misread stay unused.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace forensics {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view k_home = "libforensics/mime/mime_tree.cpp";

struct Source {
  std::string path;  // from the root of the project
  std::string code;  // without // comments
};

std::string without_comments(std::string text) {
  for (std::size_t at = text.find("//"); at != std::string::npos; at = text.find("//", at)) {
    text.erase(at, text.find('\n', at) - at);
  }
  return text;
}

std::vector<Source> sources() {
  const fs::path root = FORENSICS_SOURCE_DIR;
  std::vector<Source> out;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / "libforensics")) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".h" && extension != ".cpp") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(file)), {});
    out.push_back(
        {fs::relative(entry.path(), root).generic_string(), without_comments(std::move(text))});
  }
  return out;
}

TEST(MimeticHome, IsTheOnlyFileThatNamesMimetic) {
  bool home_seen = false;
  for (const Source& source : sources()) {
    const bool names_it = source.code.find("mimetic/") != std::string::npos ||
                          source.code.find("mimetic::") != std::string::npos;
    if (source.path == k_home) {
      home_seen = true;
      EXPECT_TRUE(names_it) << "the scan no longer sees what it looks for";
    } else {
      EXPECT_FALSE(names_it) << source.path;
    }
  }
  EXPECT_TRUE(home_seen);
}

// header() leads to the typed fields: address lists that free memory twice, and accessors that
// insert what is missing. load() and the parsing constructors go around our parser.
TEST(MimeticHome, UsesNothingThatIsBanned) {
  constexpr std::string_view banned[] = {
      ".header(",     "->header(",         "DateTime",   "AddressList", "MailboxList", "Mailbox(",
      ".load(",       "->load(",           "istream",    "fstream",     ".code(",      "->code(",
      "FileIterator", "mimetic/mimetic.h", "const_cast", ".field(",     "->field("};
  for (const Source& source : sources()) {
    if (source.path != k_home) continue;
    for (const std::string_view word : banned) {
      EXPECT_EQ(source.code.find(word), std::string::npos) << word;
    }
    EXPECT_NE(source.code.find("catch (const std::exception&)"), std::string::npos);
    EXPECT_EQ(source.code.find("MimeEntity root("), std::string::npos)
        << "the parsing constructor leaks when it throws";
  }
}

}  // namespace
}  // namespace forensics
