#include "libforensics/received/family.h"
#include "libforensics/received/id_shape.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  if (software_begins(line, "InterMail")) return true;
  // "<20090428025103.QPTQ17287.HOST@HELO>"
  const std::string_view id = line.hop.id;
  if (line.hop.by.software.data() != nullptr || id.size() <= 24 || line.hop.by.name.size() <= 3 ||
      !(has_shape(id.substr(0, 18), "99999999999999.AAA"))) {
    return false;
  }
  // HOST may be the first label alone: "<20010628063540.GWWZ402.mx04@HELO>"
  const std::string_view by = line.hop.by.name;
  return contains(id.substr(18), by) || contains(id.substr(18), by.substr(0, by.find('.')));
}

// from HELO ([IP]) by HOST (InterMail vM.V) with ESMTP id <ID@HELO>: no look-up is printed; a HELO
// that is the address stands once: from [IP] by HOST .. id <ID@[IP]>
void read(Line& line) {
  read_helo_only(line);
  HopFrom& from = line.hop.from;
  const bool named_by_id = !from.name.empty() && line.hop.id.ends_with(from.name);
  if (from.helo.data() == nullptr && named_by_id) from.helo = from.name;
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
    rules::day_without_zero,
};

}  // namespace

extern constexpr Family intermail{checked({.description = "Openwave InterMail",
                                           .source = "90 lines measured",
                                           .rank = FamilyRank::product,
                                           .recognises = recognises,
                                           .read = read,
                                           .invariants = k_invariants})};

}  // namespace forensics::families
