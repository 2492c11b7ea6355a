// DKIM: which parts of this message did a domain sign, and do they still hold? RFC 6376, 8301,
// 8463.
//
// A pure function of the message and a DnsView. Checking never stops early: each signature gives
// all facts that can be had, and the result of RFC 8601 2.7.1 is folded from them last. A key that
// is gone, a signature past its date and a mark of changed bytes are told apart, because on old
// mail the first two are ordinary.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/auth/dkim_key.h"
#include "libforensics/auth/dkim_signature.h"
#include "libforensics/base/instant.h"
#include "libforensics/dns/view.h"
#include "libforensics/headers/fields.h"

namespace forensics {

enum class DkimResult : std::uint8_t {
  pass,
  fail,       // the key is there and the bytes or the signature are not those that were signed
  policy,     // it holds, but by rules of today it should not count: see the problem
  temperror,  // DNS was asked for the key and failed
  permerror,  // it cannot be checked: see the problem
  missing_evidence,  // the view lacks the key
};

[[nodiscard]] std::string_view dkim_result_name(DkimResult result) noexcept;

enum class DkimProblem : std::uint8_t {
  none,
  syntax,             // DkimSignature::problem says what
  algorithm_unknown,  // a=
  key_absent,         // the name or the record is not there: on old mail, gone
  key_revoked,        // p= is empty
  key_malformed,
  key_mismatch,  // the key is not for such signatures: k=, h=, s= or t=s
  key_server_failure,
  key_not_asked,     // missing_evidence
  body_changed,      // bh= is of another body
  headers_changed,   // the body hash holds, the signature does not
  length_too_large,  // l= is more than the body has
  expired,           // as_of is after x=
  weak_algorithm,    // rsa-sha1 after January 2018 (RFC 8301 3.1)
  weak_key,          // RSA below 1024 bits (RFC 8301 3.2)
};

[[nodiscard]] std::string_view dkim_problem_name(DkimProblem problem) noexcept;

enum class DkimKeyState : std::uint8_t {
  not_asked,  // the view lacks it, or the signature names none
  found,
  no_name,    // NXDOMAIN
  no_record,  // NODATA, or no record that holds a key
  revoked,
  malformed,
  server_failure,
};

[[nodiscard]] std::string_view dkim_key_state_name(DkimKeyState state) noexcept;

// The key that a signature was checked with.
struct DkimKeyFacts {
  DkimKeyState state{DkimKeyState::not_asked};
  std::string name;                   // "s._domainkey.d"
  std::optional<std::string> record;  // its text; null when there is none
  std::uint32_t records{0};           // that hold a key: more than one is undefined (3.6.2.2)
  DkimKeyType type{DkimKeyType::unknown};
  std::optional<std::uint32_t> bits;  // null when the key cannot be read
  bool testing{false};                // t=y
  bool anachronistic{false};          // only known from after as_of
  bool bogus{false};                  // failed DNSSEC validation
};

// One check of a signature over a header and, but for ARC-Seal, a body hash.
struct DkimCheck {
  std::uint32_t field{0};  // index into Headers::fields
  DkimSignature signature;
  DkimResult result{DkimResult::permerror};
  DkimProblem problem{DkimProblem::none};
  DkimKeyFacts key;
  std::optional<bool> body_hash_matches;             // null when bh= could not be compared
  std::optional<bool> signature_valid;               // null when there was no key to check it with
  BodyLineEnds body_line_ends{BodyLineEnds::as_is};  // mended: LF lines were taken for CRLF lines
  std::uint64_t body_length{0};                      // canonical bytes of the whole body
  std::vector<std::uint32_t> signed_fields;          // indices, in the order of h=
  std::vector<std::string_view> absent_names;  // named by h= beyond what there is: "oversigned"
  // Fields of a signed name that the signature does not cover: added above, or left out.
  std::vector<std::uint32_t> unsigned_duplicates;
  bool future{false};  // t= is after as_of by more than a day
};

struct DkimEvaluation {
  std::vector<DkimCheck> checks;  // one a DKIM-Signature field, top first
  std::uint32_t dropped{0};       // signatures beyond k_max_signatures, not looked at
  std::vector<DnsQuestion> missing;
};

inline constexpr std::size_t k_max_signatures = 32;  // [7 in real mail]

// `as_of`: when the message was received, as far as known: which keys count, and whether x= is
// past.
[[nodiscard]] DkimEvaluation check_dkim(const Headers& headers FORENSICS_LIFETIME,
                                        const DnsView& view,
                                        std::optional<Instant> as_of = std::nullopt);

}  // namespace forensics
