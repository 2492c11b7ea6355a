#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_name, "mx.zoho"}, {MarkPlace::by_name, "sender-of-o"}};

// from HELO (RDNS|IP [IP]) by mx.zohomail.com with SMTPS id MILLISECONDS.N
// from mail.zoho.com by mx.zohomail.com with SMTP id ID: from its own web mail
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::zone_name_last,
};

}  // namespace

extern constexpr Family zoho{checked({.description = "Zoho Mail",
                                      .source = "17 lines measured",
                                      .rank = FamilyRank::brand,
                                      .marks = k_marks,
                                      .read = read,
                                      .invariants = k_invariants})};

}  // namespace forensics::families
