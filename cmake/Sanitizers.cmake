# FORENSICS_SANITIZE=address,undefined instruments every target of this build, ours and the
# templates of header-only libraries alike. The preset "fuzz" adds fuzzer-no-link: the coverage that
# steers libFuzzer.
if(FORENSICS_SANITIZE)
  add_compile_options(-fsanitize=${FORENSICS_SANITIZE} -fno-omit-frame-pointer
                      -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${FORENSICS_SANITIZE})
endif()

# RapidJSON 1.1.0 adds an offset to the null pointer of a stack that is still empty
# (internal/stack.h, Reserve). clang's sanitizer rightly names it; no bytes are touched. Only those of
# the given files that instantiate it are spared, and only that one check.
function(forensics_spare_rapidjson)
  if(NOT FORENSICS_SANITIZE MATCHES "undefined")
    return()
  endif()
  foreach(source IN LISTS ARGN)
    file(STRINGS ${source} includes REGEX "^#include <rapidjson/" LIMIT_COUNT 1)
    if(includes)
      set_source_files_properties(${source} PROPERTIES
        COMPILE_OPTIONS -fno-sanitize=pointer-overflow SKIP_PRECOMPILE_HEADERS ON)
    endif()
  endforeach()
endfunction()
