// What holds of every check, tried on the samples of all of them.
#include "libforensics/checks/runner.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "libforensics/forensics.h"

namespace forensics {
namespace {

namespace fs = std::filesystem;

const ZoneTable* zones() {
  static const auto table = ZoneTable::load();
  return table ? &*table : nullptr;
}

// Calls `use` with the evidence of each sample.
template <class Use>
std::size_t for_each_sample(const Use& use) {
  std::size_t count = 0;
  const fs::path folder = fs::path(FORENSICS_SOURCE_DIR) / "samples" / "checks";
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".eml") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    const std::string message = text.str();
    const Report report = analyze(message);
    use(report, gather_evidence({.headers = report.headers,
                                 .envelope = report.envelope,
                                 .mime = report.mime,
                                 .identities = report.identities,
                                 .chain = report.chain,
                                 .clocks = report.clocks,
                                 .filters = report.filters,
                                 .geo = report.geo,
                                 .zones = zones(),
                                 .has_geo_data = true,
                                 .dns = nullptr}));
    ++count;
  }
  return count;
}

std::uint32_t places(Scope scope, const Chain& chain) {
  const auto hops = static_cast<std::uint32_t>(chain.hops.size());
  if (scope == Scope::message) return 1;
  return scope == Scope::hop || hops == 0 ? hops : hops - 1;
}

bool has_what_it_wants(const Check& check, const Evidence& evidence, std::uint32_t at) {
  if ((check.wants_message & ~evidence.parts) != 0) return false;
  if (check.scope == Scope::message) return true;
  if (!evidence.hops[at].has(check.wants)) return false;
  return check.scope != Scope::link || evidence.hops[at + 1].has(check.wants_older);
}

// Parts of a line that checks read without looking whether they are there.
constexpr HopParts k_granted =
    hop_has::helo | hop_has::client_ip | hop_has::outside_ip | hop_has::client_ipv4 |
    hop_has::rdns | hop_has::id | hop_has::id_clock | hop_has::tls | hop_has::version |
    hop_has::exim_line | hop_has::postfix_line | hop_has::sendmail_line | hop_has::outlook_server |
    hop_has::google_server | hop_has::newer_line | hop_has::fetch | hop_has::microsoft_ip |
    hop_has::queue_id | hop_has::early_stamp;
// The same of a message.
constexpr MessageParts k_granted_of_message = message_has::two_clocks | message_has::date_alone |
                                              message_has::one_zone | message_has::mailer |
                                              message_has::release;

// Whether the check has been seen to look for all that is missing here.
bool looks_itself(const CheckRow& row, const Evidence& evidence, std::uint32_t at) {
  const Check& check = *row.check;
  if ((check.wants_message & ~evidence.parts & k_granted_of_message) != 0) return false;
  if (check.scope == Scope::message) return true;
  const HopParts missing = check.wants & ~evidence.hops[at].parts;
  return (missing & k_granted) == 0;
}

bool is_empty(const Note& note) {
  return note.span_count == 0 && !note.seconds && !note.number && !note.instant &&
         note.word.empty();
}

TEST(Checks, WriteIntoTheNoteOnlyWhenTheyHit) {
  const std::size_t samples = for_each_sample([](const Report& report, const Evidence& evidence) {
    for (const CheckRow& row : check_rows()) {
      for (std::uint32_t at = 0; at < places(row.check->scope, report.chain); ++at) {
        if (!has_what_it_wants(*row.check, evidence, at)) continue;
        Note note;
        if (row.check->run(evidence, at, note) == Outcome::hit) continue;
        EXPECT_TRUE(is_empty(note)) << row.id << " in " << report.source.path;
      }
    }
  });
  EXPECT_GE(samples, 2 * check_rows().size());
}

TEST(RunChecks, AsksOnlyWhereThereIsWhatTheCheckWants) {
  std::size_t left_out = 0;
  for_each_sample([&](const Report&, const Evidence& evidence) {
    for (const CheckResult& result : run_checks(evidence).results) {
      const Check& check = *check_rows()[result.row].check;
      EXPECT_TRUE(has_what_it_wants(check, evidence, result.at)) << check_rows()[result.row].id;
    }
    for (const HopFacts& hop : evidence.hops) left_out += hop.has(hop_has::helo) ? 0U : 1U;
  });
  EXPECT_GT(left_out, 0U);
}

// A check that is asked where one of the parts is missing that it wants says that it is not
// applicable; but for parts that it takes for granted and would not survive the lack of.
TEST(Checks, AreNotApplicableWhereSomethingThatTheyWantIsMissing) {
  std::size_t asked = 0;
  for_each_sample([&](const Report& report, const Evidence& evidence) {
    for (const CheckRow& row : check_rows()) {
      for (std::uint32_t at = 0; at < places(row.check->scope, report.chain); ++at) {
        if (has_what_it_wants(*row.check, evidence, at) || !looks_itself(row, evidence, at))
          continue;
        Note note;
        EXPECT_EQ(row.check->run(evidence, at, note), Outcome::not_applicable)
            << row.id << " at " << at << " in " << report.source.path;
        ++asked;
      }
    }
  });
  EXPECT_GT(asked, 10'000U);
}

// Where a check is clean unasked, it would say so.
TEST(Checks, AreCleanWhereTheySayThatTheyAre) {
  std::size_t asked = 0;
  for_each_sample([&](const Report& report, const Evidence& evidence) {
    for (const CheckRow& row : check_rows()) {
      const HopParts plain = row.check->clean_with;
      if (plain == hop_has::nothing) continue;
      for (std::uint32_t at = 0; at < places(row.check->scope, report.chain); ++at) {
        if (!has_what_it_wants(*row.check, evidence, at) || !evidence.hops[at].has(plain)) continue;
        Note note;
        EXPECT_EQ(row.check->run(evidence, at, note), Outcome::clean)
            << row.id << " at " << at << " in " << report.source.path;
        ++asked;
      }
    }
  });
  EXPECT_GT(asked, 10'000U);
}

TEST(Note, IsAsNewOnceCleared) {
  Note note;
  note.add(Span{1, 2});
  note.seconds = 1;
  note.number = 2;
  note.instant = Instant{3, 0};
  note.word = "word";
  const DnsFact fact;
  note.lacking = &fact;
  EXPECT_FALSE(is_empty(note));
  note.clear();
  EXPECT_TRUE(is_empty(note));
  EXPECT_EQ(note.lacking, nullptr);
}

}  // namespace
}  // namespace forensics
