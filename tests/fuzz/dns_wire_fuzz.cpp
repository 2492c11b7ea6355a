// A DNS message from any server is read without harm, and what it gives can be kept.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "libforensics/dns/name.h"
#include "libforensics/dns/snapshot.h"
#include "libforensics/dns/wire.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace forensics;
  const WireMessage message = read_wire_message({reinterpret_cast<const char*>(data), size});
  require(message.answers.size() <= k_max_wire_records);
  require(message.question_name.empty() || is_valid_name(message.question_name));
  DnsAnswer answer;
  answer.status = DnsStatus::data;
  for (const DnsRecord& record : message.answers) {
    require(record.name.empty() || is_valid_name(record.name));
    require(canonical_name(record.name) == record.name);
    answer.records.push_back(record);
  }
  DnsSnapshot snapshot;
  snapshot.add({"example.test", DnsType::a}, answer);
  const auto again = read_snapshot(snapshot_text(snapshot));
  require(again.has_value());
  require(again->look_up("example.test", DnsType::a, std::nullopt).answer->records ==
          answer.records);
  return 0;
}
