#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "LISTSERV") || with_begins(line, "ECARTIS") ||
         with_begins(line, "LISTAR") || software_begins(line, "bulk_mailer");
}

// by HOST (LISTSERV-TCP/IP release V) with spool id N; with ECARTIS (v1.0.0; list NAME)
void read(Line& line) {
  line.hop.kind = HopKind::list;
}

}  // namespace

extern constexpr Family list_server{checked(
    {.description = "LISTSERV, Ecartis, bulk_mailer: written by the list, not by a mail server",
     .source = "34 lines measured",
     .rank = FamilyRank::product,
     .recognises = recognises,
     .read = read})};

}  // namespace forensics::families
