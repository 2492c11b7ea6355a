#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {
    {MarkPlace::comment, "Microsoft Exchange Internet Mail Service"},
    {MarkPlace::comment, "Microsoft Exchange Server Internet Mail Connector"},
    {MarkPlace::with, "Microsoft Exchange"},
    {MarkPlace::with, "Internet Mail Service"}};

// from HELO (RDNS [IP]) by HOST with SMTP (Microsoft Exchange Internet Mail Service Version V) id
// ID by HOST with Internet Mail Service (V) id <ID>: from the mailbox store
void read(Line& line) {
  if (line.from == nullptr) {
    line.hop.kind = HopKind::local;
  } else {
    read_helo_then_rdns(line, RdnsStatus::unverified);
  }
  line.hop.by.software_name = "Internet Mail Service";
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
    rules::day_without_zero,
};

}  // namespace

extern constexpr Family exchange_ims{checked({.description = "Exchange 5.5",
                                              .source = "3 lines measured",
                                              .rank = FamilyRank::product,
                                              .marks = k_marks,
                                              .read = read,
                                              .invariants = k_invariants})};

}  // namespace forensics::families
