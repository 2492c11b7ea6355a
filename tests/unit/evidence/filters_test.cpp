// Every line of samples/filters, every item named there; and every filter has its samples.
#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "libforensics/evidence/anomalies.h"
#include "libforensics/evidence/filter_row.h"

namespace forensics {
namespace {

namespace fs = std::filesystem;
const fs::path k_folder = fs::path(FORENSICS_SOURCE_DIR) / "samples" / "filters";

std::string text_of(const rapidjson::Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

std::string shown(std::string_view text) {
  return text.data() == nullptr || text.empty() ? "-" : std::string(text);
}

// Each fold one blank, as reports print it.
std::string unfolded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\n') {
      out += text[i];
      continue;
    }
    while (i + 1 < text.size() && (text[i + 1] == ' ' || text[i + 1] == '\t')) ++i;
    out += ' ';
  }
  return out;
}

// "SCL=5 | spam confidence | spam | -"
std::string line_of(const FilterItem& item) {
  return std::string(item.key) + "=" + unfolded(item.value) + " | " + shown(item.name) + " | " +
         shown(item.meaning) + " | " + (item.time ? to_rfc3339(*item.time) : "-");
}

// A sample: {"field", "value", "items": ["KEY=VALUE | name | meaning | time", ...]}.
void expect_sample(std::string_view id, const rapidjson::Value& sample) {
  const std::string message =
      text_of(sample["field"]) + ": " + text_of(sample["value"]) + "\n\nbody\n";
  const Headers headers = split_headers(message);
  const FilterVerdicts verdicts = read_filters(headers);
  std::vector<std::string> want;
  for (const auto& item : sample["items"].GetArray()) want.push_back(text_of(item));
  if (want.empty()) {
    EXPECT_TRUE(verdicts.fields.empty());
    return;
  }
  ASSERT_EQ(verdicts.fields.size(), 1U);
  EXPECT_EQ(verdicts.fields[0].filter->id, id);
  EXPECT_EQ(verdicts.fields[0].span.of(message), text_of(sample["value"]));
  std::vector<std::string> got;
  for (const FilterItem& item : verdicts.fields[0].items) got.push_back(line_of(item));
  EXPECT_THAT(got, ::testing::ElementsAreArray(want));
}

TEST(FilterSamples, ReadAsTheySay) {
  for (const FilterRow& row : filter_rows()) {
    std::ifstream in(k_folder / (std::string(row.id) + ".jsonl"));
    ASSERT_TRUE(in) << row.id << " has no samples";
    std::string line;
    std::size_t count = 0;
    while (std::getline(in, line)) {
      SCOPED_TRACE(std::string(row.id) + ": " + line);
      rapidjson::Document sample;
      sample.Parse(line.data(), line.size());
      ASSERT_FALSE(sample.HasParseError());
      expect_sample(row.id, sample);
      ++count;
    }
    EXPECT_GT(count, 0U) << row.id;
  }
}

TEST(FilterSamples, BelongToAFilter) {
  for (const auto& entry : fs::directory_iterator(k_folder)) {
    const std::string stem = entry.path().stem().string();
    EXPECT_TRUE(std::any_of(filter_rows().begin(), filter_rows().end(), [&](const FilterRow& row) {
      return row.id == stem;
    })) << entry.path();
  }
}

TEST(Filters, FindAFieldInAnyCaseAndByItsEnding) {
  EXPECT_EQ(find_filter("x-SPAM-status").row->id, "spamassassin");
  EXPECT_EQ(find_filter("X-Example-MailScanner").row->id, "mailscanner");
  EXPECT_EQ(find_filter("X-Spam-Statuses").row, nullptr);
  EXPECT_EQ(find_filter("").row, nullptr);
}

TEST(Filters, KeepTheOrderOfTheMessage) {
  const std::string message = "X-Spam-Flag: YES\nSubject: a\nX-SBRS: 3.5\n\n";
  const Headers headers = split_headers(message);
  const FilterVerdicts verdicts = read_filters(headers);
  ASSERT_EQ(verdicts.fields.size(), 2U);
  EXPECT_EQ(verdicts.fields[0].field, 0U);
  EXPECT_EQ(verdicts.fields[0].items[0].meaning, "spam");
  EXPECT_EQ(verdicts.fields[1].field, 2U);
}

