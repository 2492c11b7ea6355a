#include "libforensics/evidence/quoted_queue_id.h"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

namespace forensics {
namespace {

// One hop of mail.example.org and one of Mimecast.
constexpr std::string_view k_lines =
    "Received: from a.example.org (a.example.org [192.0.2.1]) by relay.mimecast.com with ESMTP "
    "with\n"
    " STARTTLS (version=TLSv1.2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id\n"
    " us-mta-107-i19zcbhWNtOHNcyzzoo30A-1; Sun, 28 Nov 2021 00:53:29 -0500\n"
    "Received: from b.example.org (b.example.org [192.0.2.2])\n"
    "\tby mail.example.org (Postfix) with ESMTP id 5134943C34; Sun, 28 Nov 2021 05:53:00 +0000 "
    "(UTC)\n";

// "5134943C34 of mail.example.org in a line; ..."
std::string quoted_in(std::string_view fields, std::string_view message_id = {}) {
  const std::string message = std::string(k_lines) + std::string(fields) + "\n";
  Headers headers;
  split_headers(message, headers);
  const Chain chain = build_chain(headers);
  std::string out;
  for (const QuotedQueueId& quoted :
       find_quoted_queue_ids(find_server_fields(headers), message_id, chain)) {
    out += std::string(quoted.id) + " of ";
    out += quoted.family.data() != nullptr ? quoted.family : quoted.host;
    out += quoted.in_a_line ? " in a line; " : "; ";
  }
  return out;
}

TEST(QuotedQueueIds, AreReadFromTheFieldsThatHoldOne) {
  EXPECT_EQ(quoted_in("X-MIME-Autoconverted: from 8bit to quoted-printable by mail.example.org\n"
                      "    id 5134943C34\n"),
            "5134943C34 of mail.example.org in a line; ");
  EXPECT_EQ(quoted_in("DKIM-Filter: OpenDKIM Filter v2.11.0 mail.example.org 5134943C99\n"),
            "5134943C99 of mail.example.org; ");
  EXPECT_EQ(quoted_in("DMARC-Filter: OpenDMARC Filter v1.3.2 mail.example.org 5134943C34\n"),
            "5134943C34 of mail.example.org in a line; ");
  EXPECT_EQ(quoted_in("X-MC-Unique: i19zcbhWNtOHNcyzzoo30A-1\n"),
            "i19zcbhWNtOHNcyzzoo30A-1 of mimecast in a line; ");
  EXPECT_EQ(quoted_in("X-MC-Unique: zzoo30A-1\n"), "zzoo30A-1 of mimecast; ");
  EXPECT_EQ(quoted_in("", "20211128055300.5134943C34@mail.example.org"),
            "5134943C34 of mail.example.org in a line; ");
}

TEST(QuotedQueueIds, AreNotReadFromAnotherLayout) {
  for (const std::string_view fields :
       {"X-MIME-Autoconverted: no\n", "X-MIME-Autoconverted: by id\n", "DKIM-Filter: none\n",
        "DKIM-Filter: OpenDKIM mail.example.org 5134943C34\n", "X-MC-Unique: \n", ""}) {
    EXPECT_EQ(quoted_in(fields), "") << fields;
  }
  EXPECT_EQ(quoted_in("", "minutes-1@mail.example.org"), "");
}

TEST(QuotedQueueIds, AreBounded) {
  std::string fields;
  for (std::size_t i = 0; i < limits::max_quoted_queue_ids + 5; ++i) fields += "X-MC-Unique: a-1\n";
  const std::string read = quoted_in(fields);
  EXPECT_EQ(static_cast<std::size_t>(std::count(read.begin(), read.end(), ';')),
            limits::max_quoted_queue_ids);
}

TEST(QuotedQueueIds, BelongToTheLinesOfTheirServer) {
  const Hop hop = parse_received(
      "from b.example.org by mail.example.org (Postfix) with ESMTP id 5134943C34; Sun, 28 Nov 2021 "
      "05:53:00 +0000 (UTC)");
  const QuotedQueueId same{.id = "5134943C34", .host = "MAIL.example.org", .family = {}};
  EXPECT_TRUE(is_of_quoting_server(same, hop));
  EXPECT_TRUE(has_quoted_id(same, hop));
  EXPECT_FALSE(
      is_of_quoting_server({.id = "5134943C34", .host = "x.example.org", .family = {}}, hop));
  EXPECT_FALSE(is_of_quoting_server({.id = "4-1", .host = {}, .family = "mimecast"}, hop));
  EXPECT_FALSE(has_quoted_id({.id = "34", .host = {}, .family = "mimecast"}, hop));
}

}  // namespace
}  // namespace forensics
