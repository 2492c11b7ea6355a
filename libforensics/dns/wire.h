// A DNS message as it came over the wire. RFC 1035 4, RFC 2308.
//
// What a server sends is chosen by whoever runs it, so the reader trusts no length and no pointer.
// It never fails: it returns the records up to the place where the message stops making sense, and
// says what is wrong there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/dns/record.h"

namespace forensics {

enum class WireProblem : std::uint8_t {
  none,
  short_header,       // fewer than 12 bytes
  cut_off,            // a section ends before its count is reached
  bad_name,           // a label type that is none, a name over 255 bytes, a pointer that is no jump
                      // backwards, or more than k_max_wire_pointers of them
  bad_rdata,          // a record whose data does not fill its length; it is left out
  too_many_records,   // more than k_max_wire_records
  several_questions,  // no server may answer more than one
};

[[nodiscard]] std::string_view wire_problem_name(WireProblem problem) noexcept;

inline constexpr std::size_t k_wire_header_bytes = 12;
inline constexpr std::size_t k_max_wire_name_bytes = 255;  // RFC 1035 2.3.4
inline constexpr std::size_t k_max_wire_pointers = 127;    // as many labels as a name can have
inline constexpr std::size_t k_max_wire_records = 4'096;   // 65,535 bytes hold 4,094 A records

struct WireMessage {
  std::uint16_t id{0};
  std::uint8_t opcode{0};
  std::uint8_t rcode{0};  // without the bits of EDNS
  bool response{false};
  bool authoritative{false};
  bool truncated{false};
  bool authentic{false};      // AD: a resolver says that it validated (RFC 4035 3.2.3)
  std::string question_name;  // canonical; "" when there is none, or it is the root
  std::uint16_t question_type{0};
  std::vector<DnsRecord> answers;  // of the answer section, class IN, types that mail asks for
  // How long an absence holds: the lesser of TTL and MINIMUM of the zone's SOA (RFC 2308 5),
  // seconds; null without one.
  std::optional<std::uint32_t> negative_ttl;
  WireProblem problem{WireProblem::none};  // the first one
};

// `bytes`: one message, without the length that TCP puts before it.
[[nodiscard]] WireMessage read_wire_message(std::string_view bytes);

// The number of a type in the registry of IANA, and back; null for one that mail does not ask for.
[[nodiscard]] std::uint16_t wire_type_number(DnsType type) noexcept;
[[nodiscard]] std::optional<DnsType> dns_type_of_wire(std::uint16_t number) noexcept;

}  // namespace forensics
