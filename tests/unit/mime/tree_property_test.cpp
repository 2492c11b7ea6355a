#include <random>

#include <gtest/gtest.h>

#include "libforensics/mime/mime.h"
#include "tests/unit/mime/tree_check.h"

namespace forensics {
namespace {

using namespace std::string_view_literals;

// Pieces that make boundaries, headers and line ends meet in all ways.
constexpr std::string_view k_pieces[] = {
    "--b",
    "--b--",
    "--c",
    "--c--",
    "--bb",
    "--",
    "b",
    " ",
    "\t",
    "\n",
    "\n",
    "\n",
    "\r\n",
    "\r\n",
    "\r",
    "\n\n",
    "\r\n\r\n",
    "\n--b\n",
    "\n--b--\n",
    "\r\n--c\r\n",
    "\n--b\n\n",
    "x",
    "text\n",
    "Content-Type: multipart/mixed; boundary=b\n\n",
    "Content-Type: multipart/mixed; boundary=\"c\"\r\n\r\n",
    "Content-Type: multipart/digest; boundary=bb\n\n",
    "Content-Type: message/rfc822\n\n",
    "Content-Type: message/rfc822\n",
    "Content-Type: text/html\n",
    "Content-Transfer-Encoding: base64\n",
    "Content-Transfer-Encoding: quoted-printable\n",
    "Content-Disposition: attachment; filename*0*=utf-8''%41; filename*1=b\n",
    "Subject: x\n",
    "From \n",
    "\0"sv,
    "\xE9",
    ":",
    "\xEF\xBB\xBF"};

std::string random_message(std::mt19937& random) {
  std::string out = random() % 4 == 0 ? "" : "Content-Type: multipart/mixed; boundary=b\n\n";
  const std::size_t count = random() % 40;
  for (std::size_t i = 0; i < count; ++i) out += k_pieces[random() % std::size(k_pieces)];
  return out;
}

TEST(MimeTreeProperty, PiecesOfAnyMessageJoinToIt) {
  std::mt19937 random(7);
  std::size_t split = 0;
  for (int round = 0; round < 60'000; ++round) {
    const std::string message = random_message(random);
    const MimeTree tree = parse_mime(split_headers(message));
    ASSERT_EQ(check_tree(tree), "") << testing::PrintToString(message);
    split += tree.parts.size() > 2 ? 1U : 0U;
    for (const MimePart& part : tree.parts) {
      ASSERT_TRUE(spans_inside(part.anomalies, message.size()));
      ASSERT_TRUE(spans_inside(part.headers.anomalies, message.size()));
      ASSERT_TRUE(spans_inside(decode_body(part, message).anomalies, message.size()));
    }
  }
  EXPECT_GT(split, 10'000U);  // the generator does make trees
}

struct Written {
  std::string text;
  std::vector<std::string> bodies;  // of the leaves, in order
};

// A random lawful tree, written out as a sender would.
Written write_part(std::mt19937& random, const std::string& line_end, int depth, int& boundaries) {
  Written out;
  if (depth == 0 || random() % 3 == 0) {
    std::string body = "body " + std::to_string(random());
    const std::size_t lines = random() % 4;
    for (std::size_t i = 0; i < lines; ++i) body += line_end + "- line --b" + std::to_string(i);
    out.text = "Content-Type: text/plain" + line_end + line_end + body;
    out.bodies = {body};
    return out;
  }
  const std::string boundary = "b" + std::to_string(boundaries++);
  out.text = "Content-Type: multipart/mixed; boundary=" + boundary + line_end + line_end;
  const std::size_t count = 1 + random() % 3;
  for (std::size_t i = 0; i < count; ++i) {
    const Written part = write_part(random, line_end, depth - 1, boundaries);
    out.text += "--" + boundary + line_end + part.text + line_end;
    out.bodies.insert(out.bodies.end(), part.bodies.begin(), part.bodies.end());
  }
  out.text += "--" + boundary + "--";
  return out;
}

TEST(MimeTreeProperty, ReadsBackAnyLawfulTree) {
  std::mt19937 random(11);
  for (int round = 0; round < 3'000; ++round) {
    int boundaries = 0;
    const std::string line_end = round % 2 == 0 ? "\r\n" : "\n";
    const Written written = write_part(random, line_end, 4, boundaries);
    const std::string message = "MIME-Version: 1.0" + line_end + written.text;
    const MimeTree tree = parse_mime(split_headers(message));
    std::vector<std::string> bodies;
    for (const MimePart& part : tree.parts) {
      ASSERT_TRUE(part.anomalies.empty()) << part.anomalies[0].kind->id;
      if (part.child_count == 0) bodies.emplace_back(part.body.of(message));
    }
    ASSERT_EQ(bodies, written.bodies);
  }
}

}  // namespace
}  // namespace forensics
