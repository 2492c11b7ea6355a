#include "libforensics/auth/dkim.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libforensics/headers/fields.h"
#include "tests/unit/auth/test_signer.h"
#include "tests/unit/auth/test_zone.h"

namespace forensics {
namespace {

using testing::ElementsAre;

const std::string k_message =
    "From: Ann <ann@example.org>\r\nTo: bob@example.net\r\nSubject: Hello\r\n\r\n"
    "One line.\r\n\r\nAnother  line. \r\n\r\n";
const std::string k_tags =
    "v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.org; s=sel; h=from:to:subject";

const TestKey& rsa_key() {
  static const TestKey key = TestKey::rsa();
  return key;
}

TestZone zone_with(const std::string& record) {
  return TestZone().txt("sel._domainkey.example.org", record);
}

// The first signature of `message`. The text of the message must outlive the check.
DkimCheck check(const std::string& message, const TestZone& zone,
                std::optional<Instant> as_of = std::nullopt) {
  const Headers headers = split_headers(std::string_view(message));
  const DnsSnapshot view = zone.view();
  DkimEvaluation out = check_dkim(headers, view, as_of);
  EXPECT_FALSE(out.checks.empty());
  return out.checks.empty() ? DkimCheck{} : std::move(out.checks[0]);
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  const std::size_t at = text.find(what);
  EXPECT_NE(at, std::string::npos);
  return text.replace(at, what.size(), with);
}

TEST(Dkim, PassesWhatWasSigned) {
  for (const char* form :
       {"simple/simple", "simple/relaxed", "relaxed/simple", "relaxed/relaxed"}) {
    const std::string message =
        with_signature(rsa_key(), replaced(k_tags, "relaxed/relaxed", form), k_message);
    const DkimCheck out = check(message, zone_with(rsa_key().record()));
    EXPECT_EQ(out.result, DkimResult::pass) << form << dkim_problem_name(out.problem);
    EXPECT_EQ(out.key.bits, 1024U);
    EXPECT_THAT(out.signed_fields, ElementsAre(1, 2, 3));
  }
}

TEST(Dkim, TellsAChangedBodyFromAChangedHeader) {
  const std::string message = with_signature(rsa_key(), k_tags, k_message);
  const TestZone zone = zone_with(rsa_key().record());
  const std::string other_body = replaced(message, "Another", "An other");
  const DkimCheck body = check(other_body, zone);
  EXPECT_EQ(body.problem, DkimProblem::body_changed);
  EXPECT_EQ(body.body_hash_matches, false);
  EXPECT_EQ(body.signature_valid, true);
  const std::string other_subject = replaced(message, "Subject: Hello", "Subject: Hullo");
  const DkimCheck header = check(other_subject, zone);
  EXPECT_EQ(header.result, DkimResult::fail);
  EXPECT_EQ(header.problem, DkimProblem::headers_changed);
  EXPECT_EQ(header.body_hash_matches, true);
  EXPECT_EQ(header.signature_valid, false);
}

TEST(Dkim, ReadsAnLfFileAsTheCrlfMessageThatItWas) {
  std::string message = with_signature(rsa_key(), k_tags, k_message);
  std::erase(message, '\r');
  const DkimCheck out = check(message, zone_with(rsa_key().record()));
  EXPECT_EQ(out.result, DkimResult::pass);
  EXPECT_EQ(out.body_line_ends, BodyLineEnds::mended);
}

TEST(Dkim, VerifiesEd25519) {
  const TestKey key = TestKey::ed25519();
  const std::string message =
      with_signature(key, replaced(k_tags, "rsa-sha256", "ed25519-sha256"), k_message);
  EXPECT_EQ(check(message, zone_with(key.record())).result, DkimResult::pass);
  EXPECT_EQ(check(message, zone_with(TestKey::ed25519().record())).problem,
            DkimProblem::headers_changed);
  EXPECT_EQ(check(message, zone_with(rsa_key().record())).problem, DkimProblem::key_mismatch);
}

TEST(Dkim, TakesABareRsaKey) {  // RFC 6376 errata 3017
  const std::string message = with_signature(rsa_key(), k_tags, k_message);
  EXPECT_EQ(check(message, zone_with("p=" + rsa_key().bare_public_text())).result,
            DkimResult::pass);
}

TEST(Dkim, Sha1HoldsButCountsOnlyInItsTime) {  // RFC 8301
  const std::string message =
      with_signature(rsa_key(), replaced(k_tags, "rsa-sha256", "rsa-sha1"), k_message);
  const TestZone zone = zone_with(rsa_key().record());
  const DkimCheck today = check(message, zone);
  EXPECT_EQ(today.result, DkimResult::policy);
  EXPECT_EQ(today.problem, DkimProblem::weak_algorithm);
  EXPECT_EQ(today.signature_valid, true);
  EXPECT_EQ(check(message, zone, Instant{1'300'000'000, 0}).result, DkimResult::pass);
}

TEST(Dkim, AShortKeyHoldsButDoesNotCount) {
  const TestKey key = TestKey::rsa(512);
  const std::string message = with_signature(key, k_tags, k_message);
  const DkimCheck out = check(message, zone_with(key.record()));
  EXPECT_EQ(out.result, DkimResult::policy);
  EXPECT_EQ(out.problem, DkimProblem::weak_key);
  EXPECT_EQ(out.key.bits, 512U);
}

TEST(Dkim, AnExpiredSignatureIsStillChecked) {
  const std::string message =
      with_signature(rsa_key(), k_tags + "; t=1600000000; x=1600086400", k_message);
  const TestZone zone = zone_with(rsa_key().record());
  EXPECT_EQ(check(message, zone).result, DkimResult::pass);
  EXPECT_EQ(check(message, zone, Instant{1'600'000'100, 0}).result, DkimResult::pass);
  const DkimCheck late = check(message, zone, Instant{1'700'000'000, 0});
  EXPECT_EQ(late.problem, DkimProblem::expired);
  EXPECT_EQ(late.signature_valid, true);
  EXPECT_TRUE(check(message, zone, Instant{1'500'000'000, 0}).future);
}

TEST(Dkim, TellsWhyThereIsNoKey) {
  const std::string message = with_signature(rsa_key(), k_tags, k_message);
  const std::string name = "sel._domainkey.example.org";
  const DkimCheck gone =
      check(message, TestZone().status(name, DnsType::txt, DnsStatus::nx_domain));
  EXPECT_EQ(gone.result, DkimResult::permerror);
  EXPECT_EQ(gone.problem, DkimProblem::key_absent);
  EXPECT_EQ(gone.key.state, DkimKeyState::no_name);
  EXPECT_EQ(gone.body_hash_matches, true);
  EXPECT_FALSE(gone.signature_valid);
  EXPECT_EQ(check(message, zone_with("some other text")).key.state, DkimKeyState::no_record);
  EXPECT_EQ(check(message, zone_with("v=DKIM1; p=")).problem, DkimProblem::key_revoked);
  EXPECT_EQ(check(message, zone_with("v=DKIM1; p=QUJD")).problem, DkimProblem::key_malformed);
  EXPECT_EQ(check(message, TestZone().status(name, DnsType::txt, DnsStatus::serv_fail)).result,
            DkimResult::temperror);
}

TEST(Dkim, AsksForTheKeyThatItLacks) {
  const std::string message = with_signature(rsa_key(), k_tags, k_message);
  const Headers headers = split_headers(std::string_view(message));
  const DkimEvaluation out = check_dkim(headers, EmptyDnsView());
  EXPECT_EQ(out.checks[0].result, DkimResult::missing_evidence);
  EXPECT_THAT(out.missing, ElementsAre(DnsQuestion{"sel._domainkey.example.org", DnsType::txt}));
}

TEST(Dkim, AKeyForOtherUsesDoesNotCount) {
  const std::string message = with_signature(rsa_key(), k_tags + "; i=@a.example.org", k_message);
  const std::string key = rsa_key().record();
  EXPECT_EQ(check(message, zone_with(key)).result, DkimResult::pass);
  EXPECT_EQ(check(message, zone_with(key + "; t=s")).problem, DkimProblem::key_mismatch);
  EXPECT_EQ(check(message, zone_with(key + "; h=sha1")).problem, DkimProblem::key_mismatch);
  EXPECT_EQ(check(message, zone_with(key + "; s=other")).problem, DkimProblem::key_mismatch);
  EXPECT_TRUE(check(message, zone_with(key + "; t=y")).key.testing);
}

TEST(Dkim, CountsWhatALengthLeavesUnsigned) {
  const std::string message = with_signature(rsa_key(), k_tags + "; l=11", k_message);
  const std::string longer = message + "Added.\r\n";
  const DkimCheck out = check(longer, zone_with(rsa_key().record()));
  EXPECT_EQ(out.result, DkimResult::pass);
  EXPECT_EQ(out.signature.body_length, 11U);
  EXPECT_EQ(out.body_length, 38U);
  const std::string beyond = with_signature(rsa_key(), k_tags + "; l=9999", k_message);
  EXPECT_EQ(check(beyond, zone_with(rsa_key().record())).problem, DkimProblem::length_too_large);
}

TEST(Dkim, ShowsAFieldAddedAboveASignedOne) {
  const std::string message = "Subject: Added\r\n" + with_signature(rsa_key(), k_tags, k_message);
  const Headers headers = split_headers(std::string_view(message));
  const DkimCheck out = check(message, zone_with(rsa_key().record()));
  EXPECT_EQ(out.result, DkimResult::pass);
  EXPECT_THAT(out.unsigned_duplicates, ElementsAre(0));
}

TEST(Dkim, AnOversignedFieldCannotBeAdded) {
  const std::string tags = replaced(k_tags, "h=from:to:subject", "h=from:to:subject:subject");
  const std::string message = with_signature(rsa_key(), tags, k_message);
  const TestZone zone = zone_with(rsa_key().record());
  EXPECT_THAT(check(message, zone).absent_names, ElementsAre("subject"));
  EXPECT_EQ(check("Subject: Added\r\n" + message, zone).problem, DkimProblem::headers_changed);
}

TEST(Dkim, LooksAtALimitedNumberOfSignatures) {
  std::string message = k_message;
  for (std::size_t i = 0; i < k_max_signatures + 3; ++i)
    message = "DKIM-Signature: v=1\r\n" + message;
  const Headers headers = split_headers(std::string_view(message));
  const DkimEvaluation out = check_dkim(headers, EmptyDnsView());
  EXPECT_EQ(out.checks.size(), k_max_signatures);
  EXPECT_EQ(out.dropped, 3U);
  EXPECT_EQ(out.checks[0].problem, DkimProblem::syntax);
}

}  // namespace
}  // namespace forensics
