// samples/archives, as samples/archives/README.md describes them.
#include "libforensics/input/anomalies.h"
#include "tests/unit/input/input_files.h"

namespace forensics {
namespace {

using namespace testing_input;

class Samples : public InputFiles {
 protected:
  std::vector<RawMessage> sample(const std::string& name) {
    return read({FORENSICS_SOURCE_DIR "/samples/archives/" + name});
  }
};

TEST_F(Samples, TheSameLettersComeOutOfEachArchive) {
  const auto letters = texts(sample("letters.zip"));
  ASSERT_EQ(letters.size(), 3U);
  EXPECT_EQ(texts(sample("letters.tar.gz")), letters);
  EXPECT_EQ(texts(sample("letters.tar.xz")), letters);
  EXPECT_EQ(texts(sample("letter.emlx")), std::vector{letters[0]});
}

TEST_F(Samples, MailboxesAreOfTheKindTheirNameSays) {
  const auto second = texts(sample("letters.zip"))[1];
  const auto rd = sample("letters.mboxrd");
  ASSERT_EQ(rd.size(), 3U);
  EXPECT_EQ(rd[1].mbox_kind, MboxKind::mboxrd);
  EXPECT_EQ(rd[1].bytes, second);
  EXPECT_TRUE(rd[2].bytes.ends_with("\n\n>From a quoted mailbox line\n"));
  const auto cl2 = sample("letters.mboxcl2");
  ASSERT_EQ(cl2.size(), 3U);
  EXPECT_EQ(cl2[1].mbox_kind, MboxKind::mboxcl2);
  EXPECT_TRUE(cl2[1].bytes.ends_with("\n\nFrom here on we walk.\n"));
}

TEST_F(Samples, DamageIsTold) {
  const auto cut = sample("cut.zip");
  ASSERT_FALSE(cut.empty());
  ASSERT_TRUE(cut.back().error);
  EXPECT_EQ(cut.back().error->code, ErrorCode::damaged);
  const auto bad = sample("bad_crc.gz");
  ASSERT_EQ(bad.size(), 1U);
  ASSERT_TRUE(bad[0].error);
  EXPECT_EQ(bad[0].error->code, ErrorCode::damaged);
  EXPECT_TRUE(bad[0].readable());
}

TEST_F(Samples, APastedHeaderIsMended) {
  const auto pasted = sample("pasted.txt");
  ASSERT_EQ(pasted.size(), 1U);
  EXPECT_TRUE(pasted[0].anomalies.has(anomalies::paste_quoted));
  EXPECT_TRUE(pasted[0].bytes.starts_with("Received: from relay.example.net"));
}

}  // namespace
}  // namespace forensics
