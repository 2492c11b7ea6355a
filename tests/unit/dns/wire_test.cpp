#include "libforensics/dns/wire.h"

#include <random>

#include <gtest/gtest.h>

namespace forensics {
namespace {

// Writes messages for the reader: big-endian numbers, names by label or pointer.
class Writer {
 public:
  Writer& u8(unsigned value) {
    out_ += static_cast<char>(value & 0xFFU);
    return *this;
  }
  Writer& u16(unsigned value) { return u8(value >> 8U).u8(value); }
  Writer& u32(std::uint32_t value) { return u16(value >> 16U).u16(value & 0xFFFFU); }
  Writer& raw(std::string_view bytes) {
    out_ += bytes;
    return *this;
  }
  Writer& label(std::string_view text) { return u8(static_cast<unsigned>(text.size())).raw(text); }
  Writer& pointer(std::size_t target) { return u16(0xC000U | static_cast<unsigned>(target)); }
  Writer& header(unsigned flags, unsigned questions, unsigned answers, unsigned authorities = 0) {
    return u16(0x1234).u16(flags).u16(questions).u16(answers).u16(authorities).u16(0);
  }
  // example.org, at offset 12 when it comes first.
  Writer& question(unsigned type) { return label("Example").label("ORG").u8(0).u16(type).u16(1); }
  Writer& record(unsigned type, std::string_view data, std::uint32_t ttl = 300) {
    return pointer(12).u16(type).u16(1).u32(ttl).u16(static_cast<unsigned>(data.size())).raw(data);
  }
  [[nodiscard]] const std::string& text() const { return out_; }

