// What DNS says of a message as JSON.
#pragma once

#include "libforensics/report/internal/json_writer.h"
#include "libforensics/report/report.h"

namespace forensics {

// "dns" of a hop; null without answers.
void write_hop_dns(JsonWriter& json, const HopDns* dns);
// "dns" of the report; absent without answers.
void write_dns(JsonWriter& json, const Report& report);

// A list of answers that are none to build on, and one of questions, under these names.
void write_failures(JsonWriter& json, const std::vector<DnsFailure>& failures);
void write_question(JsonWriter& json, const DnsQuestion& question);

}  // namespace forensics
