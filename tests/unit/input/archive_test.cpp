#include <algorithm>
#include <iterator>

#include "tests/unit/input/input_files.h"

namespace forensics {
namespace {

using namespace testing_input;
using Archives = InputFiles;

struct Named {
  const char* name;
  ArchiveKind kind;
};

const Named k_kinds[] = {
    {"tar", {ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_NONE}},
    {"pax", {ARCHIVE_FORMAT_TAR_PAX_INTERCHANGE, ARCHIVE_FILTER_NONE}},
    {"gnutar", {ARCHIVE_FORMAT_TAR_GNUTAR, ARCHIVE_FILTER_NONE}},
    {"tar.gz", {ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_GZIP}},
    {"tar.bz2", {ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_BZIP2}},
    {"tar.xz", {ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_XZ}},
    {"tar.zst", {ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_ZSTD}},
    {"zip", {ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE}},
    {"7z", {ARCHIVE_FORMAT_7ZIP, ARCHIVE_FILTER_NONE}},
};

TEST_F(Archives, GiveTheirMembersWhateverTheirNameIs) {
  for (const Named& named : k_kinds) {
    SCOPED_TRACE(named.name);
    const auto bytes =
        make_archive(named.kind, {{"b/", ""}, {"b/one.eml", mail("one")}, {"two", mail("two")}});
    const auto messages = read_bytes(bytes);
    ASSERT_EQ(texts(messages), (std::vector{mail("one"), mail("two")}));
    EXPECT_EQ(messages[0].member, "b/one.eml");
    EXPECT_EQ(messages[1].member, "two");
    EXPECT_EQ(messages[1].place, (Extent{0, mail("two").size()}));
    EXPECT_FALSE(messages[0].error);
    EXPECT_EQ(counts_.members, 2U);
    EXPECT_EQ(counts_.errors, 0U);
  }
}

TEST_F(Archives, GiveWhatAMemberHoldsBeforeTheArchiveBreaksOff) {
  std::string noise;
  for (std::uint32_t i = 0, x = 1; i < 60'000; ++i, x = x * 1'664'525U + 1'013'904'223U) {
    noise += static_cast<char>('!' + x / 65'536U % 90U);
  }
  for (const char* name : {"tar", "tar.gz", "zip"}) {
    SCOPED_TRACE(name);
    const auto* named =
        std::find_if(std::begin(k_kinds), std::end(k_kinds),
                     [&](const Named& each) { return std::string_view(each.name) == name; });
    const auto whole =
        make_archive(named->kind, {{"one", mail("one")}, {"two", mail("two", noise)}});
    const auto messages = read_bytes(whole.substr(0, whole.size() * 2 / 3));
    ASSERT_EQ(messages.size(), 2U);
    EXPECT_FALSE(messages[0].error);
    ASSERT_TRUE(messages[1].error);
    EXPECT_EQ(messages[1].error->code, ErrorCode::damaged);
    EXPECT_GT(messages[1].bytes.size(), 500U);
    EXPECT_TRUE(mail("two", noise).starts_with(messages[1].bytes));
  }
}

TEST_F(Archives, HolesOfSparseMembersAreZeros) {
  const std::string head = mail("sparse", "");
  std::string content = head + std::string(20'000 - head.size(), '\0') + "end\n";
  std::string bytes;
  archive* out = archive_write_new();
  archive_write_set_format(out, ARCHIVE_FORMAT_TAR_PAX_INTERCHANGE);
  archive_write_open(out, &bytes, nullptr, &append_to, nullptr);
  archive_entry* entry = archive_entry_new();
  archive_entry_set_pathname(entry, "sparse.eml");
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
  archive_entry_sparse_add_entry(entry, 0, static_cast<la_int64_t>(head.size()));
  archive_entry_sparse_add_entry(entry, 20'000, 4);
  EXPECT_EQ(archive_write_header(out, entry), ARCHIVE_OK);
  archive_write_data(out, content.data(), content.size());
  archive_entry_free(entry);
  archive_write_close(out);
  archive_write_free(out);
  EXPECT_LT(bytes.size(), content.size());  // the hole is not stored
  EXPECT_EQ(texts(read_bytes(bytes)), std::vector{content});
}

TEST_F(Archives, MessagesOutliveTheReader) {
  std::vector<std::string> expected;
  Members members;
  for (int i = 0; i < 50; ++i) {
    expected.push_back(mail(std::to_string(i), std::string(30'000, 'x') + "\n"));
    members.emplace_back("m" + std::to_string(i), expected.back());
  }
  EXPECT_EQ(texts(read_bytes(make_archive(k_kinds[3].kind, members))), expected);
}

TEST_F(Archives, CompressedStreamsOfOneFileHaveNoMemberName) {
  for (const int filter :
       {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_BZIP2, ARCHIVE_FILTER_XZ, ARCHIVE_FILTER_ZSTD}) {
    SCOPED_TRACE(filter);
    const std::string box = "From a@example.org Thu Jan  1 10:00:00 2026\n" + mail("one") +
                            "\nFrom b@example.org Thu Jan  1 11:00:00 2026\n" + mail("two") + "\n";
    const auto messages = read_bytes(compress(filter, box));
    ASSERT_EQ(texts(messages), (std::vector{mail("one"), mail("two")}));
    EXPECT_EQ(messages[0].member, "");
    EXPECT_EQ(messages[1].format, InputFormat::mbox);
    EXPECT_EQ(messages[1].record.end(), box.size());
  }
}

TEST_F(Archives, GzipMembersFollowEachOther) {
  const auto first = compress(ARCHIVE_FILTER_GZIP, mail("one").substr(0, 20));
  const auto second = compress(ARCHIVE_FILTER_GZIP, mail("one").substr(20));
  EXPECT_EQ(texts(read_bytes(first + second + std::string(512, '\0'))), std::vector{mail("one")});
}

TEST_F(Archives, AreReadInsideArchivesAndNamedByLayers) {
  const auto inner = make_archive(k_kinds[7].kind, {{"mail/1.eml", mail("one")}});
  const auto seven = make_archive(k_kinds[8].kind, {{"in.zip", inner}});
  const auto outer = make_archive(k_kinds[3].kind, {{"a.7z", seven}, {"2", mail("two")}});
  const auto messages = read_bytes(outer);
  ASSERT_EQ(texts(messages), (std::vector{mail("one"), mail("two")}));
  EXPECT_EQ(messages[0].member, "a.7z!/in.zip!/mail/1.eml");
}

TEST_F(Archives, TryInfectedAndThenTheGivenPasswords) {
  for (const char* cipher : {"zip:encryption=traditional", "zip:encryption=aes256"}) {
    SCOPED_TRACE(cipher);
    const auto infected =
        make_archive({ARCHIVE_FORMAT_ZIP, 0, cipher, "infected"}, {{"a", mail("one")}});
    EXPECT_EQ(texts(read_bytes(infected)), std::vector{mail("one")});
    const auto own = make_archive({ARCHIVE_FORMAT_ZIP, 0, cipher, "secret"}, {{"a", mail("one")}});
    InputOptions options;
    options.passwords = {"wrong", "secret"};
    EXPECT_EQ(texts(read_bytes(own, options)), std::vector{mail("one")});
    const auto refused = read_bytes(own);
    ASSERT_EQ(refused.size(), 1U);
    ASSERT_TRUE(refused[0].error);
    EXPECT_EQ(refused[0].error->code, ErrorCode::encrypted) << refused[0].error->message;
    EXPECT_EQ(refused[0].member, "a");
  }
}

TEST_F(Archives, EachMemberGivesMessagesOrSaysWhyNot) {
  const auto bytes =
      make_archive(k_kinds[0].kind, {{"photo.jpg", std::string("\xFF\xD8\xFF\xE0\0\x10JFIF", 10)},
                                     {"notes.txt", "Buy milk.\n"},
                                     {"empty", ""},
                                     {"mail", mail("one")},
                                     {"x.rar", std::string("Rar!\x1A\x07\0", 7)}});
  const auto messages = read_bytes(bytes);
  ASSERT_EQ(messages.size(), 5U);
  EXPECT_EQ(messages[0].error->code, ErrorCode::not_mail);
  EXPECT_EQ(messages[1].error->code, ErrorCode::not_mail);
  EXPECT_EQ(messages[2].error->code, ErrorCode::empty_input);
  EXPECT_TRUE(messages[3].readable());
  EXPECT_EQ(messages[4].error->code, ErrorCode::unsupported);
  EXPECT_EQ(counts_.members, 5U);
  EXPECT_EQ(counts_.messages + counts_.errors - counts_.partial, messages.size());
}

TEST_F(Archives, LinksAreToldAndNotFollowed) {
  std::string bytes;
  archive* out = archive_write_new();
  archive_write_set_format_ustar(out);
  archive_write_open(out, &bytes, nullptr, &append_to, nullptr);
  archive_entry* entry = archive_entry_new();
  archive_entry_set_pathname(entry, "../../etc/evil");
  archive_entry_set_filetype(entry, AE_IFLNK);
  archive_entry_set_symlink(entry, "/etc/passwd");
  archive_write_header(out, entry);
  archive_entry_free(entry);
  archive_write_free(out);
  const auto messages = read_bytes(bytes);
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_EQ(messages[0].error->code, ErrorCode::unsupported);
  EXPECT_EQ(messages[0].member, "../../etc/evil");
}

TEST_F(Archives, AnEmptyArchiveIsToldOf) {
  const auto messages = read_bytes(make_archive(k_kinds[7].kind, {}));
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_EQ(messages[0].error->code, ErrorCode::empty_input);
}

TEST_F(Archives, ATruncatedZipGivesWhatCameBeforeTheCut) {
  std::string noise;
  unsigned state = 7;
  for (int i = 0; i < 40'000; ++i) {
    state = state * 1'103'515'245U + 12'345U;
    noise.push_back(static_cast<char>('a' + (state >> 16) % 26));
  }
  auto bytes = make_archive(k_kinds[7].kind, {{"1", mail("one")}, {"2", mail("two", noise)}});
  bytes.resize(bytes.size() / 2);
  const auto messages = read_bytes(bytes);
  ASSERT_EQ(messages.size(), 2U);
  EXPECT_EQ(messages[0].bytes, mail("one"));
  ASSERT_TRUE(messages[1].error);
  EXPECT_EQ(messages[1].error->code, ErrorCode::damaged);
  EXPECT_EQ(messages[1].member, "2");
  EXPECT_EQ(counts_.errors, 1U);
}

TEST_F(Archives, ABadCheckSumIsTold) {
  for (const int filter : {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_BZIP2, ARCHIVE_FILTER_XZ}) {
    SCOPED_TRACE(filter);
    auto bytes = compress(filter, mail("one"));
    const std::size_t at = filter == ARCHIVE_FILTER_GZIP ? bytes.size() - 7 : bytes.size() / 2;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x40);
    const auto messages = read_bytes(bytes);
    ASSERT_EQ(messages.size(), 1U);
    ASSERT_TRUE(messages[0].error);
    EXPECT_EQ(messages[0].error->code, ErrorCode::damaged) << messages[0].error->message;
  }
  auto zip = make_archive({ARCHIVE_FORMAT_ZIP, 0, "zip:compression=store"}, {{"a", mail("one")}});
  zip[zip.find("Hello")] = 'J';
  const auto messages = read_bytes(zip);
  ASSERT_EQ(messages.size(), 1U);
  ASSERT_TRUE(messages[0].error);
  EXPECT_EQ(messages[0].error->code, ErrorCode::damaged);
}

TEST_F(Archives, ADamagedMailboxGivesItsWholeMessagesAndTheFault) {
  std::string box;
  for (int i = 0; i < 200; ++i) {
    box += "From a@example.org Thu Jan  1 10:00:00 2026\n" + mail(std::to_string(i * 7'919)) + "\n";
  }
  auto bytes = compress(ARCHIVE_FILTER_GZIP, box);
  bytes.resize(bytes.size() - 12);
  const auto messages = read_bytes(bytes);
  ASSERT_GT(messages.size(), 1U);
  EXPECT_EQ(messages[0].bytes, mail("0"));
  EXPECT_FALSE(messages[0].error);
  ASSERT_TRUE(messages.back().error);
  EXPECT_EQ(messages.back().error->code, ErrorCode::damaged);
  EXPECT_EQ(counts_.errors, 1U);
}

}  // namespace
}  // namespace forensics
