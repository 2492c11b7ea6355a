// A DNS snapshot is read or refused, and what was read is written and read again alike.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "libforensics/dns/snapshot.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace forensics;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto snapshot = read_snapshot(text);
  if (!snapshot) {
    require(!snapshot.error().message.empty());
    return 0;
  }
  const std::string once = snapshot_text(*snapshot);
  const auto again = read_snapshot(once);
  require(again.has_value());
  require(snapshot_text(*again) == once);
  for (const auto& [question, history] : snapshot->answers()) {
    require(!history.empty());
    require(snapshot->look_up(question.name, question.type, std::nullopt).answer ==
            &history.back());
    require(snapshot->look_up(question.name, question.type, Instant{0, 0}).answer != nullptr);
  }
  return 0;
}
