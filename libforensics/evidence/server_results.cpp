#include "libforensics/evidence/server_results.h"

#include "libforensics/base/find_by_byte.h"
#include "libforensics/chain/authserv.h"

namespace forensics {
namespace {

constexpr bool ends_a_word(char c) noexcept {
  return c == ';' || c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ')' || c == '"';
}

std::string_view first_word(std::string_view text) noexcept {
  if (text.starts_with('"')) text.remove_prefix(1);
  std::size_t size = 0;
  while (size < text.size() && !ends_a_word(text[size])) ++size;
  return text.substr(0, size);
}

// The member that tells what stands behind such a "="; null when no check asks for it.
std::string_view* told_behind(std::string_view before, ServerResults& out) noexcept {
  const auto of = [&out](ClientMark mark) { return &out.clients[static_cast<std::size_t>(mark)]; };
  switch (before.empty() ? '\0' : before.back()) {
    case 'm':
      if (before.ends_with("header.from")) return &out.author;
      return before.ends_with("smtp.mailfrom") ? &out.sender : nullptr;
    case 'o': return before.ends_with("smtp.helo") ? &out.helo : nullptr;
    case 'c': return before.ends_with("dmarc") ? &out.dmarc : nullptr;
    case 'v': return before.ends_with("policy.iprev") ? of(ClientMark::iprev) : nullptr;
    case 'p':
      if (before.ends_with("smtp.remote-ip")) return of(ClientMark::remote_ip);
      return before.ends_with("client-ip") ? of(ClientMark::client_ip) : nullptr;
    default: return nullptr;
  }
}

ServerResults read_results(std::string_view value, Span name) noexcept {
  ServerResults out;
  out.name = name;
  out.value = value;
  out.server = authserv_id(value);
  for (std::size_t at = value.find('='); at != std::string_view::npos;
       at = value.find('=', at + 1)) {
    const std::string_view before = value.substr(0, at);
    const std::string_view behind = value.substr(at + 1);
    std::string_view* told = told_behind(before, out);
    if (told != nullptr && told->data() == nullptr) *told = first_word(behind);
    out.passes_dkim |= before.ends_with("dkim") && behind.starts_with("pass");
  }
  const auto tell = [&](ClientMark mark, std::string_view words, std::size_t rare) {
    out.clients[static_cast<std::size_t>(mark)] = result_behind(value, words, rare);
  };
  tell(ClientMark::sender_ip, "sender IP is ", 7);
  tell(ClientMark::permitted, "designates ", 4);
  return out;
}

}  // namespace

std::string_view result_behind(std::string_view results, std::string_view mark,
                               std::size_t rare) noexcept {
  const std::size_t at = find_by_byte(results, mark, rare);
  if (at == std::string_view::npos) return {};
  return first_word(results.substr(at + mark.size()));
}

std::vector<ServerResults> read_server_results(const Headers& headers, const Chain& chain) {
  std::vector<ServerResults> out;
  std::uint32_t line = 0;
  for (const Field& field : headers.fields_named(FieldName::authentication_results)) {
    while (line < chain.hops.size() && chain.hops[line].field.offset < field.whole.offset) ++line;
    out.push_back(read_results(headers.value(field), field.name));
    out.back().line = line;
  }
  return out;
}

}  // namespace forensics
