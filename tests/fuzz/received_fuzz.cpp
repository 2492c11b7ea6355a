// Any bytes as a Received value: nothing reads outside them, every view points into them, and
// reading the same bytes again gives the same line.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "libforensics/received/canonical.h"
#include "libforensics/received/hop.h"

namespace {

void inside(std::string_view whole, std::string_view part) {
  if (part.data() == nullptr) return;
  if (part.data() < whole.data() || part.data() + part.size() > whole.data() + whole.size())
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view value(reinterpret_cast<const char*>(data), size);
  const forensics::Hop hop = forensics::parse_received(value);
  for (const std::string_view view :
       {hop.from.raw,    hop.from.name,  hop.from.helo,   hop.from.rdns,
        hop.from.ip_raw, hop.from.zone,  hop.from.ident,  hop.from.asn_text,
        hop.by.raw,      hop.by.name,    hop.by.software, hop.by.software_version,
        hop.via,         hop.with.value, hop.tls.cipher,  hop.tls.raw,
        hop.auth.user,   hop.id,         hop.for_raw,     hop.envelope_from,
        hop.date.raw}) {
    inside(value, view);
  }
  for (const auto& clause : hop.clauses) inside(value, clause.raw);
  for (const auto& comment : hop.comments) inside(value, comment.text);
  for (const auto& warning : hop.warnings) {
    if (warning.span.end() > size) std::abort();
  }
  if (forensics::canonical_line(hop) != forensics::canonical_line(forensics::parse_received(value)))
    std::abort();
  return 0;
}
