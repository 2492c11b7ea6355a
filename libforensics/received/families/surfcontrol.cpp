#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return contains(line.hop.by.raw, "- SurfControl E-mail Filter");
}

// from NAME [IP] by HOST - SurfControl E-mail Filter (V)
void read(Line& line) {
  const bool nameless = equals_ignoring_case(line.hop.from.name, "unknown");
  if (nameless) {
    line.hop.from.rdns_status = RdnsStatus::none;
  } else if (line.hop.from.name_kind == NameKind::domain) {
    set_rdns(line, line.hop.from.name, RdnsStatus::unverified);
  }
  const std::string_view product = line.hop.by.raw.substr(line.hop.by.raw.find("SurfControl"));
  set_software(line, product.substr(0, 25), "SurfControl E-mail Filter",
               line.hop.by.software_version);
}

}  // namespace

extern constexpr Family surfcontrol{checked({.description = "SurfControl E-mail Filter",
                                             .source = "4 lines measured",
                                             .rank = FamilyRank::product,
                                             .recognises = recognises,
                                             .read = read})};

}  // namespace forensics::families
