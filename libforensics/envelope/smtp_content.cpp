#include "libforensics/envelope/smtp_content.h"

#include <algorithm>

#include "libforensics/base/ascii.h"
#include "libforensics/envelope/anomalies.h"

namespace forensics {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t k_max_text_line = 998;  // RFC 5321 4.5.3.1.6, without CRLF

// What Exim's debug output shows instead of the message.
constexpr std::string_view k_exim_stand_in = "writing message and terminating";

}  // namespace

void SmtpContent::append(std::size_t begin, std::size_t end, SmtpTransaction& out) const {
  if (begin == end) return;
  const auto offset = static_cast<std::uint32_t>(begin);
  const auto length = static_cast<std::uint32_t>(end - begin);
  ContentPiece* last = out.pieces.empty() ? nullptr : &out.pieces.back();
  if (last != nullptr && last->transcript_offset + last->length == offset) {
    last->length += length;
  } else {
    out.pieces.push_back({static_cast<std::uint32_t>(out.message.size()), offset, length});
  }
  out.message.append(text_, begin, end - begin);
}

SmtpContent::Place SmtpContent::place(const SmtpTransaction& out, std::size_t next,
                                      bool complete) const {
  return {.message_size = out.message.size(),
          .piece_count = out.pieces.size(),
          .last_piece_length = out.pieces.empty() ? 0 : out.pieces.back().length,
          .wire_size = out.wire_size,
          .next = next,
          .complete = complete,
          .known = true};
}

void SmtpContent::cut_back(const Place& place, SmtpTransaction& out) {
  out.message.resize(place.message_size);
  out.pieces.resize(place.piece_count);
  if (!out.pieces.empty()) out.pieces.back().length = place.last_piece_length;
  out.wire_size = place.wire_size;
}

void SmtpContent::note_once(const AnomalyKind& kind, std::size_t begin, std::size_t end) {
  for (const AnomalyKind*& noted : noted_) {
    if (noted == &kind) return;
    if (noted != nullptr) continue;
    noted = &kind;
    anomalies_.add(kind, span_between(begin, end));
    return;
  }
}

// What a line is to the message. Whether message lines carry the client's mark is told by the
// first of them; a line of the other dress is then taken as it stands.
SmtpContent::Role SmtpContent::role_of(TranscriptLine& line) {
  const std::string_view said = text_.substr(line.content, line.content_size());
  if (!marks_.marked()) {
    return before_fake_dot_.known && parse_smtp_reply_line(said) ? Role::server : Role::data;
  }
  if (line.stamped && !line.who) return Role::skip;
  const bool server = line.who == SmtpParty::server;
  if (first_) {
    marked_data_ = line.who == SmtpParty::client;
    if (server) return Role::server;
    if (marked_data_ && trim(said).starts_with(k_exim_stand_in)) return Role::stand_in;
  }
  if (marked_data_) return server ? Role::server : line.comment ? Role::skip : Role::data;
  if (line.who == SmtpParty::client && said == ".") return Role::final_dot;
  line.content = line.begin;
  return server && parse_smtp_reply_line(trim(said)) ? Role::server : Role::data;
}

// Whether the line is the lone dot that ends the message.
bool SmtpContent::ends_here(const TranscriptLine& line, const SmtpTransaction& out) {
  if (line.content_size() != 1 || text_[line.content] != '.') return false;
  const bool unterminated = line.next == line.end;
  if (!wire_ || (after_crlf_ && (line.ends_in_crlf() || unterminated))) return true;
  note_fake_dot(line);
  before_fake_dot_ = place(out, line.next, true);
  return false;
}

void SmtpContent::note_fake_dot(const TranscriptLine& line) {
  const AnomalyKind& kind = !line.ends_in_crlf() && after_crlf_
                                ? anomalies::smtp_smuggling_crlf_dot_lf
                            : line.ends_in_crlf() ? anomalies::smtp_smuggling_lf_dot_crlf
                                                  : anomalies::smtp_smuggling_lf_dot_lf;
  anomalies_.add(kind, span_between(line.content, line.next));
}

void SmtpContent::look_at(const TranscriptLine& line, std::string_view said) {
  if (said.size() > k_max_text_line) {
    note_once(anomalies::smtp_long_line, line.content, line.end);
  }
  if (wire_ && line.ends_in_lf()) note_once(anomalies::smtp_bare_lf, line.end, line.next);
  if (const std::size_t nul = said.find('\0'); nul != npos) {
    note_once(anomalies::smtp_nul_byte, line.content + nul, line.content + nul + 1);
  }
  const std::size_t cr = said.find('\r');
  if (cr == npos) return;
  note_once(anomalies::smtp_bare_cr, line.content + cr, line.content + cr + 1);
  if (said.starts_with(".\r") || said.ends_with("\r.") || said.find("\r.\r") != npos) {
    note_once(anomalies::smtp_smuggling_cr_dot, line.content, line.next);
  }
}

