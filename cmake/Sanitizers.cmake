# FORENSICS_SANITIZE=address,undefined instruments every target of this build, ours and the
# templates of header-only libraries alike. The preset "fuzz" adds fuzzer-no-link: the coverage that
# steers libFuzzer.
if(FORENSICS_SANITIZE)
  add_compile_options(-fsanitize=${FORENSICS_SANITIZE} -fno-omit-frame-pointer
                      -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${FORENSICS_SANITIZE})
endif()
