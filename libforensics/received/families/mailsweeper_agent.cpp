#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return line.hop.from.raw == "SMTP agent" && line.hop.by.raw == "mail gateway";
}

// from SMTP agent by mail gateway DATE: between two stages of one machine, which names neither
void read(Line& line) {
  forget_peer(line);
  line.hop.from.name = {};
  line.hop.from.name_kind = NameKind::words;
  line.hop.by.name = {};
  line.hop.kind = HopKind::local;
}

}  // namespace

extern constexpr Family mailsweeper_agent{
    checked({.description = "MAILsweeper, between its own stages",
             .source = "1 line of 2002 in the SpamAssassin corpus",
             .rank = FamilyRank::exact,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
