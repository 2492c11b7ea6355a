// Any bytes are imported or refused, and what was imported is written and read again alike.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "libforensics/dns/import.h"

namespace {

using namespace forensics;

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const Result<DnsSnapshot>& imported) {
  if (!imported) return require(!imported.error().message.empty());
  const std::string once = snapshot_text(*imported);
  const auto again = read_snapshot(once);
  require(again.has_value());
  require(snapshot_text(*again) == once);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check(import_zone_file(text, "example.org"));
  check(import_passive_dns(text));
  check(import_mailauth_cache(text));
  return 0;
}
