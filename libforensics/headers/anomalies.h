// What can be odd about a header block, its addresses and message ids.
#pragma once

#include <array>

#include "libforensics/base/anomaly.h"

namespace forensics::anomalies {

// The block as a whole
inline constexpr AnomalyKind byte_order_mark{
    "byte_order_mark", Severity::critical,
    "A UTF-8 byte order mark stands before the first field; some readers take it into the name"};
inline constexpr AnomalyKind utf16_input{"utf16_input", Severity::critical,
                                         "The bytes are UTF-16, not a message; nothing was split"};
inline constexpr AnomalyKind mbox_from_line{
    "mbox_from_line", Severity::note, "An mbox From_ line stands before the header (RFC 4155)"};
inline constexpr AnomalyKind quoted_from_line{"quoted_from_line", Severity::warning,
                                              "A quoted mbox line, '>From ', stands in the header"};
inline constexpr AnomalyKind from_line_in_header{"from_line_in_header", Severity::critical,
                                                 "An mbox From_ line stands in the middle of the "
                                                 "header; some readers start a new message there"};
inline constexpr AnomalyKind leading_blank_lines{
    "leading_blank_lines", Severity::critical,
    "Empty lines stand before the first field; strict readers see no header at all"};
inline constexpr AnomalyKind no_header{"no_header", Severity::critical,
                                       "No field was found; all bytes are body"};
inline constexpr AnomalyKind missing_blank_line{
    "missing_blank_line", Severity::critical,
    "The body begins without the empty line of RFC 5322 2.1"};
inline constexpr AnomalyKind header_ends_at_eof{
    "header_ends_at_eof", Severity::note, "The input ends inside the header; there is no body"};
inline constexpr AnomalyKind unterminated_last_line{"unterminated_last_line", Severity::note,
                                                    "The last header line has no line ending"};
inline constexpr AnomalyKind too_many_fields{"too_many_fields", Severity::critical,
                                             "The field limit was reached; the rest counts as body",
                                             /*incomplete=*/true};
// Line ends and bytes
inline constexpr AnomalyKind mixed_line_endings{
    "mixed_line_endings", Severity::warning,
    "The header mixes line ends; the first line that differs"};
inline constexpr AnomalyKind cr_line_endings{"cr_line_endings", Severity::critical,
                                             "All header lines end in a bare CR"};
inline constexpr AnomalyKind doubled_cr{
    "doubled_cr", Severity::critical,
    "A line ends in CR CR LF; readers that end lines at CR see an empty line and end the header"};
inline constexpr AnomalyKind bare_cr{
    "bare_cr", Severity::critical,
    "A CR without LF stands inside a line; some readers end the line there (RFC 5322 2.2)"};
inline constexpr AnomalyKind nul_in_header{
    "nul_in_header", Severity::critical,
    "A NUL byte stands in the header; C readers cut the line there"};
inline constexpr AnomalyKind eight_bit_header{
    "eight_bit_header", Severity::warning,
    "Raw bytes above 127 stand in a field; lawful only under SMTPUTF8 (RFC 5322 2.2, RFC 6532)"};
inline constexpr AnomalyKind long_header_line{
    "long_header_line", Severity::note,
    "A header line is longer than the 998 bytes of RFC 5322 2.1.1"};
// Single fields
inline constexpr AnomalyKind leading_fold{
    "leading_fold", Severity::critical,
    "The header begins with a continuation line that continues nothing"};
inline constexpr AnomalyKind line_without_colon{
    "line_without_colon", Severity::critical,
    "A header line is no field: no name with a colon; strict readers end the header there"};
inline constexpr AnomalyKind blank_in_field_name{
    "blank_in_field_name", Severity::critical,
    "Blanks stand inside what should be a field's name; strict readers end the header there"};
inline constexpr AnomalyKind empty_field_name{"empty_field_name", Severity::critical,
                                              "A header line begins with its colon"};
inline constexpr AnomalyKind space_before_colon{
    "space_before_colon", Severity::warning,
    "Blanks stand between a field's name and its colon (RFC 5322 4.5 obs-optional)"};
inline constexpr AnomalyKind odd_field_name{
    "odd_field_name", Severity::critical,
    "A field's name holds bytes outside 33..126 (RFC 5322 2.2)"};
inline constexpr AnomalyKind blank_fold{"blank_fold", Severity::warning,
                                        "A continuation line holds only blanks (RFC 5322 4.2 "
                                        "obs-FWS); some readers end the header there"};

inline constexpr std::array k_field_kinds = {
    &byte_order_mark,
    &utf16_input,
    &mbox_from_line,
    &quoted_from_line,
    &from_line_in_header,
    &leading_blank_lines,
    &no_header,
    &missing_blank_line,
    &header_ends_at_eof,
    &unterminated_last_line,
    &too_many_fields,
    &mixed_line_endings,
    &cr_line_endings,
    &doubled_cr,
    &bare_cr,
    &nul_in_header,
    &eight_bit_header,
    &long_header_line,
    &leading_fold,
    &line_without_colon,
    &blank_in_field_name,
    &empty_field_name,
    &space_before_colon,
    &odd_field_name,
    &blank_fold,
};

// Address lists (RFC 5322 3.4)
inline constexpr AnomalyKind too_many_addresses{
    "too_many_addresses", Severity::critical,
    "The address limit was reached; the rest of the field was not read", /*incomplete=*/true};
inline constexpr AnomalyKind no_address{"no_address", Severity::warning,
                                        "An entry of an address list holds words and no address"};
inline constexpr AnomalyKind empty_list_entry{
    "empty_list_entry", Severity::note,
    "Nothing stands between two commas of an address list (RFC 5322 4.4 obs-mbox-list)"};
inline constexpr AnomalyKind null_address{
    "null_address", Severity::note,
    "The empty address '<>' of RFC 5321 4.5.5 stands where a mailbox should"};
inline constexpr AnomalyKind address_without_domain{
    "address_without_domain", Severity::warning,
    "An address has no '@' and no domain; servers add their own"};
inline constexpr AnomalyKind empty_local_part{"empty_local_part", Severity::warning,
                                              "Nothing stands before the '@' of an address"};
inline constexpr AnomalyKind empty_domain{"empty_domain", Severity::warning,
                                          "Nothing stands behind the '@' of an address"};
inline constexpr AnomalyKind several_at_signs{
    "several_at_signs", Severity::critical,
    "An address holds several '@' outside quotes; readers cut it at the first or at the last"};
inline constexpr AnomalyKind several_angle_addresses{
    "several_angle_addresses", Severity::critical,
    "One entry holds several addresses in <>; readers take the first or the last"};
inline constexpr AnomalyKind missing_comma{
    "missing_comma", Severity::critical,
    "Two addresses follow each other without a comma; readers take one or both"};
inline constexpr AnomalyKind missing_angle_open{"missing_angle_open", Severity::warning,
                                                "A '>' closes an address that no '<' opened"};
inline constexpr AnomalyKind missing_angle_close{"missing_angle_close", Severity::warning,
                                                 "A '<' opens an address that no '>' closes"};
inline constexpr AnomalyKind nested_angle{
    "nested_angle", Severity::critical,
    "A '<' stands inside '<...>'; readers differ in what the address is"};
inline constexpr AnomalyKind text_beside_address{
    "text_beside_address", Severity::warning,
    "Words stand beside an address that is not in <>, or behind one that is"};
inline constexpr AnomalyKind address_in_display_name{
    "address_in_display_name", Severity::warning,
    "The display name holds another address than the one it names"};
inline constexpr AnomalyKind quoted_address{
    "quoted_address", Severity::warning,
    "The whole address stands in quotes or brackets, where only a name may"};
inline constexpr AnomalyKind address_scheme{"address_scheme", Severity::warning,
                                            "A 'mailto:' or 'smtp:' stands before an address"};
inline constexpr AnomalyKind blank_in_address{
    "blank_in_address", Severity::warning,
    "Blanks stand inside an address (RFC 5322 4.4 allows them only beside '.' and '@')"};
inline constexpr AnomalyKind separator_in_address{
    "separator_in_address", Severity::critical,
    "A ',' or ';' stands inside '<...>'; readers that part the list first cut the address there"};
inline constexpr AnomalyKind address_in_comment{"address_in_comment", Severity::note,
                                                "A comment holds an address"};
inline constexpr AnomalyKind control_in_address{"control_in_address", Severity::critical,
                                                "A control character stands in an address"};
inline constexpr AnomalyKind eight_bit_address{"eight_bit_address", Severity::note,
                                               "An address holds bytes above 127 (RFC 6532)"};
inline constexpr AnomalyKind source_route{
    "source_route", Severity::warning,
    "An address has an obsolete route '<@a,@b:c@d>' (RFC 5322 4.4 obs-route)"};
inline constexpr AnomalyKind semicolon_separator{
    "semicolon_separator", Severity::warning,
    "Addresses are parted by ';' outside a group, as Outlook types them"};
inline constexpr AnomalyKind stray_colon{
    "stray_colon", Severity::warning, "A ':' stands in an address list where no group can begin"};
inline constexpr AnomalyKind unterminated_group{"unterminated_group", Severity::warning,
                                                "A group of addresses has no ';'"};
inline constexpr AnomalyKind nested_group{
    "nested_group", Severity::warning,
    "A group of addresses stands in a group (RFC 5322 3.4 knows one level)"};
inline constexpr AnomalyKind too_deep_group{
    "too_deep_group", Severity::critical,
    "Groups are nested beyond the limit; the rest is read as one level", /*incomplete=*/true};
inline constexpr AnomalyKind unterminated_quote{
    "unterminated_quote", Severity::critical,
    "A quoted string never closes; strict readers take all that follows into it"};
inline constexpr AnomalyKind unterminated_list_comment{
    "unterminated_list_comment", Severity::critical,
    "A comment never closes; strict readers take all that follows into it"};
inline constexpr AnomalyKind special_in_encoded_word{
    "special_in_encoded_word", Severity::warning,
    "An encoded word holds a comma, '@', quote or bracket; readers that split first cut it in two"};

inline constexpr std::array k_address_kinds = {
    &too_many_addresses,
    &no_address,
    &empty_list_entry,
    &null_address,
    &address_without_domain,
    &empty_local_part,
    &empty_domain,
    &several_at_signs,
    &several_angle_addresses,
    &missing_comma,
    &missing_angle_open,
    &missing_angle_close,
    &nested_angle,
    &text_beside_address,
    &address_in_display_name,
    &quoted_address,
    &address_scheme,
    &blank_in_address,
    &control_in_address,
    &eight_bit_address,
    &source_route,
    &semicolon_separator,
    &stray_colon,
    &unterminated_group,
    &nested_group,
    &too_deep_group,
    &unterminated_quote,
    &unterminated_list_comment,
    &special_in_encoded_word,
    &separator_in_address,
    &address_in_comment,
};

// Message ids (RFC 5322 3.6.4)
inline constexpr AnomalyKind too_many_message_ids{
    "too_many_message_ids", Severity::critical,
    "The limit of message ids in one field was reached; the rest was not read",
    /*incomplete=*/true};
inline constexpr AnomalyKind no_message_id{"no_message_id", Severity::warning,
                                           "The field holds no message id"};
inline constexpr AnomalyKind empty_message_id{"empty_message_id", Severity::warning,
                                              "A message id '<>' is empty"};
inline constexpr AnomalyKind several_message_ids{
    "several_message_ids", Severity::critical,
    "A field that holds one message id holds several; readers take the first or the last"};
inline constexpr AnomalyKind message_id_without_angles{
    "message_id_without_angles", Severity::warning, "A message id stands without '<' and '>'"};
inline constexpr AnomalyKind message_id_open{"message_id_open", Severity::warning,
                                             "A message id lacks its '>' or its '<'"};
inline constexpr AnomalyKind message_id_without_at{"message_id_without_at", Severity::warning,
                                                   "A message id has no '@'"};
inline constexpr AnomalyKind message_id_several_ats{"message_id_several_ats", Severity::warning,
                                                    "A message id has several '@'"};
inline constexpr AnomalyKind message_id_empty_part{
    "message_id_empty_part", Severity::warning,
    "Nothing stands before or behind the '@' of a message id"};
inline constexpr AnomalyKind blank_in_message_id{"blank_in_message_id", Severity::warning,
                                                 "Blanks or a fold stand inside a message id"};
inline constexpr AnomalyKind bracketed_message_id{
    "bracketed_message_id", Severity::note,
    "The whole message id stands in brackets, '<[...]>', as Exchange writes for foreign ones"};
inline constexpr AnomalyKind message_id_literal{
    "message_id_literal", Severity::note,
    "The right side of a message id is a domain literal, '[192.0.2.1]'"};
inline constexpr AnomalyKind odd_message_id_byte{
    "odd_message_id_byte", Severity::warning,
    "A control character or a byte above 127 stands in a message id"};
inline constexpr AnomalyKind message_id_comment{"message_id_comment", Severity::note,
                                                "A comment stands beside a message id"};
inline constexpr AnomalyKind text_beside_message_id{
    "text_beside_message_id", Severity::note,
    "Words stand beside the message ids (RFC 822 allowed phrases in In-Reply-To)"};

inline constexpr std::array k_message_id_kinds = {
    &too_many_message_ids,      &no_message_id,
    &empty_message_id,          &several_message_ids,
    &message_id_without_angles, &message_id_open,
    &message_id_without_at,     &message_id_several_ats,
    &message_id_empty_part,     &blank_in_message_id,
    &bracketed_message_id,      &message_id_literal,
    &odd_message_id_byte,       &message_id_comment,
    &text_beside_message_id,
};

namespace internal {

template <std::size_t A, std::size_t B, std::size_t C>
consteval auto joined(const std::array<const AnomalyKind*, A>& a,
                      const std::array<const AnomalyKind*, B>& b,
                      const std::array<const AnomalyKind*, C>& c) {
  std::array<const AnomalyKind*, A + B + C> out{};
  std::size_t at = 0;
  for (const AnomalyKind* kind : a) out[at++] = kind;
  for (const AnomalyKind* kind : b) out[at++] = kind;
  for (const AnomalyKind* kind : c) out[at++] = kind;
  return out;
}

}  // namespace internal

inline constexpr std::array k_headers_kinds =
    internal::joined(k_field_kinds, k_address_kinds, k_message_id_kinds);

}  // namespace forensics::anomalies
