#include "libforensics/dns/reply.h"

#include <string>

#include <gtest/gtest.h>

namespace forensics {
namespace {

const DnsQuestion k_question{"x.example", DnsType::a};

// x.example A with the given answer records appended.
std::string packet(int answers, const std::string& records) {
  std::string out("\x00\x01\x81\x80\x00\x01\x00", 7);
  out += static_cast<char>(answers);
  out += std::string("\0\0\0\0\1x\7example\0\0\1\0\1", 19);
  return out + records;
}

DnsReply reply_with(int rcode, std::string_view bytes) {
  DnsReply out;
  out.rcode = rcode;
  out.packet = bytes;
  return out;
}

std::string address(char last) {
  return std::string("\xC0\x0C\0\1\0\1\0\0\1\x2C\0\4\xC0\0\2", 15) + last;
}

TEST(ReadReply, GivesTheRecordsAskedFor) {
  const std::string bytes = packet(2, address('\1') + address('\2'));
  const auto answer = read_reply(k_question, reply_with(0, bytes));
  EXPECT_EQ(answer.status, DnsStatus::data);
  ASSERT_EQ(answer.records.size(), 2U);
  EXPECT_EQ(rdata_text(answer.records[1]), "192.0.2.2");
  EXPECT_EQ(answer.negative_ttl, std::nullopt);
}

TEST(ReadReply, NothingOfTheTypeIsNoData) {
  const std::string bytes = packet(1, address('\1'));
  DnsReply reply = reply_with(0, bytes);
  reply.ttl = 60;
  reply.dnssec = DnssecVerdict::secure;
  const auto answer = read_reply({"x.example", DnsType::mx}, reply);
  EXPECT_EQ(answer.dnssec, DnssecVerdict::secure);
  EXPECT_EQ(answer.status, DnsStatus::no_data);
  EXPECT_TRUE(answer.records.empty());
  EXPECT_EQ(answer.negative_ttl, 60U);
}

TEST(ReadReply, TellsTheFailuresApart) {
  const std::string empty = packet(0, "");
  EXPECT_EQ(read_reply(k_question, reply_with(3, empty)).status, DnsStatus::nx_domain);
  EXPECT_EQ(read_reply(k_question, reply_with(5, "")).status, DnsStatus::refused);
  DnsReply broken = reply_with(2, "");
  broken.dnssec = DnssecVerdict::insecure;
  const auto failed = read_reply(k_question, broken);
  EXPECT_EQ(failed.dnssec, DnssecVerdict::unchecked);
  EXPECT_EQ(failed.status, DnsStatus::serv_fail);
  EXPECT_EQ(failed.why, "the resolver failed with rcode 2");
}

TEST(ReadReply, APacketThatMakesNoSenseIsAFailure) {
  const std::string bytes = packet(2, address('\1'));
  const auto answer = read_reply(k_question, reply_with(0, bytes));
  EXPECT_EQ(answer.status, DnsStatus::serv_fail);
  EXPECT_EQ(answer.why, "the answer is malformed: cut_off");
  EXPECT_EQ(read_reply(k_question, reply_with(0, "")).why, "the answer is malformed: short_header");
}

}  // namespace
}  // namespace forensics
