#include "libforensics/received/family.h"
#include "libforensics/received/id_shape.h"

namespace forensics::families {
namespace {

// "434B508E.174A6.13932": seconds and microseconds in hexadecimal, the process.
bool is_simta_id(std::string_view id) {
  return id.size() > 10 && id[8] == '.' && has_shape(id.substr(0, 8), "xxxxxxxx") &&
         id.find_first_not_of("0123456789ABCDEF.") == std::string_view::npos;
}

bool recognises(const Line& line) {
  return line.from != nullptr && line.by != nullptr && line.from->keyword == "FROM" &&
         line.by->keyword == "BY" && line.with == nullptr && is_simta_id(line.hop.id);
}

// FROM HELO (RDNS [IP]) BY HOST ID HEX.HEX.PID: keywords in capitals
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family simta{checked({.description = "simta of the University of Michigan",
                                       .source = "known from published test mail alone",
                                       .rank = FamilyRank::shape,
                                       .recognises = recognises,
                                       .read = read})};

}  // namespace forensics::families
