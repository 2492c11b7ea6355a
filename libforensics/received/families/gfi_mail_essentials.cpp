#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr std::string_view k_product = "Mail essentials";

bool recognises(const Line& line) {
  return contains(line.hop.by.raw, k_product) && contains(line.hop.with.value, " id: <");
}

// From HELO (IP[IP port:N]) by HOST Mail essentials (server V) with SMTP id: <N@HOST> for <A>; DATE
// in twelve hours smtpmailfrom <A>
void read(Line& line) {
  read_helo_only(line);
  Hop& hop = line.hop;
  set_software(line, hop.by.raw.substr(hop.by.raw.find(k_product)), k_product,
               hop.by.software_version);
  const std::string_view with = hop.with.value;
  const std::size_t open = with.find('<');
  hop.id = with.substr(open + 1, with.find('>', open) - open - 1);
  hop.with.value = first_word(with);
}

}  // namespace

extern constexpr Family gfi_mail_essentials{
    checked({.description = "GFI MailEssentials, a filter before Exchange",
             .source = "2 lines of 2002 in the SpamAssassin corpus",
             .rank = FamilyRank::product,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
