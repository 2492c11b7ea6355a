// Archives that were built to fill memory or to go on for ever.
#include "tests/unit/input/input_files.h"

namespace forensics {
namespace {

using namespace testing_input;
using ArchiveLimits = InputFiles;

constexpr ArchiveKind k_tar{ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_NONE};

TEST_F(ArchiveLimits, Ratio) {
  InputOptions options;
  options.limits.unpacked_before_ratio = 100'000;
  options.limits.unpacked_ratio = 100;
  const auto bomb = compress(ARCHIVE_FILTER_GZIP, mail("bomb", std::string(3'000'000, 'x')));
  const auto messages = read_bytes(bomb, options);
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_EQ(messages[0].error->code, ErrorCode::limit_reached);
  EXPECT_FALSE(messages[0].readable());
  options.limits.unpacked_before_ratio = 4'000'000;
  EXPECT_TRUE(read_bytes(bomb, options)[0].readable());
}

TEST_F(ArchiveLimits, RatioCountsAllLayersTogether) {
  InputOptions options;
  options.limits.unpacked_before_ratio = 100'000;
  options.limits.unpacked_ratio = 1'200;  // deflate alone reaches no more than 1,032
  const std::string inner =
      compress(ARCHIVE_FILTER_GZIP, mail("bomb", std::string(9'000'000, 'x')));
  const auto messages = read_bytes(compress(ARCHIVE_FILTER_GZIP, inner), options);
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_EQ(messages[0].error->code, ErrorCode::limit_reached);
}

TEST_F(ArchiveLimits, TotalEndsThePathAndTheNextIsRead) {
  InputOptions options;
  options.limits.unpacked_bytes = mail("a").size() * 2;
  const auto bytes =
      make_archive(k_tar, {{"1", mail("a")}, {"2", mail("b")}, {"3", mail("c")}, {"4", mail("d")}});
  const auto messages = read({write("a.tar", bytes), write("b.eml", mail("e"))}, options);
  ASSERT_EQ(messages.size(), 4U);
  EXPECT_EQ(messages[1].bytes, mail("b"));
  EXPECT_EQ(messages[2].error->code, ErrorCode::limit_reached);
  EXPECT_EQ(messages[3].bytes, mail("e"));
}

TEST_F(ArchiveLimits, Depth) {
  InputOptions options;
  options.limits.archive_depth = 3;
  const auto at_the_limit =
      compress(ARCHIVE_FILTER_GZIP,
               compress(ARCHIVE_FILTER_GZIP, compress(ARCHIVE_FILTER_GZIP, mail("deep"))));
  EXPECT_EQ(texts(read_bytes(at_the_limit, options)), std::vector{mail("deep")});
  const auto messages = read_bytes(compress(ARCHIVE_FILTER_GZIP, at_the_limit), options);
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_EQ(messages[0].error->code, ErrorCode::limit_reached);
}

TEST_F(ArchiveLimits, Entries) {
  InputOptions options;
  options.limits.archive_entries = 2;
  const auto two = make_archive(k_tar, {{"1", mail("a")}, {"2", mail("b")}});
  EXPECT_EQ(read_bytes(two, options).size(), 2U);
  EXPECT_EQ(counts_.errors, 0U);
  const auto messages = read_bytes(
      make_archive(k_tar, {{"1", mail("a")}, {"2", mail("b")}, {"3", mail("c")}, {"4", mail("d")}}),
      options);
  ASSERT_EQ(messages.size(), 3U);
  EXPECT_EQ(messages[2].error->code, ErrorCode::limit_reached);
}

TEST_F(ArchiveLimits, SpooledArchives) {
  const auto inner = make_archive({ARCHIVE_FORMAT_ZIP, 0}, {{"1", mail("a")}});
  const auto outer = make_archive(k_tar, {{"in.zip", inner}, {"2", mail("b")}});
  InputOptions options;
  options.limits.spooled_bytes = inner.size();
  EXPECT_EQ(texts(read_bytes(outer, options)), (std::vector{mail("a"), mail("b")}));
  options.limits.spooled_bytes = inner.size() - 1;
  const auto messages = read_bytes(outer, options);
  ASSERT_EQ(messages.size(), 2U);
  EXPECT_EQ(messages[0].error->code, ErrorCode::limit_reached);
  EXPECT_EQ(messages[1].bytes, mail("b"));
}

TEST_F(ArchiveLimits, MessageBytes) {
  InputOptions options;
  options.limits.message_bytes = mail("a").size();
  EXPECT_TRUE(read_bytes(mail("a"), options)[0].readable());
  const auto messages = read_bytes(mail("ab"), options);
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_EQ(messages[0].error->code, ErrorCode::too_large);
  EXPECT_FALSE(messages[0].readable());
}

TEST_F(ArchiveLimits, AMailboxGoesOnBehindAMessageThatIsTooLarge) {
  const std::string line = "From a@example.org Thu Jan  1 10:00:00 2026\n";
  const std::string huge = mail("huge", std::string(5'000'000, 'x') + "\n");
  const std::string box = line + mail("a") + "\n" + line + huge + "\n" + line + mail("b") + "\n";
  InputOptions options;
  options.limits.message_bytes = 1'000'000;
  const auto messages = read_bytes(box, options);
  ASSERT_EQ(messages.size(), 3U);
  EXPECT_EQ(messages[0].bytes, mail("a"));
  EXPECT_EQ(messages[1].error->code, ErrorCode::too_large);
  EXPECT_EQ(messages[1].record,
            (Extent{line.size() + mail("a").size() + 1, line.size() + huge.size() + 1}));
  EXPECT_EQ(messages[2].bytes, mail("b"));
  EXPECT_EQ(messages[2].place.offset, box.size() - 1 - mail("b").size());
}

}  // namespace
}  // namespace forensics
