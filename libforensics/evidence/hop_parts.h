// What a hop says, as one word of bits: a check names the parts that it needs (Check::wants), and
// no other hop costs it more than a comparison.
#pragma once

#include <cstdint>

namespace forensics {

using HopParts = std::uint64_t;

namespace hop_has {
[[nodiscard]] consteval HopParts bit(unsigned number) {
  return HopParts{1} << number;
}

inline constexpr HopParts nothing = 0;
inline constexpr HopParts helo = bit(0);
inline constexpr HopParts client_ip = bit(1);
inline constexpr HopParts outside_ip = bit(2);  // a client address of a host on the net
inline constexpr HopParts client_ipv4 = bit(3);
inline constexpr HopParts rdns = bit(4);
inline constexpr HopParts id = bit(5);
inline constexpr HopParts id_clock = bit(6);  // a time hides in the id
inline constexpr HopParts tls = bit(7);
inline constexpr HopParts version = bit(8);  // of the server's software, and no build of Exchange's
inline constexpr HopParts exim_line = bit(9);        // of the family "exim"
inline constexpr HopParts postfix_line = bit(10);    // likewise
inline constexpr HopParts sendmail_line = bit(11);   // likewise
inline constexpr HopParts outlook_server = bit(12);  // "by" is a host of outlook.com
inline constexpr HopParts google_server = bit(13);   // "by" is of Google
inline constexpr HopParts confirmed_helo = bit(14);  // HELO and rDNS are one host
inline constexpr HopParts newer_line = bit(15);      // its server wrote a newer hop too
inline constexpr HopParts claimed = bit(16);         // its zone
inline constexpr HopParts edge = bit(17);            // likewise
// A client address of a loopback, a private, a link-local or a shared (CGNAT) range.
inline constexpr HopParts inner_ip = bit(18);
inline constexpr HopParts provider_server = bit(19);  // "by" is of an operator that is known
inline constexpr HopParts own_domain = bit(20);       // "by" has a domain, of no such operator
inline constexpr HopParts provider_helo = bit(21);    // HELO is of an operator that is known
inline constexpr HopParts rdns_recorded = bit(22);    // its family tells what rDNS said
inline constexpr HopParts queue_line = bit(23);       // of Exim, Postfix or sendmail
inline constexpr HopParts recipient = bit(24);        // "for" an address
inline constexpr HopParts zone_name = bit(25);        // beside the offset of its stamp
inline constexpr HopParts server_of_6to4 = bit(26);   // "by" is an address of 2002::/16
inline constexpr HopParts fetch = bit(27);            // fetched from a mailbox
inline constexpr HopParts microsoft_ip = bit(28);     // a client address of 2603::/16
inline constexpr HopParts exchange_host = bit(29);    // client or "by" is of prod.outlook.com
inline constexpr HopParts exchange_build = bit(30);   // in its id
inline constexpr HopParts queue_id = bit(31);         // an id, and not the version again
inline constexpr HopParts helo_literal = bit(32);     // HELO is an address
inline constexpr HopParts early_stamp = bit(33);      // before k_early_until_s
// What most lines of mail have, and no mark can (Check::clean_with).
// With a weekday, in the grammar of RFC 5322, since 1990 and at most a day after the newest hop's.
inline constexpr HopParts plain_stamp = bit(34);
inline constexpr HopParts plain_line = bit(35);  // of a server that is known, without anomalies
// Stamped up to half an hour after the next older hop.
inline constexpr HopParts plain_leg = bit(36);
// Stamped less than an hour before Evidence::made, or after it.
inline constexpr HopParts after_birth = bit(37);
// HELO is a name with a dot, and not of the machine itself.
inline constexpr HopParts plain_helo = bit(38);
inline constexpr HopParts server = bit(39);  // "by" has a name or an address
// Its client is, by some word, the server of the next older hop.
inline constexpr HopParts linked = bit(40);
// Authentication-Results stand between it and the next newer line.
inline constexpr HopParts results = bit(41);
// Of a hub or a front end of Exchange Online: by a host of outlook.com, in that server's form, with
// a version of the service for an id, since k_early_until_s.
inline constexpr HopParts exchange_online_line = bit(42);
}  // namespace hop_has

// 2018-01-01: what could not be at a time became possible before.
inline constexpr std::int64_t k_early_until_s = 1'514'764'800;

}  // namespace forensics
