// The address list of From, To, Cc, Reply-To and their like. RFC 5322 3.4 and 4.4, and what mail
// really holds: missing commas and brackets, names with addresses in them, lists cut by ";".
//
// Nothing is decoded: encoded words (RFC 2047) stay in the display name as they are. Where readers
// differ, nothing is hidden: two addresses in one entry are two mailboxes, an address inside a name
// stays there, and an anomaly points at the place. Views point into the text that was parsed; spans
// and anomalies count from its begin.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/base/anomaly.h"
#include "libforensics/base/lifetime.h"
#include "libforensics/base/span.h"

namespace forensics {

// One address, or an entry that holds only a name. A view with a null pointer is a part that is not
// there; an empty one with a pointer is there and empty.
struct Mailbox {
  Span whole;                     // the entry: name, brackets, address, comment
  std::string_view display_name;  // raw, quotes and folds included: phrase_text() reads it
  std::string_view comment;       // the last comment beside the address, without its parentheses
  std::string_view route;         // "@a,@b" of the obsolete "<@a,@b:c@d>"
  std::string_view addr_spec;     // as written, without <>; empty with a pointer for "<>"
  std::string_view local_part;    // raw, quotes included
  std::string_view domain;        // raw, brackets of a literal included; null for "<root>"
  // The same two without quotes, comments and blanks; set only when that changes them.
  std::optional<std::string> plain_local_part;
  std::optional<std::string> plain_domain;
  std::optional<std::size_t> group;  // index into AddressList::groups: the innermost one

  [[nodiscard]] std::string_view local() const noexcept {
    return plain_local_part ? std::string_view(*plain_local_part) : local_part;
  }
  [[nodiscard]] std::string_view host() const noexcept {
    return plain_domain ? std::string_view(*plain_domain) : domain;
  }
  // "local@host" as servers compare it, case kept; "" when there is no address.
  [[nodiscard]] std::string address() const;
};

struct AddressGroup {
  std::string_view name;  // raw, "undisclosed-recipients"
  Span whole;             // name through ";"
  std::optional<std::size_t> parent;
  bool terminated{false};
};

struct AddressList {
  std::vector<Mailbox> mailboxes;  // in the order written
  std::vector<AddressGroup> groups;
  Anomalies anomalies;
};

// Reads a raw field value, folds and all. Never fails; linear; at most limits::max_addresses
// mailboxes. An empty value gives an empty list.
[[nodiscard]] AddressList parse_addresses(std::string_view text FORENSICS_LIFETIME);

}  // namespace forensics
