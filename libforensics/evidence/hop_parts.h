// What a hop says, as one word of bits: a check names the parts that it needs (Check::wants), and
// no other hop costs it more than a comparison.
#pragma once

#include <cstdint>

namespace forensics {

using HopParts = std::uint64_t;

namespace hop_has {
inline constexpr HopParts nothing = 0;
inline constexpr HopParts helo = HopParts{1} << 0U;
inline constexpr HopParts client_ip = HopParts{1} << 1U;
inline constexpr HopParts outside_ip = HopParts{1} << 2U;  // a client address of a host on the net
inline constexpr HopParts client_ipv4 = HopParts{1} << 3U;
inline constexpr HopParts rdns = HopParts{1} << 4U;
inline constexpr HopParts id = HopParts{1} << 5U;
inline constexpr HopParts id_clock = HopParts{1} << 6U;  // a time hides in the id
inline constexpr HopParts tls = HopParts{1} << 7U;
inline constexpr HopParts version = HopParts{1}
                                    << 8U;  // of the server's software, and no build of Exchange's
inline constexpr HopParts exim_line = HopParts{1} << 9U;        // of the family "exim"
inline constexpr HopParts postfix_line = HopParts{1} << 10U;    // likewise
inline constexpr HopParts sendmail_line = HopParts{1} << 11U;   // likewise
inline constexpr HopParts outlook_server = HopParts{1} << 12U;  // "by" is a host of outlook.com
inline constexpr HopParts google_server = HopParts{1} << 13U;   // "by" is of Google
inline constexpr HopParts confirmed_helo = HopParts{1} << 14U;  // HELO and rDNS are one host
inline constexpr HopParts newer_line = HopParts{1} << 15U;      // its server wrote a newer hop too
inline constexpr HopParts claimed = HopParts{1} << 16U;         // its zone
inline constexpr HopParts edge = HopParts{1} << 17U;            // likewise
inline constexpr HopParts inner_ip = HopParts{1}
                                     << 18U;  // a client address of a loopback, a private, a
                                              // link-local or a shared (CGNAT) range
inline constexpr HopParts provider_server = HopParts{1}
                                            << 19U;  // "by" is of an operator that is known
inline constexpr HopParts own_domain = HopParts{1}
                                       << 20U;  // "by" has a domain, of no such operator
inline constexpr HopParts provider_helo = HopParts{1}
                                          << 21U;  // HELO is of an operator that is known
inline constexpr HopParts rdns_recorded = HopParts{1} << 22U;   // its family tells what rDNS said
inline constexpr HopParts queue_line = HopParts{1} << 23U;      // of Exim, Postfix or sendmail
inline constexpr HopParts recipient = HopParts{1} << 24U;       // "for" an address
inline constexpr HopParts zone_name = HopParts{1} << 25U;       // beside the offset of its stamp
inline constexpr HopParts server_of_6to4 = HopParts{1} << 26U;  // "by" is an address of 2002::/16
inline constexpr HopParts fetch = HopParts{1} << 27U;           // fetched from a mailbox
inline constexpr HopParts microsoft_ip = HopParts{1} << 28U;    // a client address of 2603::/16
inline constexpr HopParts exchange_host = HopParts{1}
                                          << 29U;  // client or "by" is of prod.outlook.com
inline constexpr HopParts exchange_build = HopParts{1} << 33U;  // in its id
inline constexpr HopParts queue_id = HopParts{1} << 34U;        // an id, and not the version again
inline constexpr HopParts helo_literal = HopParts{1} << 35U;    // HELO is an address
inline constexpr HopParts early_stamp = HopParts{1} << 36U;     // before k_early_until_s
// What most lines of mail have, and no mark can (Check::clean_with).
inline constexpr HopParts plain_stamp = HopParts{1} << 30U;  // with a weekday, in the grammar of
                                                             // RFC 5322, since 1990 and at most a
                                                             // day after the newest hop's
inline constexpr HopParts plain_line = HopParts{1} << 31U;   // of a server that is known, without
                                                             // anomalies
inline constexpr HopParts plain_leg = HopParts{1} << 32U;    // stamped up to half an hour after the
                                                             // next older hop
inline constexpr HopParts after_birth = HopParts{1} << 37U;  // stamped less than an hour before
                                                             // Evidence::made, or after it
inline constexpr HopParts plain_helo = HopParts{1} << 38U;   // HELO is a name with a dot, and not
                                                             // of the machine itself
inline constexpr HopParts server = HopParts{1} << 39U;       // "by" has a name or an address
inline constexpr HopParts linked = HopParts{1} << 40U;  // its client is, by some word, the server
                                                        // of the next older hop
}  // namespace hop_has

// 2018-01-01: what could not be at a time became possible before.
inline constexpr std::int64_t k_early_until_s = 1'514'764'800;

}  // namespace forensics
