// FORENSICS_LIFETIME marks a parameter whose bytes the result goes on pointing into. clang warns
// when the argument is a temporary; other compilers ignore it.
#pragma once

#if defined(__clang__)
#define FORENSICS_LIFETIME [[clang::lifetimebound]]
#else
#define FORENSICS_LIFETIME
#endif
