// Result<T>: a value, or the Error that kept us from it. The only header that names tl::expected;
// it becomes std::expected when the oldest supported compiler has it.
#pragma once

#include <tl/expected.hpp>

#include "libforensics/base/error.h"

namespace forensics {

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string message) {
  return tl::unexpected<Error>(Error{code, std::move(message)});
}

}  // namespace forensics
