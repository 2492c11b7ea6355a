#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::with, "SMTPBeamer "}, {MarkPlace::with, "XWall "}};

// from RDNS|IP [IP] by HOST with SMTPBeamer vV: the address stands for a name that was not found
void read(Line& line) {
  line.hop.from.rdns_status = RdnsStatus::not_recorded;
  set_software(line, line.hop.with.value, first_word(line.hop.with.value));
}

}  // namespace

extern constexpr Family xwall{checked({.description = "XWall and SMTPBeamer of DataEnter",
                                       .source = "7 lines measured",
                                       .rank = FamilyRank::product,
                                       .marks = k_marks,
                                       .read = read})};

}  // namespace forensics::families
