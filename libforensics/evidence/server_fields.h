// Fields that servers and their programs write beside Received and that checks ask for by name.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "libforensics/base/lifetime.h"
#include "libforensics/headers/fields.h"

namespace forensics {

enum class ServerFieldName : std::uint8_t {
  arc_filter,
  authentication_warning,
  dkim_filter,
  dmarc_filter,
  exchange_auth_source,      // X-MS-Exchange-Organization-AuthSource
  exchange_correlation_id,   // X-MS-Office365-Filtering-Correlation-Id
  exchange_cross_tenant_id,  // X-MS-Exchange-CrossTenant-Network-Message-Id
  exchange_latency,          // X-MS-Exchange-Transport-EndToEndLatency
  exchange_organization_id,  // X-MS-Exchange-Organization-Network-Message-Id
  mailgun_sending_ip,
  mime_autoconverted,
  mimecast_unique,  // X-MC-Unique
  spam_checker_version,
  virus_scanned,
};

struct ServerField {
  ServerFieldName name;
  std::string_view value;  // trimmed; a view into the message
};

// In message order.
using ServerFields = std::vector<ServerField>;

[[nodiscard]] ServerFields find_server_fields(const Headers& headers FORENSICS_LIFETIME);

// The value of the topmost field of the name; null when there is none.
[[nodiscard]] std::string_view value_of(const ServerFields& fields, ServerFieldName name) noexcept;

}  // namespace forensics
