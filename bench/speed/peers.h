// What is measured beside this library. Every function takes one message, in memory or by its path,
// and returns a count, so that no work can be optimised away.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace forensics::bench {

std::size_t mimetic_full(std::string_view message);         // stock load(const char*, const char*)
std::size_t mimetic_header_only(std::string_view message);  // the same with its header-only masks

#if defined(FORENSICS_BENCH_GMIME)
std::size_t gmime_headers(std::string_view message);  // parse, then count the header fields
std::size_t gmime_full(std::string_view message);     // parse, then count the parts
std::size_t gmime_headers_file(const char* path);     // the same, GMime reading the file
std::size_t gmime_full_file(const char* path);
std::int64_t gmime_date(std::string_view text);  // followed by a NUL
#endif

#if defined(FORENSICS_BENCH_MAIL_PARSER)
extern "C" {
std::size_t mail_parser_headers_raw(const std::uint8_t* data, std::size_t length);
std::size_t mail_parser_headers(const std::uint8_t* data, std::size_t length);
std::size_t mail_parser_received(const std::uint8_t* data, std::size_t length);
std::size_t mail_parser_full(const std::uint8_t* data, std::size_t length);
std::int64_t mail_parser_date(const std::uint8_t* data, std::size_t length);
}
#endif

}  // namespace forensics::bench
