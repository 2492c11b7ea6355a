// The tag=value lists of DKIM and ARC. RFC 6376 3.2.
#pragma once

#include <string_view>

#include "libforensics/base/ascii.h"

namespace forensics {

// The value of the first tag of that name, without blanks and folds around it; a view with a null
// pointer when there is none. Names are compared exactly. Linear.
[[nodiscard]] constexpr std::string_view find_tag(std::string_view list,
                                                  std::string_view name) noexcept {
  while (!list.empty()) {
    const std::size_t end = list.find(';');
    const std::string_view tag = list.substr(0, end);
    const std::size_t equals = tag.find('=');
    if (equals != std::string_view::npos && trim(tag.substr(0, equals)) == name)
      return trim(tag.substr(equals + 1));
    if (end == std::string_view::npos) break;
    list.remove_prefix(end + 1);
  }
  return {};
}

// The tags of a DKIM-Signature, an ARC-Message-Signature or an ARC-Seal that anybody asks for, all
// read in one pass; each as find_tag() gives it.
struct SignatureTags {
  std::string_view version;      // v
  std::string_view instance;     // i: of ARC its number, of DKIM an identity
  std::string_view domain;       // d
  std::string_view selector;     // s
  std::string_view signature;    // b
  std::string_view fields;       // h: the names of the signed fields
  std::string_view body_length;  // l
  std::string_view signed_at;    // t
  std::string_view expires;      // x
};

[[nodiscard]] constexpr SignatureTags read_signature_tags(std::string_view list) noexcept {
  SignatureTags out;
  const auto slot_of = [&out](char name) -> std::string_view* {
    switch (name) {
      case 'v': return &out.version;
      case 'i': return &out.instance;
      case 'd': return &out.domain;
      case 's': return &out.selector;
      case 'b': return &out.signature;
      case 'h': return &out.fields;
      case 'l': return &out.body_length;
      case 't': return &out.signed_at;
      case 'x': return &out.expires;
      default: return nullptr;
    }
  };
  while (!list.empty()) {
    const std::size_t end = list.find(';');
    const std::string_view tag = list.substr(0, end);
    const std::size_t equals = tag.find('=');
    const std::string_view name = trim(tag.substr(0, equals));
    std::string_view* slot = name.size() == 1 ? slot_of(name.front()) : nullptr;
    if (equals != std::string_view::npos && slot != nullptr && slot->data() == nullptr)
      *slot = trim(tag.substr(equals + 1));
    if (end == std::string_view::npos) break;
    list.remove_prefix(end + 1);
  }
  return out;
}

}  // namespace forensics
