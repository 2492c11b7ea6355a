#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "MailGate"}};

// from HELO [IP] by <HOST> (MailGate V) with SMTP; from [IP] when no HELO was said
void read(Line& line) {
  if (line.hop.from.name_kind != NameKind::literal) read_helo_only(line);
}

}  // namespace

extern constexpr Family mailgate{checked({.description = "MailGate",
                                          .source = "1 line measured",
                                          .rank = FamilyRank::product,
                                          .marks = k_marks,
                                          .read = read})};

}  // namespace forensics::families
