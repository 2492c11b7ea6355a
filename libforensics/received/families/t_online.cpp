#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  if (by_ends(line, ".t-online.de")) return line.from != nullptr;
  return by_ends(line, ".t-online.com") && !line.peer.ident.empty() && line.with != nullptr;
}

// from HELO (ACCOUNT@[IP]) by HOST with esmtp id ID: the account is the one that dialled in
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family t_online{
    checked({.description = "T-Online taking mail from its customers (Exim)",
             .source = "12 lines measured",
             .rank = FamilyRank::brand,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
