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

bool is_empty(const Note& note) {
  return note.span_count == 0 && !note.seconds && !note.number && !note.instant &&
         note.word.empty();
}

TEST(Checks, WriteIntoTheNoteOnlyWhenTheyHit) {
  const std::size_t samples = for_each_sample([](const Report& report, const Evidence& evidence) {
    for (const CheckRow& row : check_rows()) {
      for (std::uint32_t at = 0; at < places(row.check->scope, report.chain); ++at) {
        if (row.check->wants != hop_has::nothing && !evidence.hops[at].has(row.check->wants))
          continue;
        Note note;
        if (row.check->run(evidence, at, note) == Outcome::hit) continue;
        EXPECT_TRUE(is_empty(note)) << row.id << " in " << report.source.path;
      }
    }
  });
  EXPECT_GE(samples, 2 * check_rows().size());
}

TEST(RunChecks, AsksOnlyAboutHopsThatHaveWhatTheCheckWants) {
  std::size_t left_out = 0;
  for_each_sample([&](const Report&, const Evidence& evidence) {
    for (const CheckResult& result : run_checks(evidence).results) {
      const HopParts wanted = check_rows()[result.row].check->wants;
      if (wanted == hop_has::nothing) continue;
      EXPECT_TRUE(evidence.hops[result.at].has(wanted)) << check_rows()[result.row].id;
    }
    for (const HopFacts& hop : evidence.hops) left_out += hop.has(hop_has::helo) ? 0U : 1U;
  });
  EXPECT_GT(left_out, 0U);
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
