#include "libforensics/base/error.h"

namespace forensics {

std::string_view error_name(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::usage: return "usage";
    case ErrorCode::not_found: return "not_found";
    case ErrorCode::is_directory: return "is_directory";
    case ErrorCode::cannot_read: return "cannot_read";
    case ErrorCode::empty_input: return "empty_input";
    case ErrorCode::too_large: return "too_large";
    case ErrorCode::not_mail: return "not_mail";
    case ErrorCode::damaged: return "damaged";
    case ErrorCode::encrypted: return "encrypted";
    case ErrorCode::unsupported: return "unsupported";
    case ErrorCode::limit_reached: return "limit_reached";
    case ErrorCode::bad_data_file: return "bad_data_file";
    case ErrorCode::cannot_write: return "cannot_write";
  }
  return "usage";
}

int exit_status(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::usage:
    case ErrorCode::bad_data_file:
    case ErrorCode::cannot_write: return k_exit_usage;
    case ErrorCode::not_found:
    case ErrorCode::is_directory:
    case ErrorCode::cannot_read:
    case ErrorCode::empty_input:
    case ErrorCode::too_large:
    case ErrorCode::not_mail:
    case ErrorCode::damaged:
    case ErrorCode::encrypted:
    case ErrorCode::unsupported:
    case ErrorCode::limit_reached: return k_exit_nothing_analysed;
  }
  return k_exit_usage;
}

}  // namespace forensics
