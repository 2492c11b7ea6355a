#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  const std::string_view host = line.hop.by.name;
  return starts_with_ignoring_case(host, "mx.zoho") ||
         starts_with_ignoring_case(host, "sender-of-o");
}

// from HELO (RDNS|IP [IP]) by mx.zohomail.com with SMTPS id MILLISECONDS.N
// from mail.zoho.com by mx.zohomail.com with SMTP id ID: from its own web mail
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family zoho{checked({.description = "Zoho Mail",
                                      .source = "17 lines measured",
                                      .rank = FamilyRank::brand,
                                      .recognises = recognises,
                                      .read = read})};

}  // namespace forensics::families
