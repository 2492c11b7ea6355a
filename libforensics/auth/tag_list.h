// The tag=value lists of DKIM, ARC and DMARC, with the place of each value. RFC 6376 3.2.
#pragma once

#include <string_view>
#include <vector>

#include "libforensics/base/lifetime.h"

namespace forensics {

struct Tag {
  std::string_view name;       // case counts
  std::string_view value;      // without blanks and folds around it; those inside stay
  std::string_view raw_value;  // all bytes between "=" and ";"
};

struct TagList {
  std::vector<Tag> tags;       // in order, each name's first use only
  std::string_view malformed;  // the first piece that is no tag; null when all are
  std::string_view duplicate;  // a second use of a name, which makes the list invalid; null: none

  [[nodiscard]] const Tag* find(std::string_view name) const noexcept;
  // Its value, or a view with a null pointer.
  [[nodiscard]] std::string_view value_of(std::string_view name) const noexcept;
};

// `text`: a raw field value or the joined strings of a TXT record. Never fails; at most
// k_max_tags tags, what follows counts as malformed.
[[nodiscard]] TagList parse_tag_list(std::string_view text FORENSICS_LIFETIME);
TagList parse_tag_list(TemporaryString auto&& text) = delete;

inline constexpr std::size_t k_max_tags = 128;  // RFC 6376 and 8617 know 18

// The pieces of a value that a separator parts, each trimmed: "from : to" at ':'.
[[nodiscard]] std::vector<std::string_view> split_value(std::string_view value, char separator);

}  // namespace forensics
