#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool all_digits(std::string_view text) {
  return text.find_first_not_of("0123456789") == text.npos;
}

// "UAA24287" up to 8.9: the hour as a letter; "g8IHF0h02719" since 8.10: a clock of sixty digits,
// whose month, day and hour are read here; then the process.
bool is_sendmail_id(std::string_view id) {
  if (id.size() >= 8 && id.size() <= 10 && id[0] >= 'A' && id[0] <= 'X' && is_upper(id[1]) &&
      is_upper(id[2])) {
    return all_digits(id.substr(3));
  }
  if (id.size() != 12 && id.size() != 14 && id.size() != 15) return false;
  const bool month = is_digit(id[1]) || id[1] == 'A' || id[1] == 'B';
  const bool day = is_digit(id[2]) || (id[2] >= 'A' && id[2] <= 'V');
  const bool hour = is_digit(id[3]) || (id[3] >= 'A' && id[3] <= 'N');
  return is_alpha(id[0]) && month && day && hour && all_digits(id.substr(id.size() == 12 ? 7 : 8));
}

bool recognises(const Line& line) {
  return has_tcp_comment(line) && line.with != nullptr && is_sendmail_id(line.hop.id) &&
         (line.hop.with.value == "SMTP" || line.hop.with.value == "ESMTP" ||
          line.hop.with.value == "ESMTPS");
}

// from HELO (RDNS [IP] (may be forged)) by HOST (ANY WORDS) with ESMTP id QUEUEID; date
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family renamed_sendmail{
    checked({.description = "sendmail under a name or a version of its operator",
             .source = "70 lines measured: shape and ids are those of sendmail",
             .rank = FamilyRank::shape,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
