// What can be odd about a charset, an encoded word or a parameter.
#pragma once

#include <array>

#include "libforensics/base/anomaly.h"

namespace forensics::anomalies {

// Charsets
inline constexpr AnomalyKind unknown_charset{
    "unknown_charset", Severity::critical,
    "The charset label names no charset we know; every reader guesses for itself"};
inline constexpr AnomalyKind undecodable_bytes{
    "undecodable_bytes", Severity::warning,
    "Bytes mean nothing in the declared charset; each is shown as U+FFFD"};
inline constexpr AnomalyKind declared_utf8_invalid{
    "declared_utf8_invalid", Severity::warning,
    "UTF-8 is declared but the bytes are not well-formed UTF-8 (RFC 3629)"};
inline constexpr AnomalyKind charset_contradicted{
    "charset_contradicted", Severity::critical,
    "The bytes are well-formed multi-byte UTF-8 but another charset is declared; the text is read "
    "as declared, guessing readers show other text"};
inline constexpr AnomalyKind eight_bit_in_us_ascii{
    "eight_bit_in_us_ascii", Severity::warning,
    "US-ASCII is declared but bytes above 127 occur (RFC 2046 4.1.2)"};

// Encoded words, RFC 2047
inline constexpr AnomalyKind encoded_word_unterminated{
    "encoded_word_unterminated", Severity::critical,
    "An encoded word has no end '?='; its raw text is kept"};
inline constexpr AnomalyKind encoded_word_unknown_encoding{
    "encoded_word_unknown_encoding", Severity::critical,
    "The encoding of an encoded word is neither B nor Q (RFC 2047 4); raw text kept"};
inline constexpr AnomalyKind encoded_word_unknown_charset{
    "encoded_word_unknown_charset", Severity::critical,
    "The charset of an encoded word is unknown; its raw text is kept (RFC 2047 6.2)"};
inline constexpr AnomalyKind encoded_word_white_space{
    "encoded_word_white_space", Severity::critical,
    "White space stands inside an encoded word; strict readers show it undecoded (RFC 2047 2)"};
inline constexpr AnomalyKind encoded_word_illegal_character{
    "encoded_word_illegal_character", Severity::warning,
    "An encoded word holds characters that its encoding does not allow (RFC 2047 4)"};
inline constexpr AnomalyKind encoded_word_bad_escape{
    "encoded_word_bad_escape", Severity::warning,
    "A '=' in a Q encoded word is not followed by two hexadecimal digits; it is read as itself"};
inline constexpr AnomalyKind encoded_word_lower_hex{
    "encoded_word_lower_hex", Severity::note,
    "A Q encoded word uses lower-case hexadecimal digits (RFC 2047 4.2 asks for upper case)"};
inline constexpr AnomalyKind encoded_word_bad_padding{
    "encoded_word_bad_padding", Severity::warning,
    "The base64 of an encoded word is cut short, or its padding is missing or misplaced"};
inline constexpr AnomalyKind encoded_word_not_separated{
    "encoded_word_not_separated", Severity::critical,
    "No white space separates an encoded word from its neighbour; strict readers "
    "show it undecoded (RFC 2047 5)"};
inline constexpr AnomalyKind encoded_word_in_quotes{
    "encoded_word_in_quotes", Severity::critical,
    "An encoded word stands inside a quoted string; strict readers show it undecoded (RFC 2047 5)"};
inline constexpr AnomalyKind encoded_word_too_long{
    "encoded_word_too_long", Severity::note,
    "An encoded word is longer than 75 characters (RFC 2047 2)"};
inline constexpr AnomalyKind encoded_word_empty{"encoded_word_empty", Severity::note,
                                                "An encoded word encodes nothing"};
inline constexpr AnomalyKind encoded_word_split_character{
    "encoded_word_split_character", Severity::warning,
    "A multi-byte character is split over two encoded words (RFC 2047 5)"};
inline constexpr AnomalyKind encoded_word_control{
    "encoded_word_control", Severity::critical,
    "An encoded word hides a control character, such as a line end"};
inline constexpr AnomalyKind encoded_word_nested{
    "encoded_word_nested", Severity::warning,
    "Decoding gives another encoded word; it is not decoded twice"};
inline constexpr AnomalyKind too_many_encoded_words{
    "too_many_encoded_words", Severity::warning,
    "The field has more encoded words than are listed; the rest is decoded only",
    /*incomplete=*/true};
inline constexpr AnomalyKind raw_utf8_text{
    "raw_utf8_text", Severity::note, "Header text holds raw UTF-8 (lawful only under RFC 6532)"};
inline constexpr AnomalyKind raw_eight_bit_text{
    "raw_eight_bit_text", Severity::critical,
    "Header text holds raw bytes above 127 that are not UTF-8; read as windows-1252"};
inline constexpr AnomalyKind phrase_comment{
    "phrase_comment", Severity::note,
    "A comment stands in a display name; it is no part of the name (RFC 5322 3.2.2)"};
inline constexpr AnomalyKind phrase_unterminated_quote{
    "phrase_unterminated_quote", Severity::critical,
    "A quoted string in a display name has no closing quote"};

// Parameters, RFC 2231
inline constexpr AnomalyKind parameter_given_twice{
    "parameter_given_twice", Severity::critical,
    "A parameter is given more than once; readers differ in which one they take"};
inline constexpr AnomalyKind parameter_section_missing{
    "parameter_section_missing", Severity::critical,
    "A section of a continued parameter is missing (RFC 2231 3); the others are joined"};
inline constexpr AnomalyKind parameter_section_repeated{
    "parameter_section_repeated", Severity::critical,
    "A section of a continued parameter is given twice; the first one is used"};
inline constexpr AnomalyKind parameter_out_of_order{
    "parameter_out_of_order", Severity::note,
    "The sections of a continued parameter are not in their order"};
inline constexpr AnomalyKind parameter_bad_section{
    "parameter_bad_section", Severity::warning,
    "The section number of a parameter is malformed (RFC 2231 7: decimal, no leading zero)"};
inline constexpr AnomalyKind parameter_bad_percent{
    "parameter_bad_percent", Severity::warning,
    "A '%' in an extended parameter is not followed by two hexadecimal digits; it is read as "
    "itself"};
inline constexpr AnomalyKind parameter_charset_missing{
    "parameter_charset_missing", Severity::critical,
    "An extended parameter lacks its charset'language' prefix (RFC 2231 4)"};
inline constexpr AnomalyKind parameter_encoded_word{
    "parameter_encoded_word", Severity::warning,
    "A parameter holds RFC 2047 encoded words, which RFC 2047 5 forbids there; decoded"};
inline constexpr AnomalyKind parameter_odd_escape{
    "parameter_odd_escape", Severity::warning,
    "A quoted parameter holds a backslash before a character that needs none; the backslash is "
    "kept"};

inline constexpr std::array k_text_kinds = {
    &unknown_charset,
    &undecodable_bytes,
    &declared_utf8_invalid,
    &charset_contradicted,
    &eight_bit_in_us_ascii,
    &encoded_word_unterminated,
    &encoded_word_unknown_encoding,
    &encoded_word_unknown_charset,
    &encoded_word_white_space,
    &encoded_word_illegal_character,
    &encoded_word_bad_escape,
    &encoded_word_lower_hex,
    &encoded_word_bad_padding,
    &encoded_word_not_separated,
    &encoded_word_in_quotes,
    &encoded_word_too_long,
    &encoded_word_empty,
    &encoded_word_split_character,
    &encoded_word_control,
    &encoded_word_nested,
    &too_many_encoded_words,
    &raw_utf8_text,
    &raw_eight_bit_text,
    &phrase_comment,
    &phrase_unterminated_quote,
    &parameter_given_twice,
    &parameter_section_missing,
    &parameter_section_repeated,
    &parameter_out_of_order,
    &parameter_bad_section,
    &parameter_bad_percent,
    &parameter_charset_missing,
    &parameter_encoded_word,
    &parameter_odd_escape,
};

}  // namespace forensics::anomalies
