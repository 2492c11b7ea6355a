// The signed messages that RFC 6376 A.2 and RFC 8463 A.3 print.
#include <gtest/gtest.h>

#include "libforensics/auth/dkim.h"
#include "tests/unit/auth/test_zone.h"

namespace forensics {
namespace {

const std::string k_body = "Hi.\r\n\r\nWe lost the game. Are you hungry yet?\r\n\r\nJoe.\r\n";
const std::string k_header =
    "From: Joe SixPack <joe@football.example.com>\r\n"
    "To: Suzie Q <suzie@shopping.example.net>\r\n"
    "Subject: Is dinner ready?\r\n"
    "Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)\r\n"
    "Message-ID: <20030712040037.46341.5F8J@football.example.com>\r\n";

const std::string k_rfc6376 =
    "DKIM-Signature: v=1; a=rsa-sha256; s=brisbane; d=example.com;\r\n"
    "      c=simple/simple; q=dns/txt; i=joe@football.example.com;\r\n"
    "      h=Received : From : To : Subject : Date : Message-ID;\r\n"
    "      bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;\r\n"
    "      b=AuUoFEfDxTDkHlLXSZEpZj79LICEps6eda7W3deTVFOk4yAUoqOB\r\n"
    "      4nujc7YopdG5dWLSdNg6xNAZpOPr+kHxt1IrE+NahM6L/LbvaHut\r\n"
    "      KVdkLLkpVaVVQPzeRDI009SO2Il5Lu7rDNH6mZckBdrIx0orEtZV\r\n"
    "      4bmp/YzhwvcubU4=;\r\n"
    "Received: from client1.football.example.com  [192.0.2.1]\r\n"
    "      by submitserver.example.com with SUBMISSION;\r\n"
    "      Fri, 11 Jul 2003 21:01:54 -0700 (PDT)\r\n" +
    k_header + "\r\n" + k_body;

const std::string k_rfc8463 =
    "DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;\r\n"
    " d=football.example.com; i=@football.example.com;\r\n"
    " q=dns/txt; s=brisbane; t=1528637909; h=from : to :\r\n"
    " subject : date : message-id : from : subject : date;\r\n"
    " bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;\r\n"
    " b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus\r\n"
    " Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==\r\n"
    "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;\r\n"
    " d=football.example.com; i=@football.example.com;\r\n"
    " q=dns/txt; s=test; t=1528637909; h=from : to : subject :\r\n"
    " date : message-id : from : subject : date;\r\n"
    " bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;\r\n"
    " b=F45dVWDfMbQDGHJFlXUNB2HKfbCeLRyhDXgFpEL8GwpsRe0IeIixNTe3\r\n"
    " DhCVlUrSjV4BwcVcOF6+FF3Zo9Rpo1tFOeS9mPYQTnGdaSGsgeefOsk2Jz\r\n"
    " dA+L10TeYt9BgDfQNZtKdN1WO//KgIqXP7OdEFE4LjFYNcUxZQ4FADY+8=\r\n" +
    k_header + "\r\n" + k_body;

DnsSnapshot keys() {
  return TestZone()
      .txt("brisbane._domainkey.example.com",
           "v=DKIM1; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQ"
           "DwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYt"
           "IxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7"
           "od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfV"
           "jH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYck"
           "cQ2QIDAQAB")
      .txt("brisbane._domainkey.football.example.com",
           "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")
      .txt("test._domainkey.football.example.com",
           "v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWR"
           "iGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQiY/J16JYi0Qvx/byYzCNb3W91y3FutAC"
           "DfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3"
           "Ip3G+2kryOTIKT+l/K4w3QIDAQAB")
      .view();
}

TEST(DkimRfc6376, TheExampleHolds) {
  const Headers headers = split_headers(std::string_view(k_rfc6376));
  const DnsSnapshot view = keys();
  const DkimEvaluation out = check_dkim(headers, view);
  ASSERT_EQ(out.checks.size(), 1U);
  EXPECT_EQ(out.checks[0].body_hash_matches, true);
  EXPECT_EQ(out.checks[0].result, DkimResult::pass) << dkim_problem_name(out.checks[0].problem);
}

TEST(DkimRfc8463, BothSignaturesOfTheExampleHold) {
  const Headers headers = split_headers(std::string_view(k_rfc8463));
  const DnsSnapshot view = keys();
  const DkimEvaluation out = check_dkim(headers, view);
  ASSERT_EQ(out.checks.size(), 2U);
  for (const DkimCheck& check : out.checks) {
    EXPECT_EQ(check.result, DkimResult::pass) << dkim_problem_name(check.problem);
    EXPECT_EQ(check.absent_names.size(), 3U);
  }
}

}  // namespace
}  // namespace forensics
