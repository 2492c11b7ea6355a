#include "libforensics/received/tls_text.h"

#include <charconv>

#include "libforensics/received/words.h"

namespace forensics {
namespace {

constexpr std::size_t npos = std::string_view::npos;

std::optional<int> leading_number(std::string_view text) noexcept {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || value < 0 || value > 100'000) return std::nullopt;
  return value;
}

constexpr ByteSet k_cipher_ends([](char c) {
  return !is_alnum(c) && c != '_' && c != '-' && c != '.' && c != '/' && c != '+';
});
constexpr ByteSet k_second_letters("LlSs");  // of "TLS" and "SSL"

std::string_view cipher_at(std::string_view text) noexcept {
  return text.substr(0, k_cipher_ends.next_in(text, 0));
}

// What follows `key`, which must stand at the beginning of a word; null when it is not there. All
// servers write these keys in one case.
std::string_view after_key(std::string_view text, std::string_view key) noexcept {
  for (std::size_t at = text.find(key); at != npos; at = text.find(key, at + 1)) {
    if (at == 0 || !is_alnum(text[at - 1])) return text.substr(at + key.size());
  }
  return {};
}

// "256" or "256/256" bits; Postfix writes used/possible.
void read_bits(std::string_view text, HopTls& tls) noexcept {
  if (tls.bits) return;
  tls.bits = leading_number(text);
  std::size_t slash = 0;
  while (slash < text.size() && is_digit(text[slash])) ++slash;
  if (tls.bits && slash < text.size() && text[slash] == '/') {
    tls.bits_max = leading_number(text.substr(slash + 1));
  }
}

void set_cipher(std::string_view cipher, HopTls& tls) noexcept {
  if (tls.cipher.data() == nullptr && !cipher.empty()) tls.cipher = cipher;
}

// Which fact of TLS prose the next word tells.
enum class Fact : std::uint8_t { none, cipher, key_exchange, signature };
Fact fact_after(std::string_view word) noexcept {
  switch (word.size()) {
    case 6: return equals_ignoring_case(word, "cipher") ? Fact::cipher : Fact::none;
    case 12: return word == "key-exchange" ? Fact::key_exchange : Fact::none;
    case 16: return word == "server-signature" ? Fact::signature : Fact::none;
    default: return Fact::none;
  }
}

// Postfix, and Stalwart after it: prose. "(256/256 bits)" follows the cipher.
void read_prose(std::string_view text, HopTls& tls) noexcept {
  Fact fact = Fact::none;
  std::string_view previous;
  for (auto word = take_word(text); !word.empty(); word = take_word(text)) {
    if (fact == Fact::cipher) {
      set_cipher(cipher_at(word), tls);
    } else if (word.front() == '(' && previous == tls.cipher) {
      read_bits(word.substr(1), tls);
    } else if (fact == Fact::key_exchange) {
      tls.kex = cipher_at(word);
    } else if (fact == Fact::signature) {
      tls.sig = cipher_at(word);
    }
    fact = fact_after(word);
    previous = word;
  }
}

// sendmail, Google, Exchange, Haraka: key=value.
void read_pairs(std::string_view text, HopTls& tls) noexcept {
  if (tls.cipher.data() == nullptr) {
    set_cipher(cipher_at(after_key(text, "cipher=")), tls);
  }
  if (const auto bits = after_key(text, "bits="); bits.data() != nullptr) read_bits(bits, tls);
  if (const auto verify = after_key(text, "verify="); verify.data() != nullptr) {
    tls.verify = cipher_at(verify);
  }
}

// Exim and OpenSMTPD: VERSION:CIPHER:BITS[:verified]. Exim's GnuTLS builds count bytes for bits;
// a cipher key is never under 40 bits, so a smaller number is not taken for bits.
void read_colons(std::string_view text, HopTls& tls) noexcept {
  const std::size_t first = text.find(':');
  if (first == npos) return;
  const std::string_view cipher = cipher_at(text.substr(first + 1));
  if (cipher.size() < 5) return;
  set_cipher(cipher, tls);
  std::string_view rest = text.substr(first + 1 + cipher.size());
  if (!rest.starts_with(':')) return;
  rest.remove_prefix(1);
  if (const auto bits = leading_number(rest); bits && *bits >= 40) read_bits(rest, tls);
  if (const std::size_t next = rest.find(':'); next != npos) {
    const std::string_view verify = cipher_at(rest.substr(next + 1));
    if (equals_ignoring_case(verify, "NO") || equals_ignoring_case(verify, "yes")) {
      tls.verify = verify;
    }
  }
}

// Courier: "TLS: TLSv1/SSLv3, 168bits,DES-CBC3-SHA", alone or after "AUTH: ...,".
void read_courier(std::string_view text, HopTls& tls) noexcept {
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    const std::string_view part = trim_gaps(text.substr(0, comma));
    text = comma == npos ? std::string_view{} : text.substr(comma + 1);
    if (part.empty() || starts_with_ignoring_case(part, "TLS")) {
      if (tls_version_in(part).data() == nullptr && contains(part, "_")) set_cipher(part, tls);
      continue;
    }
    if (ends_with_ignoring_case(part, "bits")) {
      read_bits(part, tls);
    } else {
      set_cipher(cipher_at(part), tls);
    }
  }
}

void note_raw(std::string_view text, HopTls& tls) noexcept {
  if (tls.raw.data() == nullptr) tls.raw = text;
}

// Where "/TLS" stands in a word.
std::size_t find_slash_tls(std::string_view word) noexcept {
  for (std::size_t at = word.find('/'); at != npos; at = word.find('/', at + 1)) {
    if (starts_with_ignoring_case(word.substr(at + 1), "TLS")) return at;
  }
  return npos;
}

void note_version(std::string_view text, HopTls& tls) noexcept {
  if (tls.version.data() == nullptr) tls.version = tls_version_in(text);
}

// What is neither prose nor "CIPHER encrypted".
void read_terms(std::string_view text, HopTls& tls) noexcept {
  if (contains(text, "cipher=") || contains(text, "version=")) {
    read_pairs(text, tls);
  } else if (const auto courier = after_key(text, "TLS: "); courier.data() != nullptr) {
    read_courier(courier, tls);
  } else {
    if (begins_with_words(text, "cipher ") || begins_with_words(text, "tls_cipher ")) {
      text = after_words(text, 1);
    }
    read_colons(text, tls);
  }
}

constexpr std::string_view k_versions[] = {"TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3"};

// The version that begins at `text`, which follows "TLS": "v1.2", "1_2", "-1.0", "v1".
std::string_view tls_minor(std::string_view text) noexcept {
  if (!text.empty() &&
      (to_lower(text.front()) == 'v' || text.front() == '-' || text.front() == ' ')) {
    text.remove_prefix(1);
  }
  if (text.empty() || text.front() != '1') return {};
  text.remove_prefix(1);
  if (text.size() >= 2 && (text[0] == '.' || text[0] == '_') && text[1] >= '0' && text[1] <= '3' &&
      (text.size() == 2 || !is_alnum(text[2]))) {
    return k_versions[text[1] - '0'];
  }
  if (text.empty() || (!is_alnum(text[0]) && text[0] != '.' && text[0] != '_' && text[0] != '-')) {
    return k_versions[0];
  }
  return {};
}

}  // namespace

