// What can be odd about a container, and what was mended in text that a person copied.
#pragma once

#include <array>

#include "libforensics/base/anomaly.h"

namespace forensics::anomalies {

// Mailboxes
inline constexpr AnomalyKind content_length_wrong{
    "content_length_wrong", Severity::warning,
    "The mailbox parts its messages by Content-Length, and this one's does not end at a From_ "
    "line; the message was ended at the next one"};
inline constexpr AnomalyKind mbox_not_ended{
    "mbox_not_ended", Severity::note,
    "The last message of the mailbox does not end with a line end: the file may have been cut"};
inline constexpr AnomalyKind emlx_length_wrong{
    "emlx_length_wrong", Severity::warning,
    "The byte count on top of an .emlx file is not the length of the message below"};

inline constexpr std::array k_container_kinds = {
    &content_length_wrong,
    &mbox_not_ended,
    &emlx_length_wrong,
};

// Copied headers, mended before they were read
inline constexpr AnomalyKind paste_utf16{"paste_utf16", Severity::note,
                                         "The text is UTF-16; it was read as UTF-8"};
inline constexpr AnomalyKind paste_line_ends{
    "paste_line_ends", Severity::note,
    "The lines of the copied text end in different ways; all were made to end in LF"};
inline constexpr AnomalyKind paste_quoted{
    "paste_quoted", Severity::note,
    "Each line of the copied text begins with a quotation mark '>' or '|'; it was taken off"};
inline constexpr AnomalyKind paste_indented{
    "paste_indented", Severity::note,
    "Each line of the copied text begins with blanks; they were taken off"};
inline constexpr AnomalyKind paste_double_spaced{
    "paste_double_spaced", Severity::note,
    "An empty line stands below each line of the copied text; it was taken out"};
inline constexpr AnomalyKind paste_lost_folds{
    "paste_lost_folds", Severity::note,
    "Continuation lines of the copied header have lost their blanks; they were put back"};
inline constexpr AnomalyKind paste_smart_quotes{
    "paste_smart_quotes", Severity::note,
    "The copied header holds typographic quotation marks; they were made plain"};
inline constexpr AnomalyKind paste_hard_spaces{
    "paste_hard_spaces", Severity::note,
    "The copied header holds non-breaking or zero-width spaces; they were made plain or taken out"};
inline constexpr AnomalyKind paste_entities{
    "paste_entities", Severity::note,
    "The copied header holds HTML entities such as &lt;; they were decoded"};

inline constexpr std::array k_paste_kinds = {
    &paste_utf16,        &paste_line_ends,     &paste_quoted,
    &paste_indented,     &paste_double_spaced, &paste_lost_folds,
    &paste_smart_quotes, &paste_hard_spaces,   &paste_entities,
};

// Outlook .msg, which holds properties and no message
inline constexpr AnomalyKind msg_body_rebuilt{
    "msg_body_rebuilt", Severity::note,
    "The body below the transport headers is Outlook's text of it, not the bytes that were sent "
    "([MS-OXCMAIL]): MIME parts, signatures and lengths cannot be checked"};
inline constexpr AnomalyKind msg_header_rebuilt{
    "msg_header_rebuilt", Severity::warning,
    "The .msg file holds no transport headers (PidTagTransportMessageHeaders): the header was "
    "written from Outlook's own properties and has no Received lines"};
inline constexpr AnomalyKind msg_damaged{
    "msg_damaged", Severity::warning,
    "A chain of sectors of the compound file breaks off, runs in a circle or leaves the file "
    "([MS-CFB] 2.1)"};

inline constexpr std::array k_msg_kinds = {
    &msg_body_rebuilt,
    &msg_header_rebuilt,
    &msg_damaged,
};

}  // namespace forensics::anomalies
