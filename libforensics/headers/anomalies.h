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
inline constexpr AnomalyKind too_many_fields{
    "too_many_fields", Severity::critical, "The field limit was reached; the rest counts as body"};
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

}  // namespace forensics::anomalies
