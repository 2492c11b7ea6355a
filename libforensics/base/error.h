// What can go wrong outside a message's bytes: files, limits, options.
//
// Malformed mail is never an Error: parsers return what they have and name what was odd
// (base/anomaly.h). Each code carries the exit status that the command ends with.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace forensics {

enum class ErrorCode : std::uint8_t {
  usage,          // the call itself is wrong
  not_found,      // no such file
  is_directory,   // a folder where one message was asked for
  cannot_read,    // permission, I/O error
  empty_input,    // zero bytes
  too_large,      // over Limits::max_message_bytes
  not_mail,       // what was read holds no message
  damaged,        // an archive, mailbox or compressed stream that breaks off or fails its check sum
  encrypted,      // an archive member whose password is not known
  unsupported,    // a kind of file, member or compression that is not read here
  limit_reached,  // a limit of archives (base/limits.h): depth, members, size, ratio
  bad_data_file,  // a geo database, table or zone file that cannot be used
  cannot_write,   // the output could not be written
};

// Exit statuses of the command, the same for every verb.
inline constexpr int k_exit_ok = 0;
inline constexpr int k_exit_fail_on = 1;
inline constexpr int k_exit_usage = 2;
inline constexpr int k_exit_some_unreadable = 3;
inline constexpr int k_exit_nothing_analysed = 4;

// The stable name of a code, as JSON shows it: "not_found".
[[nodiscard]] std::string_view error_name(ErrorCode code) noexcept;

// The exit status of a run that ends with this error and has nothing else to show.
[[nodiscard]] int exit_status(ErrorCode code) noexcept;

struct Error {
  ErrorCode code{ErrorCode::usage};
  std::string message;  // one line, names the input, no final period
};

}  // namespace forensics
