// Hashes and signatures of OpenSSL 3 (EVP), as far as DKIM needs them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "libforensics/auth/canonicalization.h"
#include "libforensics/auth/dkim_key.h"
#include "libforensics/auth/dkim_signature.h"

struct evp_md_ctx_st;
struct evp_pkey_st;

namespace forensics::internal {

enum class Hash : std::uint8_t { sha1, sha256 };

[[nodiscard]] constexpr Hash hash_of(SignatureAlgorithm algorithm) noexcept {
  return algorithm == SignatureAlgorithm::rsa_sha1 ? Hash::sha1 : Hash::sha256;
}

[[nodiscard]] std::string digest(Hash hash, std::string_view bytes);

// Hashes what it is given, up to a number of bytes, and counts all.
class HashSink final : public ByteSink {
 public:
  explicit HashSink(Hash hash, std::optional<std::uint64_t> limit = std::nullopt);
  ~HashSink() override;
  void write(std::string_view bytes) override;
  [[nodiscard]] std::string finish();
  [[nodiscard]] std::uint64_t total() const noexcept { return total_; }

 private:
  void flush();
  evp_md_ctx_st* context_;
  std::optional<std::uint64_t> left_;
  std::uint64_t total_{0};
  std::string buffer_;
};

class PublicKey {
 public:
  // Null when the bytes are no key of that type: for RSA a SubjectPublicKeyInfo or, as RFC 6376
  // errata 3017 has it, a bare RSAPublicKey; for Ed25519 the 32 bytes of RFC 8463.
  [[nodiscard]] static std::optional<PublicKey> read(DkimKeyType type, std::string_view bytes);

  [[nodiscard]] std::uint32_t bits() const noexcept;
  // Whether `signature` is of a message whose hash is `digest`.
  [[nodiscard]] bool verifies(Hash hash, std::string_view digest, std::string_view signature) const;

 private:
  PublicKey(DkimKeyType type, evp_pkey_st* key);
  static std::optional<PublicKey> read_anew(DkimKeyType type, std::string_view bytes);
  DkimKeyType type_;
  std::shared_ptr<evp_pkey_st> key_;
};

}  // namespace forensics::internal
