#include "libforensics/received/family.h"
#include "libforensics/received/id_shape.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "courier"},
                            {MarkPlace::with, "esmtp"},
                            {MarkPlace::id, "xxxxxxxx.xxxxxxxx.xxxxxxxx"},
                            {MarkPlace::id, "00000000xxxxxxxx.xxxxxxxx.xxxxxxxx"},
                            {MarkPlace::id, "00000000xxxxxxxx.00000000xxxxxxxx.xxxxxxxx"}};

// inode.time.process; the first two are as wide as the machine has them.
bool has_courier_form(std::string_view id) {
  return has_shape(id, "xxxxxxxx.xxxxxxxx.xxxxxxxx") ||
         has_shape(id, "00000000xxxxxxxx.xxxxxxxx.xxxxxxxx") ||
         has_shape(id, "00000000xxxxxxxx.00000000xxxxxxxx.xxxxxxxx");
}

bool recognises(const Line& line) {
  if (line.from != nullptr && has_courier_form(line.hop.id)) return true;
  return software_begins(line, "courier") ||
         (line.with != nullptr && with_begins(line, "esmtp") && line.hop.with.proto.size() >= 5 &&
          line.hop.with.value.front() == 'e' && line.peer.address &&
          line.peer.address->raw.starts_with("::ffff:"));
}

// from HELO (RDNS|softdnserr [::ffff:IP]) (AUTH: MECH USER, TLS: V,N bits,C) by HOST with esmtpsa
// The id may follow the date: "id HEX8.HEX8.HEX8".
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
    rules::day_of_two_digits,
};

}  // namespace

extern constexpr Family courier{checked({.description = "Courier",
                                         .source = "courier 1.0 submit.C",
                                         .rank = FamilyRank::shape,
                                         .marks = k_marks,
                                         .recognises = recognises,
                                         .read = read,
                                         .invariants = k_invariants})};

}  // namespace forensics::families
