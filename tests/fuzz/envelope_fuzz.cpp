// Any bytes as a message: its envelope is read, and every span lies inside.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "libforensics/envelope/envelope.h"
#include "libforensics/envelope/sender_rewriting.h"
#include "libforensics/envelope/status_codes.h"

using namespace forensics;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const EnvelopeAddress& address, std::string_view message) {
  require(address.span.end() <= message.size());
  if (!address.known()) return;
  const std::string_view whole = address.span.of(message);
  require(address.address.empty() || whole.find(address.address) != std::string_view::npos);
  const auto rewritten = decode_sender_rewriting(address.address);
  if (rewritten && rewritten->day) require(*rewritten->day < rewritten->day_modulus);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view message(reinterpret_cast<const char*>(data), size);
  const Headers headers = split_headers(message);
  const Envelope envelope = read_envelope(headers);
  check(envelope.mail_from, message);
  for (const auto* list :
       {&envelope.rcpt_to, &envelope.return_paths, &envelope.delivered_to, &envelope.x_original_to,
        &envelope.envelope_to, &envelope.other_senders, &envelope.other_recipients}) {
    for (const EnvelopeAddress& address : *list) check(address, message);
  }
  for (const FromLine& line : envelope.from_lines) require(line.span.of(message) == line.raw);
  for (const Anomaly& anomaly : envelope.anomalies) require(anomaly.span.end() <= message.size());
  const auto rewritten = decode_sender_rewriting(message);
  if (rewritten && rewritten->day) require(*rewritten->day < rewritten->day_modulus);
  (void)describe_enhanced(message.substr(0, 32));
  return 0;
}
