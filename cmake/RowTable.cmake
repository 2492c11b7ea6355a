# forensics_row_table(TARGET LAYER FOLDER NAMESPACE TYPE HEADER [DASHES]): a table whose rows are files.
#
# Each .cpp below libforensics/LAYER/FOLDER defines one row, forensics::NAMESPACE::<file stem> of
# type TYPE; a row of another name does not link. The build gets
# "libforensics/LAYER/<NAMESPACE>_table.inc", which declares the rows and defines
#   inline constexpr std::array<TYPERow, n> k_<NAMESPACE>_rows = {{{"<id>", "<subfolder>", &row}, ...}}
# sorted by id. The id is the stem, with '-' for '_' when DASHES is given; the subfolder is empty for
# files that stand in FOLDER itself. Nobody edits a list to add a row.
#
# The rows are compiled as objects of their own, with HEADER, which all of them include, parsed once:
# it is most of what such a small file costs (0.65 s of 0.75 s for a check, g++ 12).
function(forensics_row_table target layer folder namespace type header)
  cmake_parse_arguments(row "DASHES" "" "" ${ARGN})
  set(root ${PROJECT_SOURCE_DIR}/libforensics/${layer}/${folder})
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${root}/*.cpp)
  set(keys "")
  foreach(file IN LISTS files)
    get_filename_component(stem ${file} NAME_WE)
    get_filename_component(place ${file} DIRECTORY)
    file(RELATIVE_PATH group ${root} ${place})
    if(NOT stem MATCHES "^[a-z][a-z0-9_]*$")
      message(FATAL_ERROR "${file}: the name must be a C++ name in small letters")
    endif()
    list(APPEND keys "${stem}/${group}")
  endforeach()
  list(SORT keys)
  set(declarations "")
  set(rows "")
  set(last "")
  foreach(key IN LISTS keys)
    string(REGEX MATCH "^([^/]*)/(.*)$" _ "${key}")
    set(stem ${CMAKE_MATCH_1})
    set(group "${CMAKE_MATCH_2}")
    if(stem STREQUAL last)
      message(FATAL_ERROR "two files of ${layer}/${folder} are named ${stem}.cpp")
    endif()
    set(last ${stem})
    set(id ${stem})
    if(row_DASHES)
      string(REPLACE "_" "-" id ${stem})
    endif()
    string(APPEND declarations "extern const ${type} ${stem};\n")
    string(APPEND rows "    {\"${id}\", \"${group}\", &${namespace}::${stem}},\n")
  endforeach()
  list(LENGTH keys count)
  set(text "// Generated from the folder libforensics/${layer}/${folder}; do not edit.
namespace forensics::${namespace} {
${declarations}}  // namespace forensics::${namespace}

namespace forensics {
inline constexpr std::array<${type}Row, ${count}> k_${namespace}_rows = {{
${rows}}};
}  // namespace forensics
")
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/generated)
  file(CONFIGURE OUTPUT ${generated}/libforensics/${layer}/${namespace}_table.inc
       CONTENT "${text}" @ONLY)
  target_include_directories(${target} PRIVATE $<BUILD_INTERFACE:${generated}>)

  set(objects ${target}_${namespace})
  add_library(${objects} OBJECT ${files})
  target_include_directories(${objects} PRIVATE ${PROJECT_SOURCE_DIR})
  target_compile_options(${objects} PRIVATE $<TARGET_PROPERTY:${target},COMPILE_OPTIONS>)
  target_link_libraries(${objects} PRIVATE forensics_warnings tl::expected)
  forensics_precompile(${objects} <libforensics/${layer}/${header}>)
  target_sources(${target} PRIVATE $<TARGET_OBJECTS:${objects}>)
endfunction()
