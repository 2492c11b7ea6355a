// Any bytes as a transcript: the message bytes stand in the transcript where the map says, pairs
// point at each other, and no secret is shown.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "libforensics/envelope/envelope.h"
#include "libforensics/envelope/smtp_transcript.h"

using namespace forensics;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const SmtpTransaction& transaction, std::string_view text) {
  std::size_t at = 0;
  for (const ContentPiece& piece : transaction.pieces) {
    require(piece.message_offset == at && piece.length > 0);
    require(text.substr(piece.transcript_offset, piece.length) ==
            std::string_view(transaction.message).substr(at, piece.length));
    at += piece.length;
  }
  require(at == transaction.message.size());
  const Headers headers = split_headers(transaction.message);
  Envelope envelope = read_envelope(headers);
  add_transaction(envelope, headers, transaction);
}

void check(const SmtpTranscript& transcript, std::uint32_t index, std::string_view text) {
  const SmtpEvent& event = transcript.events[index];
  require(event.span.end() <= text.size());
  require(event.session < transcript.sessions.size());
  require(event.first_line + event.line_count <= transcript.reply_lines.size());
  require(event.first_parameter + event.parameter_count <= transcript.parameters.size());
  require(event.transaction == k_no_event || event.transaction < transcript.transactions.size());
  require(event.answer == k_no_event || event.answer < transcript.events.size());
  if (event.kind == SmtpEventKind::auth_response) require(event.argument.data() == nullptr);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  (void)looks_like_smtp_transcript(text);
  const SmtpTranscript transcript = read_smtp_transcript(text);
  for (std::uint32_t i = 0; i < transcript.events.size(); ++i) check(transcript, i, text);
  for (const SmtpTransaction& transaction : transcript.transactions) check(transaction, text);
  for (const Anomaly& anomaly : transcript.anomalies) require(anomaly.span.end() <= text.size());
  return 0;
}
