# embed_text(TARGET FILE NAME): the text of FILE becomes `forensics::tables::NAME`, a string_view in
# the generated header "tables/NAME.h".
function(embed_text target file name)
  file(READ ${file} TEXT)
  set(NAME ${name})
  configure_file(${PROJECT_SOURCE_DIR}/cmake/embedded_text.h.in
                 ${PROJECT_BINARY_DIR}/generated/tables/${name}.h @ONLY)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  target_include_directories(${target} PRIVATE ${PROJECT_BINARY_DIR}/generated)
endfunction()
