#include "libforensics/auth/internal/crypto.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <span>

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

namespace forensics::internal {
namespace {

constexpr std::size_t k_buffer_bytes = 4096;
constexpr std::size_t k_key_types = 3;           // of DkimKeyType
constexpr std::size_t k_max_known_keys = 1'000;  // a thread and type; about 1 kB each

const EVP_MD* method_of(Hash hash) noexcept {
  return hash == Hash::sha1 ? EVP_sha1() : EVP_sha256();
}

const unsigned char* data_of(std::string_view bytes) noexcept {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

// DigestInfo of RFC 8017 9.2 without the hash itself.
constexpr std::array<unsigned char, 15> k_sha1_info = {
    0x30, 0x21, 0x30, 0x09, 0x06, 0x05, 0x2B, 0x0E, 0x03, 0x02, 0x1A, 0x05, 0x00, 0x04, 0x14};
constexpr std::array<unsigned char, 19> k_sha256_info = {0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60,
                                                         0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02,
                                                         0x01, 0x05, 0x00, 0x04, 0x20};

std::string digest_info(Hash hash, std::string_view digest) {
  const std::span<const unsigned char> info =
      hash == Hash::sha1 ? std::span<const unsigned char>(k_sha1_info) : k_sha256_info;
  std::string out(info.size(), '\0');
  std::copy(info.begin(), info.end(), out.begin());
  return out += digest;
}

using Context = std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)>;

// The padding is taken off here and the DigestInfo compared as bytes: a machine whose policy
// forbids SHA-1 signatures still tells us whether an old one holds.
bool rsa_verifies(EVP_PKEY* key, const std::string& expected, std::string_view signature) {
  const Context context(EVP_PKEY_CTX_new(key, nullptr), &EVP_PKEY_CTX_free);
  if (!context || EVP_PKEY_verify_recover_init(context.get()) != 1 ||
      EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) != 1)
    return false;
  std::size_t size = 0;
  if (EVP_PKEY_verify_recover(context.get(), nullptr, &size, data_of(signature),
                              signature.size()) != 1)
    return false;
  std::string recovered(size, '\0');
  if (EVP_PKEY_verify_recover(context.get(), reinterpret_cast<unsigned char*>(recovered.data()),
                              &size, data_of(signature), signature.size()) != 1)
    return false;
  recovered.resize(size);
  return recovered == expected;
}

// RFC 8463 3: what is signed is the SHA-256 hash.
bool ed25519_verifies(EVP_PKEY* key, std::string_view digest, std::string_view signature) {
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                        &EVP_MD_CTX_free);
  return context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key) == 1 &&
         EVP_DigestVerify(context.get(), data_of(signature), signature.size(), data_of(digest),
                          digest.size()) == 1;
}

EVP_PKEY* read_rsa(std::string_view bytes) {
  const unsigned char* at = data_of(bytes);
  const long size = static_cast<long>(bytes.size());
  EVP_PKEY* key = d2i_PUBKEY(nullptr, &at, size);
  if (key != nullptr && EVP_PKEY_base_id(key) == EVP_PKEY_RSA) return key;
  EVP_PKEY_free(key);
  at = data_of(bytes);
  return d2i_PublicKey(EVP_PKEY_RSA, nullptr, &at, size);
}

}  // namespace

std::string digest(Hash hash, std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
  unsigned int size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), out.data(), &size, method_of(hash), nullptr) != 1)
    return {};
  return {out.begin(), out.begin() + size};
}

HashSink::HashSink(Hash hash, std::optional<std::uint64_t> limit)
    : context_(EVP_MD_CTX_new()), left_(limit) {
  if (context_ != nullptr && EVP_DigestInit_ex(context_, method_of(hash), nullptr) != 1) {
    EVP_MD_CTX_free(context_);
    context_ = nullptr;
  }
  buffer_.reserve(k_buffer_bytes);
}

HashSink::~HashSink() {
  EVP_MD_CTX_free(context_);
}

void HashSink::write(std::string_view bytes) {
  total_ += bytes.size();
  if (left_) {
    bytes =
        bytes.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(*left_, bytes.size())));
    *left_ -= bytes.size();
  }
  if (buffer_.size() + bytes.size() > k_buffer_bytes) flush();
  if (bytes.size() > k_buffer_bytes) {
    if (context_ != nullptr) EVP_DigestUpdate(context_, bytes.data(), bytes.size());
  } else {
    buffer_ += bytes;
  }
}

void HashSink::flush() {
  if (context_ != nullptr) EVP_DigestUpdate(context_, buffer_.data(), buffer_.size());
  buffer_.clear();
}

std::string HashSink::finish() {
  flush();
  std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
  unsigned int size = 0;
  if (context_ == nullptr || EVP_DigestFinal_ex(context_, out.data(), &size) != 1) return {};
  return {out.begin(), out.begin() + size};
}

PublicKey::PublicKey(DkimKeyType type, evp_pkey_st* key) : type_(type), key_(key, &EVP_PKEY_free) {}

// To read an RSA key costs OpenSSL 3 several times what checking a signature does, and mail comes
// from few senders: each thread keeps the keys that it met last. What is no key is not kept.
std::optional<PublicKey> PublicKey::read(DkimKeyType type, std::string_view bytes) {
  thread_local std::map<std::string, PublicKey, std::less<>> known[k_key_types];
  auto& keys = known[static_cast<std::size_t>(type)];
  if (const auto found = keys.find(bytes); found != keys.end()) return found->second;
  std::optional<PublicKey> key = read_anew(type, bytes);
  if (!key) return key;
  if (keys.size() >= k_max_known_keys) keys.clear();
  keys.emplace(bytes, *key);
  return key;
}

std::optional<PublicKey> PublicKey::read_anew(DkimKeyType type, std::string_view bytes) {
  EVP_PKEY* key = nullptr;
  if (type == DkimKeyType::rsa) {
    key = read_rsa(bytes);
  } else if (type == DkimKeyType::ed25519 && bytes.size() == 32) {
    key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, data_of(bytes), bytes.size());
  }
  ERR_clear_error();
  if (key == nullptr) return std::nullopt;
  return PublicKey(type, key);
}

std::uint32_t PublicKey::bits() const noexcept {
  const int bits = EVP_PKEY_get_bits(key_.get());
  return bits > 0 ? static_cast<std::uint32_t>(bits) : 0;
}

bool PublicKey::verifies(Hash hash, std::string_view digest, std::string_view signature) const {
  const bool holds = type_ == DkimKeyType::rsa
                         ? rsa_verifies(key_.get(), digest_info(hash, digest), signature)
                         : ed25519_verifies(key_.get(), digest, signature);
  ERR_clear_error();
  return holds;
}

}  // namespace forensics::internal
