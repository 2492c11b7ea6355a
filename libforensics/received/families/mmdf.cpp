#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool is_id(std::string_view id) {
  const std::size_t at = id.find('@');
  if (at == id.npos || at < 4 || !is_lower(id[0]) || !is_lower(id[1])) return false;
  return id.substr(2, at - 2).find_first_not_of("0123456789") == id.npos;
}

bool recognises(const Line& line) {
  const std::string_view id = line.hop.id;
  return line.from != nullptr && line.by != nullptr && line.by->comment_count == 0 &&
         line.hop.with.value == "SMTP" && line.hop.date.weekday < 0 && is_id(id);
}

// from NAME by HOST with SMTP id <aa96976@HOST>; date without a weekday: two letters and the
// process
void read(Line& line) {
  line.hop.from.rdns_status = RdnsStatus::not_recorded;
}

}  // namespace

extern constexpr Family mmdf{checked({.description = "MMDF",
                                      .source = "5 lines measured",
                                      .rank = FamilyRank::shape,
                                      .recognises = recognises,
                                      .read = read})};

}  // namespace forensics::families
