// Property: a message that is stuffed, marked and put into a conversation comes back byte for
// byte, and the conversation's shape does not change its transactions.
#include <random>

#include <gtest/gtest.h>

#include "libforensics/envelope/smtp_transcript.h"
#include "tests/unit/processor_time.h"

namespace forensics {
namespace {

// Lines of printable text, dots in bad places, each ended by `ending`.
std::string random_message(std::mt19937& random, std::string_view ending) {
  static constexpr std::string_view pieces[] = {
      ".",        "..", "a",  "250 ok", "QUIT", "C: x",     ">",   " ",
      "Subject:", "\t", ".x", "S: 250", "->",   "<- 250 x", "354", "From "};
  std::string out = "Subject: property" + std::string(ending);
  const auto lines = random() % 12;
  for (std::size_t i = 0; i < lines; ++i) {
    for (auto n = random() % 4; n > 0; --n) out += pieces[random() % std::size(pieces)];
    out += ending;
  }
  return out;
}

std::string stuffed(std::string_view message) {
  std::string out;
  bool line_begins = true;
  for (const char c : message) {
    if (line_begins && c == '.') out += '.';
    out += c;
    line_begins = c == '\n';
  }
  return out;
}

struct Dress {
  std::string_view client;
  std::string_view server;
};

std::string dressed(std::string_view mark, std::string_view text) {
  std::string out;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = text.find('\n', at) + 1;
    out.append(mark).append(text.substr(at, end - at));
    at = end;
  }
  return out;
}

std::string conversation(const Dress& dress, std::string_view ending, bool pipelined,
                         const std::vector<std::string>& messages) {
  const auto client = [&](std::string_view line) {
    return dressed(dress.client, std::string(line).append(ending));
  };
  const auto server = [&](std::string_view line) {
    return dressed(dress.server, std::string(line).append(ending));
  };
  std::string out = server("220 mx.example.org ESMTP") + client("EHLO c.example.com") +
                    server("250-mx.example.org") + server("250 PIPELINING");
  for (const std::string& message : messages) {
    const std::vector<std::pair<std::string_view, std::string_view>> turns = {
        {"MAIL FROM:<alice@example.com>", "250 2.1.0 ok"},
        {"RCPT TO:<bob@example.org>", "250 2.1.5 ok"},
        {"RCPT TO:<nobody@example.org>", "550 5.1.1 no"},
        {"DATA", "354 go"}};
    if (pipelined) {
      for (const auto& turn : turns) out += client(turn.first);
      for (const auto& turn : turns) out += server(turn.second);
    } else {
      for (const auto& turn : turns) out += client(turn.first) + server(turn.second);
    }
    out += dressed(dress.client, stuffed(message)) + client(".") + server("250 2.0.0 queued");
  }
  return out + client("QUIT") + server("221 bye");
}

constexpr Dress k_dresses[] = {
    {"", ""},
    {"C: ", "S: "},
    {">>> ", "<<< "},
    {" -> ", "<-  "},
    {"> ", "< "},
    {"Client: ", "Server: "},
    {"[12:00:01] > ", "[12:00:01] < "},
    {"=> ", "<= "},
    {"SMTP>> ", "SMTP<< "},
    {"Out: ", "In: "},
    {"C:", "S:"},
};

TEST(SmtpRoundTrip, GivesEveryMessageBackByteForByte) {
  std::mt19937 random(20230727);
  for (int round = 0; round < 400; ++round) {
    for (const Dress& dress : k_dresses) {
      const std::string_view ending = random() % 2 == 0 ? "\r\n" : "\n";
      const std::vector<std::string> messages = {random_message(random, ending),
                                                 random_message(random, ending)};
      for (const bool pipelined : {false, true}) {
        const std::string text = conversation(dress, ending, pipelined, messages);
        const SmtpTranscript out = read_smtp_transcript(text);
        ASSERT_EQ(out.transactions.size(), 2U) << text;
        for (std::size_t i = 0; i < 2; ++i) {
          const SmtpTransaction& one = out.transactions[i];
          ASSERT_EQ(one.message, messages[i]) << text;
          EXPECT_TRUE(one.complete);
          EXPECT_EQ(one.accepted, true);
          ASSERT_EQ(one.recipients.size(), 2U);
          EXPECT_EQ(one.recipients[0].accepted, true);
          EXPECT_EQ(one.recipients[1].accepted, false);
          for (std::uint32_t at = 0; at < one.message.size(); ++at) {
            ASSERT_EQ(text[one.transcript_offset(at).value()], one.message[at]);
          }
        }
        EXPECT_TRUE(out.anomalies.empty()) << out.anomalies[0].kind->id << "\n" << text;
        EXPECT_TRUE(looks_like_smtp_transcript(text)) << text;
      }
    }
  }
}

TEST(SmtpRoundTrip, ReadsHostileTextInLinearTime) {
  const auto repeated = [](std::string_view part, std::size_t times) {
    std::string out = "C: HELO c\r\nS: 250 ok\r\n";
    for (std::size_t i = 0; i < times; ++i) out += part;
    return out;
  };
  for (const std::string_view part :
       {"C: DATA\r\nS: 354 go\r\nx\r\nS: 250 ok\r\n", "C: BDAT 999999999\nx\n", "S: 354 go\r\n",
        "C: RCPT TO:<b@example.org>\r\n", "C: DATA\r\nS: 354 go\r\nx\n.\nS: 250 ok\r\n",
        "C: AUTH LOGIN\r\nS: 334 \r\n", "S: 250-x\r\n", "C: BDAT 3\nx\nC: NOOP\n"}) {
    const std::string text = repeated(part, 60'000);
    const double begin = testing_time::processor_seconds();
    const SmtpTranscript out = read_smtp_transcript(text);
    EXPECT_LT(testing_time::processor_seconds() - begin, 5.0) << part;
    EXPECT_FALSE(out.events.empty());
  }
}

}  // namespace
}  // namespace forensics
