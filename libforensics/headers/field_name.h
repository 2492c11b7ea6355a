// The field names that this project asks for, as numbers: the splitter looks each name up once, so
// that finding Received among sixty fields compares bytes, not strings.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace forensics {

// In the order of the table in field_name.cpp. Any name not listed is `other`, and is still found
// by its text.
enum class FieldName : std::uint8_t {
  other,
  // Trace: written by servers on the way, newest on top (RFC 5321 4.4, 5322 3.6.6, 8601, 8617)
  received,
  return_path,
  delivered_to,
  x_received,
  x_original_to,
  x_delivered_to,
  envelope_to,
  delivery_date,
  received_spf,
  authentication_results,
  x_authentication_results,
  authentication_results_original,
  dkim_signature,
  domainkey_signature,
  x_google_dkim_signature,
  arc_seal,
  arc_message_signature,
  arc_authentication_results,
  x_originating_ip,
  resent_date,
  resent_from,
  resent_sender,
  resent_to,
  resent_cc,
  resent_bcc,
  resent_message_id,
  // Who, when, what (RFC 5322 3.6)
  from,
  sender,
  reply_to,
  to,
  cc,
  bcc,
  date,
  subject,
  message_id,
  in_reply_to,
  references,
  comments,
  keywords,
  errors_to,
  return_receipt_to,
  disposition_notification_to,
  apparently_to,
  organization,
  importance,
  priority,
  precedence,
  auto_submitted,
  user_agent,
  thread_index,
  thread_topic,
  feedback_id,
  content_class,
  mail_followup_to,
  original_recipient,
  // MIME (RFC 2045, 2183); all but the first also head the parts of a body
  mime_version,
  content_type,
  content_transfer_encoding,
  content_disposition,
  content_id,
  content_description,
  content_language,
  content_length,
  content_location,
  content_md5,
  // Lists (RFC 2369, 2919, 8058)
  list_id,
  list_unsubscribe,
  list_unsubscribe_post,
  list_subscribe,
  list_post,
  list_help,
  list_owner,
  list_archive,
  mailing_list,
  // Clients, providers, filters
  x_mailer,
  x_priority,
  x_mimeole,
  x_sender,
  x_sender_ip,
  x_envelope_from,
  x_envelope_to,
  x_return_path,
  x_originating_email,
  x_originalarrivaltime,
  x_php_script,
  x_php_originating_script,
  x_antiabuse,
  x_spam_status,
  x_forefront_antispam_report,
  x_microsoft_antispam,
  x_ms_exchange_crosstenant_originalarrivaltime,
  x_ms_exchange_organization_expirationstarttime,
};

inline constexpr std::size_t k_field_name_count =
    static_cast<std::size_t>(FieldName::x_ms_exchange_organization_expirationstarttime) + 1;

// Case-insensitive; `other` when the name is not listed. Constant time.
[[nodiscard]] FieldName field_name_of(std::string_view name) noexcept;

// The usual spelling, "DKIM-Signature"; empty for `other`.
[[nodiscard]] std::string_view field_name_text(FieldName name) noexcept;

// Whether servers write the field on the way of a message, once a server or once a signer: it may
// stand many times, and the place of each says when it came.
[[nodiscard]] constexpr bool is_trace_field(FieldName name) noexcept {
  return name >= FieldName::received && name <= FieldName::resent_message_id;
}

// Whether the field describes a MIME part, so that it also stands inside bodies.
[[nodiscard]] constexpr bool is_part_field(FieldName name) noexcept {
  return name >= FieldName::content_type && name <= FieldName::content_md5;
}

}  // namespace forensics