TEST(Filters, ItemsOfDecodedTextOutliveAMove) {
  const std::string message = "X-Message-Delivery: Vj0xLjE7U0NMPTY=\n\n";
  const Headers headers = split_headers(message);
  FilterVerdicts first = read_filters(headers);
  const FilterVerdicts moved = std::move(first);
  ASSERT_EQ(moved.fields.size(), 1U);
  EXPECT_EQ(moved.fields[0].items[1].key, "SCL");
  EXPECT_EQ(moved.fields[0].items[1].value, "6");
}

TEST(Filters, StopAtTheLimitOfItems) {
  std::string pairs;
  for (std::size_t i = 0; i < limits::max_filter_items; ++i) pairs += "SCL:1;";
  const std::string full = "X-Microsoft-Antispam: " + pairs + "\n\n";
  const std::string over = "X-Microsoft-Antispam: " + pairs + "SCL:1;\n\n";
  EXPECT_TRUE(read_filters(split_headers(std::string_view(full))).anomalies.empty());
  const Headers headers = split_headers(std::string_view(over));
  const FilterVerdicts verdicts = read_filters(headers);
  EXPECT_TRUE(verdicts.anomalies.has(anomalies::too_many_filter_items));
  EXPECT_EQ(verdicts.fields[0].items.size(), limits::max_filter_items);
}

TEST(Filters, StopAtTheLimitOfFields) {
  std::string full;
  for (std::size_t i = 0; i < limits::max_filter_fields; ++i) full += "X-Spam-Flag: NO\n";
  const std::string over = full + "X-Spam-Flag: NO\n\n";
  full += "\n";
  EXPECT_TRUE(read_filters(split_headers(std::string_view(full))).anomalies.empty());
  const Headers headers = split_headers(std::string_view(over));
  const FilterVerdicts verdicts = read_filters(headers);
  EXPECT_TRUE(verdicts.anomalies.has(anomalies::too_many_filter_fields));
  EXPECT_EQ(verdicts.fields.size(), limits::max_filter_fields);
}

TEST(Filters, ReadUnclosedQuotesAndBracketsAsOnePart) {
  const std::string message =
      "X-IronPort-AV: E=Sophos;i=\"5.9;d=1\nX-Spam-Status: No, tests=[A=1\n\n";
  const Headers headers = split_headers(message);
  const FilterVerdicts verdicts = read_filters(headers);
  ASSERT_EQ(verdicts.fields.size(), 2U);
  EXPECT_EQ(verdicts.fields[0].items[1].value, "\"5.9;d=1");
  EXPECT_EQ(verdicts.fields[1].items[1].value, "[A=1");
}

// The product and the items of a message's only field: "kaspersky", "status=Clean | ... | -", ...
std::vector<std::string> lines_of(const std::string& field) {
  const std::string message = field + "\n\nbody\n";
  const Headers headers = split_headers(message);
  const FilterVerdicts verdicts = read_filters(headers);
  if (verdicts.fields.size() != 1) return {};
  std::vector<std::string> out{std::string(verdicts.fields[0].filter->id)};
  for (const FilterItem& item : verdicts.fields[0].items) out.push_back(line_of(item));
  return out;
}

TEST(KasperskyFilter, DatesTheScanByItsBases) {
  EXPECT_THAT(lines_of("X-KSMG-LinksScanning: Clean, bases: 2023/07/06 10:00:00"),
              ::testing::ElementsAre(
                  "kaspersky", "status=Clean | verdict | nothing found | -",
                  "bases=2023/07/06 10:00:00 | time of its rules | - | 2023-07-06T10:00:00Z"));
  EXPECT_THAT(lines_of("X-KLMS-AntiPhishing: Clean, bases: 2024/03/07\n\t13:22:00"),
              ::testing::ElementsAre("kaspersky", "status=Clean | verdict | nothing found | -",
                                     "bases=2024/03/07 13:22:00 | time of its rules | - | "
                                     "2024-03-07T00:00:00Z"));
  EXPECT_THAT(
      lines_of("X-KSMG-AntiSpam-Lua-Profiles: 184605 [Apr 05 2024]"),
      ::testing::ElementsAre("kaspersky", "profiles=184605 | version of the spam rules | - | -",
                             "day=Apr 05 2024 | day of the spam rules | - | 2024-04-05T00:00:00Z"));
}

