// fails: conver
// A Result is never taken for its value unasked, and a plain Error never becomes a Result by
// accident: fail() says so. to_lower gives back what it was given: a byte or a text.
#include <string>
#include <type_traits>

#include "libforensics/base/ascii.h"
#include "libforensics/base/result.h"

forensics::Result<int> count_messages(bool readable) {
  if (!readable) return forensics::fail(forensics::ErrorCode::cannot_read, "mail.mbox: refused");
#if defined(SHOULD_FAIL)
  const int count = count_messages(true);
  return count;
#else
  return 7;
#endif
}

static_assert(!std::is_convertible_v<forensics::Error, forensics::Result<int>>);
static_assert(std::is_same_v<decltype(forensics::to_lower('A')), char>);
static_assert(std::is_same_v<decltype(forensics::to_lower("A")), std::string>);
