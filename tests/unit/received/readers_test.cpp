// The readers that families share: addresses, connections, TLS, protocols, comments.
#include <gtest/gtest.h>

#include "libforensics/received/address_text.h"
#include "libforensics/received/comments.h"
#include "libforensics/received/grammar.h"
#include "libforensics/received/protocol.h"
#include "libforensics/received/tcp_info.h"
#include "libforensics/received/tls_text.h"

namespace forensics {
namespace {

std::string address_of(std::string_view text) {
  const auto address = read_address(text);
  if (!address) return "none";
  std::string out = address->ip ? address->ip->to_string() : "bad";
  if (!address->zone.empty()) out += "%" + std::string(address->zone);
  if (address->port) out += " port " + std::to_string(*address->port);
  return out;
}

TEST(ReadAddress, ReadsEveryDecoration) {
  EXPECT_EQ(address_of("192.0.2.1"), "192.0.2.1");
  EXPECT_EQ(address_of("[192.0.2.1]"), "192.0.2.1");
  EXPECT_EQ(address_of("[192.0.2.1]:25"), "192.0.2.1 port 25");
  EXPECT_EQ(address_of("[192.0.2.1:25]"), "192.0.2.1 port 25");
  EXPECT_EQ(address_of("[[192.0.2.1:25]"), "192.0.2.1 port 25");
  EXPECT_EQ(address_of("[192.0.2.1.4025]"), "192.0.2.1 port 4025");
  EXPECT_EQ(address_of("192.0.2.1:25"), "192.0.2.1 port 25");
  EXPECT_EQ(address_of("<192.0.2.1>,"), "192.0.2.1");
  EXPECT_EQ(address_of("[IPv6:2001:db8::1]"), "2001:db8::1");
  EXPECT_EQ(address_of("[IPv6:::1]"), "::1");
  EXPECT_EQ(address_of("[ipv6::1]"), "::1");
  EXPECT_EQ(address_of("[2001:db8::1]:38689"), "2001:db8::1 port 38689");
  EXPECT_EQ(address_of("[fe80::1%9]]"), "fe80::1%9");
  EXPECT_EQ(address_of("?IPv6:::ffff:192.0.2.20?"), "192.0.2.20");
  EXPECT_EQ(address_of("::ffff:192.0.2.4"), "192.0.2.4");
}

TEST(ReadAddress, RefusesWhatOnlyLooksLikeOne) {
  for (const std::string_view text :
       {"", "[]", "[local]", "7u4-27.10", "1.2.3", "192.0.2.1x", "mail.example.org",
        "8.12.11/8.12.11", "cafe", "a:b", "[?.?.?.?]", "192.0.2.1:99999", "192.0.2.1.99999", ":"}) {
    EXPECT_EQ(address_of(text), "none") << text;
  }
}

TEST(ReadAddress, SaysWhenAnOctetCannotBe) {
  EXPECT_EQ(address_of("[201.357.369.35]"), "bad");
}

TEST(ReadAddress, ReadsThroughANul) {
  EXPECT_EQ(address_of(std::string_view("[192.0\0.2.1]", 12)), "192.0.2.1");
  EXPECT_EQ(address_of(std::string_view("\000192.0.2.1", 10)), "192.0.2.1");
  EXPECT_EQ(address_of(std::string_view("[fe80::1%e\0th]", 14)), "fe80::1");
  EXPECT_EQ(address_of(std::string_view("cafe\0.example", 13)), "none");
}

TEST(ScopeOf, KnowsTheSpecialRanges) {
  const auto scope = [](std::string_view text) { return ip_scope_of(*IpAddress::parse(text)); };
  EXPECT_EQ(scope("8.8.8.8"), IpScope::public_);
  EXPECT_EQ(scope("10.1.2.3"), IpScope::private_);
  EXPECT_EQ(scope("172.31.0.1"), IpScope::private_);
  EXPECT_EQ(scope("172.32.0.1"), IpScope::public_);
  EXPECT_EQ(scope("100.64.0.1"), IpScope::cgnat);
  EXPECT_EQ(scope("127.0.0.1"), IpScope::loopback);
  EXPECT_EQ(scope("169.254.1.1"), IpScope::linklocal);
  EXPECT_EQ(scope("203.0.113.1"), IpScope::doc);
  EXPECT_EQ(scope("224.0.0.1"), IpScope::multicast);
  EXPECT_EQ(scope("255.255.255.255"), IpScope::reserved);
  EXPECT_EQ(scope("0.1.2.3"), IpScope::reserved);
  EXPECT_EQ(scope("2a00:1450::1"), IpScope::public_);
  EXPECT_EQ(scope("::1"), IpScope::loopback);
  EXPECT_EQ(scope("fe80::1"), IpScope::linklocal);
  EXPECT_EQ(scope("fd00::1"), IpScope::private_);
  EXPECT_EQ(scope("2001:db8::1"), IpScope::doc);
  EXPECT_EQ(scope("ff02::1"), IpScope::multicast);
}

// Of a from or by clause that holds `text`; the text must outlive the result.
TcpInfo tcp_info_of(std::string_view text, ClauseSide side) {
  Hop hop;
  split_received(text, hop);
  for (Comment& comment : hop.comments) comment.topics = topics_of(comment.text);
  TcpInfo out;
  read_tcp_info(text, hop.comments, side, out);
  return out;
}

TEST(ReadTcpInfo, NeverTakesAnAddressOutOfHelo) {
  const TcpInfo info = tcp_info_of("[192.0.2.1] (account u HELO [10.10.10.10])", ClauseSide::from);
  ASSERT_TRUE(info.address.has_value());
  EXPECT_EQ(info.address->raw, "192.0.2.1");
  EXPECT_EQ(info.helo, "[10.10.10.10]");
  EXPECT_EQ(info.account, "u");
}

TEST(ReadTcpInfo, PrefersTheConnectionToANameThatIsAnAddress) {
  const TcpInfo info = tcp_info_of("207.8.214.3 (unknown[192.0.2.65])", ClauseSide::from);
  EXPECT_EQ(info.address->raw, "192.0.2.65");
  EXPECT_EQ(info.name, "207.8.214.3");
  EXPECT_EQ(info.host, "unknown");
}

TEST(ReadTcpInfo, TakesTheNameBeforeTheDoubtAndNotItsWords) {
  const TcpInfo info = tcp_info_of("a (b.example (may be forged) [192.0.2.1])", ClauseSide::from);
  EXPECT_EQ(info.host, "b.example");
  EXPECT_TRUE(info.may_be_forged);
}

TEST(ReadTcpInfo, TakesTheAddressBesideHeloOnlyWhenThereIsNoOther) {
  EXPECT_EQ(tcp_info_of("[192.0.2.1] (helo=b [10.0.0.2])", ClauseSide::from).address->raw,
            "192.0.2.1");
  EXPECT_EQ(tcp_info_of("hello (helo=b [192.0.2.2])", ClauseSide::from).address->raw, "192.0.2.2");
}

TEST(ReadTcpInfo, TakesNoVersionForTheAddressOfAServer) {
  EXPECT_FALSE(
      tcp_info_of("a (Messaging Server 7.0.5.32 64bit)", ClauseSide::by).address.has_value());
  EXPECT_FALSE(tcp_info_of("a (7.3.055.24)", ClauseSide::by).address.has_value());
  EXPECT_TRUE(tcp_info_of("a (192.0.2.1)", ClauseSide::by).address.has_value());
}

TEST(ReadTcpInfo, PassesOverTheAddressOfAProxiedUser) {
  const TcpInfo info = tcp_info_of("192.0.2.11 (proxying for 198.51.100.9)", ClauseSide::from);
  EXPECT_EQ(info.address->raw, "192.0.2.11");
}

TEST(TlsVersionIn, ReadsEverySpelling) {
  for (const std::string_view text :
       {"TLSv1.2", "TLS1.2", "TLS1_2", "TLSv1_2", "TLS-1.2", "version=TLS1_2,"}) {
    EXPECT_EQ(tls_version_in(text), "TLSv1.2") << text;
  }
  for (const std::string_view text : {"TLSv1", "TLSv1/SSLv3", "TLS1", "TLS-1.0"}) {
    EXPECT_EQ(tls_version_in(text), "TLSv1.0") << text;
  }
  EXPECT_EQ(tls_version_in("SSLv3"), "SSLv3");
  for (const std::string_view text :
       {"TLS13_AES_256_GCM_SHA384", "TLS_AES_128", "tls10.example", "hustle1.2", ""}) {
    EXPECT_EQ(tls_version_in(text).data(), nullptr) << text;
  }
}

TEST(ReadTlsText, TakesBytesOfOldGnutlsNotForBits) {
  HopTls tls;
  read_tls_text("TLS-1.0:DHE_RSA_3DES_EDE_CBC_SHA:24", tls);
  EXPECT_EQ(tls.cipher, "DHE_RSA_3DES_EDE_CBC_SHA");
  EXPECT_FALSE(tls.bits.has_value());
}

TEST(ReadTlsText, ReadsFoldedProse) {
  HopTls tls;
  read_tls_text("using TLSv1.3 with\r\n\tcipher X-Y-Z\r\n\t(128/256\r\n bits)", tls);
  EXPECT_EQ(tls.cipher, "X-Y-Z");
  EXPECT_EQ(tls.bits, 128);
  EXPECT_EQ(tls.bits_max, 256);
}

// Both readers pass such texts on to the other; once they did so without an end.
TEST(ReadTlsText, EndsWhenPairsStandBeforeTheWordEncrypted) {
  for (const std::string_view text :
       {"version=TLS1_2 cipher=X-Y-Z encrypted", "ESMTP VERSION=x encrypted",
        "version= cipher=X-Y-Z bits=1 encrypted"}) {
    HopTls of_comment;
    read_tls_text(text, of_comment);
    EXPECT_NE(of_comment.raw.data(), nullptr) << text;
    HopTls of_words;
    read_tls_words(text, of_words);
    EXPECT_NE(of_words.raw.data(), nullptr) << text;
  }
  HopTls tls;
  read_tls_text("version=TLS1_2 cipher=X-Y-Z encrypted", tls);
  EXPECT_EQ(tls.version, "TLSv1.2");
  EXPECT_EQ(tls.cipher, "X-Y-Z");
}

TEST(TopicsOf, TellsWhatACommentSpeaksOf) {
  const auto topics = [](std::string_view text) { return static_cast<int>(topics_of(text)); };
  const auto bits = [](auto... topic) { return (static_cast<int>(topic) | ...); };
  EXPECT_EQ(topics("mail.example.org [192.0.2.1]"), 0);
  EXPECT_EQ(topics("Postfix"), 0);
  EXPECT_EQ(topics(""), 0);
  EXPECT_EQ(topics("using TLSv1.3 with cipher X"), bits(Topic::tls));
  EXPECT_EQ(topics("AUTH: LOGIN u, TLS: TLSv1,128bits,X"),
            bits(Topic::tls, Topic::auth, Topic::other));
  EXPECT_EQ(topics("SquirrelMail authenticated user u"), bits(Topic::auth));
  EXPECT_EQ(topics("envelope-from <a@example.org>"), bits(Topic::envelope, Topic::other));
  EXPECT_EQ(topics("Client CN \"x\", Issuer \"y\""), bits(Topic::certificate));
  EXPECT_EQ(topics("proxying for 198.51.100.9"), bits(Topic::other));
}

TEST(IsTlsText, LeavesHostsAlone) {
  EXPECT_FALSE(is_tls_text("tls.example.org [192.0.2.1]"));
  EXPECT_FALSE(is_tls_text("tlsv1.example.org [192.0.2.1]"));
  EXPECT_TRUE(is_tls_text("TLS1.3"));
}

TEST(ReadProtocol, ReadsFlagsOfTheRfcWords) {
  const Protocol protocol = read_protocol("utf8smtpsa");
  EXPECT_EQ(protocol.name, "UTF8SMTPSA");
  EXPECT_EQ(protocol.tls, true);
  EXPECT_EQ(protocol.auth, true);
  EXPECT_EQ(protocol.utf8, true);
  EXPECT_EQ(read_protocol("ESMTP").tls, false);
}

TEST(ReadProtocol, DrawsNoConclusionFromWordsInsideAName) {
  EXPECT_EQ(read_protocol("Microsoft SMTP Server").name, "SMTP");
  EXPECT_FALSE(read_protocol("Microsoft SMTP Server").tls.has_value());
  EXPECT_EQ(read_protocol("AES256-SHA encrypted SMTP").tls, true);
  EXPECT_EQ(read_protocol("ESMTP/TLS/DHE-RSA-AES256-SHA").name, "ESMTPS");
  EXPECT_EQ(read_protocol("local-bsmtp").name, "LOCAL");
  EXPECT_EQ(read_protocol("carrier pigeon").name, "other");
}

TEST(EnvelopeAddress, TellsTheNullSenderFromNone) {
  EXPECT_NE(envelope_address("<>").data(), nullptr);
  EXPECT_EQ(envelope_address("<>"), "");
  EXPECT_EQ(envelope_address("").data(), nullptr);
  EXPECT_EQ(envelope_address("no-brackets-here").data(), nullptr);
  EXPECT_EQ(envelope_address("a@example.org, uid 5"), "a@example.org");
}

TEST(ReadSoftware, PartsNameAndVersion) {
  const auto parts = [](std::string_view text) {
    HopBy by;
    read_software(text, by);
    return std::string(by.software_name) + "|" + std::string(by.software_version);
  };
  EXPECT_EQ(parts("Exim 4.84_2"), "Exim|4.84_2");
  EXPECT_EQ(parts("Haraka/2.8.25"), "Haraka|2.8.25");
  EXPECT_EQ(parts("fetchmail-6.4.22"), "fetchmail|6.4.22");
  EXPECT_EQ(parts("Postfix, from userid 1001"), "Postfix|");
  EXPECT_EQ(parts("Cyrus v2.3.14"), "Cyrus|2.3.14");
}

}  // namespace
}  // namespace forensics
