// fails: nothing tells this family
// A server family needs marks or a function that recognises its lines: with neither it would take
// every line.
#include "libforensics/received/family.h"

namespace forensics::families {

constexpr Mark k_marks[] = {{MarkPlace::software, "Example MTA"}};

void read(Line&) {}

extern constexpr Family example{checked({
  .description = "Example MTA", .source = "this test",
#if !defined(SHOULD_FAIL)
  .marks = k_marks,
#endif
  .read = read
})};

}  // namespace forensics::families
