#include "libforensics/evidence/server_results.h"

#include <string>

#include <gtest/gtest.h>

namespace forensics {
namespace {

constexpr std::string_view k_line =
    "Received: from mail.example.org (mail.example.org [203.0.113.5])\n"
    "\tby mx.example.net (Postfix) with ESMTPS id 5134943C35; Wed,  2 Aug 2023 12:48:10 +0000 "
    "(UTC)\n";

class ServerResultsTest : public testing::Test {
 protected:
  // Views into `message_`, so one call a test.
  std::vector<ServerResults> read(std::string message) {
    message_ = std::move(message);
    headers_ = split_headers(message_);
    return read_server_results(headers_, build_chain(headers_));
  }

  std::string message_;
  Headers headers_;
};

TEST_F(ServerResultsTest, TellServerAuthorAndClientOfOneField) {
  const auto results = read(
      "Authentication-Results: mx.example.net;\n"
      "\tspf=pass smtp.mailfrom=example.org smtp.helo=mail.example.org\n"
      "\tsmtp.remote-ip=203.0.113.5;\n"
      "\tiprev=pass policy.iprev=203.0.113.6;\n"
      "\tdkim=pass header.d=example.org; dmarc=pass (p=none) header.from=\"example.org\"\n" +
      std::string(k_line) + "\n");
  ASSERT_EQ(results.size(), 1U);
  EXPECT_EQ(results[0].name.of(message_), "Authentication-Results");
  EXPECT_EQ(results[0].server, "mx.example.net");
  EXPECT_EQ(results[0].author, "example.org");
  EXPECT_EQ(results[0].dmarc, "pass");
  EXPECT_EQ(results[0].sender, "example.org");
  EXPECT_EQ(results[0].helo, "mail.example.org");
  EXPECT_EQ(results[0].client(ClientMark::remote_ip), "203.0.113.5");
  EXPECT_EQ(results[0].client(ClientMark::iprev), "203.0.113.6");
  EXPECT_EQ(results[0].client(ClientMark::sender_ip).data(), nullptr);
  EXPECT_EQ(results[0].client(ClientMark::client_ip).data(), nullptr);
  EXPECT_TRUE(results[0].passes_dkim);
  EXPECT_EQ(results[0].line, 0U);
}

TEST_F(ServerResultsTest, TellTheClientThatADomainPermits) {
  const auto results = read(
      "Authentication-Results: mx.example.net; spf=pass (example.net: domain of a@example.org "
      "designates 203.0.113.5 as permitted sender) smtp.mailfrom=a@example.org\n\n");
  ASSERT_EQ(results.size(), 1U);
  EXPECT_EQ(results[0].client(ClientMark::permitted), "203.0.113.5");
}

TEST_F(ServerResultsTest, TellTheFirstOfTwo) {
  const auto results = read(
      "Authentication-Results: mx.example.net; dmarc=fail header.from=example.org;\n"
      "\tdmarc=pass header.from=example.com\n\n");
  ASSERT_EQ(results.size(), 1U);
  EXPECT_EQ(results[0].dmarc, "fail");
  EXPECT_EQ(results[0].author, "example.org");
  EXPECT_FALSE(results[0].passes_dkim);
}

TEST_F(ServerResultsTest, KnowTheLineBelowThem) {
  const auto results = read(
      "Authentication-Results: spf=fail (sender IP is 192.0.2.1)\n"
      " smtp.mailfrom=example.org; dmarc=fail header.from=example.org\n" +
      std::string(k_line) + "Authentication-Results: mail.example.org; spf=none (client-ip=x)\n" +
      std::string(k_line) + "Authentication-Results: =\nSubject: none below\n\n");
  ASSERT_EQ(results.size(), 3U);
  EXPECT_EQ(results[0].server.data(), nullptr);
  EXPECT_EQ(results[0].client(ClientMark::sender_ip), "192.0.2.1");
  EXPECT_EQ(results[0].line, 0U);
  EXPECT_EQ(results[1].client(ClientMark::client_ip), "x");
  EXPECT_EQ(results[1].line, 1U);
  EXPECT_EQ(results[2].line, 2U);
}

}  // namespace
}  // namespace forensics
