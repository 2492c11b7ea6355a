// What standard output is: how wide, and whether colour is welcome.
#pragma once

#include <string_view>

namespace forensics::cli {

// Columns: COLUMNS, else the terminal's own width, else 100 when output is no terminal. 40..400.
int terminal_width();

// `choice` is always, never or auto. auto means: standard output is a terminal, NO_COLOR
// (https://no-color.org) is unset or empty and TERM is not "dumb"; CLICOLOR_FORCE overrides.
bool wants_color(std::string_view choice);

// Whether the locale says that output is UTF-8; tables fall back to ASCII otherwise.
bool wants_unicode();

}  // namespace forensics::cli
