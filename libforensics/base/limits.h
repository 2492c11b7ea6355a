// Every bound on what one message may make us do, in one place. Reaching one is a named
// anomaly (the id stands beside it), except for max_message_bytes, which is an Error.
// Largest values met in 58,000 real messages stand in brackets.
#pragma once

#include <cstddef>
#include <cstdint>

namespace forensics::limits {

inline constexpr std::uint64_t max_message_bytes = 0xFFFF'FFF0;  // Error too_large; Span is 32 bits

inline constexpr std::size_t max_fields = 1'000'000;  // too_many_fields [60 on average]
inline constexpr std::size_t max_anomalies = 256;     // per list; the rest is only counted
inline constexpr std::size_t max_addresses = 10'000;  // too_many_addresses, per field
inline constexpr std::size_t max_group_depth = 8;     // too_deep_group, RFC 5322 allows 1

inline constexpr std::size_t max_hops = 1'024;             // too_many_hops [93]
inline constexpr std::size_t max_received_bytes = 65'536;  // received_too_long [569]
inline constexpr std::size_t max_clauses = 64;             // too_many_clauses
inline constexpr std::size_t max_comments = 64;            // too_many_comments
inline constexpr std::size_t max_comment_depth = 32;       // too_deep_comment

inline constexpr std::size_t max_mime_depth = 64;               // mime_too_deep [9]
inline constexpr std::size_t max_mime_parts = 10'000;           // mime_too_many_parts
inline constexpr std::size_t max_part_header_line = 1'048'576;  // mime_long_header_line [123 kB]
inline constexpr std::size_t max_boundary_bytes = 70;  // mime_boundary_too_long, RFC 2046 5.1.1
inline constexpr std::size_t max_parameters = 256;     // too_many_parameters
inline constexpr std::size_t max_decoded_bytes = 268'435'456;  // decoded_too_large, per part

inline constexpr std::size_t max_smtp_lines = 1'000'000;  // smtp_too_many_lines
inline constexpr std::size_t max_recipients = 10'000;     // too_many_recipients

// Archives and compressed streams. The counts are of one path given by the caller, over all levels;
// reaching one is the Error limit_reached and ends that path.
inline constexpr std::size_t max_archive_depth = 8;  // layers: zip > tar > gzip is 3
inline constexpr std::uint64_t max_archive_entries = 10'000'000;
inline constexpr std::uint64_t max_unpacked_bytes = 1ULL << 40;      // 1 TiB
inline constexpr std::uint64_t max_unpacked_ratio = 1'024;           // unpacked : packed bytes
inline constexpr std::uint64_t unpacked_before_ratio = 64ULL << 20;  // the ratio counts from here
inline constexpr std::uint64_t max_spooled_bytes = 256ULL << 20;     // zip or 7z inside an archive

// Messages inside a message, asked for by name; the Error limit_reached says that there are more.
inline constexpr std::size_t max_nested_depth = 16;        // messages around the innermost
inline constexpr std::size_t max_nested_messages = 1'000;  // in one message of a container

inline constexpr std::size_t max_folder_depth = 128;       // folders below a given one
inline constexpr std::size_t max_mbox_from_line = 4'096;   // a longer line parts no messages [165]
inline constexpr std::size_t max_cfb_sectors = 8'388'608;  // Outlook .msg: 4 GiB of 512 bytes
inline constexpr std::size_t max_cfb_entries = 65'536;     // Outlook .msg: streams and storages
inline constexpr std::size_t max_paste_bytes = 64ULL << 20;  // a larger input is no pasted text

}  // namespace forensics::limits
