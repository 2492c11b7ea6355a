// What holds for every message, on random ones: wholly random over the bytes that matter to mail,
// and a well-formed message with a few bytes changed.
#include <random>

#include <gtest/gtest.h>

#include "tests/unit/headers/join.h"

namespace forensics {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view k_well_formed =
    "From a@example.org Thu Jan  1 00:00:00 1970\r\n"
    "Received: from a.example.org (a.example.org [192.0.2.1])\r\n"
    "\tby mx.example.net with ESMTP id 1; Thu, 1 Jan 1970 00:00:00 +0000\r\n"
    "From: \"A\" <a@example.org>\r\nTo: b@example.net\r\nSubject: x\r\n y\r\n\r\nbody\r\n";

class RandomMail {
 public:
  std::string wholly_random() {
    constexpr std::string_view pieces[] = {
        "\n"sv,           "\r"sv,     "\r\n"sv,           " "sv,    "\t"sv, ":"sv,  "a"sv,
        "From "sv,        ">From "sv, "Received"sv,       "From"sv, "X-"sv, "\0"sv, "\xC3\xA9"sv,
        "\xEF\xBB\xBF"sv, "--b"sv,    "Content-Type: "sv, "://"sv};
    std::string out;
    for (std::size_t n = below(40); n > 0; --n) out += pieces[below(std::size(pieces))];
    return out;
  }

  std::string mutated() {
    constexpr std::string_view bytes = "\r\n\t :<>a\0\xFF"sv;
    std::string out(k_well_formed);
    for (std::size_t n = 1 + below(6); n > 0; --n) {
      const std::size_t at = below(out.size());
      const char byte = bytes[below(bytes.size())];
      switch (below(3)) {
        case 0: out[at] = byte; break;
        case 1: out.insert(at, 1, byte); break;
        default: out.erase(at, 1 + below(3)); break;
      }
    }
    return out;
  }

 private:
  std::size_t below(std::size_t n) {
    return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_);
  }

  std::mt19937 random_{20240229};
};

// The same fields when the body is another one.
void expect_body_does_not_matter(const Headers& headers) {
  if (headers.separator.empty() || headers.line_ending == LineEnding::cr) return;
  const std::string other =
      std::string(headers.message.substr(0, headers.body.offset)) + "\nother\n";
  const Headers again = split_headers(other);
  ASSERT_EQ(again.fields.size(), headers.fields.size());
  for (std::size_t i = 0; i < again.fields.size(); ++i) {
    EXPECT_EQ(again.fields[i].whole, headers.fields[i].whole);
    EXPECT_EQ(again.fields[i].value, headers.fields[i].value);
  }
}

TEST(SplitHeadersProperty, JoinsToTheMessageWhateverItsBytes) {
  RandomMail mail;
  Headers headers;
  for (int i = 0; i < 40000; ++i) {
    const std::string message = i % 2 == 0 ? mail.wholly_random() : mail.mutated();
    split_headers(message, headers);
    ASSERT_EQ(complaint(headers), "") << testing::PrintToString(message);
    expect_body_does_not_matter(headers);
  }
}

TEST(SplitHeadersProperty, GivesTheSameInAFreshAndInAUsedObject) {
  RandomMail mail;
  Headers used;
  for (int i = 0; i < 2000; ++i) {
    const std::string message = i % 2 == 0 ? mail.wholly_random() : mail.mutated();
    split_headers(message, used);
    const Headers fresh = split_headers(message);
    ASSERT_EQ(used.fields.size(), fresh.fields.size());
    ASSERT_EQ(used.body, fresh.body);
    ASSERT_EQ(used.strict_end, fresh.strict_end);
    ASSERT_EQ(used.line_ending, fresh.line_ending);
    ASSERT_EQ(used.anomalies.size(), fresh.anomalies.size());
  }
}

}  // namespace
}  // namespace forensics
