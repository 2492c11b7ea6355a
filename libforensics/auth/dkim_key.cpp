#include "libforensics/auth/dkim_key.h"

#include "libforensics/base/ascii.h"
#include "libforensics/mime/codecs.h"

namespace forensics {
namespace {

// Whether a colon-separated list names `word`; a list that is not there names all.
bool names(const TagList& tags, std::string_view tag, std::string_view word) {
  const std::string_view list = tags.value_of(tag);
  if (list.data() == nullptr) return true;
  for (const std::string_view entry : split_value(list, ':')) {
    if (entry == word) return true;
  }
  return false;
}

DkimKeyType type_of(std::string_view k) noexcept {
  if (k.data() == nullptr || k == "rsa") return DkimKeyType::rsa;
  return k == "ed25519" ? DkimKeyType::ed25519 : DkimKeyType::unknown;
}

}  // namespace

std::string_view dkim_key_type_name(DkimKeyType type) noexcept {
  constexpr std::string_view names[] = {"rsa", "ed25519", "unknown"};
  return names[static_cast<std::size_t>(type)];
}

DkimKey parse_dkim_key(std::string_view text) {
  DkimKey out;
  out.tags = parse_tag_list(text);
  const TagList& tags = out.tags;
  out.type = type_of(tags.value_of("k"));
  const std::string_view p = tags.value_of("p");
  out.revoked = p.data() != nullptr && p.empty();
  if (!p.empty()) {
    Decoded decoded = decode_base64(p);
    out.bytes = std::move(decoded.bytes);
    out.malformed = decoded.skipped > 0 || out.bytes.empty();
  }
  const std::string_view version = tags.value_of("v");
  // RFC 6376 6.1.2 has such a record ignored; nothing between two semicolons is no harm.
  const bool junk = !trim(tags.malformed).empty();
  if (p.data() == nullptr || tags.duplicate.data() != nullptr || junk ||
      (version.data() != nullptr && version != "DKIM1"))
    out.malformed = true;
  const bool has_flags = tags.find("t") != nullptr;
  out.testing = has_flags && names(tags, "t", "y");
  out.exact_domain = has_flags && names(tags, "t", "s");
  out.for_email = names(tags, "s", "*") || names(tags, "s", "email");
  out.allows_sha1 = names(tags, "h", "sha1");
  out.allows_sha256 = names(tags, "h", "sha256");
  return out;
}

}  // namespace forensics
