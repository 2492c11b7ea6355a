#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "MailGate");
}

// from HELO [IP] by <HOST> (MailGate V) with SMTP; from [IP] when no HELO was said
void read(Line& line) {
  if (line.hop.from.name_kind != NameKind::literal) read_helo_only(line);
}

}  // namespace

extern constexpr Family mailgate{checked({.description = "MailGate",
                                          .source = "1 line measured",
                                          .rank = FamilyRank::product,
                                          .recognises = recognises,
                                          .read = read})};

}  // namespace forensics::families
