// Signs messages for tests with keys made on the spot.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include "libforensics/auth/dkim.h"
#include "libforensics/auth/internal/crypto.h"
#include "libforensics/auth/internal/signed_message.h"

namespace forensics {

inline std::string to_base64(std::string_view bytes) {
  std::string out(4 * ((bytes.size() + 2) / 3) + 1, '\0');
  const int size = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()),
                                   reinterpret_cast<const unsigned char*>(bytes.data()),
                                   static_cast<int>(bytes.size()));
  out.resize(static_cast<std::size_t>(size));
  return out;
}

class TestKey {
 public:
  static TestKey rsa(unsigned bits = 1024) { return TestKey(EVP_RSA_gen(bits), false); }
  static TestKey ed25519() { return TestKey(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"), true); }

  // "v=DKIM1; k=rsa; p=..."
  [[nodiscard]] std::string record() const {
    return std::string("v=DKIM1; k=") + (ed25519_ ? "ed25519" : "rsa") + "; p=" + public_text();
  }
  [[nodiscard]] std::string public_text() const {
    unsigned char* der = nullptr;
    const int size = i2d_PUBKEY(key_.get(), &der);
    std::string bytes(reinterpret_cast<char*>(der), static_cast<std::size_t>(size));
    OPENSSL_free(der);
    return to_base64(ed25519_ ? std::string_view(bytes).substr(bytes.size() - 32) : bytes);
  }
  // The RSAPublicKey alone.
  [[nodiscard]] std::string bare_public_text() const {
    unsigned char* der = nullptr;
    const int size = i2d_PublicKey(key_.get(), &der);
    std::string bytes(reinterpret_cast<char*>(der), static_cast<std::size_t>(size));
    OPENSSL_free(der);
    return to_base64(bytes);
  }

  [[nodiscard]] std::string sign(SignatureAlgorithm algorithm, std::string_view text) const {
    const bool sha1 = algorithm == SignatureAlgorithm::rsa_sha1;
    std::string data(text);
    if (ed25519_) data = internal::digest(internal::Hash::sha256, text);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                          &EVP_MD_CTX_free);
    const EVP_MD* method = ed25519_ ? nullptr : sha1 ? EVP_sha1() : EVP_sha256();
    EVP_DigestSignInit(context.get(), nullptr, method, nullptr, key_.get());
    std::string out(1024, '\0');
    std::size_t size = out.size();
    EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(out.data()), &size,
                   reinterpret_cast<const unsigned char*>(data.data()), data.size());
    out.resize(size);
    return to_base64(out);
  }

 private:
  TestKey(EVP_PKEY* key, bool ed25519) : key_(key, &EVP_PKEY_free), ed25519_(ed25519) {}
  std::shared_ptr<EVP_PKEY> key_;
  bool ed25519_;
};

// `tags`: all of the field but bh= and b=, "v=1; a=rsa-sha256; ...". `name`: of the field that is
// put on top of `message`. `form`: signs so, whatever c= says.
inline std::string with_signature(const TestKey& key, std::string_view tags,
                                  const std::string& message,
                                  std::string_view name = "DKIM-Signature",
                                  SignatureField kind = SignatureField::dkim_signature,
                                  std::optional<Canonicalization> form = std::nullopt) {
  const auto with = [&](std::string_view hash, std::string_view signature) {
    return std::string(name) + ": " + std::string(tags) + "; bh=" + std::string(hash) +
           "; b=" + std::string(signature) + "\r\n" + message;
  };
  std::string signed_text = with("AA==", "");
  Headers headers = split_headers(std::string_view(signed_text));
  DkimCheck check;
  const auto parse = [&] {
    check.signature = parse_dkim_signature(headers.raw_value(headers.fields[0]), kind);
    if (form) check.signature.header_form = check.signature.body_form = *form;
  };
  parse();
  internal::SignedMessage body(headers);
  const std::string hash = to_base64(
      body.body_hash(check.signature.body_form, internal::hash_of(check.signature.algorithm),
                     check.signature.body_length, BodyLineEnds::mended)
          .hash);
  signed_text = with(hash, "");
  headers = split_headers(std::string_view(signed_text));
  parse();
  const internal::SignedMessage view(headers);
  view.select_fields(check);
  return with(hash, key.sign(check.signature.algorithm, view.header_text(check)));
}

}  // namespace forensics
