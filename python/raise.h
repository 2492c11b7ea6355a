// The one place where an Error becomes an exception.
#pragma once

#include "libforensics/base/error.h"

namespace forensics::python {

// Raises forensics.ForensicsError with `code` set to the error's name. Needs the GIL.
[[noreturn]] void raise(const Error& error);

}  // namespace forensics::python