std::string_view tls_version_in(std::string_view text) noexcept {
  for (std::size_t second = k_second_letters.next_in(text, 1); second + 2 < text.size();
       second = k_second_letters.next_in(text, second + 1)) {
    const std::size_t at = second - 1;
    if (at > 0 && is_alnum(text[at - 1])) continue;
    const std::string_view word = text.substr(at, 3);
    if (equals_ignoring_case(word, "TLS")) {
      const std::string_view version = tls_minor(text.substr(at + 3));
      if (version.data() != nullptr) return version;
    } else if (equals_ignoring_case(word, "SSL")) {
      const char digit =
          to_lower(text[at + 3]) == 'v' && at + 4 < text.size() ? text[at + 4] : text[at + 3];
      if (digit == '3') return "SSLv3";
      if (digit == '2') return "SSLv2";
    }
  }
  return {};
}

// Of all that is_tls_text() knows but what ends in "encrypted".
static constexpr std::uint32_t k_first_letters =
    letter_bit('a') | letter_bit('c') | letter_bit('g') | letter_bit('s') | letter_bit('t') |
    letter_bit('u') | letter_bit('v');

bool is_tls_text(std::string_view text) noexcept {
  text = trim_gaps(text);
  if (text == "TLS" || text == "SSL") return true;  // Exchange before 2016, IceWarp
  if (text.size() < 6) return false;
  if (to_lower(text.back()) == 'd' && ends_with_ignoring_case(text, " encrypted")) return true;
  if ((letter_bit(text.front()) & k_first_letters) == 0) return false;
  switch (to_lower(text.front())) {
    case 'u': return begins_with_words(text, "using ") || text.starts_with("UNKNOWN:");
    case 'v': return starts_with_ignoring_case(text, "version=");
    case 'c':
      return begins_with_words(text, "cipher ") || starts_with_ignoring_case(text, "cipher=");
    case 'a': return begins_with_words(text, "auth: ") && find_ignoring_case(text, "tls:") != npos;
    case 't':
      if (starts_with_ignoring_case(text, "tls_cipher") || begins_with_words(text, "tls: ")) {
        return true;
      }
      [[fallthrough]];
    case 's': return text.find(' ') == npos && tls_version_in(text.substr(0, 12)).data() != nullptr;
    case 'g': return begins_with_words(text, "Google Transport Security");
    default: return false;
  }
}

