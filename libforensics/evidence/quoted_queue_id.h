// Queue ids that a server wrote into another field than its Received line.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "libforensics/chain/chain.h"
#include "libforensics/evidence/server_fields.h"

namespace forensics {

namespace limits {
inline constexpr std::size_t max_quoted_queue_ids = 16;  // what comes after is left out [4]
}  // namespace limits

struct QuotedQueueId {
  std::string_view id;        // view into the message, as is `host`
  std::string_view host;      // the server that quotes its own id; null when the layout has none
  std::string_view family;    // of the lines that such a server writes; null where any may
  bool in_message_id{false};  // the server had to make the Message-ID
  bool in_a_line{false};      // a Received line has it
};

// Of fields whose layout holds one: X-MIME-Autoconverted of sendmail, the milters OpenDKIM,
// OpenDMARC and OpenARC, X-MC-Unique of Mimecast (whose lines have it behind a prefix), and of a
// Message-ID that a server made (evidence/made_message_id.h; `message_id` stands without <>).
// In message order, that of the Message-ID last.
[[nodiscard]] std::vector<QuotedQueueId> find_quoted_queue_ids(const ServerFields& fields,
                                                               std::string_view message_id,
                                                               const Chain& chain);

// Whether the line of this hop is one of the server that quotes.
[[nodiscard]] bool is_of_quoting_server(const QuotedQueueId& quoted, const Hop& hop) noexcept;

// Whether the hop gives the quoted id as its own.
[[nodiscard]] bool has_quoted_id(const QuotedQueueId& quoted, const Hop& hop) noexcept;

}  // namespace forensics
