#include "libforensics/received/protocol.h"

#include <array>
#include <cstdint>

#include "libforensics/received/words.h"

namespace forensics {
namespace {

enum Flags : unsigned { none = 0, rfc = 1, tls = 2, auth = 4, utf8 = 8 };

struct Row {
  std::string_view word;
  std::string_view name;
  unsigned flags;
};

// `rfc` marks words whose missing S or A says "no"; RFC 3848 2, RFC 6531 4.3. The rest is met in
// the wild.
constexpr Row k_rows[] = {
    {"ESMTP", "ESMTP", rfc},
    {"SMTP", "SMTP", rfc},
    {"ESMTPS", "ESMTPS", rfc | tls},
    {"ESMTPSA", "ESMTPSA", rfc | tls | auth},
    {"ESMTPA", "ESMTPA", rfc | auth},
    {"LMTP", "LMTP", rfc},
    {"LMTPS", "LMTPS", rfc | tls},
    {"LMTPA", "LMTPA", rfc | auth},
    {"LMTPSA", "LMTPSA", rfc | tls | auth},
    {"UTF8SMTP", "UTF8SMTP", rfc | utf8},
    {"UTF8SMTPS", "UTF8SMTPS", rfc | utf8 | tls},
    {"UTF8SMTPA", "UTF8SMTPA", rfc | utf8 | auth},
    {"UTF8SMTPSA", "UTF8SMTPSA", rfc | utf8 | tls | auth},
    {"UTF8LMTP", "UTF8LMTP", rfc | utf8},
    {"UTF8LMTPS", "UTF8LMTPS", rfc | utf8 | tls},
    {"UTF8LMTPA", "UTF8LMTPA", rfc | utf8 | auth},
    {"UTF8LMTPSA", "UTF8LMTPSA", rfc | utf8 | tls | auth},
    {"SMTPS", "SMTPS", tls},
    {"SMTPA", "SMTPA", auth},
    {"SMTPSA", "SMTPSA", tls | auth},
    {"ASMTP", "ESMTPA", auth},
    {"ESMTP-TLS", "ESMTPS", tls},
    {"ESMTP_TLS", "ESMTPS", tls},
    {"ESMTP/TLS", "ESMTPS", tls},
    {"SMTP/TLS", "SMTPS", tls},
    {"ESMTPM", "ESMTP", none},
    {"ESMTPAM", "ESMTPA", auth},
    {"SMTPSVC", "SMTP", none},
    {"BSMTP", "SMTP", none},
    {"SUBMISSION", "SUBMISSION", none},
    {"HTTP", "HTTP", none},
    {"HTTPS", "HTTPS", tls},
    {"HTTPREST", "HTTPREST", none},
    {"HTTPU", "HTTP", none},
    {"MAPI", "MAPI", none},
    {"NNFMP", "NNFMP", none},
    {"IMAP", "IMAP", none},
    {"IMAPS", "IMAP", tls},
    {"IMAP4", "IMAP", none},
    {"POP3", "POP3", none},
    {"POP3S", "POP3", tls},
    {"POP", "POP3", none},
    {"LOCAL", "LOCAL", none},
    {"INTERNAL", "LOCAL", none},
    {"LOCAL-SMTP", "LOCAL", none},
    {"LOCAL-ESMTP", "LOCAL", none},
    {"LOCAL-ESMTPS", "LOCAL", none},
    {"LOCAL-ESMTPA", "LOCAL", none},
    {"LOCAL-BSMTP", "LOCAL", none},
    {"THRIFT", "THRIFT", none},
    {"QMQP", "QMQP", none},
    {"QMTP", "QMTP", none},
    {"UUCP", "UUCP", none},
    {"ECSTREAM", "ECSTREAM", none},
    {"LHLO", "LMTP", none},
    {"ODMR", "ODMR", none},
    {"MMS", "MMS", none},
};

// One comparison tells whether a word is known: no two rows have one place, which the compiler
// proves.
constexpr std::size_t k_places = 256;
constexpr std::uint8_t k_no_row = 0xFF;

constexpr std::size_t place_of(std::string_view word) noexcept {
  std::uint32_t hash = 0;
  // One bit makes capitals small; what else it changes is found by the comparison.
  for (const char c : word) hash = hash * 57 + (static_cast<unsigned char>(c) | 0x20U);
  return hash % k_places;
}

constexpr auto k_row_at = [] {
  std::array<std::uint8_t, k_places> rows{};
  rows.fill(k_no_row);
  for (std::size_t i = 0; i < std::size(k_rows); ++i) {
    std::uint8_t& place = rows[place_of(k_rows[i].word)];
    if (place != k_no_row) throw "two protocols in one place: change place_of";
    place = static_cast<std::uint8_t>(i);
  }
  return rows;
}();

const Row* find_row(std::string_view word) noexcept {
  if (word.size() > 12) return nullptr;  // longer than any row
  const std::uint8_t at = k_row_at[place_of(word)];
  if (at == k_no_row || !equals_ignoring_case(word, k_rows[at].word)) return nullptr;
  return &k_rows[at];
}

// Only a word that stands first follows the RFC: "Microsoft SMTP Server" says nothing of TLS.
Protocol protocol_of(const Row& row, bool first) noexcept {
  Protocol out{row.name, {}, {}, {}};
  const bool strict = first && (row.flags & rfc) != 0;
  if (strict || (row.flags & tls) != 0) out.tls = (row.flags & tls) != 0;
  if (strict || (row.flags & auth) != 0) out.auth = (row.flags & auth) != 0;
  if (strict || (row.flags & utf8) != 0) out.utf8 = (row.flags & utf8) != 0;
  return out;
}

// "ESMTP/TLS/DHE-RSA-AES256-SHA" to "ESMTP/TLS"; brackets and commas fall off.
std::string_view bare_word(std::string_view word) noexcept {
  while (!word.empty() && (word.front() == '[' || word.front() == '(')) word.remove_prefix(1);
  while (!word.empty() && (word.back() == ']' || word.back() == ',')) word.remove_suffix(1);
  const std::size_t slash = word.find('/');
  if (slash == std::string_view::npos) return word;
  return word.substr(0, word.find('/', slash + 1));
}

}  // namespace

Protocol read_protocol(std::string_view words) noexcept {
  bool encrypted = false;  // qmail: "with AES256-SHA encrypted SMTP"
  int looked_at = 0;
  for (auto word = take_word(words); !word.empty(); word = take_word(words)) {
    if (const Row* row = find_row(bare_word(word))) {
      Protocol out = protocol_of(*row, looked_at == 0);
      if (encrypted) out.tls = true;
      return out;
    }
    if (equals_ignoring_case(word, "encrypted")) encrypted = true;
    if (++looked_at == 16) break;
  }
  return {"other", {}, {}, {}};
}

}  // namespace forensics
