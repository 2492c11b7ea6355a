// What a message holds, as one word of bits: a check names the parts that it needs
// (Check::wants_message), and is asked about no other message.
#pragma once

#include <cstdint>

namespace forensics {

using MessageParts = std::uint32_t;

namespace message_has {
inline constexpr MessageParts nothing = 0;
inline constexpr MessageParts claimed_hop = 1U << 0U;
inline constexpr MessageParts message_id_clock = 1U << 1U;  // a time hides in the Message-ID
inline constexpr MessageParts boundary_clock = 1U << 2U;    // in a boundary
inline constexpr MessageParts thread_clock = 1U << 3U;      // in a Thread-Index
inline constexpr MessageParts two_clocks = 1U << 4U;        // Birth::witnessed
inline constexpr MessageParts gmail_id = 1U << 5U;          // a Message-ID as Gmail makes them
inline constexpr MessageParts answered_id = 1U << 6U;       // in In-Reply-To or References
inline constexpr MessageParts reply_to = 1U << 7U;
inline constexpr MessageParts dkim = 1U << 8U;             // a DKIM-Signature
inline constexpr MessageParts signing_time = 1U << 9U;     // Evidence::signatures
inline constexpr MessageParts quoted_id = 1U << 10U;       // Evidence::quoted_ids
inline constexpr MessageParts filter_verdict = 1U << 11U;  // a field of a spam filter
inline constexpr MessageParts x_received = 1U << 12U;
inline constexpr MessageParts file_name = 1U << 13U;         // a part with one
inline constexpr MessageParts attached_message = 1U << 14U;  // a part that is a message
inline constexpr MessageParts list_sender = 1U << 15U;       // a Return-Path of a list
inline constexpr MessageParts date_alone = 1U << 16U;        // Evidence::made, by the Date
inline constexpr MessageParts mailer = 1U << 17U;            // Evidence::mailer
inline constexpr MessageParts release = 1U << 18U;           // Evidence::mailer_release
inline constexpr MessageParts one_zone = 1U << 19U;  // Evidence::made, by clocks of one zone: not
                                                     // Birth::zone_witnessed
inline constexpr MessageParts results = 1U << 20U;   // Authentication-Results
inline constexpr MessageParts receiver_dmarc = 1U << 21U;  // Evidence::receiver_dmarc
inline constexpr MessageParts arc = 1U << 22U;             // a field of ARC
inline constexpr MessageParts google_dkim = 1U << 23U;     // X-Google-DKIM-Signature
inline constexpr MessageParts anti_abuse = 1U << 24U;      // X-AntiAbuse
inline constexpr MessageParts clock_address = 1U << 25U;   // an address hides beside a clock
inline constexpr MessageParts own_id_form = 1U << 26U;     // Evidence::own_id_form
inline constexpr MessageParts exchange_times = 1U << 27U;  // fields with a time of Exchange Online
}  // namespace message_has

}  // namespace forensics
