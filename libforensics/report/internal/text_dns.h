// What DNS says, as text.
#pragma once

#include <string>

#include "libforensics/report/internal/text_layout.h"
#include "libforensics/report/report.h"

namespace forensics {

// One line for a hop: "DNS 2026-11-27: reverse name mail.example.org, confirmed; ..."; "" when DNS
// says nothing of it.
[[nodiscard]] std::string dns_words(const Report& report, std::size_t hop);

void write_dns(Page& page, const Report& report);

}  // namespace forensics
