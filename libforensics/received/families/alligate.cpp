#include "libforensics/received/family.h"
#include "libforensics/received/id_shape.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "Alligate"}};

// from HELO (IP) by HOST (Alligate(TM) SMTP Gateway vV) with ESMPT id <ID@HOST>, the protocol
// misspelt; later from HELO [IP]. No semicolon stands before the date unless a recipient does.
void read(Line& line) {
  read_helo_only(line);
  HopBy& by = line.hop.by;
  const std::size_t version = by.software.rfind(" v");
  set_software(line, by.software, "Alligate",
               version == by.software.npos ? std::string_view{} : by.software.substr(version + 2));
  if (with_begins(line, "ESMPT")) line.hop.with.proto = "ESMTP";
}

std::string_view id_of_another_form(const Line& line) {
  const std::string_view id = line.hop.id;
  return has_shape(id.substr(0, id.find('@')), "xxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxx")
             ? std::string_view{}
             : line.hop.raw;
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
    {"the id is two numbers of sixteen hexadecimal digits", id_of_another_form},
};

}  // namespace

extern constexpr Family alligate{checked({.description = "Alligate SMTP Gateway",
                                          .source = "3 lines of 2005 to 2009 as users show them",
                                          .rank = FamilyRank::product,
                                          .marks = k_marks,
                                          .read = read,
                                          .invariants = k_invariants})};

}  // namespace forensics::families
