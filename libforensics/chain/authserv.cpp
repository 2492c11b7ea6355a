#include "libforensics/chain/authserv.h"

#include "libforensics/base/ascii.h"
#include "libforensics/headers/structured.h"

namespace forensics {
namespace {

// Ends a token of RFC 2045 5.1. A "/" may not stand in one; real ids hold it all the same.
constexpr std::string_view k_ends = "; \t\r\n()<>@,:\\\"[]?=";

std::string_view without_quotes(std::string_view quoted) noexcept {
  return quoted.size() < 2 ? std::string_view{} : trim(quoted.substr(1, quoted.size() - 2));
}

}  // namespace

std::string_view authserv_id(std::string_view value) noexcept {
  Lexer lexer(value);
  const Token first = lexer.next_significant();
  if (first.kind == TokenKind::quoted) {
    const std::string_view id = without_quotes(first.text);
    return id.empty() ? std::string_view{} : id;
  }
  if (first.kind != TokenKind::atom) return {};
  const std::string_view rest =
      value.substr(static_cast<std::size_t>(first.begin() - value.data()));
  const std::string_view id = rest.substr(0, rest.find_first_of(k_ends));
  const std::string_view behind = trim(rest.substr(id.size()));
  if (id.empty() || behind.starts_with('=')) return {};
  return id;
}

std::string_view arc_authserv_id(std::string_view value) noexcept {
  const std::size_t end = value.find(';');
  const std::string_view tag = trim(value.substr(0, end));
  const bool is_instance = tag.size() > 1 && (tag.front() == 'i' || tag.front() == 'I') &&
                           trim(tag.substr(1)).starts_with('=');
  if (end == std::string_view::npos || !is_instance) return {};
  return authserv_id(value.substr(end + 1));
}

AuthservAnchor newest_authserv(const Headers& headers) noexcept {
  for (const Field& field : headers.fields) {
    std::string_view id;
    if (field.id == FieldName::authentication_results) id = authserv_id(headers.value(field));
    if (field.id == FieldName::arc_authentication_results)
      id = arc_authserv_id(headers.value(field));
    if (!id.empty()) return {id, field.whole.offset};
  }
  return {};
}

}  // namespace forensics
