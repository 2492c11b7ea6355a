// The steps that DKIM and ARC signatures share: fetch the key, compare the body, check the bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/auth/dkim.h"
#include "libforensics/auth/internal/crypto.h"
#include "libforensics/auth/internal/signed_message.h"

namespace forensics::internal {

class SignatureChecker {
 public:
  SignatureChecker(const Headers& headers, const DnsView& view, std::optional<Instant> as_of)
      : message_(headers), view_(view), as_of_(as_of) {}

  // `field`: index of a DKIM-Signature or ARC-Message-Signature.
  [[nodiscard]] DkimCheck check_message(std::uint32_t field, SignatureField kind);

  // A seal, over the text that the caller has gathered; its own field comes last in it.
  [[nodiscard]] DkimCheck check_seal(std::uint32_t field, std::string_view sealed);

  [[nodiscard]] const SignedMessage& message() const noexcept { return message_; }
  [[nodiscard]] std::vector<DnsQuestion> take_missing() { return std::move(missing_); }

 private:
  DkimCheck check_signature(std::uint32_t field, DkimSignature signature);
  std::optional<PublicKey> fetch_key(DkimCheck& check);
  std::optional<PublicKey> read_key(DkimCheck& check);
  void compare_body(DkimCheck& check);
  void check_bytes(DkimCheck& check, const std::optional<PublicKey>& key, std::string_view text);
  void judge(DkimCheck& check) const;
  [[nodiscard]] DkimProblem problem_of(const DkimCheck& check) const;
  [[nodiscard]] DkimProblem policy_problem(const DkimCheck& check) const;

  SignedMessage message_;
  const DnsView& view_;
  std::optional<Instant> as_of_;
  std::vector<DnsQuestion> missing_;
};

}  // namespace forensics::internal
