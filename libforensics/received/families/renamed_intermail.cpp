#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool is_id(std::string_view id) {
  if (id.size() < 24 || id.find('@') == id.npos || id[14] != '.') return false;
  if (id.substr(0, 14).find_first_not_of("0123456789") != id.npos) return false;
  for (const char c : id.substr(15, 4)) {
    if (!is_upper(c)) return false;
  }
  return is_digit(id[19]);
}

bool recognises(const Line& line) {
  const Hop& hop = line.hop;
  return line.from != nullptr && hop.by.software.data() == nullptr && has_tcp_comment(line) &&
         is_id(hop.id);
}

// from HELO ([IP]) by HOST with ESMTP id <20021008204224.RXYD8133.HOST@HELO>: clock, letters,
// process
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family renamed_intermail{
    checked({.description = "InterMail that hides its name",
             .source = "14 lines measured: the ids are those of InterMail",
             .rank = FamilyRank::shape,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
