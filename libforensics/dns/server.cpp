#include "libforensics/dns/server.h"

#include <charconv>

#include "libforensics/base/ascii.h"

namespace forensics {

std::string DnsServer::to_string() const {
  return address.to_string() + '@' + std::to_string(port);
}

std::optional<DnsServer> parse_dns_server(std::string_view text) noexcept {
  DnsServer out;
  const std::size_t at = text.find('@');
  if (at != std::string_view::npos) {
    const std::string_view port = text.substr(at + 1);
    const char* const end = port.data() + port.size();
    const auto [rest, error] = std::from_chars(port.data(), end, out.port);
    if (error != std::errc{} || rest != end || out.port == 0) return std::nullopt;
    text = text.substr(0, at);
  }
  const auto address = IpAddress::parse(text);
  if (!address) return std::nullopt;
  out.address = *address;
  return out;
}

std::vector<DnsServer> read_resolv_conf(std::string_view text) {
  constexpr std::string_view keyword = "nameserver";
  std::vector<DnsServer> out;
  while (!text.empty() && out.size() < k_max_system_servers) {
    const std::size_t end = text.find('\n');
    std::string_view line = trim(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (!line.starts_with(keyword)) continue;
    line.remove_prefix(keyword.size());
    if (line.empty() || !is_blank(line[0])) continue;
    const auto address = IpAddress::parse(trim(line));
    if (address) out.push_back({*address, k_dns_port});
  }
  return out;
}

}  // namespace forensics
