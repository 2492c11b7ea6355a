# forensics_embed_text(TARGET FILE NAME): the text of FILE becomes "data/NAME.inc" on the target's
# private include path: one string literal, made anew when the file changes.
function(forensics_embed_text target file name)
  file(READ ${file} TEXT)
  configure_file(${PROJECT_SOURCE_DIR}/cmake/embedded_text.inc.in
                 ${PROJECT_BINARY_DIR}/generated/data/${name}.inc @ONLY)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  target_include_directories(${target} PRIVATE ${PROJECT_BINARY_DIR}/generated)
endfunction()
