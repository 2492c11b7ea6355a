#include "libforensics/auth/arc.h"

#include <deque>

#include <gtest/gtest.h>

#include "libforensics/headers/fields.h"
#include "tests/unit/auth/test_signer.h"
#include "tests/unit/auth/test_zone.h"

namespace forensics {
namespace {

const std::string k_message =
    "From: Ann <ann@example.org>\r\nTo: bob@example.net\r\nSubject: Hello\r\n\r\nOne line.\r\n";

const TestKey& key() {
  static const TestKey made = TestKey::rsa();
  return made;
}

DnsSnapshot keys() {
  return TestZone().txt("sel._domainkey.example.org", key().record()).view();
}

void append_relaxed(std::string_view field, std::string& out) {
  if (!out.empty()) out += "\r\n";
  append_canonical_field(field, Canonicalization::relaxed, out);
}

// The fields of the sets that a message made here already has, oldest first.
struct Sealed {
  std::string message;
  std::string sealed;  // canonical text of all sets so far
};

// How a set is written where that may differ.
struct SetStyle {
  std::string results{"{i}; mx.example.org; spf=pass"};
  std::string signature{"c=relaxed/relaxed; d=example.org; s=sel; h=from:to:subject"};
  std::string seal{"d=example.org; s=sel"};
  std::optional<Canonicalization> form{};  // of the message signature, whatever c= says
};

Sealed with_set(const Sealed& before, int instance, const std::string& cv,
                const SetStyle& style = {}) {
  const std::string i = "i=" + std::to_string(instance);
  const std::string signature_tags = i + "; a=rsa-sha256; " + style.signature;
  std::string signed_text =
      with_signature(key(), signature_tags, before.message, "ARC-Message-Signature",
                     SignatureField::arc_message_signature, style.form);
  const std::string signature = signed_text.substr(0, signed_text.find("\r\n"));
  std::string results = "ARC-Authentication-Results: " + style.results;
  results.replace(results.find("{i}"), 3, i);
  std::string seal = "ARC-Seal: " + i + "; a=rsa-sha256; cv=" + cv + "; " + style.seal + "; b=";
  Sealed out{"", before.sealed};
  append_relaxed(results, out.sealed);
  append_relaxed(signature, out.sealed);
  std::string text = out.sealed;
  append_relaxed(seal, text);
  seal += key().sign(SignatureAlgorithm::rsa_sha256, text);
  append_relaxed(seal, out.sealed);
  out.message = seal + "\r\n" + signed_text.insert(signature.size() + 2, results + "\r\n");
  return out;
}

// The headers that an evaluation points at are kept: it outlives the call.
ArcEvaluation check(const std::string& message, const DnsView& view) {
  static std::deque<Headers> kept;
  return check_arc(kept.emplace_back(split_headers(std::string_view(message))), view);
}

Sealed two_sets() {
  return with_set(with_set({k_message, ""}, 1, "none"), 2, "pass");
}

TEST(Arc, AMessageWithoutSetsHasNoChain) {
  EXPECT_EQ(check(k_message, keys()).result, ArcResult::none);
}

TEST(Arc, AChainOfTwoPasses) {
  const Sealed sealed = two_sets();
  const ArcEvaluation out = check(sealed.message, keys());
  EXPECT_EQ(out.result, ArcResult::pass) << arc_problem_name(out.problem);
  ASSERT_EQ(out.sets.size(), 2U);
  EXPECT_EQ(out.sets[0].instance, 1U);
  EXPECT_EQ(out.sets[1].chain_value, "pass");
  EXPECT_EQ(out.oldest_pass, 1U);
}

TEST(Arc, AChangeAfterTheLastSetBreaksItsSignatureOnly) {
  std::string message = two_sets().message;
  message.replace(message.find("One line"), 8, "Two line");
  const ArcEvaluation out = check(message, keys());
  EXPECT_EQ(out.problem, ArcProblem::message_signature);
  EXPECT_EQ(out.failed_instance, 2U);
  EXPECT_EQ(out.sets[1].seal->result, DkimResult::pass);
  EXPECT_FALSE(out.oldest_pass);
}

TEST(Arc, AChangeBetweenTheSetsIsLawfulAndShows) {
  Sealed first = with_set({k_message, ""}, 1, "none");
  first.message.replace(first.message.find("Subject: Hello"), 14, "Subject: [list] Hello");
  const Sealed second = with_set(first, 2, "pass");
  const ArcEvaluation out = check(second.message, keys());
  EXPECT_EQ(out.result, ArcResult::pass);
  EXPECT_EQ(out.oldest_pass, 2U);
  EXPECT_EQ(out.sets[0].message_signature->problem, DkimProblem::headers_changed);
}

TEST(Arc, AChangedResultBreaksTheSeals) {
  std::string message = two_sets().message;
  const std::size_t at = message.rfind("spf=pass");
  message.replace(at, 8, "spf=fail");
  const ArcEvaluation out = check(message, keys());
  EXPECT_EQ(out.result, ArcResult::fail);
  EXPECT_EQ(out.problem, ArcProblem::seal);
}

TEST(Arc, SetsMustBeCompleteAndCounted) {
  const std::string message = two_sets().message;
  EXPECT_EQ(check(message.substr(message.find("\r\n") + 2), keys()).problem, ArcProblem::structure);
  EXPECT_EQ(check(with_set({k_message, ""}, 2, "pass").message, keys()).problem,
            ArcProblem::structure);
  EXPECT_EQ(check("ARC-Seal: i=x; moo\r\n" + message, keys()).problem, ArcProblem::structure);
}

TEST(Arc, ChainValuesMustFollowTheRule) {
  EXPECT_EQ(check(with_set({k_message, ""}, 1, "pass").message, keys()).problem,
            ArcProblem::chain_value);
  EXPECT_EQ(
      check(with_set(with_set({k_message, ""}, 1, "none"), 2, "fail").message, keys()).problem,
      ArcProblem::sealed_as_failed);
}

ArcEvaluation check_style(const SetStyle& style) {
  return check(with_set({k_message, ""}, 1, "none", style).message, keys());
}

TEST(Arc, TheInstanceOfResultsMayStandBetweenCommentsOrBehind) {
  for (const char* results : {"(first) {i} (of one) ; mx.example.org", "mx.example.org; {i}"})
    EXPECT_EQ(check_style({.results = results}).result, ArcResult::pass) << results;
  for (const char* results : {"mx.example.org; none {i}", "{i} 2; mx.example.org"})
    EXPECT_EQ(check_style({.results = results}).problem, ArcProblem::structure) << results;
}

TEST(Arc, AMessageSignatureWithoutFormIsSimpleOrRelaxed) {
  const std::string tags = "d=example.org; s=sel; h=from:to:subject";
  for (const Canonicalization form : {Canonicalization::simple, Canonicalization::relaxed}) {
    const Sealed sealed = with_set({k_message, ""}, 1, "none", {.signature = tags, .form = form});
    const ArcEvaluation out = check(sealed.message, keys());
    EXPECT_EQ(out.result, ArcResult::pass) << canonicalization_name(form);
    EXPECT_EQ(out.sets[0].message_signature->signature.header_form, form);
  }
}

TEST(Arc, AnOlderMessageSignatureMayBeBrokenButNotMalformed) {
  const auto result_of = [](const std::string& tags) {
    const Sealed first = with_set({k_message, ""}, 1, "none", {.signature = tags});
    return check(with_set(first, 2, "pass").message, keys());
  };
  EXPECT_EQ(result_of("d=example.org; s=sel; h=from; x=2; t=1").result, ArcResult::pass);
  for (const char* tags : {"s=sel; h=from", "d=example.org; s=sel; h=from; l=x",
                           "d=example.org; s=sel; h=from : ARC-Seal"}) {
    const ArcEvaluation out = result_of(tags);
    EXPECT_EQ(out.problem, ArcProblem::message_signature) << tags;
    EXPECT_EQ(out.failed_instance, 1U) << tags;
  }
}

TEST(Arc, AnEmptyDomainIsNoMissingAnswer) {
  EXPECT_EQ(check_style({.seal = "d=; s=sel"}).problem, ArcProblem::seal);
  EXPECT_EQ(check_style({.seal = "d=example.org; s="}).problem, ArcProblem::seal);
}

TEST(Arc, AKeyThatOnlyAnotherMethodGivesCountsForNothing) {
  EXPECT_EQ(check_style({.seal = "d=example.org; s=sel; q=ldap"}).problem, ArcProblem::seal);
}

TEST(Arc, AsksForEachKeyOnce) {
  const std::string message = two_sets().message;
  const ArcEvaluation out = check(message, EmptyDnsView());
  EXPECT_EQ(out.result, ArcResult::missing_evidence);
  EXPECT_EQ(out.missing.size(), 1U);
}

TEST(Arc, FiftySetsAreTheMost) {
  std::string message = k_message;
  for (std::uint32_t i = 1; i <= k_max_arc_sets + 1; ++i) {
    const std::string n = std::to_string(i);
    message = "ARC-Seal: i=" + n + "\r\nARC-Message-Signature: i=" + n +
              "\r\nARC-Authentication-Results: i=" + n + "; a\r\n" + message;
    if (i == k_max_arc_sets) {
      EXPECT_NE(check(message, keys()).problem, ArcProblem::too_many_sets);
    }
  }
  EXPECT_EQ(check(message, keys()).problem, ArcProblem::too_many_sets);
}

}  // namespace
}  // namespace forensics
