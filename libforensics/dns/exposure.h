// What a question gives away, and which questions are never put.
//
// A question of an analyst tells somebody that a message is being looked at. Who learns it, and how
// much, is the class of the question; live resolving asks only the classes that its user named.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "libforensics/dns/view.h"

namespace forensics {

// In the order of what they give away.
enum class DnsExposure : std::uint8_t {
  infrastructure,    // to a registry: "_dmarc.com" on the walk to the root
  sender_zone,       // to the name servers of the names in the message: that somebody looks
  third_party,       // to the operator of a list: whom we look at
  recipient_unique,  // to the sender: which message, of which recipient, is being looked at
};

// "infrastructure", "sender-zone", "third-party", "recipient-unique".
[[nodiscard]] std::string_view dns_exposure_name(DnsExposure exposure) noexcept;
[[nodiscard]] std::optional<DnsExposure> dns_exposure_of(std::string_view name) noexcept;

// The class as far as the name tells; who made the question may know worse. A name in the zone of a
// list (dns/list.h) is third_party; a label that looks like an identifier (is_telling_label) makes
// any other recipient_unique.
[[nodiscard]] DnsExposure exposure_by_name(const DnsQuestion& question) noexcept;

// Whether a label could name one message or recipient: 16 or more characters in which letters and
// digits alternate at least 6 times, or 12 digits in a row. Selectors with dates or the name of a
// customer stay below; per-domain random selectors of mail services do not.
[[nodiscard]] bool is_telling_label(std::string_view label) noexcept;

// Why a question is never put, whatever the user allows.
enum class DnsRefusal : std::uint8_t {
  none,
  single_label,     // a host of the analyst's own network, or a whole top-level domain
  special_use,      // RFC 6761, 6762, 7686, 8375, 9476; names that networks use inside
  private_reverse,  // of loopback, private, shared, link-local and unique-local addresses
  impossible_name,  // DNS cannot carry it
};

// "single label", "special-use name", "reverse name of a private address", "impossible name".
[[nodiscard]] std::string_view dns_refusal_words(DnsRefusal refusal) noexcept;

[[nodiscard]] DnsRefusal refusal_of(const DnsQuestion& question) noexcept;

}  // namespace forensics
