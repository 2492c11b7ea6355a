#include "libforensics/received/tls_conflict.h"

#include "libforensics/received/words.h"

namespace forensics {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// "TLS_AES_256_GCM_SHA384": names of TLS 1.3 hold no key exchange.
bool is_tls13_cipher(std::string_view cipher) noexcept {
  return cipher.starts_with("TLS_AES_") || cipher.starts_with("TLS_CHACHA20_");
}

// "ECDHE-RSA-AES256-GCM-SHA384". The dashes are OpenSSL's; GnuTLS gives TLS 1.3 suites names with a
// key exchange, too. LibreSSL's "AEAD-AES256-GCM-SHA384" is of TLS 1.3.
bool is_openssl_older_cipher(std::string_view cipher) noexcept {
  return cipher.find('-') != npos && !cipher.starts_with("AEAD-") && !cipher.starts_with("TLS");
}

bool is_aead_cipher(std::string_view cipher) noexcept {
  return contains(cipher, "GCM") || contains(cipher, "POLY1305") || contains(cipher, "CCM");
}

// OpenSSL calls every older cipher "TLSv1/SSLv3", whatever version the session has.
bool is_version_of_cipher(std::string_view raw) noexcept {
  return contains(raw, "TLSv1/SSLv3");
}

std::string_view cipher_conflict(const HopTls& tls) noexcept {
  if (tls.version.data() == nullptr || tls.cipher.empty()) return {};
  if (tls.version == "TLSv1.3") {
    return is_openssl_older_cipher(tls.cipher) ? tls.cipher : std::string_view{};
  }
  if (is_tls13_cipher(tls.cipher)) return tls.cipher;
  const bool before_aead = tls.version != "TLSv1.2" && !is_version_of_cipher(tls.raw);
  return before_aead && is_aead_cipher(tls.cipher) ? tls.cipher : std::string_view{};
}

// The key bits in the name of an AES cipher; 0 when it names none.
int named_bits(std::string_view cipher) noexcept {
  std::size_t at = cipher.find("AES");
  if (at == npos) return 0;
  at += 3;
  if (at < cipher.size() && (cipher[at] == '_' || cipher[at] == '-')) ++at;
  const std::string_view digits = cipher.substr(at, 3);
  return digits == "128" ? 128 : digits == "256" ? 256 : 0;
}

std::string_view bits_conflict(const HopTls& tls) noexcept {
  const int named = named_bits(tls.cipher);
  return named != 0 && tls.bits && *tls.bits != named ? tls.cipher : std::string_view{};
}

// Postfix wrote ESMTP for encrypted sessions before it knew RFC 3848, and TLS 1.2 long after.
std::string_view postfix_conflict(const Hop& hop) noexcept {
  const bool modern = hop.tls.version == "TLSv1.2" || hop.tls.version == "TLSv1.3";
  const bool postfix = begins_with_words(hop.by.software, "Postfix");
  return postfix && modern && hop.with.tls == false ? hop.with.value : std::string_view{};
}

}  // namespace

std::string_view find_tls_conflict(const Hop& hop) noexcept {
  if (hop.tls.raw.data() == nullptr) return {};
  if (const auto cipher = cipher_conflict(hop.tls); cipher.data() != nullptr) return cipher;
  if (const auto bits = bits_conflict(hop.tls); bits.data() != nullptr) return bits;
  return postfix_conflict(hop);
}

}  // namespace forensics
