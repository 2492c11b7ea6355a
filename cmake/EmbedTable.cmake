# forensics_embed_table(TARGET NAME): makes data/NAME.csv part of a library.
#
# The rows become "data/NAME.inc" on the target's private include path, one brace list of string
# literals a row, made anew whenever the file changes:
#   constexpr RawRow k_rows[] = {
#   #include "data/NAME.inc"
#   };
# The format is kept narrow on purpose: lines that begin with # are comments, the first other line
# names the columns, fields are separated by commas and hold no comma, quote, backslash, semicolon
# or square bracket. A row with another number of fields, or with an empty one, stops the build.
if(CMAKE_SCRIPT_MODE_FILE)
  file(STRINGS ${EMBED_INPUT} lines)
  set(rows "")
  set(columns "")
  foreach(line IN LISTS lines)
    if(line MATCHES "^#" OR line STREQUAL "")
      continue()
    endif()
    if(line MATCHES "[\"\\;]|\\[|\\]" OR line MATCHES "(^|,) *(,|$)")
      message(FATAL_ERROR "${EMBED_INPUT}: unusable row: ${line}")
    endif()
    string(REGEX MATCHALL "," commas "${line}")
    if(columns STREQUAL "")
      set(columns "${commas}")
      continue()
    endif()
    if(NOT commas STREQUAL columns)
      message(FATAL_ERROR "${EMBED_INPUT}: not as many fields as columns: ${line}")
    endif()
    string(REPLACE "," "\", \"" fields "${line}")
    string(APPEND rows "{\"${fields}\"},\n")
  endforeach()
  file(WRITE ${EMBED_OUTPUT} "${rows}")
  return()
endif()

function(forensics_embed_table target name)
  set(input ${PROJECT_SOURCE_DIR}/data/${name}.csv)
  set(folder ${PROJECT_BINARY_DIR}/generated)
  set(output ${folder}/data/${name}.inc)
  set(script ${PROJECT_SOURCE_DIR}/cmake/EmbedTable.cmake)
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DEMBED_INPUT=${input} -DEMBED_OUTPUT=${output} -P ${script}
    DEPENDS ${input} ${script}
    COMMENT "Embedding data/${name}.csv" VERBATIM)
  target_sources(${target} PRIVATE ${output})
  target_include_directories(${target} PRIVATE ${folder})
endfunction()
