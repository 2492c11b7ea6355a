#include "libforensics/received/hop.h"

#include <iterator>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "libforensics/base/limits.h"
#include "libforensics/received/anomalies.h"
#include "libforensics/received/canonical.h"
#include "tests/unit/processor_time.h"

namespace forensics {
namespace {

TEST(ParseReceived, ReadsNothingOutOfNothing) {
  for (const std::string_view value : {"", " ", "my header", "\r\n\t"}) {
    const Hop hop = parse_received(value);
    EXPECT_EQ(hop.kind, HopKind::unparseable);
    EXPECT_EQ(hop.status, HopStatus::unparseable);
    EXPECT_EQ(hop.from.name.data(), nullptr);
    EXPECT_FALSE(is_usable_tcp_hop(hop));
  }
}

TEST(ParseReceived, KeepsNothingOfTheLineBeforeInAUsedHop) {
  const std::string_view full =
      "from a.example (b.example [192.0.2.1]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 "
      "(256/256 bits)) by c.example (Postfix) with ESMTPSA id 4Xyz for <x@example.org> by d; "
      "Wed, 1 May 2024 10:00:00 +0000";
  Hop used;
  for (const std::string_view value :
       {full, std::string_view{}, std::string_view{}, full,
        std::string_view("by c.example; 1 May 2024 10:00:00 +0000")}) {
    parse_received(value, used);
    const Hop fresh = parse_received(value);
    EXPECT_EQ(canonical_line(used), canonical_line(fresh));
    EXPECT_EQ(used.clauses.size(), fresh.clauses.size());
    EXPECT_EQ(used.comments.size(), fresh.comments.size());
    EXPECT_EQ(used.for_, fresh.for_);
    EXPECT_EQ(used.warnings.size(), fresh.warnings.size());
    EXPECT_EQ(used.status, fresh.status);
  }
}

TEST(ParseReceived, NamesTheKeywordOfEachClause) {
  const Hop hop = parse_received("FROM a.example By b.example wItH SMTP iD 7 foR <x@example.org>");
  ASSERT_EQ(hop.clauses.size(), 5U);
  EXPECT_EQ(hop.clauses[0].kind, Keyword::from);
  EXPECT_EQ(hop.clauses[1].kind, Keyword::by);
  EXPECT_EQ(hop.clauses[2].kind, Keyword::with);
  EXPECT_EQ(hop.clauses[3].kind, Keyword::id);
  EXPECT_EQ(hop.clauses[4].kind, Keyword::for_);
}

TEST(ParseReceived, IsPartialWithoutDateOrServer) {
  EXPECT_EQ(parse_received("from a.example ([192.0.2.1]) by b.example").status, HopStatus::partial);
  EXPECT_EQ(parse_received("from a.example ([192.0.2.1]); 1 May 2024 10:00:00 +0000").status,
            HopStatus::partial);
  EXPECT_EQ(parse_received("by b.example; 1 May 2024 10:00:00 +0000").status, HopStatus::parsed);
}

TEST(ParseReceived, NamesAnImpossibleAddress) {
  const std::string_view value = "from a ([201.357.369.35]) by b; 1 May 2024 10:00:00 +0000";
  const Hop hop = parse_received(value);
  EXPECT_FALSE(hop.from.ip.has_value());
  EXPECT_EQ(hop.from.ip_raw, "201.357.369.35");
  EXPECT_EQ(hop.from.ip_scope, IpScope::invalid);
  ASSERT_TRUE(hop.warnings.has(anomalies::bad_ip));
  EXPECT_EQ(hop.warnings[0].span.of(value), "201.357.369.35");
}

TEST(ParseReceived, PointsAtTheEmptyLiteralAndTheDateInItsPlace) {
  EXPECT_TRUE(parse_received("from a ([]) by b; 1 May 2024 10:00:00 +0000")
                  .warnings.has(anomalies::empty_literal));
  EXPECT_TRUE(parse_received("from a (HELO x) (Fri, 06 Oct 2023 01:02:03 +0000) by b with SMTP; 1 "
                             "May 2024 10:00:00 +0000")
                  .warnings.has(anomalies::date_in_ip_slot));
}

TEST(ParseReceived, ReadsWordsThatStandWhereFromBelongs) {
  const Hop hop = parse_received(
      "192.0.2.11 (proxying for 198.51.100.9) by b.example with HTTP; 1 May 2024 10:00:00 +0000");
  EXPECT_TRUE(hop.warnings.has(anomalies::text_before_clauses));
  ASSERT_TRUE(hop.from.ip.has_value());
  EXPECT_EQ(hop.from.ip->to_string(), "192.0.2.11");
}

TEST(ParseReceived, NeverTakesTheIdForAnAddress) {
  const Hop hop = parse_received("from a by b with X id 14.2.247.3; 1 May 2024 10:00:00 +0000");
  EXPECT_FALSE(hop.from.ip.has_value());
  EXPECT_EQ(hop.id, "14.2.247.3");
}

// The comment is read as a comment, not as words of the with clause, too.
TEST(ParseReceived, TakesAllOfACommentForTheTextOfTls) {
  const std::string_view line =
      "from a (192.0.2.1) by b with Microsoft SMTP Server (version=TLS1_2,\r\n cipher=TLS_X_Y) "
      "id 15.1; 1 May 2024 10:00:00 +0000";
  const Hop hop = parse_received(line);
  EXPECT_EQ(hop.tls.raw, "version=TLS1_2,\r\n cipher=TLS_X_Y");
  EXPECT_EQ(hop.tls.cipher, "TLS_X_Y");
}

TEST(ParseReceived, ReadsSeveralRecipients) {
  const Hop hop =
      parse_received("by b for <x@example.org>, <y@example.org>; 1 May 2024 10:00:00 +0000");
  ASSERT_EQ(hop.for_.size(), 2U);
  EXPECT_EQ(hop.for_[1], "y@example.org");
}

TEST(ParseReceived, LeavesUnknownFactsNull) {
  const Hop hop = parse_received("from a.example by b.example; 1 May 2024 10:00:00 +0000");
  EXPECT_EQ(hop.from.helo.data(), nullptr);
  EXPECT_EQ(hop.from.rdns.data(), nullptr);
  EXPECT_EQ(hop.from.rdns_status, RdnsStatus::not_recorded);
  EXPECT_EQ(hop.id.data(), nullptr);
  EXPECT_EQ(hop.with.proto.data(), nullptr);
  EXPECT_EQ(hop.envelope_from.data(), nullptr);
  EXPECT_EQ(hop.tls.version.data(), nullptr);
  EXPECT_FALSE(hop.auth.authenticated.has_value());
  EXPECT_FALSE(hop.with.tls.has_value());
}

TEST(IsUsableTcpHop, AsksForAnAddressThatWasSeen) {
  EXPECT_TRUE(
      is_usable_tcp_hop(parse_received("from a ([192.0.2.1]) by b; 1 May 2024 10:00:00 +0000")));
  EXPECT_FALSE(is_usable_tcp_hop(parse_received("from a by b; 1 May 2024 10:00:00 +0000")));
  EXPECT_FALSE(is_usable_tcp_hop(parse_received(
      "from a [192.0.2.1] by b with IMAP (fetchmail-6.4.22); 1 May 2024 10:00:00 +0000")));
}

TEST(CanonicalLine, HasOneShapeForAllServers) {
  EXPECT_EQ(canonical_line(
                parse_received("from mail.example.org (mx7.example.org [192.0.2.7]) by "
                               "mx.example.net (Postfix) with ESMTPS id "
                               "4XYZ for <b@example.net>; Wed, 1 May 2024 10:00:00 +0000 (UTC)")),
            "[ kind=tcp from=mail.example.org ip=192.0.2.7 rdns=mx7.example.org "
            "helo=mail.example.org by=mx.example.net by_ip= ident= envfrom= for=b@example.net "
            "id=4XYZ via= auth= tls= proto=ESMTPS family=postfix date=2024-05-01T10:00:00Z ]");
}

TEST(CanonicalLine, KeepsEveryKeyWhenNothingIsKnown) {
  EXPECT_EQ(canonical_line(Hop{}),
            "[ kind=tcp from= ip= rdns= helo= by= by_ip= ident= envfrom= for= id= via= auth= tls= "
            "proto= family= date= ]");
}

TEST(WithValue, JoinsTheWordsOnBothSidesOfAComment) {
  const Hop hop = parse_received(
      "from a.example by b.example with esmtps (TLS1.3) tls\r\n\tTLS_AES_256 (x) id 7");
  EXPECT_EQ(with_value(hop), "esmtps tls TLS_AES_256");
  EXPECT_EQ(hop.with.value, "esmtps");
  EXPECT_EQ(with_value(parse_received("from a.example by b.example with  ESMTP\r\n\tServer id 7")),
            "ESMTP Server");
  EXPECT_FALSE(with_value(parse_received("from a.example by b.example id 7")));
}

TEST(CanonicalLine, EscapesWhatCouldEndAValueOrReachATerminal) {
  const std::string line = canonical_line(parse_received(
      "from a\x1B[2J (helo=x%y\xE9) by b; Wed, 1 May 2024 10:00:00 +0000 (envelope-from <>)"));
  EXPECT_EQ(line.find('\x1B'), std::string::npos);
  EXPECT_NE(line.find("%25"), std::string::npos);
  EXPECT_NE(line.find("%E9"), std::string::npos);
  EXPECT_NE(line.find("envfrom=<>"), std::string::npos);
}

TEST(ReceivedKinds, HaveIdsOfTheirOwn) {
  std::set<std::string_view> ids;
  for (const AnomalyKind* kind : anomalies::k_received_kinds)
    EXPECT_TRUE(ids.insert(kind->id).second) << kind->id;
  EXPECT_EQ(ids.size(), anomalies::k_received_kinds.size());
}

TEST(HopNames, AreThoseOfTheReport) {
  EXPECT_EQ(hop_kind_name(HopKind::http_submission), "http_submission");
  EXPECT_EQ(hop_kind_name(HopKind::unparseable), "unparseable");
  EXPECT_EQ(hop_status_name(HopStatus::partial), "partial");
  EXPECT_EQ(name_kind_name(NameKind::unknown), "unknown");
  EXPECT_EQ(rdns_status_name(RdnsStatus::none), "none");
  EXPECT_EQ(ip_source_name(IpSource::x_header), "x_header");
  EXPECT_EQ(ip_scope_name(IpScope::invalid), "invalid");
  EXPECT_EQ(helo_verb_name(HeloVerb::lhlo), "LHLO");
  EXPECT_EQ(client_cert_name(ClientCert::unverified), "unverified");
  EXPECT_EQ(auth_evidence_name(AuthEvidence::http), "http");
}

// Hostile lines for the readers behind the grammar, each as large as a line may be.
TEST(ParseReceived, IsLinear) {
  const double begin = testing_time::processor_seconds();
  for (const std::string_view part : {"version=x ",
                                      "cipher= ",
                                      "x/TLS/",
                                      "encrypted ",
                                      "tls ",
                                      "authenticated user ",
                                      "AUTH: x,",
                                      "TLS: ",
                                      "using cipher ",
                                      "(using ",
                                      "(envelope-from <",
                                      "(HELO ",
                                      "[192.0.2.1] ",
                                      "helo=x ",
                                      "AS1 ",
                                      "account ",
                                      "a@",
                                      "Client CN ",
                                      "(a",
                                      "((a) ",
                                      "1.2.3.4",
                                      "::1 "}) {
    for (const std::string_view opening : {"from a (", "from ", "by a (", "by ",
                                           "by a with ESMTP (", "with ", "(", "from a (AUTH: "}) {
      std::string value(opening);
      while (value.size() < limits::max_received_bytes) value += part;
      static_cast<void>(parse_received(value));
      value.replace(value.size() - 11, 11, " encrypted)");
      static_cast<void>(parse_received(value));
    }
  }
  EXPECT_LT(testing_time::processor_seconds() - begin, 20.0);
}

// Whatever its size, garbage leaves a Hop of bounded size, all of whose places lie in the line.
TEST(ParseReceived, KeepsOfGarbageNoMoreThanItsLimits) {
  const auto repeated = [](std::string_view part, std::size_t times) {
    std::string out;
    out.reserve(part.size() * times);
    for (std::size_t i = 0; i < times; ++i) out += part;
    return out;
  };
  std::mt19937 random(20261127);
  std::string bytes(1'000'000, '\0');
  for (char& c : bytes) c = static_cast<char>(random());
  const std::string lines[] = {
      bytes,
      std::string(1'000'000, '('),
      std::string(1'000'000, '\0'),
      std::string(1'000'000, '\xFF'),
      repeated("(", 100'000) + repeated(")", 100'000),
      repeated("from ", 100'000),
      repeated("from a by b; ", 100'000),
      repeated("by x (y) ", 100'000),
      repeated("for <a@example.org> ", 100'000),
      repeated("[192.0.2.1] ", 100'000),
      "from a by b for " + repeated("<a@example.org> ", 100'000),
      "from a (" + repeated("HELO x [192.0.2.1] ", 100'000),
      "from a by b with ESMTP; " + repeated("1 May 2024 ", 100'000),
  };
  for (const std::string& line : lines) {
    const Hop hop = parse_received(line);
    SCOPED_TRACE(line.substr(0, 32));
    EXPECT_LE(hop.clauses.size(), limits::max_clauses);
    EXPECT_LE(hop.comments.size(), limits::max_comments);
    EXPECT_LE(hop.for_.size(), limits::max_recipients);
    EXPECT_LE(std::distance(hop.warnings.begin(), hop.warnings.end()),
              static_cast<std::ptrdiff_t>(limits::max_anomalies));
    EXPECT_TRUE(hop.warnings.has(anomalies::received_too_long));
    EXPECT_NE(hop.status, HopStatus::parsed);
    EXPECT_NE(hop.family.data(), nullptr);
    for (const Anomaly& warning : hop.warnings) EXPECT_LE(warning.span.end(), line.size());
    // Nothing is read beyond the limit: the same line, cut there, says the same.
    const Hop cut = parse_received(std::string_view(line).substr(0, limits::max_received_bytes));
    EXPECT_EQ(cut.clauses.size(), hop.clauses.size());
    EXPECT_EQ(cut.comments.size(), hop.comments.size());
    EXPECT_EQ(cut.family, hop.family);
  }
}

}  // namespace
}  // namespace forensics
