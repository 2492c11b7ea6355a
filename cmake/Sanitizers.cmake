# FORENSICS_SANITIZE=address,undefined instruments every target of this build, ours and the
# templates of header-only libraries alike. The preset "fuzz" adds fuzzer-no-link: the coverage that
# steers libFuzzer.
if(FORENSICS_SANITIZE)
  add_compile_options(-fsanitize=${FORENSICS_SANITIZE} -fno-omit-frame-pointer
                      -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${FORENSICS_SANITIZE})
endif()

# RapidJSON 1.1.0 adds an offset to the null pointer of a stack that is still empty
# (internal/stack.h, Reserve). clang's sanitizer rightly names it; no bytes are touched. Only the
# files that instantiate it are spared, and only that one check.
function(forensics_spare_rapidjson)
  if(FORENSICS_SANITIZE MATCHES "undefined")
    file(GLOB json ${PROJECT_SOURCE_DIR}/libforensics/report/json*.cpp
                   ${PROJECT_SOURCE_DIR}/libforensics/dns/snapshot_*.cpp)
    set_source_files_properties(${json} PROPERTIES
      COMPILE_OPTIONS -fno-sanitize=pointer-overflow SKIP_PRECOMPILE_HEADERS ON)
  endif()
endfunction()
