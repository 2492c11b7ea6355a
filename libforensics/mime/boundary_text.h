// The boundary of a part as it stands in its Content-Type field, so that it has a place there.
#pragma once

#include <string_view>

#include "libforensics/base/lifetime.h"
#include "libforensics/mime/mime.h"

namespace forensics {

// A view into the message; null when the part has none, or it is written with quoted pairs or
// continuations and so stands nowhere as it is.
[[nodiscard]] inline std::string_view boundary_text(
    const MimePart& part FORENSICS_LIFETIME) noexcept {
  if (!part.boundary || part.boundary->empty()) return {};
  const std::size_t at = part.content_type.find(*part.boundary);
  return at == std::string_view::npos ? std::string_view()
                                      : part.content_type.substr(at, part.boundary->size());
}

}  // namespace forensics
