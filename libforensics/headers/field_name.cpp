#include "libforensics/headers/field_name.h"

#include "libforensics/base/ascii.h"

namespace forensics {
namespace {

struct Row {
  FieldName name;
  std::string_view text;
};

constexpr Row k_rows[] = {
    {FieldName::other, ""},
    {FieldName::received, "Received"},
    {FieldName::return_path, "Return-Path"},
    {FieldName::delivered_to, "Delivered-To"},
    {FieldName::x_received, "X-Received"},
    {FieldName::x_original_to, "X-Original-To"},
    {FieldName::x_delivered_to, "X-Delivered-To"},
    {FieldName::envelope_to, "Envelope-To"},
    {FieldName::delivery_date, "Delivery-Date"},
    {FieldName::received_spf, "Received-SPF"},
    {FieldName::authentication_results, "Authentication-Results"},
    {FieldName::x_authentication_results, "X-Authentication-Results"},
    {FieldName::authentication_results_original, "Authentication-Results-Original"},
    {FieldName::dkim_signature, "DKIM-Signature"},
    {FieldName::domainkey_signature, "DomainKey-Signature"},
    {FieldName::x_google_dkim_signature, "X-Google-DKIM-Signature"},
    {FieldName::arc_seal, "ARC-Seal"},
    {FieldName::arc_message_signature, "ARC-Message-Signature"},
    {FieldName::arc_authentication_results, "ARC-Authentication-Results"},
    {FieldName::x_originating_ip, "X-Originating-IP"},
    {FieldName::resent_date, "Resent-Date"},
    {FieldName::resent_from, "Resent-From"},
    {FieldName::resent_sender, "Resent-Sender"},
    {FieldName::resent_to, "Resent-To"},
    {FieldName::resent_cc, "Resent-Cc"},
    {FieldName::resent_bcc, "Resent-Bcc"},
    {FieldName::resent_message_id, "Resent-Message-ID"},
    {FieldName::from, "From"},
    {FieldName::sender, "Sender"},
    {FieldName::reply_to, "Reply-To"},
    {FieldName::to, "To"},
    {FieldName::cc, "Cc"},
    {FieldName::bcc, "Bcc"},
    {FieldName::date, "Date"},
    {FieldName::subject, "Subject"},
    {FieldName::message_id, "Message-ID"},
    {FieldName::in_reply_to, "In-Reply-To"},
    {FieldName::references, "References"},
    {FieldName::comments, "Comments"},
    {FieldName::keywords, "Keywords"},
    {FieldName::errors_to, "Errors-To"},
    {FieldName::return_receipt_to, "Return-Receipt-To"},
    {FieldName::disposition_notification_to, "Disposition-Notification-To"},
    {FieldName::apparently_to, "Apparently-To"},
    {FieldName::organization, "Organization"},
    {FieldName::importance, "Importance"},
    {FieldName::priority, "Priority"},
    {FieldName::precedence, "Precedence"},
    {FieldName::auto_submitted, "Auto-Submitted"},
    {FieldName::user_agent, "User-Agent"},
    {FieldName::thread_index, "Thread-Index"},
    {FieldName::thread_topic, "Thread-Topic"},
    {FieldName::feedback_id, "Feedback-ID"},
    {FieldName::content_class, "Content-Class"},
    {FieldName::mail_followup_to, "Mail-Followup-To"},
    {FieldName::original_recipient, "Original-Recipient"},
    {FieldName::mime_version, "MIME-Version"},
    {FieldName::content_type, "Content-Type"},
    {FieldName::content_transfer_encoding, "Content-Transfer-Encoding"},
    {FieldName::content_disposition, "Content-Disposition"},
    {FieldName::content_id, "Content-ID"},
    {FieldName::content_description, "Content-Description"},
    {FieldName::content_language, "Content-Language"},
    {FieldName::content_length, "Content-Length"},
    {FieldName::content_location, "Content-Location"},
    {FieldName::content_md5, "Content-MD5"},
    {FieldName::list_id, "List-Id"},
    {FieldName::list_unsubscribe, "List-Unsubscribe"},
    {FieldName::list_unsubscribe_post, "List-Unsubscribe-Post"},
    {FieldName::list_subscribe, "List-Subscribe"},
    {FieldName::list_post, "List-Post"},
    {FieldName::list_help, "List-Help"},
    {FieldName::list_owner, "List-Owner"},
    {FieldName::list_archive, "List-Archive"},
    {FieldName::mailing_list, "Mailing-List"},
    {FieldName::x_mailer, "X-Mailer"},
    {FieldName::x_priority, "X-Priority"},
    {FieldName::x_mimeole, "X-MimeOLE"},
    {FieldName::x_sender, "X-Sender"},
    {FieldName::x_sender_ip, "X-Sender-IP"},
    {FieldName::x_envelope_from, "X-Envelope-From"},
    {FieldName::x_envelope_to, "X-Envelope-To"},
    {FieldName::x_return_path, "X-Return-Path"},
    {FieldName::x_originating_email, "X-Originating-Email"},
    {FieldName::x_originalarrivaltime, "X-OriginalArrivalTime"},
    {FieldName::x_php_script, "X-PHP-Script"},
    {FieldName::x_php_originating_script, "X-PHP-Originating-Script"},
    {FieldName::x_antiabuse, "X-AntiAbuse"},
    {FieldName::x_spam_status, "X-Spam-Status"},
    {FieldName::x_forefront_antispam_report, "X-Forefront-Antispam-Report"},
    {FieldName::x_microsoft_antispam, "X-Microsoft-Antispam"},
    {FieldName::x_ms_exchange_crosstenant_originalarrivaltime,
     "X-MS-Exchange-CrossTenant-OriginalArrivalTime"},
    {FieldName::x_ms_exchange_organization_expirationstarttime,
     "X-MS-Exchange-Organization-ExpirationStartTime"},
};

consteval bool rows_stand_in_order() {
  for (std::size_t i = 0; i < std::size(k_rows); ++i) {
    if (static_cast<std::size_t>(k_rows[i].name) != i) return false;
  }
  return std::size(k_rows) == k_field_name_count;
}
static_assert(rows_stand_in_order(), "the rows follow the order of FieldName, one each");

// Open addressing with linear probing: an empty slot ends a search. A quarter full at most.
constexpr std::size_t k_slots = 512;
static_assert(k_field_name_count * 4 <= k_slots);

constexpr std::size_t slot_of(std::string_view name) noexcept {
  const auto letter = [&](std::size_t at) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(name[at]) | 0x20U);
  };
  const std::size_t size = name.size();
  const std::uint32_t key = static_cast<std::uint32_t>(size) + (letter(0) << 6) +
                            (letter(size / 2) << 13) + (letter(size * 3 / 4) << 19) +
                            (letter(size - 1) << 24);
  return (key * 0x9E3779B1U) >> 23;
}

using Slots = std::array<FieldName, k_slots>;

consteval Slots make_slots() {
  Slots slots{};
  for (const Row& row : k_rows) {
    if (row.name == FieldName::other) continue;
    std::size_t at = slot_of(row.text);
    while (slots[at] != FieldName::other) at = (at + 1) % k_slots;
    slots[at] = row.name;
  }
  return slots;
}

constexpr Slots k_slot_table = make_slots();

}  // namespace

FieldName field_name_of(std::string_view name) noexcept {
  if (name.empty()) return FieldName::other;
  for (std::size_t at = slot_of(name);; at = (at + 1) % k_slots) {
    const FieldName candidate = k_slot_table[at];
    if (candidate == FieldName::other) return FieldName::other;
    const std::string_view text = field_name_text(candidate);
    if (text.size() != name.size()) continue;
    if (text == name || equals_ignoring_case(text, name)) return candidate;
  }
}

std::string_view field_name_text(FieldName name) noexcept {
  return k_rows[static_cast<std::size_t>(name)].text;
}

}  // namespace forensics
