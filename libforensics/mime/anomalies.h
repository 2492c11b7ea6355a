// What can be odd about MIME fields, the part tree, bodies and their transfer encodings.
#pragma once

#include <array>

#include "libforensics/base/anomaly.h"

namespace forensics::anomalies {

// clang-format off
// Fields
inline constexpr AnomalyKind mime_version_missing{"mime_version_missing", Severity::note,
    "The message has a Content-Type but no MIME-Version (RFC 2045 4)"};
inline constexpr AnomalyKind mime_version_odd{"mime_version_odd", Severity::note,
    "MIME-Version is not 1.0, or stands more than once (RFC 2045 4)"};
inline constexpr AnomalyKind mime_duplicate_content_type{"mime_duplicate_content_type", Severity::critical,
    "Content-Type stands more than once; the first was used, other readers take the last"};
inline constexpr AnomalyKind mime_duplicate_encoding{"mime_duplicate_encoding", Severity::critical,
    "Content-Transfer-Encoding stands more than once; the first was used"};
inline constexpr AnomalyKind mime_duplicate_disposition{"mime_duplicate_disposition", Severity::warning,
    "Content-Disposition stands more than once; the first was used"};
inline constexpr AnomalyKind mime_type_invalid{"mime_type_invalid", Severity::warning,
    "Content-Type names no type/subtype pair of RFC 2045 5.1"};
inline constexpr AnomalyKind mime_type_blanks{"mime_type_blanks", Severity::critical,
    "Blanks stand around the slash of a media type; some readers see another type"};
inline constexpr AnomalyKind mime_type_quoted{"mime_type_quoted", Severity::critical,
    "The media type stands in quotes; some readers see another type"};
inline constexpr AnomalyKind mime_encoding_unknown{"mime_encoding_unknown", Severity::warning,
    "Content-Transfer-Encoding names none of RFC 2045 6.1; the body was taken as it is"};
inline constexpr AnomalyKind mime_encoding_misspelt{"mime_encoding_misspelt", Severity::warning,
    "Content-Transfer-Encoding was understood although it is not spelt as RFC 2045 6.1 has it"};
inline constexpr AnomalyKind mime_file_names_differ{"mime_file_names_differ", Severity::warning,
    "Content-Disposition and Content-Type give the part different file names"};
// Parameters
inline constexpr AnomalyKind mime_duplicate_parameter{"mime_duplicate_parameter", Severity::critical,
    "A parameter stands twice; the first was used, other readers take the last"};
inline constexpr AnomalyKind mime_conflicting_parameter{"mime_conflicting_parameter", Severity::critical,
    "A parameter stands plainly and in RFC 2231 form; the plain one was used"};
inline constexpr AnomalyKind mime_parameter_gap{"mime_parameter_gap", Severity::warning,
    "A piece of an RFC 2231 parameter is missing; the pieces before it were used"};
inline constexpr AnomalyKind mime_parameter_separator{"mime_parameter_separator", Severity::critical,
    "Parameters are not parted by ';' (RFC 2045 5.1); some readers miss what follows"};
inline constexpr AnomalyKind mime_parameter_blanks{"mime_parameter_blanks", Severity::warning,
    "Blanks stand around the '=' of a parameter"};
inline constexpr AnomalyKind mime_parameter_junk{"mime_parameter_junk", Severity::warning,
    "Text among the parameters is no name=value pair"};
inline constexpr AnomalyKind mime_unquoted_value{"mime_unquoted_value", Severity::warning,
    "A parameter's value needs quotes and has none (RFC 2045 5.1)"};
inline constexpr AnomalyKind mime_unterminated_quote{"mime_unterminated_quote", Severity::critical,
    "A quoted parameter value has no closing quote"};
inline constexpr AnomalyKind mime_unescaped_quote{"mime_unescaped_quote", Severity::warning,
    "A quote stands inside a quoted parameter value without a backslash"};
inline constexpr AnomalyKind mime_odd_escape{"mime_odd_escape", Severity::warning,
    "A backslash in a quoted value stands before neither quote nor backslash; it was kept"};
inline constexpr AnomalyKind mime_comment{"mime_comment", Severity::note,
    "A comment stands in a MIME field; some readers take it into a value"};
inline constexpr AnomalyKind mime_unterminated_comment{"mime_unterminated_comment", Severity::critical,
    "A parenthesis in a MIME field is never closed"};
inline constexpr AnomalyKind mime_eight_bit_parameter{"mime_eight_bit_parameter", Severity::warning,
    "A MIME parameter holds raw bytes above 127 (RFC 2231 3 would encode them)"};
inline constexpr AnomalyKind mime_too_many_parameters{"mime_too_many_parameters", Severity::critical,
    "The parameter limit was reached; the rest was not read", /*incomplete=*/true};
inline constexpr AnomalyKind mime_long_header_line{"mime_long_header_line", Severity::critical,
    "A MIME field is longer than the limit; only its beginning was read"};
// Boundaries
inline constexpr AnomalyKind mime_boundary_missing{"mime_boundary_missing", Severity::critical,
    "A multipart has no boundary or an empty one; it was not split (RFC 2046 5.1.1)"};
inline constexpr AnomalyKind mime_boundary_too_long{"mime_boundary_too_long", Severity::warning,
    "The boundary is longer than the 70 bytes of RFC 2046 5.1.1"};
inline constexpr AnomalyKind mime_boundary_odd_bytes{"mime_boundary_odd_bytes", Severity::warning,
    "The boundary holds bytes that RFC 2046 5.1.1 does not allow"};
inline constexpr AnomalyKind mime_boundary_not_found{"mime_boundary_not_found", Severity::critical,
    "The boundary of a multipart occurs nowhere; all of its body is preamble"};
inline constexpr AnomalyKind mime_boundary_reused{"mime_boundary_reused", Severity::critical,
    "A multipart has the boundary of one around it; its lines were given to the inner one"};
inline constexpr AnomalyKind mime_boundary_prefix{"mime_boundary_prefix", Severity::warning,
    "A line begins with an open boundary and goes on; readers that compare prefixes split there"};
inline constexpr AnomalyKind mime_boundary_after_close{"mime_boundary_after_close", Severity::critical,
    "The boundary occurs again after the closing one; some readers see more parts there"};
inline constexpr AnomalyKind mime_boundary_after_cr{"mime_boundary_after_cr", Severity::critical,
    "A boundary stands behind a bare CR; readers that end lines there split the part"};
inline constexpr AnomalyKind mime_multipart_unclosed{"mime_multipart_unclosed", Severity::warning,
    "The closing boundary of a multipart is missing; an outer boundary or the end closed it"};
inline constexpr AnomalyKind mime_multipart_empty{"mime_multipart_empty", Severity::warning,
    "A multipart is closed before its first part"};
inline constexpr AnomalyKind mime_part_empty{"mime_part_empty", Severity::warning,
    "A part has not one byte, as between two boundary lines; some readers count none there"};
// Structure
inline constexpr AnomalyKind mime_preamble{"mime_preamble", Severity::note,
    "Text stands before the first boundary, where readers show nothing"};
inline constexpr AnomalyKind mime_epilogue{"mime_epilogue", Severity::note,
    "Text stands after the closing boundary, where readers show nothing"};
inline constexpr AnomalyKind mime_part_ends_in_header{"mime_part_ends_in_header", Severity::warning,
    "A boundary follows a part's header without the empty line; some readers do not split there"};
inline constexpr AnomalyKind mime_encoded_multipart{"mime_encoded_multipart", Severity::critical,
    "A multipart declares an encoding (RFC 2045 6.4 forbids it); it was split as it stands"};
inline constexpr AnomalyKind mime_encoded_message{"mime_encoded_message", Severity::critical,
    "An attached message is encoded (RFC 2046 5.2.1 forbids it); it was not looked into"};
inline constexpr AnomalyKind mime_partial_message{"mime_partial_message", Severity::warning,
    "A message/partial: a fragment that readers may join to others (RFC 2046 5.2.2)"};
inline constexpr AnomalyKind mime_external_body{"mime_external_body", Severity::warning,
    "A message/external-body: what is shown is fetched from elsewhere (RFC 2046 5.2.3)"};
inline constexpr AnomalyKind mime_too_deep{"mime_too_deep", Severity::critical,
    "The depth limit was reached; this part was not looked into", /*incomplete=*/true};
inline constexpr AnomalyKind mime_too_many_parts{"mime_too_many_parts", Severity::critical,
    "The part limit was reached; all that follows is left unsplit", /*incomplete=*/true};
inline constexpr AnomalyKind mime_tree_failed{"mime_tree_failed", Severity::critical,
    "The part tree could not be built; the body was left unsplit"};
// Bodies
inline constexpr AnomalyKind mime_eight_bit_body{"mime_eight_bit_body", Severity::warning,
    "A body with bytes above 127 is declared, or by default, 7bit (RFC 2045 6.2)"};
inline constexpr AnomalyKind mime_charset_missing{"mime_charset_missing", Severity::warning,
    "A text with bytes above 127 names no charset (RFC 2046 4.1.2)"};
inline constexpr AnomalyKind mime_nul_in_body{"mime_nul_in_body", Severity::warning,
    "A body that is not binary holds a NUL (RFC 2045 2.8)"};
inline constexpr AnomalyKind mime_bare_cr_in_body{"mime_bare_cr_in_body", Severity::warning,
    "A body that is not binary holds a CR without LF (RFC 5322 2.3)"};
inline constexpr AnomalyKind mime_mixed_body_lines{"mime_mixed_body_lines", Severity::note,
    "A body that is not binary mixes CRLF and bare LF"};
inline constexpr AnomalyKind mime_long_body_line{"mime_long_body_line", Severity::warning,
    "A body that is not binary has a line longer than the 998 bytes of RFC 5322 2.1.1"};
// Decoding
inline constexpr AnomalyKind base64_junk{"base64_junk", Severity::warning,
    "Bytes outside the alphabet stand in base64 and were skipped (RFC 2045 6.8)"};
inline constexpr AnomalyKind base64_misplaced_padding{"base64_misplaced_padding", Severity::warning,
    "A '=' stands in base64 where it pads nothing, and was skipped"};
inline constexpr AnomalyKind base64_after_padding{"base64_after_padding", Severity::critical,
    "base64 goes on after its padding; some readers stop there, others decode both"};
inline constexpr AnomalyKind base64_footer{"base64_footer", Severity::warning,
    "Text that is no base64 follows its padding, as list servers append it; it was left out"};
inline constexpr AnomalyKind base64_truncated{"base64_truncated", Severity::warning,
    "base64 ends inside a group of four"};
inline constexpr AnomalyKind qp_malformed_escape{"qp_malformed_escape", Severity::warning,
    "A '=' in quoted-printable is followed by neither two hex digits nor a line end"};
inline constexpr AnomalyKind qp_lower_case_escape{"qp_lower_case_escape", Severity::note,
    "A quoted-printable escape has lower-case digits (RFC 2045 6.7 rule 1)"};
inline constexpr AnomalyKind qp_raw_byte{"qp_raw_byte", Severity::warning,
    "A control or 8-bit byte stands unencoded in quoted-printable (RFC 2045 6.7)"};
inline constexpr AnomalyKind qp_trailing_blanks{"qp_trailing_blanks", Severity::note,
    "Blanks before a line end in quoted-printable were dropped (RFC 2045 6.7 rule 3)"};
inline constexpr AnomalyKind uuencode_malformed{"uuencode_malformed", Severity::warning,
    "A uuencoded body has no begin line, no end line, or a line of the wrong length"};
inline constexpr AnomalyKind decoded_too_large{"decoded_too_large", Severity::critical,
    "The size limit was reached; the rest of the body was not decoded", /*incomplete=*/true};
// clang-format on

inline constexpr std::array k_mime_kinds = {
    &mime_version_missing,
    &mime_version_odd,
    &mime_duplicate_content_type,
    &mime_duplicate_encoding,
    &mime_duplicate_disposition,
    &mime_type_invalid,
    &mime_type_blanks,
    &mime_type_quoted,
    &mime_encoding_unknown,
    &mime_encoding_misspelt,
    &mime_file_names_differ,
    &mime_duplicate_parameter,
    &mime_conflicting_parameter,
    &mime_parameter_gap,
    &mime_parameter_separator,
    &mime_parameter_blanks,
    &mime_parameter_junk,
    &mime_unquoted_value,
    &mime_unterminated_quote,
    &mime_unescaped_quote,
    &mime_odd_escape,
    &mime_comment,
    &mime_unterminated_comment,
    &mime_eight_bit_parameter,
    &mime_too_many_parameters,
    &mime_long_header_line,
    &mime_boundary_missing,
    &mime_boundary_too_long,
    &mime_boundary_odd_bytes,
    &mime_boundary_not_found,
    &mime_boundary_reused,
    &mime_boundary_prefix,
    &mime_boundary_after_close,
    &mime_boundary_after_cr,
    &mime_multipart_unclosed,
    &mime_multipart_empty,
    &mime_part_empty,
    &mime_preamble,
    &mime_epilogue,
    &mime_part_ends_in_header,
    &mime_encoded_multipart,
    &mime_encoded_message,
    &mime_partial_message,
    &mime_external_body,
    &mime_too_deep,
    &mime_too_many_parts,
    &mime_tree_failed,
    &mime_eight_bit_body,
    &mime_charset_missing,
    &mime_nul_in_body,
    &mime_bare_cr_in_body,
    &mime_mixed_body_lines,
    &mime_long_body_line,
    &base64_junk,
    &base64_misplaced_padding,
    &base64_after_padding,
    &base64_footer,
    &base64_truncated,
    &qp_malformed_escape,
    &qp_lower_case_escape,
    &qp_raw_byte,
    &qp_trailing_blanks,
    &uuencode_malformed,
    &decoded_too_large,
};

}  // namespace forensics::anomalies
