#include "libforensics/dns/record.h"

#include <array>
#include <charconv>

#include "libforensics/base/ascii.h"
#include "libforensics/dns/name.h"

namespace forensics {
namespace {

constexpr std::array<std::string_view, 7> k_type_names = {"A",   "AAAA",  "MX", "TXT",
                                                          "PTR", "CNAME", "NS"};

std::optional<MailExchange> read_exchange(std::string_view text) {
  MailExchange out;
  const char* const end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, out.preference);
  if (error != std::errc{} || rest == end || !is_blank(*rest)) return std::nullopt;
  const std::string_view host = trim({rest, static_cast<std::size_t>(end - rest)});
  if (host.empty()) return std::nullopt;
  out.host = canonical_name(host);
  return out;
}

}  // namespace

std::string_view dns_type_name(DnsType type) noexcept {
  return k_type_names[static_cast<std::size_t>(type)];
}

std::optional<DnsType> dns_type_of(std::string_view name) noexcept {
  for (std::size_t i = 0; i < k_type_names.size(); ++i) {
    if (equals_ignoring_case(k_type_names[i], name)) return static_cast<DnsType>(i);
  }
  return std::nullopt;
}

std::string TextStrings::joined() const {
  std::string out;
  for (const std::string& part : strings) out += part;
  return out;
}

std::optional<decltype(DnsRecord::data)> read_rdata(DnsType type, std::string_view text) {
  text = trim(text);
  if (text.empty() || type == DnsType::txt) return std::nullopt;
  if (type == DnsType::mx) {
    auto exchange = read_exchange(text);
    if (!exchange) return std::nullopt;
    return std::move(*exchange);
  }
  if (type != DnsType::a && type != DnsType::aaaa) return DomainTarget{canonical_name(text)};
  const auto address = IpAddress::parse(text);
  if (!address || address->is_v4() != (type == DnsType::a)) return std::nullopt;
  return *address;
}

std::string rdata_text(const DnsRecord& record) {
  if (const IpAddress* address = record.address()) return address->to_string();
  if (const MailExchange* mx = record.exchange())
    return std::to_string(mx->preference) + ' ' + mx->host + '.';
  if (const DomainTarget* target = record.target()) return target->name + '.';
  std::string out;
  for (const std::string& part : record.text()->strings) {
    if (!out.empty()) out += ' ';
    out += '"';
    for (const char c : escape_bytes(part)) {
      if (c == '"') out += '\\';
      out += c;
    }
    out += '"';
  }
  return out;
}

}  // namespace forensics
