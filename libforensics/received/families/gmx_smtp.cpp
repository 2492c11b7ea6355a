#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_end, ".gmx.net"}};

// "mx086" for mail that comes in, "mp013" for mail of customers
bool is_node(const Comment& comment) {
  const std::string_view text = comment.text;
  if (text.size() < 4 || (!text.starts_with("mx") && !text.starts_with("mp"))) return false;
  return k_digits.has_all_of(text.substr(2));
}

bool recognises(const Line& line) {
  const auto notes = line.comments_of(line.by);
  return line.from != nullptr && notes.size() == 1 && is_node(notes.front()) &&
         line.peer.helo_verb != HeloVerb::none && line.peer.address_source == IpSource::bracket;
}

// from RDNS (EHLO H) [IP] by HOST.gmx.net (NODE) with SMTP; 02 Dec 2008 10:16:48 +0100
void read(Line& line) {
  read_rdns_then_helo(line, RdnsStatus::unverified);
  set_software(line, {}, {});  // NODE is the machine behind HOST
}

constexpr Invariant k_invariants[] = {
    rules::no_weekday,
    rules::offset_last,
    rules::day_of_two_digits,
};

}  // namespace

extern constexpr Family gmx_smtp{checked({.description = "GMX taking mail in, until about 2011",
                                          .source = "5 lines of 2007 to 2011 measured",
                                          .rank = FamilyRank::product,
                                          .marks = k_marks,
                                          .recognises = recognises,
                                          .read = read,
                                          .invariants = k_invariants})};

}  // namespace forensics::families
