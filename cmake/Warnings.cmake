# forensics_warnings: what every target of ours is compiled with; never reaches a consumer.
add_library(forensics_warnings INTERFACE)
target_compile_options(forensics_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor
  -Wold-style-cast -Woverloaded-virtual -Wcast-align -Wformat=2 -Werror)
# g++ 12 knows [[clang::lifetimebound]] only as a thing to warn about.
target_compile_options(forensics_warnings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-attributes>)
