#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "LISTSERV"},
                            {MarkPlace::with, "ECARTIS"},
                            {MarkPlace::with, "LISTAR"},
                            {MarkPlace::software, "bulk_mailer"}};

// by HOST (LISTSERV-TCP/IP release V) with spool id N; with ECARTIS (v1.0.0; list NAME)
void read(Line& line) {
  line.hop.kind = HopKind::list;
}

}  // namespace

extern constexpr Family list_server{checked(
    {.description = "LISTSERV, Ecartis, bulk_mailer: written by the list, not by a mail server",
     .source = "34 lines measured",
     .rank = FamilyRank::product,
     .marks = k_marks,
     .read = read})};

}  // namespace forensics::families
