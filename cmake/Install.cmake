# What `cmake --install` lays down: the library with its public headers, a CMake package, a
# pkg-config file and the command. A wheel (SKBUILD) gets only the module, the Python package and
# the command.
include(GNUInstallDirs)

if(DEFINED SKBUILD)
  if(TARGET _forensics)
    install(TARGETS _forensics LIBRARY DESTINATION forensics)
  endif()
  if(TARGET forensics_cli)
    install(TARGETS forensics_cli RUNTIME DESTINATION ${SKBUILD_SCRIPTS_DIR})
  endif()
  return()
endif()

# The library and its headers, which keep their place under libforensics/ so that the same include
# line works in the tree and installed. Folders named internal/ stay home.
set_target_properties(forensics PROPERTIES EXPORT_NAME forensics)
install(TARGETS forensics EXPORT forensicsTargets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR}
  INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/libforensics
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
  FILES_MATCHING PATTERN "*.h" PATTERN internal EXCLUDE)

if(TARGET forensics_cli)
  install(TARGETS forensics_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()

# find_package(forensics) gives forensics::forensics.
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/forensics)
get_target_property(FORENSICS_LIBRARY_TYPE forensics TYPE)
configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/forensicsConfig.cmake.in
  ${PROJECT_BINARY_DIR}/forensicsConfig.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/forensicsConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(EXPORT forensicsTargets NAMESPACE forensics:: DESTINATION ${package_dir})
install(FILES
  ${PROJECT_BINARY_DIR}/forensicsConfig.cmake ${PROJECT_BINARY_DIR}/forensicsConfigVersion.cmake
  ${PROJECT_SOURCE_DIR}/cmake/FindMaxMindDB.cmake ${PROJECT_SOURCE_DIR}/cmake/FindMimetic.cmake
  ${PROJECT_SOURCE_DIR}/cmake/FindPsl.cmake ${PROJECT_SOURCE_DIR}/cmake/FindUnbound.cmake
  DESTINATION ${package_dir})

# pkg-config. A static library hands its own needs on; a shared one has them inside.
set(needs_packages "icu-i18n icu-uc libarchive libcrypto libmaxminddb libpsl sqlite3 zlib")
set(needs_libraries "-lmimetic -ldate-tz -lstdc++ -lm")
if(FORENSICS_NEEDS_UNBOUND)
  # Debian's libunbound.pc asks for packages that libunbound-dev does not bring.
  string(PREPEND needs_libraries "-lunbound ")
endif()
if(FORENSICS_LIBRARY_TYPE STREQUAL STATIC_LIBRARY)
  set(FORENSICS_PC_REQUIRES ${needs_packages})
  set(FORENSICS_PC_LIBS ${needs_libraries})
else()
  set(FORENSICS_PC_REQUIRES "")
  set(FORENSICS_PC_LIBS "")
endif()
file(RELATIVE_PATH FORENSICS_PC_PREFIX
  ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
configure_file(${PROJECT_SOURCE_DIR}/cmake/forensics.pc.in ${PROJECT_BINARY_DIR}/forensics.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/forensics.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
