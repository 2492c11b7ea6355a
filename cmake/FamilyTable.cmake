# forensics_family_table(target folder): the table of Received families is the list of .cpp files
# in `folder`. Each file defines one row, forensics::families::<file stem>; a row of another name
# does not link. The id that reports show is the stem with '-' for '_'.
function(forensics_family_table target folder)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${folder}/*.cpp)
  list(SORT files)
  set(declarations "")
  set(rows "")
  set(stems "")
  foreach(file IN LISTS files)
    get_filename_component(stem ${file} NAME_WE)
    if(NOT stem MATCHES "^[a-z][a-z0-9_]*$")
      message(FATAL_ERROR "family file ${stem}.cpp: the name must be a C++ name in small letters")
    endif()
    string(TOLOWER ${stem} key)
    if(key IN_LIST stems)
      message(FATAL_ERROR "two families are named ${stem}")
    endif()
    list(APPEND stems ${key})
    string(REPLACE "_" "-" id ${stem})
    string(APPEND declarations "extern const Family ${stem};\n")
    string(APPEND rows "    {\"${id}\", &families::${stem}},\n")
  endforeach()
  list(LENGTH stems count)
  set(text "// Generated from the folder libforensics/received/families; do not edit.
namespace forensics::families {
${declarations}}  // namespace forensics::families

namespace forensics {
inline const std::array<FamilyRow, ${count}> k_family_rows = {{
${rows}}};
}  // namespace forensics
")
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/generated)
  file(CONFIGURE OUTPUT ${generated}/libforensics/received/family_table.inc CONTENT "${text}" @ONLY)
  target_include_directories(${target} PRIVATE $<BUILD_INTERFACE:${generated}>)
endfunction()
