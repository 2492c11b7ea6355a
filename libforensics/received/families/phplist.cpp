#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::proto, "HTTP"}};

// "RDNS [IP]" and nothing else.
bool is_name_and_address(std::string_view client) {
  const std::string_view name = take_word(client);
  const std::string_view address = take_word(client);
  return !name.starts_with('[') && address.starts_with('[') && address.ends_with(']') &&
         client.empty();
}

bool recognises(const Line& line) {
  const Hop& hop = line.hop;
  return line.from != nullptr && line.by != nullptr && line.via == nullptr &&
         hop.with.value == "HTTP" &&
         line.from->comment_count + line.by->comment_count + line.with->comment_count == 0 &&
         hop.id.data() == nullptr && hop.for_raw.data() == nullptr && hop.from.ip.has_value() &&
         is_name_and_address(line.from->value);
}

// from RDNS|IP [IP] by SITE with HTTP; date: IP is that of the browser, RDNS what the site looked
// up. Without a name newer releases write "from [IP]", as web mail does (family webmail).
void read(Line& line) {
  line.hop.kind = HopKind::http_submission;
  line.hop.from.helo = {};
  set_rdns(line, line.hop.from.name, RdnsStatus::unverified);
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
    rules::day_of_two_digits,
};

}  // namespace

extern constexpr Family phplist{
    checked({.description = "phpList, and mailers on web sites that copied its line",
             .source = "add_timestamp() in class.phplistmailer.php; SpamCop asked web sites for "
                       "this form; 1 line measured",
             .rank = FamilyRank::shape,
             .marks = k_marks,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
