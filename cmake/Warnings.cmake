# forensics_warnings: what every target of ours is compiled with; never reaches a consumer.
add_library(forensics_warnings INTERFACE)
target_compile_options(forensics_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor
  -Wold-style-cast -Woverloaded-virtual -Wcast-align -Wformat=2 -Werror)
# g++ 12 knows [[clang::lifetimebound]] only as a thing to warn about. Its warnings about overlapping
# copies and uninitialised memory see faults in the standard library's own strings when optimising
# (GCC bugs 105329 and 80635); the sanitizers watch for real ones. Trigraphs, which C++17 removed,
# look like the end of an empty encoded word: "=?utf-8?q??=".
target_compile_options(forensics_warnings INTERFACE -Wno-trigraphs
  $<$<CXX_COMPILER_ID:GNU>:-Wno-attributes;-Wno-restrict;-Wno-stringop-overflow;-Wno-maybe-uninitialized>)
