#include "libforensics/received/comments.h"

#include <array>
#include <span>

#include "libforensics/received/address_text.h"
#include "libforensics/received/tcp_info.h"
#include "libforensics/received/tls_text.h"
#include "libforensics/received/words.h"

namespace forensics {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr ByteSet k_version_ends("/()");

void authenticated(HopAuth& auth, AuthEvidence evidence) noexcept {
  auth.authenticated = true;
  if (auth.evidence == AuthEvidence::none) auth.evidence = evidence;
}

// "AUTH: CRAM-MD5 user, TLS: ...": mechanism and user; a lone word is the user.
void read_courier_auth(std::string_view text, HopAuth& auth) noexcept {
  std::string_view rest = text.substr(0, text.find(','));
  const std::string_view first = take_word(rest);
  const std::string_view second = take_word(rest);
  if (second.empty()) {
    auth.user = first;
  } else {
    auth.mech = first;
    auth.user = second;
  }
  authenticated(auth, AuthEvidence::comment);
}

// Kinds of bytes that tell a product's name from other words.
enum Kinds : std::uint8_t { of_address = 1, blank_or_slash = 2, digit = 4, capital = 8, dot = 16 };

constexpr auto k_kind = [] {
  std::array<std::uint8_t, 256> kinds{};
  for (unsigned char c = '0'; c <= '9'; ++c) kinds[c] = digit;
  for (unsigned char c = 'A'; c <= 'Z'; ++c) kinds[c] = capital;
  kinds['['] = kinds['@'] = of_address;
  kinds[' '] = kinds['/'] = blank_or_slash;
  kinds['.'] = dot;
  return kinds;
}();

unsigned kinds_of_bytes(std::string_view text) noexcept {
  unsigned kinds = 0;
  for (const char c : text) kinds |= k_kind[static_cast<unsigned char>(c)];
  return kinds;
}

// A word, or a part of one, begins here.
bool begins_part(std::string_view text, std::size_t at) noexcept {
  if (at == 0) return true;
  const char before = text[at - 1];
  return is_gap(before) || before == '/' || before == '-' || before == '(';
}

// Where a version begins: a digit, or "v" and a digit, at the start of a word or after '/', '-'.
std::size_t version_at(std::string_view text) noexcept {
  for (std::size_t digit = k_digits.next_in(text, 0); digit < text.size();
       digit = k_digits.next_in(text, digit + 1)) {
    if (begins_part(text, digit)) return digit;
    if (to_lower(text[digit - 1]) == 'v' && begins_part(text, digit - 1)) return digit - 1;
  }
  return npos;
}

struct Opening {
  std::string_view words;
  Topic topic;
};

constexpr Opening k_a[] = {
    {"authenticated", Topic::auth}, {"auth: ", Topic::auth}, {"auth:", Topic::other}};
constexpr Opening k_c[] = {{"Client CN ", Topic::certificate},
                           {"Client did not present a certificate", Topic::certificate},
                           {"client did not", Topic::other}};
constexpr Opening k_e[] = {{"envelope-from", Topic::envelope},
                           {"envelope-sender", Topic::envelope},
                           {"envelope-", Topic::other}};
constexpr Opening k_n[] = {{"No client certificate requested", Topic::certificate},
                           {"no client cert", Topic::other}};
constexpr Opening k_p[] = {{"proxying ", Topic::other}, {"peer crosscheck", Topic::other}};
constexpr Opening k_s[] = {{"smtp-auth ", Topic::auth}};
constexpr Opening k_u[] = {{"uid ", Topic::other}, {"user=", Topic::auth}};

// By the first letter; most comments have none.
constexpr auto k_openings = [] {
  std::array<std::span<const Opening>, 32> openings{};
  for (const std::span<const Opening> same :
       {std::span<const Opening>(k_a), std::span<const Opening>(k_c), std::span<const Opening>(k_e),
        std::span<const Opening>(k_n), std::span<const Opening>(k_p), std::span<const Opening>(k_s),
        std::span<const Opening>(k_u)}) {
    openings[static_cast<unsigned char>(same.front().words.front()) & 31U] = same;
  }
  return openings;
}();

}  // namespace

std::uint8_t topics_of(std::string_view text) noexcept {
  text = trim_gaps(text);
  if (text.empty()) return 0;
  unsigned topics = 0;
  const auto add = [&topics](Topic topic) { topics |= static_cast<unsigned>(topic); };
  for (const Opening& opening : k_openings[static_cast<unsigned char>(text.front()) & 31U]) {
    if (begins_with_words(text, opening.words)) add(opening.topic);
  }
  if (is_tls_text(text)) add(Topic::tls);
  if (find_authenticated_user(text) != npos) add(Topic::auth);
  return static_cast<std::uint8_t>(topics);
}

