#include "libforensics/received/address_text.h"
#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

bool is_google_host(const Line& line) {
  if (line.hop.by.ip) {
    return line.hop.by.ip->is_v4() ? line.hop.by.ip->bytes()[0] == 10
                                   : line.hop.by.name.starts_with("2002:");
  }
  return by_ends(line, ".google.com");
}

bool recognises(const Line& line) {
  if (line.from != nullptr || line.by == nullptr || line.lead.data() != nullptr) return false;
  const bool known = line.hop.with.proto == "SMTP" || line.hop.with.proto == "HTTP";
  return known && line.by->comment_count == 0 && is_google_host(line);
}

// by 2002:a05:..|10.x.y.z|mail-x.google.com with SMTP id ID: no peer is printed. The 2002: address
// is Google's own 10/8 written as 6to4. "with HTTP": web mail.
void read(Line& line) {
  if (line.hop.with.proto == "SMTP") line.hop.kind = HopKind::local;
}

constexpr Invariant k_invariants[] = {
    {"(PST) or (PDT) ends the date", rules::date_not_pacific},
};

}  // namespace

extern constexpr Family gmail_internal{checked({.description = "Google's servers among themselves",
                                                .source = "13,600 lines measured",
                                                .rank = FamilyRank::brand,
                                                .recognises = recognises,
                                                .read = read,
                                                .invariants = k_invariants})};

}  // namespace forensics::families
