#include "libforensics/batch/cross_checks.h"

#include <gtest/gtest.h>

#include "libforensics/forensics.h"

namespace forensics {
namespace {

constexpr std::int64_t k_noon = 1'700'000'000;
constexpr std::int64_t k_day = 86'400;

// The findings of one check.
std::vector<CrossFinding> found(CrossCheck check, const std::vector<BatchRecord>& records) {
  std::vector<CrossFinding> out;
  for (const CrossFinding& finding : cross_checks(records)) {
    if (finding.check == check) out.push_back(finding);
  }
  return out;
}

BatchHop hop(std::string by, std::string id, std::int64_t at) {
  BatchHop out;
  out.by = std::move(by);
  out.id = std::move(id);
  out.stamp = Instant{at, 0};
  return out;
}

BatchRecord with_hop(std::string id, std::int64_t at) {
  BatchRecord record;
  record.hops = {hop("mail.example.org", std::move(id), at)};
  record.arrival = Instant{at, 0};
  return record;
}

BatchRecord from(std::string address, std::string origin = {}) {
  BatchRecord record;
  record.from = std::move(address);
  if (!origin.empty()) record.origin = IpAddress::parse(origin);
  return record;
}

TEST(QueueIdReused, IsOneIdUnderStampsFarApart) {
  const auto findings = found(CrossCheck::queue_id_reused,
                              {with_hop("4RJkNR52PSz14K2k", k_noon), with_hop("other-id-1", k_noon),
                               with_hop("4RJkNR52PSz14K2k", k_noon + 20 * k_day)});
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].what, "mail.example.org 4RJkNR52PSz14K2k");
  EXPECT_EQ(findings[0].records, (std::vector<std::uint32_t>{0, 2}));
  EXPECT_EQ(findings[0].spread_s, 20 * k_day);
}

TEST(QueueIdReused, IsNotTwoCopiesOfOneMessage) {
  EXPECT_TRUE(found(CrossCheck::queue_id_reused,
                    {with_hop("4RJkNR52PSz14K2k", k_noon), with_hop("4RJkNR52PSz14K2k", k_noon)})
                  .empty());
}

TEST(QueueIdReused, IsNotTheVersionOfExchange) {
  EXPECT_TRUE(found(CrossCheck::queue_id_reused,
                    {with_hop("15.20.7002.19", k_noon), with_hop("15.20.7002.19", k_noon + k_day)})
                  .empty());
}

TEST(QueueIdReused, IsNotTheSameIdOfAnotherServer) {
  BatchRecord other = with_hop("4RJkNR52PSz14K2k", k_noon + k_day);
  other.hops[0].by = "mail.example.net";
  EXPECT_TRUE(
      found(CrossCheck::queue_id_reused, {with_hop("4RJkNR52PSz14K2k", k_noon), other}).empty());
}

TEST(QueueIdReused, IsNotANumberThatComesRoundAgain) {
  EXPECT_TRUE(found(CrossCheck::queue_id_reused,
                    {with_hop("NAA04623", k_noon), with_hop("NAA04623", k_noon + k_day)})
                  .empty());
}

TEST(ClockFrozen, IsOneTimeInMessagesWeeksApart) {
  std::vector<BatchRecord> records = {with_hop("a", k_noon), with_hop("b", k_noon + 30 * k_day)};
  for (BatchRecord& record : records)
    record.clocks = {{"mime_lite_boundary", "x", Instant{k_noon, 0}}};
  const auto findings = found(CrossCheck::clock_frozen, records);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].what, "mime_lite_boundary 2023-11-14T22:13:20Z");
  records[1].arrival = Instant{k_noon + k_day, 0};
  EXPECT_TRUE(found(CrossCheck::clock_frozen, records).empty());
}

std::vector<BatchRecord> steady_server(std::int64_t error_s) {
  std::vector<BatchRecord> records;
  for (int i = 0; i < 40; ++i) {
    BatchRecord record;
    const std::int64_t at = k_noon + i * k_day;
    record.hops = {hop("mx.example.net", "", at),
                   hop("mail.example.org", "", at + error_s - i % 5)};
    records.push_back(record);
  }
  return records;
}

TEST(SkewLineLeft, IsAStampBeyondTheServersOwnError) {
  std::vector<BatchRecord> records = steady_server(1'800);
  records[7].hops[1].stamp->seconds += 7'200;
  const auto findings = found(CrossCheck::skew_line_left, records);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].records, (std::vector<std::uint32_t>{7}));
  EXPECT_EQ(findings[0].what, "mail.example.org");
  EXPECT_NEAR(static_cast<double>(findings[0].spread_s), 7'200, 10);
}

