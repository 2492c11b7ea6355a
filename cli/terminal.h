// Where the command runs: its environment, how wide standard output is, whether colour is welcome.
#pragma once

#include <string_view>

namespace forensics::cli {

// A variable of the environment; empty when it is not set. Only the command reads any.
std::string_view environment(const char* name);

// Columns: COLUMNS, else the terminal's own width, else 100 when output is no terminal. 40..400.
int terminal_width();

// `choice` is always, never or auto. auto means: standard output is a terminal, NO_COLOR
// (https://no-color.org) is unset or empty and TERM is not "dumb"; CLICOLOR_FORCE overrides.
bool wants_color(std::string_view choice);

// Whether the locale says that output is UTF-8; tables fall back to ASCII otherwise.
bool wants_unicode();

}  // namespace forensics::cli
