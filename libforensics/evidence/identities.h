// Who a message says it is from, to whom, about what and when: the author's own words, decoded.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "libforensics/base/anomaly.h"
#include "libforensics/base/lifetime.h"
#include "libforensics/headers/addresses.h"
#include "libforensics/headers/fields.h"
#include "libforensics/time/date.h"

namespace forensics {

struct Person {
  Mailbox mailbox;             // views into the message
  std::string display_name;    // decoded to UTF-8; empty when there is none
  std::string domain_unicode;  // UTS 46 form, only when it differs from the domain as written
  std::string skeleton;        // confusable skeleton of the domain, only when it is not plain ASCII
};

struct Identities {
  std::vector<Person> from;
  std::vector<Person> sender;
  std::vector<Person> reply_to;
  std::vector<Person> to;
  std::vector<Person> cc;
  bool has_subject{false};
  std::string subject;  // decoded
  bool has_date{false};
  ParsedDate date;
  std::string_view message_id;  // without <>; null when there is none
  std::vector<std::string_view> in_reply_to;
  std::vector<std::string_view> references;
  Anomalies anomalies;  // spans in the message
};

// Reads the originator, destination and identification fields (RFC 5322 3.6.1 to 3.6.4), the
// topmost of each. Views point into `headers.message`. Never fails.
[[nodiscard]] Identities read_identities(const Headers& headers FORENSICS_LIFETIME);

}  // namespace forensics