TEST(SkewLineLeft, IsNotAnErrorThatTheServerAlwaysHas) {
  EXPECT_TRUE(found(CrossCheck::skew_line_left, steady_server(1'800)).empty());
}

TEST(SkewLineLeft, NeedsManyLinesOfTheServer) {
  std::vector<BatchRecord> records = steady_server(0);
  records.resize(10);
  records[3].hops[1].stamp->seconds += 7'200;
  EXPECT_TRUE(found(CrossCheck::skew_line_left, records).empty());
}

TEST(OriginManyNames, CountsDomains) {
  std::vector<BatchRecord> records = {from("a@one.example", "192.0.2.1"),
                                      from("b@two.example", "192.0.2.1"),
                                      from("c@three.example", "192.0.2.1")};
  const auto findings = found(CrossCheck::origin_many_names, records);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].what, "192.0.2.1");
  EXPECT_EQ(findings[0].names, 3U);
  records[2].from = "c@two.example";
  EXPECT_TRUE(found(CrossCheck::origin_many_names, records).empty());
}

TEST(OriginManyNames, IsNotTheServerOfAMailingList) {
  std::vector<BatchRecord> records = {from("a@one.example", "192.0.2.1"),
                                      from("b@two.example", "192.0.2.1"),
                                      from("c@three.example", "192.0.2.1")};
  for (BatchRecord& record : records) record.by_a_list = true;
  EXPECT_TRUE(found(CrossCheck::origin_many_names, records).empty());
}

TEST(MessageIdReused, NeedsAnotherSender) {
  std::vector<BatchRecord> records = {from("a@one.example"), from("b@two.example")};
  for (BatchRecord& record : records) record.message_id = "1@one.example";
  EXPECT_EQ(found(CrossCheck::message_id_reused, records).size(), 1U);
  records[1].from = "a@one.example";
  EXPECT_TRUE(found(CrossCheck::message_id_reused, records).empty());
}

TEST(BoundaryReused, NeedsAnotherMessageId) {
  std::vector<BatchRecord> records(2);
  for (BatchRecord& record : records) record.boundary = "----=_Part_12_4711.1";
  records[0].message_id = "1@one.example";
  records[1].message_id = "2@one.example";
  EXPECT_EQ(found(CrossCheck::boundary_reused, records).size(), 1U);
  records[1].message_id = "1@one.example";
  EXPECT_TRUE(found(CrossCheck::boundary_reused, records).empty());
}

TEST(BoundaryReused, IsNotOneThatAProgramAlwaysWrites) {
  std::vector<BatchRecord> records(2);
  for (BatchRecord& record : records) record.boundary = "=-=-=";
  records[0].message_id = "1@one.example";
  records[1].message_id = "2@one.example";
  EXPECT_TRUE(found(CrossCheck::boundary_reused, records).empty());
}

TEST(Campaign, IsOneBuildUnderSeveralNames) {
  std::vector<BatchRecord> records = {from("a@one.example"), from("b@one.example"),
                                      from("c@one.example")};
  for (BatchRecord& record : records) record.fingerprint = 42;
  const auto findings = found(CrossCheck::campaign, records);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].records.size(), 3U);
  records[0].fingerprint = 0;
  EXPECT_TRUE(found(CrossCheck::campaign, records).empty());
}

TEST(CrossChecks, SayNothingOfNoMessages) {
  EXPECT_TRUE(cross_checks({}).empty());
}

TEST(CrossChecks, DoNotDependOnTheOrderOfTheRecords) {
  std::vector<BatchRecord> records = {with_hop("4RJkNR52PSz14K2k", k_noon),
                                      with_hop("4RJkNR52PSz14K2k", k_noon + k_day)};
  const auto forward = cross_checks(records);
  std::swap(records[0], records[1]);
  const auto backward = cross_checks(records);
  ASSERT_EQ(forward.size(), backward.size());
  EXPECT_EQ(forward[0].what, backward[0].what);
  EXPECT_EQ(forward[0].spread_s, backward[0].spread_s);
}

constexpr std::string_view k_message =
    "Received: from mail.example.org (mail.example.org [203.0.113.5])\n"
    "\tby MX.example.net (Postfix) with ESMTPS id 4RGBbZ1XMhz14K2k\n"
    "\tfor <bob@example.net>; Wed,  2 Aug 2023 12:48:10 +0000 (UTC)\n"
    "From: Anna <Anna@Example.org>\nTo: bob@example.net\nDate: Wed, 02 Aug 2023 14:48:00 +0200\n"
    "Message-ID: <20230802124800.GA1234@example.org>\n"
    "Content-Type: multipart/mixed; boundary=\"b-1\"\n\n--b-1\n\nx\n--b-1--\n";