TEST(KasperskyFilter, ReadsNoTimeOutOfWhatIsNoDay) {
  for (const std::string day : {"Apr 31 2024", "Avr 05 2024", "Apr 05", "05 Apr 2024", ""}) {
    EXPECT_THAT(lines_of("X-KSMG-AntiSpam-Lua-Profiles: 1 [" + day + "]").back(),
                "day=" + day + " | day of the spam rules | - | -");
  }
  EXPECT_EQ(lines_of("X-KSMG-AntiSpam-Lua-Profiles: 184605").size(), 2U);
  EXPECT_EQ(lines_of("X-KSMG-LinksScanning: Clean, bases: today").back(),
            "bases=today | time of its rules | - | -");
}

TEST(KasperskyFilter, TellsVerdictsFromWhatFollowsThem) {
  EXPECT_THAT(
      lines_of("X-KSMG-AntiVirus-Status: NotDetected, skipped"),
      ::testing::ElementsAre("kaspersky", "status=NotDetected | verdict | nothing found | -",
                             "note=skipped | what it adds | - | -"));
  EXPECT_THAT(lines_of("X-KLMS-AntiSpam-Status: not scanned, disabled by settings"),
              ::testing::ElementsAre("kaspersky", "status=not scanned | verdict | not scanned | -",
                                     "note=disabled by settings | what it adds | - | -"));
  // An action "skipped" does not say that nothing was scanned.
  EXPECT_THAT(lines_of("X-KSMG-Message-Action: skipped, ContentFiltering"),
              ::testing::ElementsAre("kaspersky", "action=skipped | action | - | -",
                                     "module=ContentFiltering | module that decided | - | -"));
}

TEST(KasperskyFilter, ReadsTheFieldsOfItsSpamModule) {
  const auto item = [](const std::string& field) { return lines_of(field).back(); };
  EXPECT_EQ(item("X-KSMG-AntiSpam-Version: 6.1.0.4"),
            "version=6.1.0.4 | version of the spam module | - | -");
  EXPECT_EQ(item("X-KSMG-Rule-ID: 10"),
            "rules=10 | numbers of the site's rules for the message | - | -");
  EXPECT_EQ(item("X-KSMG-AntiSpam-Envelope-From: a@example.org"),
            "from=a@example.org | envelope sender at the scan | - | -");
  EXPECT_EQ(item("X-KSMG-AntiSpam-Interceptor-Info: timeout expired"),
            "scan=timeout expired | scan for spam | not scanned: it took too long | -");
  EXPECT_EQ(item("X-KSMG-AntiSpam-Moebius-Timestamps: 1971238, 1971643"),
            "signatures=1971238, 1971643 | signatures of the service Moebius | - | -");
  EXPECT_EQ(item("X-KSMG-AntiSpam-Info: LuaCore: 15 0.3.15 adb4, {A, b}, FromAlignment: s"),
            "criteria=LuaCore: 15 0.3.15 adb4, {A, b}, FromAlignment: s | what the verdict rests "
            "on | - | -");
  EXPECT_THAT(
      lines_of("X-KSMG-AntiSpam-Auth: dmarc=none header.from=example.org;dkim=none"),
      ::testing::ElementsAre("kaspersky", "dmarc=none header.from=example.org | DMARC | - | -",
                             "dkim=none | DKIM | - | -"));
}

TEST(SpamAssassinFilter, NamesThePartsOfItsRelays) {
  EXPECT_THAT(
      lines_of("X-Spam-Relays-Untrusted: [ ip=192.0.2.1 rdns=a.example.org helo=!192.0.2.1!\n"
               "\tby=mx.example.net ident= envfrom=b=c@example.org intl=0 id=4F1 auth= msa=1 ]"),
      ::testing::ElementsAre(
          "spamassassin", "ip=192.0.2.1 | address of the client | - | -",
          "rdns=a.example.org | reverse name of the client, if it has one | - | -",
          "helo=!192.0.2.1! | HELO of the client | - | -",
          "by=mx.example.net | server that took it | - | -",
          "ident= | user by the ident protocol | - | -",
          "envfrom=b=c@example.org | envelope sender in the line | - | -",
          "intl=0 | where the client is | outside the site's networks | -",
          "id=4F1 | id in the line | - | -", "auth= | how the client logged in | - | -",
          "msa=1 | taken by a submission server | yes | -"));
}

