# The standard headers that nearly every file reads, parsed once a target: they are most of what a
# small file costs to compile (0.6 s of 0.7 s for a family, 1.1 s of 1.2 s for a check, g++ 12). A
# file still includes all that it uses; the preset "tidy" builds without this and proves it.
option(FORENSICS_PRECOMPILED "Parse the standard headers once a target" ON)

function(forensics_precompile target)
  if(FORENSICS_PRECOMPILED)
    target_precompile_headers(${target} PRIVATE <algorithm> <array> <cstdint> <functional> <memory>
      <optional> <span> <string> <string_view> <vector> <tl/expected.hpp> ${ARGN})
  endif()
endfunction()

# The same for targets that are compiled alike: the first one of `group` parses the headers for all.
function(forensics_precompile_shared group target)
  if(NOT FORENSICS_PRECOMPILED)
    return()
  endif()
  get_property(first GLOBAL PROPERTY FORENSICS_PRECOMPILED_${group})
  if(first)
    target_precompile_headers(${target} REUSE_FROM ${first})
  else()
    forensics_precompile(${target} ${ARGN})
    set_property(GLOBAL PROPERTY FORENSICS_PRECOMPILED_${group} ${target})
  endif()
endfunction()
