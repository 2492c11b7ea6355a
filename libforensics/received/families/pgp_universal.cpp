#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "PGP Universal"}};

// from NAME ([IP]) by HOST (PGP Universal service)
void read(Line& line) {
  read_literal_as_helo(line);
}

}  // namespace

extern constexpr Family pgp_universal{
    checked({.description = "PGP Universal, later Symantec Encryption Server",
             .source = "1 line measured",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .read = read})};

}  // namespace forensics::families
