// Every check on its own two messages: samples/checks/<id>/hit.eml shows the mark where expect.json
// says, clean.eml does not show it though it was looked for. Answers of DNS, where a check needs
// some, stand in world.ndjson, countries of networks in countries.json.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "libforensics/checks/check.h"
#include "libforensics/forensics.h"
#include "tests/unit/geo/mmdb_writer.h"
#include "tests/unit/temp_folder.h"

namespace forensics {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAreArray;

const fs::path k_folder = fs::path(FORENSICS_SOURCE_DIR) / "samples" / "checks";

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  EXPECT_TRUE(in) << path << " is missing";
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// expect.json: {"hit": [places], "trust": ["count:1", ...], "clean": "clean" | "not_applicable" |
// "no_evidence"}; all but "hit" may be left out.
struct Expectation {
  std::vector<std::uint32_t> places;
  TrustOptions trust;
  bool looked_for_in_clean{true};
};

Expectation expectation_of(const fs::path& folder) {
  Expectation out;
  const std::string text = read(folder / "expect.json");
  rapidjson::Document json;
  json.Parse(text.data(), text.size());
  EXPECT_FALSE(json.HasParseError()) << folder;
  for (const auto& place : json["hit"].GetArray()) out.places.push_back(place.GetUint());
  if (json.HasMember("trust")) {
    for (const auto& word : json["trust"].GetArray()) {
      EXPECT_TRUE(add_trust_word(out.trust, word.GetString()));
    }
  }
  if (json.HasMember("clean"))
    out.looked_for_in_clean = std::string_view(json["clean"].GetString()) == "clean";
  return out;
}

const ZoneTable* zones() {
  static const auto table = ZoneTable::load();
  return table ? &*table : nullptr;
}

// The places where a check hit, and whether it was clean anywhere.
struct Answer {
  std::vector<std::uint32_t> hits;
  bool clean{false};
  std::string summary;
};

// The answers that a sample brings; null when it brings none.
std::optional<DnsSnapshot> world_of(const fs::path& folder) {
  if (!fs::exists(folder / "world.ndjson")) return std::nullopt;
  auto world = read_snapshot(read(folder / "world.ndjson"));
  EXPECT_TRUE(world) << folder;
  return world ? std::optional(std::move(*world)) : std::nullopt;
}

// A database of the countries that a sample gives to networks, [[network, country], ...]; null
// when it gives none.
std::optional<GeoView> countries_of(const fs::path& folder) {
  if (!fs::exists(folder / "countries.json")) return std::nullopt;
  const std::string text = read(folder / "countries.json");
  rapidjson::Document json;
  json.Parse(text.data(), text.size());
  mmdb_writer::Writer writer(6);
  for (const auto& pair : json.GetArray()) {
    writer.add(pair[0].GetString(),
               mmdb_writer::map({{"country_code", mmdb_writer::text(pair[1].GetString())}}));
  }
  const TempFolder temp;
  mmdb_writer::write_file(temp.file("countries.mmdb"), writer.bytes());
  auto view = GeoView::open({temp.file("countries.mmdb")});
  EXPECT_TRUE(view) << folder;
  return view ? std::optional(*std::move(view)) : std::nullopt;
}

// What a sample brings beside its messages; null pointers where it brings nothing.
struct Surroundings {
  const DnsView* dns{nullptr};
  const GeoView* geo{nullptr};
};

Answer ask(const CheckRow& row, const std::string& message, const TrustOptions& trust,
           const Surroundings& around = {}) {
  AnalyzeOptions options;
  options.trust = trust;
  options.zones = zones();
  options.dns = around.dns;
  options.geo = around.geo;
  const Report report = analyze(message, options);
  Answer out;
  for (const CheckResult& result : report.checks.results) {
    if (check_rows()[result.row].id != row.id) continue;
    if (result.outcome == Outcome::hit) out.hits.push_back(result.at);
    out.clean = out.clean || result.outcome == Outcome::clean;
  }
  for (const Finding& finding : report.checks.findings) {
    if (check_rows()[finding.row].id == row.id)
      out.summary = summary_of(*row.check, finding.note, report.message);
  }
  return out;
}

class EachCheck : public ::testing::TestWithParam<const CheckRow*> {};

TEST_P(EachCheck, HitsItsSampleAndLeavesTheCleanOneAlone) {
  const CheckRow& row = *GetParam();
  const fs::path folder = k_folder / row.id;
  const Expectation want = expectation_of(folder);
  ASSERT_FALSE(want.places.empty());
  const std::optional<DnsSnapshot> world = world_of(folder);
  const std::optional<GeoView> countries = countries_of(folder);
  const Surroundings around{world ? &*world : nullptr, countries ? &*countries : nullptr};
  EXPECT_EQ(around.dns != nullptr, (row.check->needs & needs::dns) != 0);
  EXPECT_EQ(around.geo != nullptr, (row.check->needs & needs::geo) != 0);

  const Answer hit = ask(row, read(folder / "hit.eml"), want.trust, around);
  EXPECT_THAT(hit.hits, ElementsAreArray(want.places));
  EXPECT_EQ(hit.summary.find("(unknown)"), std::string::npos) << hit.summary;
  EXPECT_EQ(hit.summary.find("(missing)"), std::string::npos) << hit.summary;

  const Answer clean = ask(row, read(folder / "clean.eml"), want.trust, around);
  EXPECT_THAT(clean.hits, ::testing::IsEmpty());
  EXPECT_EQ(clean.clean, want.looked_for_in_clean);
}

std::vector<const CheckRow*> rows() {
  std::vector<const CheckRow*> out;
  for (const CheckRow& row : check_rows()) out.push_back(&row);
  return out;
}

INSTANTIATE_TEST_SUITE_P(CheckSamples, EachCheck, ::testing::ValuesIn(rows()),
                         [](const auto& param) { return std::string(param.param->id); });

// What the sender writes beside the path is no mark against the lines of the reader's own servers.
TEST(Checks, OfTheSendersOwnFieldsSayNothingOfHopsThatNobodyClaims) {
  TrustOptions every_hop;
  ASSERT_TRUE(add_trust_word(every_hop, "count:99"));
  for (const std::string_view id :
       {"hidden_clocks_off_the_hops", "signature_off_the_hops", "dkim_expired_on_arrival",
        "arc_set_incomplete", "message_id_server_not_in_chain",
        "queue_id_of_the_message_id_in_chain", "queue_id_of_the_message_id_missing",
        "quoted_id_in_no_line", "handling_server_not_in_chain"}) {
    const Answer answer = ask(*find_check(id), read(k_folder / id / "hit.eml"), every_hop);
    EXPECT_THAT(answer.hits, ::testing::IsEmpty()) << id;
    EXPECT_FALSE(answer.clean) << id;
  }
}

std::vector<const CheckRow*> rows_of_dns() {
  std::vector<const CheckRow*> out = rows();
  std::erase_if(out, [](const CheckRow* row) { return (row->check->needs & needs::dns) == 0; });
  return out;
}

class EachDnsCheck : public EachCheck {};

TEST_P(EachDnsCheck, IsNotMadeWithoutAnswers) {
  const CheckRow& row = *GetParam();
  const std::string message = read(k_folder / row.id / "hit.eml");
  const Report report = analyze(message);
  const auto number = static_cast<std::uint16_t>(&row - check_rows().data());
  EXPECT_THAT(report.checks.not_tested, ::testing::Contains(number));
  EXPECT_THAT(report.checks.unanswered, ::testing::IsEmpty());
}

TEST_P(EachDnsCheck, NamesTheQuestionThatNobodyAnswered) {
  const CheckRow& row = *GetParam();
  const std::string message = read(k_folder / row.id / "hit.eml");
  AnalyzeOptions options;
  options.trust = expectation_of(k_folder / row.id).trust;
  const EmptyDnsView nothing;
  options.dns = &nothing;
  const Report report = analyze(message, options);
  const auto number = static_cast<std::uint16_t>(&row - check_rows().data());
  EXPECT_THAT(report.checks.not_tested, ::testing::Contains(number));
  const auto& all = report.checks.unanswered;
  const auto own = std::find_if(all.begin(), all.end(),
                                [&](const UnansweredCheck& entry) { return entry.row == number; });
  ASSERT_NE(own, all.end());
  EXPECT_EQ(own->fact.status, DnsStatus::not_asked);
  const auto& missing = report.dns->missing;
  EXPECT_TRUE(std::any_of(missing.begin(), missing.end(), [&](const DnsNeed& need) {
    return need.question == own->fact.question;
  }));
}

// Years later a name that is gone says nothing of its time; one that still agrees does.
TEST_P(EachDnsCheck, SpeaksAgainstAMessageOnlyByAnswersOfItsTime) {
  const CheckRow& row = *GetParam();
  const fs::path folder = k_folder / row.id;
  DnsSnapshot late;
  const std::optional<DnsSnapshot> world = world_of(folder);
  ASSERT_TRUE(world);
  for (const auto& [question, history] : world->answers()) {
    DnsAnswer answer = history.front();
    answer.time->seconds += 5 * 365 * 86'400;
    late.add(question, std::move(answer));
  }
  const Expectation want = expectation_of(folder);
  const Answer answer = ask(row, read(folder / "hit.eml"), want.trust, {.dns = &late});
  if (row.check->exculpatory) {
    EXPECT_THAT(answer.hits, ElementsAreArray(want.places));
    EXPECT_THAT(answer.summary, ::testing::HasSubstr("after the message"));
  } else {
    EXPECT_THAT(answer.hits, ::testing::IsEmpty());
  }
}

INSTANTIATE_TEST_SUITE_P(CheckSamples, EachDnsCheck, ::testing::ValuesIn(rows_of_dns()),
                         [](const auto& param) { return std::string(param.param->id); });

TEST(CheckSamples, BelongToACheck) {
  for (const auto& entry : fs::directory_iterator(k_folder)) {
    if (!entry.is_directory()) continue;
    EXPECT_NE(find_check(entry.path().filename().string()), nullptr) << entry.path();
  }
}

TEST(Checks, HaveOneIdEachInTheOrderOfTheirIds) {
  std::string_view last;
  for (const CheckRow& row : check_rows()) {
    EXPECT_LT(last, row.id);
    last = row.id;
    EXPECT_FALSE(row.family.empty()) << row.id << ": put it into a subfolder of rules/";
  }
}

}  // namespace
}  // namespace forensics
