#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return line.from == nullptr && contains(line.hop.by.software, "Hermes SMTP Server");
}

// by HOST (Yahoo Inc. Hermes SMTP Server) with ESMTPA ID HEX: the client is not told
void read(Line& line) {
  line.hop.kind = HopKind::tcp;
}

}  // namespace

extern constexpr Family yahoo_hermes{
    checked({.description = "Yahoo taking mail from a mail program",
             .source = "Lines of Yahoo since 2020",
             .rank = FamilyRank::product,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
