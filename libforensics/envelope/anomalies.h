// What can be odd about an envelope and about a recorded SMTP conversation.
#pragma once

#include <array>

#include "libforensics/base/anomaly.h"

namespace forensics::anomalies {

// The From_ line
inline constexpr AnomalyKind from_line_without_sender{
    "from_line_without_sender", Severity::note,
    "The mbox From_ line names no sender, or only a mail client's placeholder (RFC 4155)"};
inline constexpr AnomalyKind from_line_without_date{
    "from_line_without_date", Severity::warning,
    "The mbox From_ line holds no date that can be read (RFC 4155)"};
inline constexpr AnomalyKind several_from_lines{
    "several_from_lines", Severity::note,
    "Several From_ lines stand on top of each other: stored more than once, or passed by UUCP"};
inline constexpr AnomalyKind too_many_from_lines{
    "too_many_from_lines", Severity::critical,
    "The limit of From_ lines was reached; the rest was not read", /*incomplete=*/true};
inline constexpr AnomalyKind uucp_from_line{
    "uucp_from_line", Severity::note,
    "A From_ line says 'remote from': the message came by UUCP (RFC 976 2.4)"};
// The trace fields
inline constexpr AnomalyKind several_return_paths{
    "several_return_paths", Severity::warning,
    "More than one Return-Path stands in the header; final delivery writes one (RFC 5321 4.4)"};
inline constexpr AnomalyKind return_path_below_trace{
    "return_path_below_trace", Severity::note,
    "Return-Path does not stand above the Received fields, where final delivery puts it "
    "(RFC 5321 4.4)"};
inline constexpr AnomalyKind return_path_without_brackets{
    "return_path_without_brackets", Severity::note,
    "The Return-Path address has no angle brackets (RFC 5322 3.6.7)"};
inline constexpr AnomalyKind empty_return_path{
    "empty_return_path", Severity::warning,
    "Return-Path has no value at all, not even <> (RFC 5322 3.6.7)"};
inline constexpr AnomalyKind delivered_to_loop{
    "delivered_to_loop", Severity::note,
    "The same address stands in two Delivered-To fields: delivered there twice on one way"};
inline constexpr AnomalyKind too_many_envelope_fields{
    "too_many_envelope_fields", Severity::critical,
    "The limit of envelope fields was reached; the rest was not read", /*incomplete=*/true};
// One fact, two answers
inline constexpr AnomalyKind return_path_from_line_conflict{
    "return_path_from_line_conflict", Severity::warning,
    "Return-Path and the mbox From_ line name different envelope senders"};
inline constexpr AnomalyKind transcript_sender_conflict{
    "transcript_sender_conflict", Severity::warning,
    "MAIL FROM of the recorded conversation differs from Return-Path or the From_ line"};
inline constexpr AnomalyKind author_domain_differs{
    "author_domain_differs", Severity::note,
    "The domain of the envelope sender is not that of the From field (usual for lists)"};
inline constexpr AnomalyKind recipient_not_in_header{
    "recipient_not_in_header", Severity::note,
    "An envelope recipient stands in none of To, Cc and Bcc (a blind copy, a list, an alias)"};
inline constexpr AnomalyKind declared_size_differs{
    "declared_size_differs", Severity::note,
    "SIZE= of MAIL FROM is not the size of the message that followed (RFC 1870 6.3)"};

inline constexpr std::array k_envelope_field_kinds = {
    &from_line_without_sender,
    &from_line_without_date,
    &several_from_lines,
    &too_many_from_lines,
    &uucp_from_line,
    &several_return_paths,
    &return_path_below_trace,
    &return_path_without_brackets,
    &empty_return_path,
    &delivered_to_loop,
    &too_many_envelope_fields,
    &return_path_from_line_conflict,
    &transcript_sender_conflict,
    &author_domain_differs,
    &recipient_not_in_header,
    &declared_size_differs,
};

// The conversation as a whole
inline constexpr AnomalyKind smtp_too_many_lines{
    "smtp_too_many_lines", Severity::critical,
    "The limit of SMTP lines was reached; the rest was not read", /*incomplete=*/true};
inline constexpr AnomalyKind too_many_recipients{
    "too_many_recipients", Severity::critical,
    "The limit of recipients was reached; further ones are not listed", /*incomplete=*/true};
inline constexpr AnomalyKind smtp_no_conversation{
    "smtp_no_conversation", Severity::warning, "No line of the text is an SMTP command or reply"};
inline constexpr AnomalyKind smtp_begins_midway{
    "smtp_begins_midway", Severity::note,
    "The record begins in the middle of a conversation: no greeting, no HELO"};
inline constexpr AnomalyKind smtp_one_sided{
    "smtp_one_sided", Severity::note,
    "Only the client's lines were recorded; what the server answered is unknown"};
inline constexpr AnomalyKind smtp_missing_quit{
    "smtp_missing_quit", Severity::note, "The conversation ends without QUIT (RFC 5321 4.1.1.10)"};
inline constexpr AnomalyKind smtp_encrypted_rest{
    "smtp_encrypted_rest", Severity::note,
    "TLS records follow STARTTLS; what they carry cannot be read"};
// Commands
inline constexpr AnomalyKind smtp_unknown_verb{
    "smtp_unknown_verb", Severity::warning,
    "A client line opens with no SMTP command that is known"};
inline constexpr AnomalyKind smtp_command_out_of_order{
    "smtp_command_out_of_order", Severity::warning,
    "A command stands where RFC 5321 4.1.4 does not allow it"};
inline constexpr AnomalyKind smtp_rcpt_before_mail{
    "smtp_rcpt_before_mail", Severity::warning, "RCPT without a MAIL before it (RFC 5321 4.1.4)"};
inline constexpr AnomalyKind smtp_data_without_recipient{
    "smtp_data_without_recipient", Severity::warning,
    "The message was sent although no recipient had been accepted "
    "(RFC 5321 3.3)"};
inline constexpr AnomalyKind smtp_missing_argument{
    "smtp_missing_argument", Severity::warning,
    "A command lacks the argument that it must have (RFC 5321 4.1.1)"};
inline constexpr AnomalyKind smtp_path_without_brackets{
    "smtp_path_without_brackets", Severity::warning,
    "MAIL FROM or RCPT TO names its address without < > (RFC 5321 4.1.1.2)"};
inline constexpr AnomalyKind smtp_space_after_colon{
    "smtp_space_after_colon", Severity::note,
    "Blanks stand around the colon of MAIL FROM: or RCPT TO: (RFC 5321 3.3 forbids them)"};
inline constexpr AnomalyKind smtp_source_route{
    "smtp_source_route", Severity::note,
    "A path carries a source route, obsolete since 1989 (RFC 5321 appendix F.2)"};
inline constexpr AnomalyKind smtp_bad_parameter{
    "smtp_bad_parameter", Severity::warning,
    "A parameter of MAIL or RCPT is given twice, has a bad value or was not advertised "
    "(RFC 5321 4.1.1.11)"};
inline constexpr AnomalyKind smtp_long_line{
    "smtp_long_line", Severity::warning,
    "A line exceeds its limit: 512 bytes for a command or reply, 1,000 for text "
    "(RFC 5321 4.5.3.1)"};
inline constexpr AnomalyKind smtp_address_probe{
    "smtp_address_probe", Severity::note, "VRFY or EXPN asks which addresses exist (RFC 5321 7.3)"};
inline constexpr AnomalyKind smtp_turn_used{
    "smtp_turn_used", Severity::warning,
    "TURN swaps the roles of client and server; withdrawn as insecure (RFC 5321 appendix F.1)"};
inline constexpr AnomalyKind smtp_obsolete_verb{
    "smtp_obsolete_verb", Severity::note,
    "SEND, SOML or SAML, which no server offers any more (RFC 5321 appendix F.6)"};
inline constexpr AnomalyKind smtp_command_after_quit{
    "smtp_command_after_quit", Severity::warning,
    "The client goes on talking after QUIT (RFC 5321 4.1.1.10)"};
inline constexpr AnomalyKind smtp_early_command{
    "smtp_early_command", Severity::warning,
    "A command was sent before the reply to the last one, and the server did not offer "
    "PIPELINING (RFC 2920)"};
inline constexpr AnomalyKind smtp_command_after_dot{
    "smtp_command_after_dot", Severity::note,
    "Further commands follow the end of the message before the server has answered it"};
inline constexpr AnomalyKind smtp_command_after_starttls{
    "smtp_command_after_starttls", Severity::critical,
    "Plain commands follow STARTTLS before TLS begins; they may be taken as encrypted "
    "(CVE-2011-0411, RFC 3207 4.2)"};
// Replies
inline constexpr AnomalyKind smtp_reply_missing{"smtp_reply_missing", Severity::warning,
                                                "A command was never answered (RFC 5321 4.2)"};
inline constexpr AnomalyKind smtp_unexpected_reply{
    "smtp_unexpected_reply", Severity::warning,
    "A reply stands where no command was waiting for one (RFC 5321 4.2)"};
inline constexpr AnomalyKind smtp_broken_reply{
    "smtp_broken_reply", Severity::warning,
    "A multi-line reply is never ended, or its lines carry different codes (RFC 5321 4.2.1)"};
inline constexpr AnomalyKind smtp_odd_server_line{
    "smtp_odd_server_line", Severity::warning,
    "A server line is no reply: three digits are missing (RFC 5321 4.2)"};
// The message
inline constexpr AnomalyKind smtp_message_cut_off{
    "smtp_message_cut_off", Severity::warning,
    "The record of the message ends before its final '.' or the last BDAT byte"};
inline constexpr AnomalyKind smtp_message_not_recorded{
    "smtp_message_not_recorded", Severity::note,
    "The server took a message that the record leaves out"};
inline constexpr AnomalyKind smtp_unstuffed_dot{
    "smtp_unstuffed_dot", Severity::warning,
    "A text line begins with a single '.', which the receiver takes away (RFC 5321 4.5.2)"};
inline constexpr AnomalyKind smtp_eight_bit_undeclared{
    "smtp_eight_bit_undeclared", Severity::warning,
    "Bytes above 127 were sent without BODY=8BITMIME (RFC 6152)"};
inline constexpr AnomalyKind smtp_bad_chunk{
    "smtp_bad_chunk", Severity::warning,
    "BDAT names no number of bytes, or is mixed with DATA (RFC 3030 2)"};
inline constexpr AnomalyKind smtp_nul_byte{
    "smtp_nul_byte", Severity::critical,
    "A NUL byte was sent; C readers cut the line there (RFC 5321 4.5.3.1)"};
inline constexpr AnomalyKind smtp_bare_lf{
    "smtp_bare_lf", Severity::critical,
    "A message line ends in LF without CR while the client's other lines end in CRLF "
    "(RFC 5321 2.3.8)"};
inline constexpr AnomalyKind smtp_bare_cr{
    "smtp_bare_cr", Severity::critical,
    "A CR without LF stands in the message; some servers end the line there (RFC 5321 2.3.8)"};
inline constexpr AnomalyKind smtp_smuggling_lf_dot_lf{
    "smtp_smuggling_lf_dot_lf", Severity::critical,
    "LF . LF inside the message: servers that take it as the end read a second, smuggled one"};
inline constexpr AnomalyKind smtp_smuggling_crlf_dot_lf{
    "smtp_smuggling_crlf_dot_lf", Severity::critical,
    "CRLF . LF inside the message: servers that take it as the end read a second, smuggled one"};
inline constexpr AnomalyKind smtp_smuggling_lf_dot_crlf{
    "smtp_smuggling_lf_dot_crlf", Severity::critical,
    "LF . CRLF inside the message: servers that take it as the end read a second, smuggled one"};
inline constexpr AnomalyKind smtp_smuggling_cr_dot{
    "smtp_smuggling_cr_dot", Severity::critical,
    "A lone dot beside a bare CR: servers that take CR as a line end read a second, smuggled "
    "message"};

inline constexpr std::array k_smtp_kinds = {
    &smtp_too_many_lines,
    &too_many_recipients,
    &smtp_no_conversation,
    &smtp_begins_midway,
    &smtp_one_sided,
    &smtp_missing_quit,
    &smtp_encrypted_rest,
    &smtp_unknown_verb,
    &smtp_command_out_of_order,
    &smtp_rcpt_before_mail,
    &smtp_data_without_recipient,
    &smtp_missing_argument,
    &smtp_path_without_brackets,
    &smtp_space_after_colon,
    &smtp_source_route,
    &smtp_bad_parameter,
    &smtp_long_line,
    &smtp_address_probe,
    &smtp_turn_used,
    &smtp_obsolete_verb,
    &smtp_command_after_quit,
    &smtp_early_command,
    &smtp_command_after_dot,
    &smtp_command_after_starttls,
    &smtp_reply_missing,
    &smtp_unexpected_reply,
    &smtp_broken_reply,
    &smtp_odd_server_line,
    &smtp_message_cut_off,
    &smtp_message_not_recorded,
    &smtp_unstuffed_dot,
    &smtp_eight_bit_undeclared,
    &smtp_bad_chunk,
    &smtp_nul_byte,
    &smtp_bare_lf,
    &smtp_bare_cr,
    &smtp_smuggling_lf_dot_lf,
    &smtp_smuggling_crlf_dot_lf,
    &smtp_smuggling_lf_dot_crlf,
    &smtp_smuggling_cr_dot,
};

}  // namespace forensics::anomalies
