#!/bin/sh
# Builds and runs a program with nothing but what pkg-config says of the installed library:
# pkg_config.sh COMPILER LIBDIR SOURCE PROGRAM
set -eu
export PKG_CONFIG_PATH="$2/pkgconfig"
"$1" -std=c++20 "$3" $(pkg-config --cflags --libs forensics) -Wl,-rpath,"$2" -o "$4"
exec "$4"