std::size_t find_authenticated_user(std::string_view text) noexcept {
  if (text.size() < 19) return npos;
  const std::size_t at = text.substr(0, 64).find("uthenticated");  // "Authenticated", too
  if (at == npos || at == 0) return npos;
  return begins_with_words(text.substr(at - 1), "authenticated user ") ? at - 1 : npos;
}

bool read_auth_comment(std::string_view text, HopAuth& auth) noexcept {
  text = trim_gaps(text);
  if (begins_with_words(text, "auth: ")) {
    read_courier_auth(text.substr(5), auth);
    return true;
  }
  if (begins_with_words(text, "authenticated sender: ") ||
      begins_with_words(text, "authenticated user: ")) {
    auth.user = after_words(text, 2);
    authenticated(auth, AuthEvidence::comment);
    return true;
  }
  if (const std::size_t at = find_authenticated_user(text); at != npos) {
    auth.user = first_word(after_words(text.substr(at), 2));
    authenticated(auth, at == 0 ? AuthEvidence::comment : AuthEvidence::software);
    return true;
  }
  // qpsmtpd: "smtp-auth username ann, mechanism cram-md5"; sendmail at some sites: "user=ann
  // mech=PLAIN (0 bits)"
  const bool username = begins_with_words(text, "smtp-auth username ");
  if (username || (starts_with_ignoring_case(text, "user=") && contains(text, " mech="))) {
    auth.user = username ? without_trailing(first_word(after_words(text, 2)), ',')
                         : first_word(text).substr(5);
    const std::size_t mech = username ? text.find("mechanism ") : text.find("mech=");
    if (mech != npos) auth.mech = first_word(text.substr(mech + (username ? 10 : 5)));
    authenticated(auth, AuthEvidence::comment);
    return true;
  }
  if (starts_with_ignoring_case(text, "authenticated")) {
    if (begins_with_words(text, "authenticated as ")) auth.user = first_word(after_words(text, 2));
    authenticated(auth, AuthEvidence::comment);
    return true;
  }
  return false;
}

std::string_view envelope_address(std::string_view text) noexcept {
  text = trim_gaps(text);
  while (text.starts_with("<<")) text.remove_prefix(1);  // mopherd: "<<a@example.org>>"
  if (text.starts_with('<')) {
    const std::size_t close = text.find('>');
    return close == npos ? std::string_view{} : text.substr(1, close - 1);
  }
  const std::string_view word = without_trailing(first_word(text), ',');
  return word.find('@') == npos ? std::string_view{} : word;
}

bool read_envelope_comment(std::string_view text, Hop& hop) noexcept {
  text = trim_gaps(text);
  if (!starts_with_ignoring_case(text, "envelope-")) return false;
  text.remove_prefix(9);
  if (starts_with_ignoring_case(text, "from")) {
    text.remove_prefix(4);
  } else if (starts_with_ignoring_case(text, "sender")) {
    text.remove_prefix(6);
  } else {
    return false;
  }
  if (hop.envelope_from.data() != nullptr) return true;
  if (text.starts_with('=') || text.starts_with(':')) text.remove_prefix(1);
  text = trim_gaps(text);
  hop.envelope_from = envelope_address(text);
  // "(envelope-from MAILER-DAEMON)": a local name, when it is all that the comment holds
  const bool local_name = !text.starts_with('<') && first_word(text) == text && !text.empty();
  if (hop.envelope_from.data() == nullptr && local_name) hop.envelope_from = text;
  return true;
}

void read_software(std::string_view text, HopBy& by) noexcept {
  text = trim_gaps(text);
  by.software = text;
  const std::string_view head = text.substr(0, text.find(','));
  const std::size_t at = version_at(head);
  std::string_view name = head.substr(0, at);
  while (!name.empty() && (is_gap(name.back()) || name.back() == '/' || name.back() == '-')) {
    name.remove_suffix(1);
  }
  if (!name.empty()) by.software_name = name;
  if (at == npos) return;
  std::string_view version = first_word(head.substr(at));
  if (to_lower(version.front()) == 'v') version.remove_prefix(1);
  by.software_version = version.substr(0, k_version_ends.next_in(version, 0));
}

bool may_name_software(const Comment& comment) noexcept {
  const std::string_view text = trim_gaps(comment.text);
  if (text.size() < 2 || comment.is_about(Topic::tls)) return false;
  const unsigned kinds = kinds_of_bytes(text);
  if ((kinds & of_address) != 0) return false;
  if (starts_with_ignoring_case(text, "envelope-") || starts_with_ignoring_case(text, "auth") ||
      starts_with_ignoring_case(text, "helo")) {
    return false;
  }
  if ((kinds & dot) != 0 && is_domain_like(text)) return false;
  if (read_address(first_word(text))) return false;
  // A node's name is one word of small letters and digits: "(mp010)", "(rwcrmhc53)".
  return (kinds & blank_or_slash) != 0 || (kinds & digit) == 0 || (kinds & (capital | dot)) != 0;
}

}  // namespace forensics
