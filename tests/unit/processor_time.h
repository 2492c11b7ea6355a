// For the bounds of tests that hold work on hostile input to linear: seconds that this process has
// computed, which other load does not lengthen as it does the time of day.
#pragma once

#include <ctime>

namespace forensics::testing_time {

inline double processor_seconds() {
  return static_cast<double>(std::clock()) / static_cast<double>(CLOCKS_PER_SEC);
}

}  // namespace forensics::testing_time
