// A reverse or forward path: the address of MAIL FROM, RCPT TO, Return-Path, Delivered-To.
//
//   "<" [ "@hop,@hop:" ] [ local-part "@" domain ] ">"        RFC 5321 4.1.2
//
// Real fields leave the brackets out, put a comment or a date after the address, or hold a bare
// user name. All views point into the text that was read.
#pragma once

#include <string>
#include <string_view>

#include "libforensics/base/lifetime.h"

namespace forensics {

struct Path {
  std::string_view whole;    // with its brackets; null when there is no address at all
  std::string_view address;  // without brackets and route; "" with a non-null pointer is <>
  std::string_view route;    // "@a,@b" of a source route (RFC 5321 appendix C); null without one
  std::string_view local;    // null for <>
  std::string_view domain;   // null without "@"; a final dot is left out
  bool bracketed{false};
  bool closed{true};  // false when ">" is missing

  [[nodiscard]] bool known() const noexcept { return address.data() != nullptr; }
  [[nodiscard]] bool is_null() const noexcept { return known() && address.empty(); }
};

// Reads the path at the start of `text` (blanks before it are skipped) and leaves the rest alone:
// it begins where `whole` ends. A bracketed path ends at the first ">" outside quotes, a bare one
// at a blank, comma or semicolon. Linear.
[[nodiscard]] Path read_path(std::string_view text FORENSICS_LIFETIME) noexcept;

// The address that a From, To or Sender value begins with: what stands in the first angle
// brackets outside quotes and comments, else the first word with an "@", else nothing. This is
// the little that an envelope is compared with, not an RFC 5322 address list.
[[nodiscard]] Path first_address(std::string_view value FORENSICS_LIFETIME) noexcept;

// Whether two addresses name one mailbox for the purpose of evidence: equal ignoring case. Local
// parts are case-sensitive by RFC 5321 2.4, but no server met in real mail makes use of it.
[[nodiscard]] bool same_address(std::string_view a, std::string_view b) noexcept;

// Equal, or one a subdomain of the other, ignoring case and a final dot.
[[nodiscard]] bool related_domains(std::string_view a, std::string_view b) noexcept;

}  // namespace forensics
