// Lines that most readers of Received are known to get wrong: each oddity by its name, with the
// facts that are at stake.
#include <gtest/gtest.h>

#include "libforensics/received/anomalies.h"
#include "tests/unit/received/hop_paths.h"

namespace forensics {
namespace {

struct OddLine {
  const char* oddity;
  const char* value;
  std::vector<std::pair<const char*, const char*>> facts;  // a null text: must stay unknown
};

constexpr const char* k_stamp_epoch = "1714557600";  // Wed, 1 May 2024 10:00:00 +0000

const OddLine k_lines[] = {
    // A HELO that is an address and not the client's
    {"Exim: literal beside another literal in helo=",
     "from [192.0.2.4] (helo=[198.51.100.7]) by mx.example.org with esmtps (Exim 4.97) id "
     "1s2abc-000000001Xy-2zQk; Wed, 01 May 2024 10:00:00 +0000",
     {{"from.ip", "192.0.2.4"}, {"from.helo", "[198.51.100.7]"}}},
    {"CommuniGate: account, HELO and no address seen",
     "from [10.10.10.10] (account u HELO [10.10.10.10]) by mx.example.org (CommuniGate Pro SMTP "
     "6.2) with ESMTPA id 77; Wed, 01 May 2024 10:00:00 +0000",
     {{"from.helo", "[10.10.10.10]"}, {"auth.user", "u"}}},
    {"qmail: question marks for the brackets of HELO",
     "from unknown (HELO ?192.168.0.1?) (198.51.100.7) by mx.example.org with SMTP; 1 May 2024 "
     "10:00:00 -0000",
     {{"from.ip", "198.51.100.7"}, {"from.helo", "?192.168.0.1?"}}},
    {"Gmail: question marks around a tagged literal",
     "from ?IPv6:::ffff:192.168.10.20? (dip0.example.net. [198.51.100.7]) by smtp.gmail.com with "
     "ESMTPSA id h7sm4.2024.05.01.03.00.00; Wed, 01 May 2024 03:00:00 -0700 (PDT)",
     {{"from.ip", "198.51.100.7"}, {"from.rdns", "dip0.example.net"}}},
    {"Exim: address after helo= in one comment",
     "from [192.0.2.4] (helo=b.example.net [198.51.100.7]) by mx.example.org with esmtp (Exim "
     "4.97) id 1s2abc-000000001Xy-2zQk; Wed, 01 May 2024 10:00:00 +0000",
     {{"from.ip", "192.0.2.4"}, {"from.helo", "b.example.net"}}},
    // An address in odd dress
    {"qmail: user@address_trustedrelay",
     "from mail.example.net (user@198.51.100.7_trustedrelay) by mx.example.org with SMTP; 1 May "
     "2024 10:00:00 -0000",
     {{"from.ip", "198.51.100.7"}, {"from.ident", "user"}}},
    {"Thrift: a bare IPv6 address behind a token",
     "from example.com (RrlQsUbrndsQ6+9tv2TU3e 2001:db8:1110:50e8:face:0:2f:0) by example.com "
     "with Thrift id 423753; Wed, 01 May 2024 10:00:00 +0000",
     {{"from.ip", "2001:db8:1110:50e8:face:0:2f:0"}, {"with.proto", "THRIFT"}}},
    {"name and bracket glued",
     "from mail.example.net[198.51.100.7] by mx.example.org with SMTP id 7; Wed, 01 May 2024 "
     "10:00:00 +0000",
     {{"from.ip", "198.51.100.7"}, {"from.name", "mail.example.net"}}},
    {"smap: host(ip, HELO x) glued",
     "from mail.example.net(198.51.100.7, HELO out.example.net) by mx.example.org via smap (V1.3) "
     "id xma002908; Wed, 01 May 2024 10:00:00 +0000",
     {{"from.ip", "198.51.100.7"}, {"from.helo", "out.example.net"}}},
    {"aliyun: host(mailfrom:...) glued",
     "from srv01(mailfrom:a@example.net fp:SMTPD_-VHc) by mx.example.org(127.0.0.1); Wed, 01 May "
     "2024 10:00:00 +0000",
     {{"from.name", "srv01"}, {"from.ip", nullptr}}},
    {"Exim 3: port glued by a dot",
     "from a.example.net ([198.51.100.7.63559]) by mx.example.org with esmtp (v3.35.1) id "
     "1GNrLz-000295-00; Wed, 01 May 2024 10:00:00 +0000",
     {{"from.ip", "198.51.100.7"}, {"from.port", "63559"}}},
    {"port behind the bracket",
     "from a.example.net ([198.51.100.7]:36755 \"EHLO b.example.net\") by mx.example.org with "
     "ESMTP id S1; Wed, 01 May 2024 10:00:00 +0000",
     {{"from.ip", "198.51.100.7"}, {"from.port", "36755"}, {"from.helo", "b.example.net"}}},
    {"Ecelerity: doubled bracket and a port",
     "from [198.51.100.7] ([[198.51.100.7:46972] helo=b.example.net) by mx.example.org "
     "(envelope-from <a@example.net>) (ecelerity 4.2 r(Core:4.2)) with ESMTP id AA/01-2; Wed, 01 "
     "May 2024 10:00:00 +0000",
     {{"from.ip", "198.51.100.7"}, {"from.port", "46972"}, {"from.helo", "b.example.net"}}},
    {"Exchange: zone and a bracket too many",
     "from m.example.net ([fe80::d943:55cc:ec54:4033%9]]) by m.example.org with mapi id "
     "15.20.1.2; Wed, 1 May 2024 10:00:00 +0000",
     {{"from.ip", "fe80::d943:55cc:ec54:4033"}, {"from.zone", "9"}}},
    {"a blank before the bracket",
     "from a.example.net ( [198.51.100.7]) by mx.example.org with SMTP id 1C.9B; Wed, 01 May 2024 "
     "10:00:00 +0000",
     {{"from.ip", "198.51.100.7"}}},
    {"angles and empty brackets for nothing known",
     "from <unknown> (<unknown> []) by 47a34c698db9 with HTTP id 64c287db8eae254b7ee92baf; Wed, 01 "
     "May 2024 10:00:00 GMT",
     {{"from.ip", nullptr}, {"from.rdns", nullptr}}},
    {"an octet over 255",
     "from a.example.net ([198.357.100.7]) by mx.example.org with SMTP id 7; Wed, 01 May 2024 "
     "10:00:00 +0000",
     {{"from.ip", nullptr}, {"from.ip_raw", "198.357.100.7"}, {"from.ip_scope", "invalid"}}},
    // Semicolons and keywords that are none
    {"a semicolon inside a comment",
     "from a.example.net ([198.51.100.7]) by mx.example.org with ESMTP id S1 (ORCPT "
     "<rfc822;b@example.org>); Wed, 01 May 2024 10:00:00 +0000",
     {{"id", "S1"}}},
    {"an id that ends in By",
     "by mx.example.org with SMTP id aBy; Wed, 01 May 2024 10:00:00 +0000",
     {{"id", "aBy"}, {"by.name", "mx.example.org"}}},
    {"a host under .id",
     "from domain.example.id ([198.51.100.7]) by mail.example.id with esmtp id q1; Wed, 01 May "
     "2024 10:00:00 +0000",
     {{"id", "q1"}, {"from.name", "domain.example.id"}, {"by.name", "mail.example.id"}}},
    {"for in a comment with the next host's address",
     "from a.example.net ([198.51.100.7]) by mx.example.org via smtpd (for [203.0.113.9]) with "
     "SMTP; Wed, 01 May 2024 10:00:00 +0000",
     {{"from.ip", "198.51.100.7"}, {"with.proto", "SMTP"}}},
    {"a legal notice as protocol",
     "from a.example.net (198.51.100.7) by mx.example.org (203.0.113.9) with IBM ESMTP SMTP "
     "Gateway: Authorized Use Only! Violators will be prosecuted for <b@example.org> from "
     "<a@example.net>; Wed, 01 May 2024 10:00:00 +0000",
     {{"from.ip", "198.51.100.7"}, {"envelope_from", "a@example.net"}}},
    {"with twice",
     "from a.example.net (a.example.net [198.51.100.7]) by relay.mimecast.com with ESMTP with "
     "STARTTLS (version=TLSv1.2, cipher=TLS_RSA_WITH_AES_128_CBC_SHA256) id us-1; Wed, 01 May 2024 "
     "10:00:00 +0000",
     {{"from.ip", "198.51.100.7"}, {"id", "us-1"}, {"tls.version", "TLSv1.2"}}},
    {"from and by written together with qmail-scanner's by uid",
     "from a@example.net by alpha by uid 7791 with qmail-scanner-1.14; 1 May 2024 10:00:00 -0000",
     {{"by.name", "alpha"}}},
    {"no for clause",
     "from a.example.net ([198.51.100.7]) by mx.example.org; Wed, 01 May 2024 "
     "10:00:00 +0000",
     {{"from.ip", "198.51.100.7"}}},
    // Ids that look like addresses
    {"the version of Exchange",
     "from a.example.net (198.51.100.7) by b.example.org (203.0.113.9) with Microsoft SMTP Server "
     "id 14.2.247.3; Wed, 1 May 2024 10:00:00 +0000",
     {{"from.ip", "198.51.100.7"}, {"id", "14.2.247.3"}}},
    {"Gmail's id with groups of digits",
     "from a.example.net (a.example.net. [198.51.100.7]) by mx.google.com with ESMTPS id "
     "x1.25.2024.05.01.03.00.00; Wed, 01 May 2024 03:00:00 -0700 (PDT)",
     {{"from.ip", "198.51.100.7"}, {"id", "x1.25.2024.05.01.03.00.00"}}},
    // Dates
    {"a fold after the weekday",
     "from a.example.net ([198.51.100.7]) by mx.example.org with ESMTP id 7; Wed,\r\n\t01 May 2024 "
     "10:00:00 +0000",
     {}},
    {"no semicolon",
     "by mx.example.org (IBM OS/400 ANYMAIL/400) Wed, 01 May 2024 10:00:00 +0000",
     {{"by.name", "mx.example.org"}}},
    {"a comment after the date",
     "from a.example.net (198.51.100.7) by mx.example.org (PowerMTA(TM) v3.5r17) id hrakoo0lrlgv "
     "for <b@example.org>; Wed, 01 May 2024 10:00:00 +0000 (envelope-from <a@example.net>)",
     {{"envelope_from", "a@example.net"}}},
    {"the date of a Go program",
     "by f1.sendgrid.net with SMTP id f1-17662-5D0ECF02-32 2024-05-01 10:00:00.828888551 +0000 UTC "
     "m=+266323.963383415",
     {{"id", "f1-17662-5D0ECF02-32"}}},
};

TEST(MustRead, LinesThatMostReadersGetWrong) {
  for (const OddLine& line : k_lines) {
    SCOPED_TRACE(line.oddity);
    const Hop hop = parse_received(line.value);
    ASSERT_TRUE(hop.date.instant);
    EXPECT_EQ(std::to_string(hop.date.instant->seconds), k_stamp_epoch);
    for (const auto& [path, want] : line.facts) {
      SCOPED_TRACE(path);
      bool known = false;
      const auto got = testing::fact_of(hop, path, known);
      ASSERT_TRUE(known);
      EXPECT_EQ(got, want == nullptr ? std::nullopt : std::optional<std::string>(want));
    }
  }
}

TEST(MustRead, NamesWhatIsOddAboutThem) {
  const auto warns = [](std::string_view value, const AnomalyKind& kind) {
    return parse_received(value).warnings.has(kind);
  };
  EXPECT_TRUE(warns(k_lines[0].value, anomalies::helo_literal_decoy));
  for (const OddLine& line : k_lines) {
    const Hop hop = parse_received(line.value);
    if (std::string_view(line.oddity) == "a semicolon inside a comment") {
      EXPECT_TRUE(hop.warnings.has(anomalies::semicolon_in_comment));
    }
    if (std::string_view(line.oddity) == "an octet over 255") {
      EXPECT_TRUE(hop.warnings.has(anomalies::bad_ip));
    }
    if (std::string_view(line.oddity) == "no semicolon") {
      EXPECT_TRUE(hop.warnings.has(anomalies::date_no_semicolon));
    }
    if (std::string_view(line.oddity) == "a comment after the date") {
      EXPECT_TRUE(hop.warnings.has(anomalies::comment_after_date));
    }
  }
}

// Users asked for these (forum threads of other readers): a delay that runs backwards must not
// show as 23 hours, an odd line must end no program.
TEST(MustRead, SurvivesLinesThatEndedOtherReaders) {
  for (const std::string_view value :
       {std::string_view{}, std::string_view{";"}, std::string_view{"from"},
        std::string_view{"from ("}, std::string_view{"id"}, std::string_view{"by ; ;"},
        std::string_view{"from \0 by x", 11}, std::string_view{"(((((((("},
        std::string_view{"from [ by ] with ; Tue"}}) {
    const Hop hop = parse_received(value);
    EXPECT_EQ(hop.raw.size(), value.size());
    EXPECT_FALSE(hop.date.instant);
  }
}

}  // namespace
}  // namespace forensics
