// A DMARC policy record. RFC 7489 6.3, RFC 9091 3.2, RFC 9989 4.7.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "libforensics/auth/tag_list.h"

namespace forensics {

enum class DmarcPolicy : std::uint8_t { none, quarantine, reject };

[[nodiscard]] std::string_view dmarc_policy_name(DmarcPolicy policy) noexcept;

// Whether the record is of a domain under which others register names. RFC 9989 4.7.
enum class DmarcPsd : std::uint8_t { unknown, yes, no };

struct DmarcRecord {
  TagList tags;
  // p=. Where it is missing, or sp= or np= is no policy, RFC 9989 4.10.1 and RFC 7489 6.6.3 have
  // the record stand for p=none alone when its rua= asks for reports, and for nothing when not.
  std::optional<DmarcPolicy> policy;
  std::optional<DmarcPolicy> subdomain;  // sp=
  std::optional<DmarcPolicy> absent;     // np=: of names that do not exist
  bool strict_dkim{false};               // adkim=s
  bool strict_spf{false};                // aspf=s
  bool testing{false};                   // t=y
  DmarcPsd psd{DmarcPsd::unknown};
  std::uint8_t percent{100};  // pct=, which RFC 9989 removed
};

// Whether the text of a TXT record is a DMARC record: its first tag is v=DMARC1, that in exact
// case.
[[nodiscard]] bool is_dmarc_record(std::string_view text) noexcept;

// `text` must be one by is_dmarc_record() and outlive the result. Unknown tags and malformed values
// are passed over, as both RFCs say.
[[nodiscard]] DmarcRecord parse_dmarc_record(std::string_view text FORENSICS_LIFETIME);
DmarcRecord parse_dmarc_record(TemporaryString auto&& text) = delete;

}  // namespace forensics
