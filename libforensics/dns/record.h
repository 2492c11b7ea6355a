// One resource record of the types that mail asks for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "libforensics/base/ip_address.h"

namespace forensics {

enum class DnsType : std::uint8_t { a, aaaa, mx, txt, ptr, cname, ns };

[[nodiscard]] std::string_view dns_type_name(DnsType type) noexcept;  // "AAAA"
[[nodiscard]] std::optional<DnsType> dns_type_of(std::string_view name) noexcept;

struct MailExchange {
  std::uint16_t preference{0};
  std::string host;  // canonical name; "" is the null MX of RFC 7505

  friend bool operator==(const MailExchange&, const MailExchange&) = default;
};

// Of PTR, CNAME and NS.
struct DomainTarget {
  std::string name;  // canonical

  friend bool operator==(const DomainTarget&, const DomainTarget&) = default;
};

// The character-strings of a TXT record, any bytes. RFC 1035 3.3.14.
struct TextStrings {
  std::vector<std::string> strings;

  // Without blanks between them, as SPF and DKIM read them (RFC 7208 3.3, RFC 6376 3.6.2.2).
  [[nodiscard]] std::string joined() const;
  friend bool operator==(const TextStrings&, const TextStrings&) = default;
};

struct DnsRecord {
  std::string name;  // of its owner, canonical: another than the one asked for behind a CNAME
  DnsType type{DnsType::a};
  std::optional<std::uint32_t> ttl;                                       // seconds
  std::variant<IpAddress, MailExchange, DomainTarget, TextStrings> data;  // as the type says

  // The data, or null when the record is of another kind.
  [[nodiscard]] const IpAddress* address() const noexcept { return std::get_if<IpAddress>(&data); }
  [[nodiscard]] const MailExchange* exchange() const noexcept {
    return std::get_if<MailExchange>(&data);
  }
  [[nodiscard]] const DomainTarget* target() const noexcept {
    return std::get_if<DomainTarget>(&data);
  }
  [[nodiscard]] const TextStrings* text() const noexcept { return std::get_if<TextStrings>(&data); }

  friend bool operator==(const DnsRecord&, const DnsRecord&) = default;
};

// The data of a record other than TXT from its presentation text ("10 mx.example.org."), names
// absolute with or without final dot. Null when it is none of that type.
[[nodiscard]] std::optional<decltype(DnsRecord::data)> read_rdata(DnsType type,
                                                                  std::string_view text);

// The same back, names with final dot. Strings of TXT stand quoted.
[[nodiscard]] std::string rdata_text(const DnsRecord& record);

}  // namespace forensics
