// What the SHA-256 of a message is taken over, by container: the table of docs/scan.md.
#include "libforensics/auth/digest.h"

#include <utility>

#include "libforensics/batch/scan.h"
#include "tests/unit/input/compound_file_writer.h"
#include "tests/unit/input/input_files.h"

namespace forensics {
namespace {

using namespace testing_input;

const std::string k_from = "From a@example.org Thu Jan  1 10:00:00 2026\n";

class Digest : public InputFiles {
 protected:
  std::vector<std::string> digests_of(std::string_view bytes, ScanOptions options = {}) {
    std::vector<std::string> digests;
    static_cast<void>(scan(
        {write("input", bytes)}, options, [](const Report&, ScanRecord&) {},
        [&](const ScanRecord& record, const ScanCounts&) {
          digests.push_back(record.sha256);
          return true;
        }));
    return digests;
  }

  // That `bytes` hold one message, whose digest is that of `message`.
  void expect(std::string_view bytes, std::string_view message, ScanOptions options = {}) {
    EXPECT_EQ(digests_of(bytes, options), std::vector{sha256_hex(message)}) << bytes;
  }
};

ScanOptions of_kind(MboxKind kind) {
  ScanOptions options;
  options.input.mbox_kind = kind;
  return options;
}

TEST_F(Digest, OfAFileIsThatOfAllItsBytes) {
  for (const char* body : {"Hello.\n", "Hello.", "Hello.\n\n\n", "Hello.\r\n", ">From me\n", ""})
    expect(mail("one", body), mail("one", body));
}

TEST_F(Digest, OfAMailboxLeavesOutTheFromLineAndOneEmptyLine) {
  const std::string one = mail("one");
  expect(k_from + one + "\n", one);
  expect(k_from + one, one);
  expect(k_from + one + "\n\n", one + "\n");
  const std::string box = k_from + one + "\n" + k_from + mail("two") + "\n";
  EXPECT_EQ(digests_of(box), (std::vector{sha256_hex(one), sha256_hex(mail("two"))}));
}

TEST_F(Digest, OfAMailboxWithCrlfLeavesOutOneEmptyLineToo) {
  const std::string one =
      "Received: by a.example.org; Thu, 1 Jan 2026 10:00:00 +0000\r\nSubject: 1\r\n\r\nHello.\r\n";
  expect("From a@example.org Thu Jan  1 10:00:00 2026\r\n" + one + "\r\n", one);
}

TEST_F(Digest, OfAMailboxDiffersFromTheFileWhereTheMailboxHasToAddBytes) {
  // The last line end, and the empty line that a message ends with when none was added.
  expect(k_from + mail("one", "Hello.") + "\n\n", mail("one", "Hello.\n"));
  expect(k_from + mail("one", "Hello.\n\n"), mail("one", "Hello.\n"));
}

TEST_F(Digest, OfAnMboxrdIsThatOfTheUnquotedBody) {
  const std::string stored = mail("one", ">From me\n>>From you\n>Frog\n");
  const std::string message = mail("one", "From me\n>From you\n>Frog\n");
  expect(k_from + stored + "\n", message, of_kind(MboxKind::mboxrd));
  for (const MboxKind kind : {MboxKind::mboxo, MboxKind::mboxcl})
    expect(k_from + stored + "\n", stored, of_kind(kind));
}

TEST_F(Digest, OfAMailboxOfUnknownKindKeepsItsQuotes) {
  const std::string stored = mail("one", ">From me\n");
  expect(k_from + stored + "\n", stored);
}

TEST_F(Digest, OfAnMboxclIsWhatContentLengthSays) {
  const std::string message =
      "Subject: one\nContent-Length: 20\nDate: Thu, 1 Jan 2026 10:00:00 +0000\n\n"
      "Hello.\nFrom me\n1234\n";
  const std::string box = k_from + message + "\n" + k_from + message + "\n";
  EXPECT_EQ(digests_of(box), (std::vector{sha256_hex(message), sha256_hex(message)}));
}

TEST_F(Digest, OfAnEmlxIsThatOfTheBytesCounted) {
  const std::string message = mail("one");
  expect(std::to_string(message.size()) + "\n" + message +
             "<?xml version=\"1.0\"?>\n<plist><dict/></plist>\n",
         message);
}

TEST_F(Digest, OfAnOutlookMsgIsThatOfTheRebuiltMessage) {
  const std::string header = "Subject: one\r\nFrom: a@example.org\r\n";
  expect(write_compound_file({{"__substg1.0_007D001F", utf16(header)},
                              {"__substg1.0_1000001F", utf16("Hello.\r\n")}}),
         header + "\r\nHello.\r\n");
}

TEST_F(Digest, OfAConversationIsThatOfTheMessageWithoutTheDotsOfSmtp) {
  expect(
      "220 b.example.net ESMTP\r\nHELO a.example.org\r\n250 b.example.net\r\nMAIL "
      "FROM:<a@example.org>\r\n250 ok\r\n"
      "RCPT TO:<b@example.net>\r\n250 ok\r\nDATA\r\n354 go\r\nSubject: one\r\nFrom: "
      "a@example.org\r\n\r\n..dot\r\n.\r\n"
      "250 ok\r\nQUIT\r\n221 bye\r\n",
      "Subject: one\r\nFrom: a@example.org\r\n\r\n.dot\r\n");
}

TEST_F(Digest, OfAPartIsThatOfItsDecodedBody) {
  ScanOptions options;
  options.nested = true;
  const std::string start =
      "From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
      "Content-Type: message/rfc822\n";
  const auto plain = digests_of(start + "\n" + mail("in") + "\n--b--\n", options);
  ASSERT_EQ(plain.size(), 2U);
  EXPECT_EQ(plain[1], sha256_hex(mail("in")));
  const auto encoded = digests_of(
      start + "Content-Transfer-Encoding: base64\n\nU3ViamVjdDogaW4KCkhlbGxvLgo=\n--b--\n",
      options);
  ASSERT_EQ(encoded.size(), 2U);
  EXPECT_EQ(encoded[1], sha256_hex("Subject: in\n\nHello.\n"));
}

}  // namespace
}  // namespace forensics
