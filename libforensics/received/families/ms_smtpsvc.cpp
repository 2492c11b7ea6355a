#include "libforensics/received/family.h"
#include "libforensics/received/grammar.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::with, "Microsoft SMTPSVC"}};

// from HELO ([IP] unverified|RDNS failed) by HOST over TLS secured channel with Microsoft
// SMTPSVC(V)
void read(Line& line) {
  read_helo_only(line);
  line.hop.from.rdns_status = line.peer.unverified ? RdnsStatus::none : RdnsStatus::not_recorded;
  if (const Clause* over = find_clause(line.hop, "over");
      over != nullptr && contains(over->value, "TLS")) {
    line.hop.tls.raw = over->value;
    line.hop.with.tls = true;
  }
  const auto comments = line.comments_of(line.with);
  set_software(line, line.hop.with.raw, "Microsoft SMTPSVC",
               comments.empty() ? std::string_view{} : comments.front().text);
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
    rules::day_without_zero,
};

}  // namespace

extern constexpr Family ms_smtpsvc{
    checked({.description = "The SMTP service of IIS, Exchange 2000 and 2003, old Hotmail",
             .source = "20 lines measured; Microsoft KB 885881",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
