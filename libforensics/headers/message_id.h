// The message ids of Message-ID, In-Reply-To, References, Content-ID. RFC 5322 3.6.4 and 4.5.4,
// and what is written instead: no "<>", no "@", "<[...]>" of Exchange, phrases of RFC 822.
//
// Views point into the text that was parsed; spans and anomalies count from its begin.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/base/anomaly.h"
#include "libforensics/base/lifetime.h"
#include "libforensics/base/span.h"

namespace forensics::limits {

inline constexpr std::size_t max_message_ids = 10'000;  // too_many_message_ids, per field

}  // namespace forensics::limits

namespace forensics {

struct MessageId {
  Span whole;              // with "<" and ">"
  std::string_view id;     // without them, raw
  std::string_view left;   // before the last "@"; all of it when there is none
  std::string_view right;  // behind it; null when there is none
  bool in_angles{true};
  std::optional<std::string> plain;  // id without blanks and folds; set only when it has some

  // The id as it is compared and looked up.
  [[nodiscard]] std::string_view text() const noexcept {
    return plain ? std::string_view(*plain) : id;
  }
};

struct MessageIdList {
  std::vector<MessageId> ids;  // in the order written
  Anomalies anomalies;
};

// How many ids the field may hold.
enum class MessageIdField : unsigned char {
  one,   // Message-ID, Content-ID: a second id is an anomaly
  many,  // In-Reply-To, References
};

// Reads a raw field value, folds and all. Never fails; linear. Where nothing stands in "<>", the
// words are the ids when each has an "@" or there is only one; a Message-ID of other words is one
// id.
[[nodiscard]] MessageIdList parse_message_ids(std::string_view text FORENSICS_LIFETIME,
                                              MessageIdField field = MessageIdField::many);

}  // namespace forensics