TEST(BatchRecords, TakeWhatIsComparedFromAReport) {
  const BatchRecord record = batch_record(analyze(k_message), "a.eml");
  EXPECT_EQ(record.message, "a.eml");
  ASSERT_EQ(record.hops.size(), 1U);
  EXPECT_EQ(record.hops[0].by, "mx.example.net");
  EXPECT_EQ(record.hops[0].id, "4RGBbZ1XMhz14K2k");
  EXPECT_EQ(record.from, "anna@example.org");
  EXPECT_EQ(record.message_id, "20230802124800.GA1234@example.org");
  EXPECT_EQ(record.boundary, "b-1");
  ASSERT_EQ(record.clocks.size(), 1U);  // the id of the Received line is a server's
  EXPECT_EQ(record.clocks[0].kind, "mutt_message_id");
  ASSERT_TRUE(record.origin.has_value());
  EXPECT_EQ(record.origin->to_string(), "203.0.113.5");
}

TEST(BatchRecords, FingerprintTheBuildNotTheWords) {
  std::string other(k_message);
  other.replace(other.find("Anna <Anna@Example.org>"), 23, "Bert <bert@example.com>");
  EXPECT_EQ(chain_fingerprint(analyze(std::string_view(k_message))),
            chain_fingerprint(analyze(std::string_view(other))));
  other.replace(other.find("To: bob"), 3, "Cc:");
  EXPECT_NE(chain_fingerprint(analyze(std::string_view(k_message))),
            chain_fingerprint(analyze(std::string_view(other))));
}

// `count` messages a day apart through one server of one program in one zone.
std::vector<BatchRecord> usual(std::size_t count, std::string program, std::int64_t offset_s) {
  std::vector<BatchRecord> out;
  for (std::size_t i = 0; i < count; ++i) {
    BatchRecord record = with_hop("id", k_noon + static_cast<std::int64_t>(i) * k_day);
    record.hops[0].program = program;
    record.hops[0].offset_s = offset_s;
    out.push_back(std::move(record));
  }
  return out;
}

TEST(ServerOfAnotherProgram, IsALineAmongThoseOfTheOther) {
  auto records = usual(7, "postfix", 7'200);
  records[3].hops[0].program = "exim";
  const auto findings = found(CrossCheck::server_of_another_program, records);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].what, "mail.example.org exim, else postfix");
  EXPECT_EQ(findings[0].records, std::vector<std::uint32_t>{3});
}

TEST(ServerOfAnotherProgram, IsNotAServerThatWasReplaced) {
  auto records = usual(9, "postfix", 7'200);
  records[0].hops[0].program = records[1].hops[0].program = "sendmail";
  EXPECT_TRUE(found(CrossCheck::server_of_another_program, records).empty());
}

TEST(ServerOfAnotherProgram, IsNotAFilterOnTheHost) {
  auto records = usual(7, "postfix", 7'200);
  records[3].hops[0].program = "";
  EXPECT_TRUE(found(CrossCheck::server_of_another_program, records).empty());
}

TEST(ServerOfAnotherProgram, IsNotKnownFromAFewMessages) {
  auto records = usual(5, "postfix", 7'200);
  records[2].hops[0].program = "exim";
  EXPECT_TRUE(found(CrossCheck::server_of_another_program, records).empty());
}

TEST(ServerOfAnotherProgram, IsNotOneOfTwoProgramsOfTheHost) {
  auto records = usual(12, "postfix", 7'200);
  for (const std::size_t i : {3U, 6U, 8U}) records[i].hops[0].program = "exim";
  EXPECT_TRUE(found(CrossCheck::server_of_another_program, records).empty());
}

TEST(ServerInAnotherZone, IsAStampAmongThoseOfTheOther) {
  auto records = usual(7, "postfix", 7'200);
  records[3].hops[0].offset_s = -18'000;
  const auto findings = found(CrossCheck::server_in_another_zone, records);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].what, "mail.example.org -0500, else +0200");
  EXPECT_EQ(findings[0].records, std::vector<std::uint32_t>{3});
}

TEST(ServerInAnotherZone, IsNotOneOfALargeProvidersMachines) {
  auto records = usual(7, "gmail", -28'800);
  for (BatchRecord& record : records) record.hops[0].by = "gmailapi.google.com";
  records[3].hops[0].offset_s = 32'400;
  EXPECT_TRUE(found(CrossCheck::server_in_another_zone, records).empty());
}

TEST(ServerInAnotherZone, IsNeitherWinterNorUtc) {
  auto records = usual(9, "postfix", 7'200);
  records[3].hops[0].offset_s = 3'600;
  records[5].hops[0].offset_s = 0;
  EXPECT_TRUE(found(CrossCheck::server_in_another_zone, records).empty());
}

}  // namespace
}  // namespace forensics
