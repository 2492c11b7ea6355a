// What can be odd about one Received line.
#pragma once

#include <array>

#include "libforensics/base/anomaly.h"

namespace forensics::anomalies {

// Bounds
inline constexpr AnomalyKind received_too_long{
    "received_too_long", Severity::warning,
    "The Received value is longer than limits::max_received_bytes; the rest was not read",
    /*incomplete=*/true};
inline constexpr AnomalyKind too_many_clauses{
    "too_many_clauses", Severity::warning,
    "More clauses than limits::max_clauses stand in one Received line; the rest was not read",
    /*incomplete=*/true};
inline constexpr AnomalyKind too_many_comments{
    "too_many_comments", Severity::warning,
    "More comments than limits::max_comments stand in one Received line; the rest was skipped",
    /*incomplete=*/true};
inline constexpr AnomalyKind too_deep_comment{
    "too_deep_comment", Severity::warning,
    "Comments are nested deeper than limits::max_comment_depth; the inner ones are not listed"};
// Bytes
inline constexpr AnomalyKind nul_in_received{
    "nul_in_received", Severity::critical,
    "A NUL byte stands in a Received line; C readers cut the line there"};
inline constexpr AnomalyKind non_ascii{
    "non_ascii", Severity::warning,
    "Bytes above 127 stand in a Received line; no server writes them (RFC 5321 4.4)"};
// Clauses and comments
inline constexpr AnomalyKind unterminated_comment{
    "unterminated_comment", Severity::warning,
    "A comment is opened and never closed (RFC 5322 3.2.2)"};
inline constexpr AnomalyKind duplicate_clause{
    "duplicate_clause", Severity::note,
    "A clause keyword occurs twice; the first one counts (RFC 5321 4.4 allows one of each)"};
inline constexpr AnomalyKind keyword_in_value{
    "keyword_in_value", Severity::warning,
    "A clause keyword stands where a name belongs and was read as the name"};
inline constexpr AnomalyKind text_before_clauses{
    "text_before_clauses", Severity::warning,
    "Words stand before the first clause; a line begins with from, by or a comment"};
inline constexpr AnomalyKind merged_headers{
    "merged_headers", Severity::critical,
    "A second Received line follows in the same field; only the first was read"};
// Dates
inline constexpr AnomalyKind missing_date{"missing_date", Severity::warning,
                                          "The line has no date (RFC 5321 4.4 demands one)"};
inline constexpr AnomalyKind date_no_semicolon{
    "date_no_semicolon", Severity::note,
    "No semicolon stands before the date (RFC 5322 3.6.7); SendGrid and OS/400 write so"};
inline constexpr AnomalyKind semicolon_in_comment{
    "semicolon_in_comment", Severity::note,
    "A semicolon stands inside a comment; readers that split at the first one lose the date"};
inline constexpr AnomalyKind comment_after_date{"comment_after_date", Severity::note,
                                                "More than a zone name follows the date"};
inline constexpr AnomalyKind bad_date{"bad_date", Severity::warning,
                                      "What stands in the date's place cannot be read as one"};
inline constexpr AnomalyKind impossible_date{
    "impossible_date", Severity::warning,
    "The date names a day or a time of day that does not exist"};
inline constexpr AnomalyKind weekday_mismatch{
    "weekday_mismatch", Severity::warning,
    "The weekday is not that of the date; no server of 280,000 genuine hops wrote so"};
inline constexpr AnomalyKind zone_conflict{"zone_conflict", Severity::warning,
                                           "The zone's name and its offset contradict each other"};
inline constexpr AnomalyKind two_digit_year{"two_digit_year", Severity::note,
                                            "The year has two or three digits (RFC 5322 4.3)"};
// Addresses
inline constexpr AnomalyKind bad_ip{"bad_ip", Severity::warning,
                                    "An address that cannot exist: an octet is over 255"};
inline constexpr AnomalyKind empty_literal{"empty_literal", Severity::note,
                                           "Brackets for an address hold nothing"};
inline constexpr AnomalyKind date_in_ip_slot{
    "date_in_ip_slot", Severity::critical,
    "A date stands where the client's address belongs; seen in forged lines only (38 of 7,901 "
    "phishing mails, 0 of 20,000 genuine ones)"};
inline constexpr AnomalyKind helo_literal_decoy{
    "helo_literal_decoy", Severity::note,
    "The client named another address in HELO than the one that the server saw"};
// Families
inline constexpr AnomalyKind family_grammar_violation{
    "family_grammar_violation", Severity::critical,
    "The line claims a mail server and breaks a rule that this server's lines always keep"};
// Encryption
inline constexpr AnomalyKind tls_proto_conflict{
    "tls_proto_conflict", Severity::warning,
    "What the line says of TLS cannot be: a cipher or key length of another version, or in Postfix "
    "a TLS comment under a protocol word without S; no genuine hop that was measured says so"};

inline constexpr std::array k_received_kinds = {
    &received_too_long,
    &too_many_clauses,
    &too_many_comments,
    &too_deep_comment,
    &nul_in_received,
    &non_ascii,
    &unterminated_comment,
    &duplicate_clause,
    &keyword_in_value,
    &text_before_clauses,
    &merged_headers,
    &missing_date,
    &date_no_semicolon,
    &semicolon_in_comment,
    &comment_after_date,
    &bad_date,
    &impossible_date,
    &weekday_mismatch,
    &zone_conflict,
    &two_digit_year,
    &bad_ip,
    &empty_literal,
    &date_in_ip_slot,
    &helo_literal_decoy,
    &family_grammar_violation,
    &tls_proto_conflict,
};

}  // namespace forensics::anomalies