TEST(SpamAssassinFilter, ReadsEveryRelayAndStopsAtTheLimit) {
  EXPECT_THAT(lines_of("X-Spam-Relays-Internal: [ ip=192.0.2.1 ] [ ip=192.0.2.2 ]"),
              ::testing::ElementsAre("spamassassin", "ip=192.0.2.1 | address of the client | - | -",
                                     "ip=192.0.2.2 | address of the client | - | -"));
  EXPECT_TRUE(lines_of("X-Spam-Relays-Trusted: ").empty());
  EXPECT_TRUE(lines_of("X-Spam-Relays-External: [ ] =x").empty());
  std::string many = "X-Spam-Relays-Trusted:";
  for (std::size_t i = 0; i <= limits::max_filter_items; ++i) many += " [ ip=192.0.2.1 ]";
  EXPECT_EQ(lines_of(many).size(), limits::max_filter_items + 1);
}

TEST(AmavisFilter, DatesTheScanByTheDatabaseOfClamAV) {
  const std::string engine = "engine=ClamAV 0.97.3 | scanner | - | -";
  const std::string database = "database=14253 | number of its signature database | - | -";
  const std::string made =
      "made=Tue Jan  3 00:26:49 2012 | time of that database, in the zone of the host | - | "
      "2012-01-03T00:26:49Z";
  const std::string value = "ClamAV 0.97.3/14253/Tue Jan  3 00:26:49 2012";
  EXPECT_THAT(lines_of("X-Virus-Scanned: " + value + "\n\ton mail.example.org"),
              ::testing::ElementsAre("amavis", engine, database, made,
                                     "host=mail.example.org | host that it ran on | - | -"));
  EXPECT_THAT(lines_of("X-Virus-Scanned: Clear (" + value + ")"),
              ::testing::ElementsAre("amavis", engine, database, made,
                                     "result=Clear | what it found | - | -"));
  EXPECT_THAT(lines_of("X-Virus-Scanned: " + value),
              ::testing::ElementsAre("amavis", engine, database, made));
}

TEST(AmavisFilter, LeavesOtherScannersWhole) {
  for (const std::string value :
       {"amavisd-new at example.org", "ClamAV using ClamSMTP", "by amavisd-milter on a.example.org",
        "ClamAV 0.97.3/14253/Tue Jan 32 00:26:49 2012 on mail",
        "ClamAV 0.97.3/14253/Tue Jan  3 24:26:49 2012", "ClamAV 0.97.3/x/Tue Jan  3 00:26:49 2012",
        "ClamAV 0.97.3/14253", "Clean (ClamAV)", "on"}) {
    EXPECT_THAT(lines_of("X-Virus-Scanned: " + value),
                ::testing::ElementsAre("amavis", "scanner=" + value +
                                                     " | scanner and the host that it ran on | - "
                                                     "| -"));
  }
}

TEST(AmavisFilter, ReadsTheFormsOfClamavMilter) {
  EXPECT_THAT(lines_of("X-Virus-Scanned: clamav-milter 0.103.8 at mx.example.org"),
              ::testing::ElementsAre("amavis", "engine=clamav-milter 0.103.8 | scanner | - | -",
                                     "host=mx.example.org | host that it ran on | - | -"));
  EXPECT_THAT(lines_of("X-Virus-Scanned: clamav-milter 0.103.8"),
              ::testing::ElementsAre("amavis", "engine=clamav-milter 0.103.8 | scanner | - | -"));
  EXPECT_THAT(lines_of("X-Virus-Status: Infected (Eicar-Test-Signature)"),
              ::testing::ElementsAre("amavis", "status=Infected | virus scan | virus found | -",
                                     "virus=Eicar-Test-Signature | what was found | - | -"));
  EXPECT_THAT(lines_of("X-Virus-Status: Not Scanned - StreamMaxLength exceeded"),
              ::testing::ElementsAre("amavis", "status=Not Scanned | virus scan | not scanned | -",
                                     "reason=StreamMaxLength exceeded | why not | - | -"));
  EXPECT_THAT(lines_of("X-Virus-Status: Infected (x"),
              ::testing::ElementsAre("amavis", "status=Infected (x | virus scan | - | -"));
}

