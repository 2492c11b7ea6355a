// A DKIM-Signature field taken apart; ARC-Message-Signature and ARC-Seal are read by the same
// rules. RFC 6376 3.5, RFC 8617 4.1.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/auth/canonicalization.h"
#include "libforensics/auth/tag_list.h"
#include "libforensics/base/lifetime.h"

namespace forensics {

enum class SignatureAlgorithm : std::uint8_t { rsa_sha1, rsa_sha256, ed25519_sha256, unknown };

// "rsa-sha256"; "unknown".
[[nodiscard]] std::string_view signature_algorithm_name(SignatureAlgorithm algorithm) noexcept;

enum class SignatureField : std::uint8_t { dkim_signature, arc_message_signature, arc_seal };

struct DkimSignature {
  TagList tags;
  SignatureAlgorithm algorithm{SignatureAlgorithm::unknown};  // a=
  Canonicalization header_form{Canonicalization::simple};     // c=
  Canonicalization body_form{Canonicalization::simple};
  std::string signature;                       // b=, decoded
  std::string body_hash;                       // bh=, decoded
  std::string_view domain;                     // d=; null when missing
  std::string_view selector;                   // s=; null when missing
  std::string_view identity;                   // i= of DKIM, as written; null when missing
  std::vector<std::string_view> signed_names;  // h=, in order
  std::optional<std::uint64_t> body_length;    // l=, canonical bytes
  std::optional<std::int64_t> time;            // t=, seconds UTC
  std::optional<std::int64_t> expiry;          // x=, seconds UTC
  std::optional<std::uint32_t> instance;       // i= of ARC
  // What breaks the grammar or misses a required tag: static text, null when nothing does.
  std::string_view problem;
};

// `value`: the raw field value; it must outlive the result. Never fails.
[[nodiscard]] DkimSignature parse_dkim_signature(std::string_view value FORENSICS_LIFETIME,
                                                 SignatureField field);

// The domain of i= ("user@mail.example.org" gives "mail.example.org"); d= when there is no i=.
[[nodiscard]] std::string_view identity_domain(const DkimSignature& signature) noexcept;

}  // namespace forensics
