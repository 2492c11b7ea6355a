#include "libforensics/evidence/server_fields.h"

#include "libforensics/clocks/name_index.h"

namespace forensics {
namespace {

const NameIndex<ServerFieldName>& server_field_names() {
  using enum ServerFieldName;
  static const NameIndex<ServerFieldName> index = [] {
    NameIndex<ServerFieldName> made;
    made.add("ARC-Filter", arc_filter);
    made.add("X-Authentication-Warning", authentication_warning);
    made.add("DKIM-Filter", dkim_filter);
    made.add("DMARC-Filter", dmarc_filter);
    made.add("X-MS-Exchange-Organization-AuthSource", exchange_auth_source);
    made.add("X-MS-Office365-Filtering-Correlation-Id", exchange_correlation_id);
    made.add("X-MS-Exchange-CrossTenant-Network-Message-Id", exchange_cross_tenant_id);
    made.add("X-MS-Exchange-Transport-EndToEndLatency", exchange_latency);
    made.add("X-MS-Exchange-Organization-Network-Message-Id", exchange_organization_id);
    made.add("X-Mailgun-Sending-Ip", mailgun_sending_ip);
    made.add("X-MIME-Autoconverted", mime_autoconverted);
    made.add("X-MC-Unique", mimecast_unique);
    made.add("X-Spam-Checker-Version", spam_checker_version);
    made.add("X-Virus-Scanned", virus_scanned);
    return made;
  }();
  return index;
}

}  // namespace

ServerFields find_server_fields(const Headers& headers) {
  ServerFields out;
  const auto& names = server_field_names();
  for (const Field& field : headers.fields) {
    if (field.id != FieldName::other) continue;
    names.any_of(headers.name(field), [&](ServerFieldName name) {
      out.push_back({name, headers.value(field)});
      return true;
    });
  }
  return out;
}

std::string_view value_of(const ServerFields& fields, ServerFieldName name) noexcept {
  for (const ServerField& field : fields) {
    if (field.name == name) return field.value;
  }
  return {};
}

}  // namespace forensics
