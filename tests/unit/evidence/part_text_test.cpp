#include "libforensics/evidence/part_text.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

std::string name_of(const std::string& fields) {
  const std::string message = "MIME-Version: 1.0\n" + fields + "\nbody\n";
  const Headers headers = split_headers(message);
  return file_name_text(parse_mime(headers).root());
}

TEST(FileNameText, DecodesTheFormOfRfc2231) {
  EXPECT_EQ(name_of("Content-Disposition: attachment; filename*=iso-8859-1''r%E9sum%E9.txt\n"),
            "r\xC3\xA9sum\xC3\xA9.txt");
}

TEST(FileNameText, DecodesEncodedWordsAsMailersWriteThem) {
  EXPECT_EQ(name_of("Content-Type: text/plain; name=\"=?utf-8?b?w6kudHh0?=\"\n"), "\xC3\xA9.txt");
}

TEST(FileNameText, IsEmptyWithoutAName) {
  EXPECT_EQ(name_of("Content-Type: text/plain\n"), "");
}

std::string field_of(std::string_view message) {
  const Headers headers = split_headers(message);
  return std::string(file_name_field(parse_mime(headers).root()));
}

TEST(FileNameField, IsTheOneThatGivesTheName) {
  EXPECT_EQ(field_of("Content-Type: text/plain; name=a.txt\n"
                     "Content-Disposition: attachment; filename=b.txt\n\nx"),
            "attachment; filename=b.txt");
  EXPECT_EQ(field_of("Content-Type: text/plain; name=a.txt\nContent-Disposition: inline\n\nx"),
            "text/plain; name=a.txt");
  EXPECT_EQ(field_of("Content-Disposition: inline\n\nx"), "");
}

TEST(DecodeText, TakesOffTransferEncodingAndCharset) {
  const std::string message =
      "MIME-Version: 1.0\nContent-Type: text/plain; charset=windows-1252\n"
      "Content-Transfer-Encoding: quoted-printable\n\n=80 5\n";
  const Headers headers = split_headers(message);
  EXPECT_EQ(decode_text(parse_mime(headers).root(), message).text.substr(0, 5), "\xE2\x82\xAC 5");
}

}  // namespace
}  // namespace forensics
