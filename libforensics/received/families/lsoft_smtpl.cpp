#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "SMTPL release "}};

// from IP by HOST (SMTPL release V) with TCP: what LISTSERV itself takes in
void read(Line&) {}

}  // namespace

extern constexpr Family lsoft_smtpl{checked({.description = "L-Soft LISTSERV for Windows, SMTPL",
                                             .source = "1 line of 2002 in the SpamAssassin corpus",
                                             .rank = FamilyRank::product,
                                             .marks = k_marks,
                                             .read = read})};

}  // namespace forensics::families
