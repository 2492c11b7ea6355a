// How a function says that its result goes on pointing into an argument's bytes.
//
// FORENSICS_LIFETIME marks the parameter; clang warns when it is bound to a temporary by reference.
// clang 14 does not follow a std::string that becomes a std::string_view on the way, and g++ 12
// warns of nothing, so where a forgotten temporary is a likely mistake the function has a second
// overload, `f(TemporaryString auto&&) = delete`, which every compiler obeys.
#pragma once

#include <concepts>
#include <string>
#include <type_traits>

#if defined(__clang__)
#define FORENSICS_LIFETIME [[clang::lifetimebound]]
#else
#define FORENSICS_LIFETIME
#endif

namespace forensics {

// As `TemporaryString auto&&`: matches a std::string that dies with the expression, and no other
// text (a named string deduces to a reference).
template <class T>
concept TemporaryString = std::same_as<std::remove_cv_t<T>, std::string>;

}  // namespace forensics