TEST(FireEyeFilter, KnowsItsOwnWordsAndNotThoseOfASite) {
  EXPECT_THAT(lines_of("X-FireEye: Clean"),
              ::testing::ElementsAre("fireeye", "verdict=Clean | verdict | nothing found | -"));
  EXPECT_THAT(lines_of("X-Trellix: looked at"),
              ::testing::ElementsAre("fireeye", "verdict=looked at | verdict | - | -"));
  EXPECT_THAT(lines_of("X-FE-ETP-SENDER-IP: 192.0.2.1"),
              ::testing::ElementsAre("fireeye", "ip=192.0.2.1 | address of the sender | - | -"));
}

TEST(FireEyeFilter, ReadsTheTimeInItsMetadata) {
  // { "tid": "x:1", "accepted_timestamp": "20241018080404",
  //   "accepted_timestamp_epoch": "1729238644", "att_count": -2, "src_ip": "192.0.2.1" }
  EXPECT_THAT(
      lines_of("X-FE-ETP-METADATA: "
               "eyAidGlkIjogIng6MSIsICJhY2NlcHRlZF90aW1lc3RhbXAiOiAiMjAyNDEwMTgwODA0MDQiLCAi\n "
               "YWNjZXB0ZWRfdGltZXN0YW1wX2Vwb2NoIjogIjE3MjkyMzg2NDQiLCAiYXR0X2NvdW50IjogLTIs\n "
               "ICJzcmNfaXAiOiAiMTkyLjAuMi4xIiB9"),
      ::testing::ElementsAre("fireeye", "tid=x:1 | - | - | -",
                             "accepted_timestamp=20241018080404 | when the service took it | - | "
                             "2024-10-18T08:04:04Z",
                             "accepted_timestamp_epoch=1729238644 | when the service took it | - | "
                             "2024-10-18T08:04:04Z",
                             "att_count=-2 | - | - | -",
                             "src_ip=192.0.2.1 | address of the client | - | -"));
}

TEST(FireEyeFilter, ShowsMetadataThatItCannotReadAsItStands) {
  for (const std::string value : {"eyJ0", "dGV4dA==", "{\"tid\": 1}"}) {
    EXPECT_THAT(lines_of("X-FE-ETP-METADATA: " + value),
                ::testing::ElementsAre("fireeye", "metadata=" + value + " | - | - | -"));
  }
}

TEST(FortiMailFilter, NamesThePoliciesThatApplied) {
  EXPECT_THAT(lines_of("X-FE-Policy-ID: 3:0:2:SYSTEM"),
              ::testing::ElementsAre("fortimail", "access=3 | rule of access that applied | - | -",
                                     "ip=0 | policy by address that applied | none | -",
                                     "recipient=2 | policy by recipient that applied | - | -",
                                     "scope=SYSTEM | domain of that policy | of the whole system | "
                                     "-"));
  EXPECT_EQ(lines_of("X-FE-Policy-ID: 9:1:3").size(), 4U);
  EXPECT_EQ(lines_of("X-FE-Policy-ID: 1:2:3:example.org:5").size(), 5U);
  EXPECT_THAT(lines_of("X-FEAS-Client-IP: 192.0.2.1"),
              ::testing::ElementsAre("fortimail", "ip=192.0.2.1 | address of the client | - | -"));
  EXPECT_THAT(
      lines_of("X-FEAS-AUTH-USER: a@example.org"),
      ::testing::ElementsAre("fortimail", "user=a@example.org | account that logged in | - | -"));
}

TEST(FugluFilter, ReadsVerdictAndId) {
  EXPECT_THAT(lines_of("X-Fuglu-Spamstatus: YES"),
              ::testing::ElementsAre("fuglu", "status=YES | verdict | spam | -"));
  EXPECT_THAT(lines_of("X-Fuglu-Suspect: a258d6a8715f4e138885bf8124b20dc8"),
              ::testing::ElementsAre(
                  "fuglu", "suspect=a258d6a8715f4e138885bf8124b20dc8 | id of the scan | - | -"));
}

}  // namespace
}  // namespace forensics
