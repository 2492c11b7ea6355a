#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::with, "Microsoft Mail"}};

// by HOST with Microsoft Mail id <FILETIME.RANDOM@HOST>: what its author's machine handed over
void read(Line& line) {
  line.hop.kind = HopKind::local;
}

}  // namespace

extern constexpr Family microsoft_mail{checked(
    {.description = "Microsoft's Internet Mail service for Windows Messaging and Outlook 97",
     .source = "1 line of 2002 in the SpamAssassin corpus",
     .rank = FamilyRank::product,
     .marks = k_marks,
     .read = read})};

}  // namespace forensics::families
