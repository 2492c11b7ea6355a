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

Sealed with_set(const Sealed& before, int instance, const std::string& cv) {
  const std::string i = "i=" + std::to_string(instance);
  const std::string signature_tags =
      i + "; a=rsa-sha256; c=relaxed/relaxed; d=example.org; s=sel; h=from:to:subject";
  std::string signed_text =
      with_signature(key(), signature_tags, before.message, "ARC-Message-Signature",
                     SignatureField::arc_message_signature);
  const std::string signature = signed_text.substr(0, signed_text.find("\r\n"));
  const std::string results = "ARC-Authentication-Results: " + i + "; mx.example.org; spf=pass";
  std::string seal = "ARC-Seal: " + i + "; a=rsa-sha256; cv=" + cv + "; d=example.org; s=sel; b=";
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
