#include "libforensics/received/family.h"
#include "libforensics/received/id_shape.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  // A server that hides its name: "2020110904040454-611"
  const std::string_view id = line.hop.id;
  if (line.from != nullptr && line.hop.by.software.data() == nullptr && id.size() > 17 &&
      id.size() < 24 && has_shape(id.substr(0, 17), "9999999999999999-")) {
    return true;
  }
  return software_begins(line, "Lotus Domino") || software_begins(line, "IBM Domino") ||
         software_begins(line, "HCL Domino") || software_begins(line, "Lotus SMTP MTA");
}

// from HELO ([IP]) by HOST (Lotus Domino Release V) with ESMTP id DATETIME-N: no rDNS is recorded
void read(Line& line) {
  read_helo_only(line);
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
};

}  // namespace

extern constexpr Family lotus_domino{
    checked({.description = "Lotus, IBM and HCL Domino",
             .source = "Received.pm of SpamAssassin names the form",
             .rank = FamilyRank::product,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