 private:
  std::string out_;
};

constexpr unsigned k_answer = 0x8180;

std::string answer_of(unsigned type, std::string_view data) {
  return Writer().header(k_answer, 1, 1).question(type).record(type, data).text();
}

TEST(WireMessage, ReadsHeaderAndQuestion) {
  const auto message = read_wire_message(Writer().header(0x8723, 1, 0).question(16).text());
  EXPECT_EQ(message.id, 0x1234);
  EXPECT_TRUE(message.response && message.authoritative && message.truncated && message.authentic);
  EXPECT_EQ(message.rcode, 3);
  EXPECT_EQ(message.question_name, "example.org");
  EXPECT_EQ(message.question_type, 16);
  EXPECT_EQ(message.problem, WireProblem::none);
}

TEST(WireMessage, ReadsAddresses) {
  const auto v4 = read_wire_message(answer_of(1, std::string("\xC0\x00\x02\x01", 4)));
  ASSERT_EQ(v4.answers.size(), 1U);
  EXPECT_EQ(v4.answers[0].name, "example.org");
  EXPECT_EQ(v4.answers[0].ttl, 300U);
  EXPECT_EQ(rdata_text(v4.answers[0]), "192.0.2.1");
  std::string bytes("\x20\x01\x0D\xB8", 4);
  bytes += std::string(11, '\0') + '\x05';
  const auto v6 = read_wire_message(answer_of(28, bytes));
  ASSERT_EQ(v6.answers.size(), 1U);
  EXPECT_EQ(rdata_text(v6.answers[0]), "2001:db8::5");
}

TEST(WireMessage, ReadsNamesBehindPointers) {
  const auto mx = read_wire_message(answer_of(15, Writer().u16(10).label("MX").pointer(12).text()));
  ASSERT_EQ(mx.answers.size(), 1U);
  EXPECT_EQ(rdata_text(mx.answers[0]), "10 mx.example.org.");
  for (const unsigned type : {2U, 5U, 12U}) {
    const auto target = read_wire_message(answer_of(type, Writer().pointer(20).text()));
    ASSERT_EQ(target.answers.size(), 1U);
    EXPECT_EQ(rdata_text(target.answers[0]), "org.");
  }
}

TEST(WireMessage, KeepsTheStringsOfText) {
  const auto text = read_wire_message(
      answer_of(16, Writer().label("v=spf1 ").label("").label("-all\xFF").text()));
  ASSERT_EQ(text.answers.size(), 1U);
  EXPECT_EQ(text.answers[0].text()->strings, (std::vector<std::string>{"v=spf1 ", "", "-all\xFF"}));
}

TEST(WireMessage, EscapesWhatLabelsMayHold) {
  const auto message = read_wire_message(
      Writer().header(k_answer, 1, 0).label("a.b\\ \xE9").u8(0).u16(1).u16(1).text());
  EXPECT_EQ(message.question_name, "a\\.b\\\\\\032\\233");
}

TEST(WireMessage, TakesTheNegativeTtlFromTheZone) {
  const std::string soa =
      Writer().pointer(12).pointer(12).u32(1).u32(2).u32(3).u32(4).u32(60).text();
  const auto message =
      read_wire_message(Writer().header(0x8183, 1, 0, 1).question(1).record(6, soa, 900).text());
  EXPECT_EQ(message.rcode, 3);
  EXPECT_EQ(message.negative_ttl, 60U);
  EXPECT_EQ(message.problem, WireProblem::none);
}

TEST(WireMessage, LeavesOutTypesThatMailDoesNotAskFor) {
  const auto message = read_wire_message(Writer()
                                             .header(k_answer, 1, 2)
                                             .question(1)
                                             .record(46, "signature")
                                             .record(1, std::string(4, '\x7F'))
                                             .text());
  ASSERT_EQ(message.answers.size(), 1U);
  EXPECT_EQ(message.problem, WireProblem::none);
}

TEST(WireMessage, LeavesOutDataThatDoesNotFillItsLength) {
  for (const std::string& data : {std::string(3, '\1'), std::string(5, '\1'), std::string()}) {
    const auto message = read_wire_message(Writer()
                                               .header(k_answer, 1, 2)
                                               .question(1)
                                               .record(1, data)
                                               .record(1, std::string(4, '\x7F'))
                                               .text());
    EXPECT_EQ(message.problem, WireProblem::bad_rdata);
    EXPECT_EQ(message.answers.size(), 1U);
  }
  const auto text = read_wire_message(answer_of(16, "\x09too long"));
  EXPECT_EQ(text.problem, WireProblem::bad_rdata);
  EXPECT_TRUE(text.answers.empty());
}

TEST(WireMessage, FollowsNoPointerToItselfOrForward) {
  for (const std::size_t target : {12U, 13U, 100U}) {
    const auto message =
        read_wire_message(Writer().header(k_answer, 1, 0).pointer(target).u16(1).u16(1).text());
    EXPECT_EQ(message.problem, WireProblem::bad_name);
  }
  // A label, then back to that same label.
  const auto loop = read_wire_message(
      Writer().header(k_answer, 1, 0).label("a").pointer(12).u16(1).u16(1).text());
  EXPECT_EQ(loop.problem, WireProblem::bad_name);
}

TEST(WireMessage, RefusesNamesAndPointersBeyondTheirLimits) {
  Writer longest;
  longest.header(k_answer, 1, 0);
  for (int i = 0; i < 127; ++i) longest.label("a");
  EXPECT_EQ(read_wire_message(Writer(longest).u8(0).u16(1).u16(1).text()).problem,
            WireProblem::none);
  EXPECT_EQ(read_wire_message(Writer(longest).label("a").u8(0).u16(1).u16(1).text()).problem,
            WireProblem::bad_name);
  const auto pointers = [](std::size_t count) {
    std::string data(1, '\0');  // the root, then each pointer to the one before it
    const std::size_t start = 12 + 17 + 12;
    Writer chain;
    chain.raw(data).pointer(start);
    for (std::size_t i = 1; i < count; ++i) chain.pointer(start + 1 + 2 * (i - 1));
    return read_wire_message(Writer()
                                 .header(k_answer, 1, 2)
                                 .question(1)
                                 .record(99, chain.text())
                                 .pointer(start + 1 + 2 * (count - 1))
                                 .u16(1)
                                 .u16(1)
                                 .u32(0)
                                 .u16(4)
                                 .raw("\1\1\1\1")
                                 .text());
  };
  EXPECT_EQ(pointers(k_max_wire_pointers - 1).problem, WireProblem::none);
  EXPECT_EQ(pointers(k_max_wire_pointers - 1).answers.size(), 1U);
  EXPECT_EQ(pointers(k_max_wire_pointers).problem, WireProblem::bad_name);
}

TEST(WireMessage, RefusesLabelTypesThatAreNone) {
  for (const unsigned head : {0x40U, 0x80U}) {
    const auto message = read_wire_message(
        Writer().header(k_answer, 1, 0).u8(head).raw(std::string(200, 'a')).text());
    EXPECT_EQ(message.problem, WireProblem::bad_name);
  }
}

TEST(WireMessage, StopsAtItsLimitOfRecords) {
  const auto records = [](std::size_t count) {
    Writer many;
    many.header(k_answer, 1, static_cast<unsigned>(count)).question(1);
    for (std::size_t i = 0; i < count; ++i) many.record(1, "\1\1\1\1");
    return read_wire_message(many.text());
  };
  EXPECT_EQ(records(k_max_wire_records).problem, WireProblem::none);
  EXPECT_EQ(records(k_max_wire_records + 1).problem, WireProblem::too_many_records);
  EXPECT_EQ(records(k_max_wire_records + 1).answers.size(), k_max_wire_records);
}

TEST(WireMessage, EveryPrefixOfAMessageIsReadAsFarAsItGoes) {
  const std::string whole = Writer()
                                .header(k_answer, 1, 2)
                                .question(15)
                                .record(15, Writer().u16(5).label("a").pointer(12).text())
                                .record(15, Writer().u16(6).label("b").pointer(12).text())
                                .text();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const auto message = read_wire_message(whole.substr(0, size));
    EXPECT_EQ(message.problem,
              size < k_wire_header_bytes ? WireProblem::short_header : WireProblem::cut_off);
    EXPECT_LE(message.answers.size(), 1U);
  }
  EXPECT_EQ(read_wire_message(whole).answers.size(), 2U);
}

TEST(WireMessage, RandomBytesAreReadWithoutHarm) {
  std::mt19937 random(20261127);
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes = Writer().header(k_answer, 1, 3, 1).question(1).record(16, "\3abc").text();
    for (int i = 0; i < 6; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
    const auto message = read_wire_message(bytes);
    EXPECT_LE(message.answers.size(), k_max_wire_records);
  }
}

TEST(WireType, NumbersAreThoseOfTheRegistry) {
  for (const DnsType type : {DnsType::a, DnsType::aaaa, DnsType::mx, DnsType::txt, DnsType::ptr,
                             DnsType::cname, DnsType::ns}) {
    EXPECT_EQ(dns_type_of_wire(wire_type_number(type)), type);
  }
  EXPECT_EQ(wire_type_number(DnsType::aaaa), 28);
  EXPECT_EQ(dns_type_of_wire(6), std::nullopt);
}

}  // namespace
}  // namespace forensics
