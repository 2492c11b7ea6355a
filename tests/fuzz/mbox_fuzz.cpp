// Mailboxes of any bytes, of each kind: records tile the file, and places lie in their records.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "libforensics/input/internal/paste.h"
#include "libforensics/input/reader.h"

using namespace forensics;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void read_box(const std::string& box, MboxKind kind) {
  InputOptions options;
  options.mbox_kind = kind;
  InputReader reader = InputReader::of_bytes(box, options);
  std::uint64_t at = 0;
  while (const auto message = reader.next()) {
    if (message->format != InputFormat::mbox) return;
    require(message->record.offset == at);
    at = message->record.end();
    require(message->place.offset >= message->record.offset && message->place.end() <= at);
    if (message->unquoted.empty()) {
      require(message->bytes == box.substr(message->place.offset, message->place.length));
    }
    const auto end =
        message->offset_in_container(static_cast<std::uint32_t>(message->bytes.size()));
    require(end == message->place.end());
  }
  require(at == box.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const std::string box = "From a@example.org Thu Jan  1 10:00:00 2026\n" + text;
  for (int kind = 0; kind < 5; ++kind) read_box(box, static_cast<MboxKind>(kind));
  const Mended mended = mend_paste(text);
  for (const Anomaly& anomaly : mended.anomalies) require(anomaly.span.end() <= size);
  require(!mended.anomalies.empty() || mended.text == text);
  return 0;
}
