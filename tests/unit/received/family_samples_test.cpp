// Every line of samples/families, every fact named there; and every family has its samples.
#include <filesystem>
#include <fstream>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "libforensics/received/family.h"
#include "tests/unit/received/hop_paths.h"

namespace forensics {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;

const fs::path k_folder = fs::path(FORENSICS_SOURCE_DIR) / "samples" / "families";

std::string text_of(const rapidjson::Value& value) {
  if (value.IsString()) return {value.GetString(), value.GetStringLength()};
  if (value.IsBool()) return value.GetBool() ? "true" : "false";
  return std::to_string(value.GetInt64());
}

std::vector<std::string> texts_of(const rapidjson::Value& list) {
  std::vector<std::string> out;
  for (const auto& value : list.GetArray()) out.push_back(text_of(value));
  return out;
}

void expect_fact(const Hop& hop, const std::string& path, const rapidjson::Value& want) {
  SCOPED_TRACE(path);
  if (path == "warnings") {
    const auto met = testing::warning_ids(hop);
    if (want.Empty()) {
      EXPECT_THAT(met, IsEmpty());
    }
    EXPECT_THAT(met, IsSupersetOf(texts_of(want)));
    return;
  }
  if (path == "for") {
    EXPECT_THAT(std::vector<std::string>(hop.for_.begin(), hop.for_.end()),
                ElementsAreArray(texts_of(want)));
    return;
  }
  bool known = false;
  const auto got = testing::fact_of(hop, path, known);
  ASSERT_TRUE(known) << "no such path";
  if (want.IsNull()) {
    EXPECT_FALSE(got.has_value()) << *got;
  } else {
    ASSERT_TRUE(got.has_value()) << "unknown, want " << text_of(want);
    EXPECT_EQ(*got, text_of(want));
  }
}

// Facts that are told as written are views into the line, whatever the family did.
void expect_views_inside(const Hop& hop, std::string_view header) {
  for (const std::string_view view :
       {hop.from.raw, hop.from.name, hop.from.helo, hop.from.rdns, hop.from.ip_raw, hop.from.zone,
        hop.from.ident, hop.from.asn_text, hop.by.raw, hop.by.name, hop.by.rdns, hop.by.software,
        hop.by.software_version, hop.via, hop.with.value, hop.tls.raw, hop.tls.cipher,
        hop.auth.user, hop.id, hop.for_raw, hop.envelope_from, hop.date.raw}) {
    if (view.data() == nullptr) continue;
    const bool inside = view.data() >= header.data() &&
                        view.data() + view.size() <= header.data() + header.size();
    EXPECT_TRUE(inside) << "not of the line: " << view;
  }
}

// The families met in one file.
std::set<std::string> check_file(const fs::path& file) {
  std::set<std::string> met;
  std::ifstream in(file);
  std::string line;
  while (std::getline(in, line)) {
    rapidjson::Document sample;
    sample.Parse(line.data(), line.size());
    if (sample.HasParseError() || !sample.HasMember("expect")) {
      ADD_FAILURE() << file << ": no sample: " << line;
      continue;
    }
    SCOPED_TRACE(file.filename().string() + ": " + sample["name"].GetString());
    const std::string header = text_of(sample["header"]);
    const Hop hop = parse_received(header);
    met.emplace(hop.family);
    expect_views_inside(hop, header);
    const auto& facts = sample["expect"];
    for (rapidjson::SizeType i = 0; i < facts.MemberCount(); ++i) {
      const auto fact = facts.MemberBegin() + static_cast<std::ptrdiff_t>(i);
      expect_fact(hop, text_of(fact->name), fact->value);
    }
  }
  return met;
}

TEST(FamilySamples, SayWhatTheyAreExpectedToSay) {
  std::size_t files = 0;
  for (const auto& entry : fs::directory_iterator(k_folder)) {
    if (entry.path().extension() != ".jsonl") continue;
    check_file(entry.path());
    ++files;
  }
  EXPECT_EQ(files, family_rows().size());
}

TEST(FamilySamples, MeetEachFamilyInItsOwnFile) {
  for (const FamilyRow& row : family_rows()) {
    std::string stem(row.id);
    for (char& c : stem) c = c == '-' ? '_' : c;
    EXPECT_TRUE(check_file(k_folder / (stem + ".jsonl")).contains(std::string(row.id))) << row.id;
  }
}

// What a hop calls the words of its line stands there: reports give its place.
TEST(FamilySamples, NameSoftwareByWordsOfTheLine) {
  for (const auto& entry : fs::directory_iterator(k_folder)) {
    std::ifstream in(entry.path());
    std::string text;
    while (entry.path().extension() == ".jsonl" && std::getline(in, text)) {
      rapidjson::Document sample;
      sample.Parse(text.data(), text.size());
      const std::string header = text_of(sample["header"]);
      const std::string_view software = parse_received(header).by.software;
      if (software.data() == nullptr) continue;
      EXPECT_GE(software.data(), header.data()) << header;
      EXPECT_LE(software.data() + software.size(), header.data() + header.size()) << header;
    }
  }
}

// Each rule that a family states is broken by one of its own samples.
TEST(FamilySamples, BreakEveryInvariant) {
  for (const FamilyRow& row : family_rows()) {
    std::set<std::string_view> broken;
    std::string stem(row.id);
    for (char& c : stem) c = c == '-' ? '_' : c;
    std::ifstream in(k_folder / (stem + ".jsonl"));
    std::string text;
    while (std::getline(in, text)) {
      rapidjson::Document sample;
      sample.Parse(text.data(), text.size());
      const std::string header = text_of(sample["header"]);
      Hop hop;
      Line line = read_line(header, hop);
      if (family_of(line).id != row.id) continue;
      row.family->read(line);
      for (const Invariant& invariant : row.family->invariants) {
        if (invariant.broken(line).data() != nullptr) broken.insert(invariant.rule);
      }
    }
    EXPECT_EQ(broken.size(), row.family->invariants.size()) << row.id;
  }
}

TEST(FamilyTable, EndsWithTheGenericFamilyAndHasNoIdTwice) {
  std::set<std::string_view> ids;
  for (const FamilyRow& row : family_rows()) EXPECT_TRUE(ids.insert(row.id).second) << row.id;
  EXPECT_EQ(family_rows().back().id, "generic");
}

}  // namespace
}  // namespace forensics