void read_tls_text(std::string_view text, HopTls& tls) noexcept {
  text = trim_gaps(text);
  note_raw(text, tls);
  if (begins_with_words(text, "Google Transport Security")) {
    tls.hidden = true;
    return;
  }
  note_version(text, tls);
  if (begins_with_words(text, "using ")) {
    read_prose(text, tls);
  } else if (ends_with_ignoring_case(text, " encrypted")) {
    read_tls_words(text, tls);
  } else {
    read_terms(text, tls);
  }
}

void read_tls_words(std::string_view words, HopTls& tls) noexcept {
  words = trim_gaps(words);
  if (words.size() < 10) return;  // "ESMTPS"
  const bool has_slash = contains(words, "/");
  std::string_view rest = words;
  std::string_view previous;
  for (auto word = take_word(rest); !word.empty(); word = take_word(rest)) {
    const char letter = to_lower(word.front());
    if ((letter == 'v' && starts_with_ignoring_case(word, "version=")) ||
        (letter == 'c' && starts_with_ignoring_case(word, "cipher="))) {
      // Not read_tls_text, which comes here for what ends in "encrypted".
      words = trim_gaps(words.substr(static_cast<std::size_t>(word.data() - words.data())));
      note_raw(words, tls);
      note_version(words, tls);
      read_terms(words, tls);
      return;
    }
    if (const std::size_t slash = has_slash ? find_slash_tls(word) : npos; slash != npos) {
      note_raw(word, tls);
      if (word.size() > slash + 5) set_cipher(cipher_at(word.substr(slash + 5)), tls);
      return;
    }
    if (letter == 'e' && equals_ignoring_case(word, "encrypted") && !previous.empty()) {
      note_raw(words, tls);
      set_cipher(cipher_at(previous), tls);
    } else if (previous == "tls") {
      note_raw(word, tls);
      set_cipher(cipher_at(word), tls);
    }
    previous = word;
  }
}

bool read_client_certificate(std::string_view text, HopTls& tls) noexcept {
  text = trim_gaps(text);
  if (begins_with_words(text, "No client certificate requested") ||
      begins_with_words(text, "Client did not present a certificate")) {
    tls.client_cert = ClientCert::none;
    return true;
  }
  if (!begins_with_words(text, "Client CN ")) return false;
  const bool verified = find_ignoring_case(text, "(verified") != npos;
  tls.client_cert = verified ? ClientCert::verified : ClientCert::unverified;
  return true;
}

}  // namespace forensics
