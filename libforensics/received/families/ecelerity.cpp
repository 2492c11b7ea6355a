#include "libforensics/received/family.h"
#include "libforensics/received/id_shape.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "ecelerity"},
                            {MarkPlace::id, "xx/xx-99999-xxxxxxxx"}};

bool recognises(const Line& line) {
  if (software_begins(line, "ecelerity")) return true;
  return has_shape(line.hop.id, "xx/xx-99999-xxxxxxxx") && line.by != nullptr &&
         line.by->comment_count != 0 && line.hop.envelope_from.data() != nullptr;
}

// from NAME ([IP:port] helo=H) by HOST (envelope-from <A>) (ecelerity V r(..)) with ESMTP id ID
void read(Line& line) {
  read_rdns_then_helo(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family ecelerity{checked({.description = "Momentum (ecelerity)",
                                           .source = "34 lines measured",
                                           .rank = FamilyRank::product,
                                           .marks = k_marks,
                                           .recognises = recognises,
                                           .read = read})};

}  // namespace forensics::families