void SmtpContent::take_line(const TranscriptLine& line, SmtpTransaction& out) {
  std::string_view said = text_.substr(line.content, line.content_size());
  look_at(line, said);
  first_ = false;
  std::size_t begin = line.content;
  if (said.starts_with('.') && (!wire_ || after_crlf_)) {
    ++begin;
    if (said.size() > 1 && said[1] != '.') {
      note_once(anomalies::smtp_unstuffed_dot, line.content, line.end);
    }
  }
  append(begin, line.end, out);
  append(line.end, line.next, out);
  const std::size_t ending = line.next - line.end;
  out.wire_size += line.end - begin + (!wire_ && ending == 1 ? 2 : ending);
  after_crlf_ = !wire_ || line.ends_in_crlf();
}

SmtpContent::Taken SmtpContent::read_data(std::size_t at, bool wire, SmtpTransaction& out) {
  wire_ = wire;
  first_ = after_crlf_ = true;
  before_fake_dot_ = {};
  noted_ = {};
  std::size_t& no_dot_from = no_dot_from_[wire ? 1 : 0];
  Place fallback;
  Taken taken{.begin = at, .next = at};
  while (taken.next < text_.size()) {
    TranscriptLine line = marks_.line_at(text_, taken.next);
    const Role role = role_of(line);
    taken.recorded = role != Role::stand_in && !(role == Role::server && first_);
    if (role == Role::server) {
      if (!taken.recorded) return taken;
      if (!fallback.known) {
        fallback = before_fake_dot_.known ? before_fake_dot_ : place(out, line.begin, false);
      }
      if (marked_data_ || no_dot_from <= at) break;
    }
    taken.next = line.next;
    if (!taken.recorded) return taken;
    if (role == Role::skip) continue;
    before_fake_dot_.known = false;
    taken.complete = role == Role::final_dot || ends_here(line, out);
    if (taken.complete) return taken;
    take_line(line, out);
  }
  if (taken.next == text_.size()) no_dot_from = std::min(no_dot_from, at);
  if (fallback.known) {
    cut_back(fallback, out);
    taken.next = fallback.next;
    taken.complete = fallback.complete;
  }
  return taken;
}

// Whether what stands at `at` can follow a chunk: the end, a reply or a command.
bool SmtpContent::conversation_goes_on_at(std::size_t at) const {
  if (at >= text_.size()) return true;
  const TranscriptLine line = marks_.line_at(text_, at);
  const std::string_view said = trim(text_.substr(line.content, line.content_size()));
  if (marks_.marked() && line.who == SmtpParty::server) return true;
  return is_command_shaped(said) || parse_smtp_reply_line(said).has_value();
}

// Walks `size` bytes; with `out` they are taken, without it only counted.
SmtpContent::Taken SmtpContent::count_chunk(std::size_t at, std::uint64_t size, bool lf_is_crlf,
                                            SmtpTransaction* out) {
  Taken taken{.begin = at, .next = at};
  while (size > 0 && taken.next < text_.size()) {
    const TranscriptLine line = marks_.line_at(text_, taken.next);
    if (marks_.marked() && line.who == SmtpParty::server) return taken;
    taken.next = line.next;
    if (marks_.marked() && (line.comment || (line.stamped && !line.who))) continue;
    const std::size_t part =
        static_cast<std::size_t>(std::min<std::uint64_t>(size, line.content_size()));
    size -= part;
    const std::size_t ending = line.next - line.end;
    const std::size_t cost = lf_is_crlf && ending == 1 ? 2 : ending;
    const bool with_ending = part == line.content_size() && size >= cost;
    if (out != nullptr) {
      append(line.content, line.content + part, *out);
      if (with_ending) append(line.end, line.next, *out);
      out->wire_size += part + (with_ending ? cost : 0);
    }
    if (with_ending) {
      size -= cost;
    } else {
      // The chunk ends inside the line: without marks the next command stands right behind it.
      if (part < line.content_size() && !marks_.marked()) taken.next = line.content + part;
      size = 0;
    }
  }
  taken.complete = size == 0;
  return taken;
}

SmtpContent::Taken SmtpContent::read_chunk(std::size_t at, std::uint64_t size, bool wire,
                                           SmtpTransaction& out) {
  // In a record stored with LF the count still counts CRLF, unless that leads nowhere.
  bool lf_is_crlf = !wire;
  if (lf_is_crlf) {
    const Taken crlf = count_chunk(at, size, true, nullptr);
    lf_is_crlf = crlf.complete && conversation_goes_on_at(crlf.next);
    if (!lf_is_crlf) {
      const Taken lf = count_chunk(at, size, false, nullptr);
      lf_is_crlf = !(lf.complete && conversation_goes_on_at(lf.next)) && crlf.complete;
    }
  }
  return count_chunk(at, size, lf_is_crlf, &out);
}

}  // namespace forensics
