// What a hop says, as one word of bits: a check names the parts that it needs (Check::wants), and
// no other hop costs it more than a comparison.
#pragma once

#include <cstdint>

namespace forensics {

using HopParts = std::uint32_t;

namespace hop_has {
inline constexpr HopParts nothing = 0;
inline constexpr HopParts helo = 1U << 0U;
inline constexpr HopParts client_ip = 1U << 1U;
inline constexpr HopParts outside_ip = 1U << 2U;  // a client address of a host on the net
inline constexpr HopParts client_ipv4 = 1U << 3U;
inline constexpr HopParts rdns = 1U << 4U;
inline constexpr HopParts id = 1U << 5U;
inline constexpr HopParts id_clock = 1U << 6U;  // a time hides in the id
inline constexpr HopParts tls = 1U << 7U;
inline constexpr HopParts version = 1U << 8U;          // of the server's software
inline constexpr HopParts exim_line = 1U << 9U;        // of the family "exim"
inline constexpr HopParts postfix_line = 1U << 10U;    // likewise
inline constexpr HopParts sendmail_line = 1U << 11U;   // likewise
inline constexpr HopParts outlook_server = 1U << 12U;  // "by" is a host of outlook.com
inline constexpr HopParts google_server = 1U << 13U;   // "by" is of Google
inline constexpr HopParts confirmed_helo = 1U << 14U;  // HELO and rDNS are one host
inline constexpr HopParts newer_line = 1U << 15U;      // its server wrote a newer hop too
inline constexpr HopParts claimed = 1U << 16U;         // its zone
inline constexpr HopParts edge = 1U << 17U;            // likewise
inline constexpr HopParts inner_ip = 1U << 18U;  // a client address of a loopback, a private, a
                                                 // link-local or a shared (CGNAT) range
inline constexpr HopParts provider_server = 1U << 19U;  // "by" is of an operator that is known
inline constexpr HopParts own_domain = 1U << 20U;       // "by" has a domain, of no such operator
inline constexpr HopParts provider_helo = 1U << 21U;    // HELO is of an operator that is known
inline constexpr HopParts rdns_recorded = 1U << 22U;    // its family tells what rDNS said
inline constexpr HopParts queue_line = 1U << 23U;       // of Exim, Postfix or sendmail
inline constexpr HopParts recipient = 1U << 24U;        // "for" an address
inline constexpr HopParts zone_name = 1U << 25U;        // beside the offset of its stamp
inline constexpr HopParts server_of_6to4 = 1U << 26U;   // "by" is an address of 2002::/16
}  // namespace hop_has

}  // namespace forensics
