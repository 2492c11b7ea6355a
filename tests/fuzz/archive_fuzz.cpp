// Files of any bytes: archives, compressed streams, compound files, mail. Whatever is met gives
// records, each of which has bytes or says why not, within the limits.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "libforensics/input/reader.h"

using namespace forensics;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  InputOptions options;
  options.limits.unpacked_bytes = 16U << 20;
  options.limits.archive_entries = 1'000;
  options.limits.spooled_bytes = 4U << 20;
  InputReader reader =
      InputReader::of_bytes(std::string(reinterpret_cast<const char*>(data), size), options);
  std::uint64_t records = 0;
  while (const auto message = reader.next()) {
    ++records;
    require(message->readable() || message->error.has_value());
    require(message->record.offset <= message->place.offset);
  }
  require(records > 0);
  const InputCounts& counts = reader.counts();
  require(counts.messages + counts.errors - counts.partial == records);
  return 0;
}
