#include "libforensics/envelope/envelope.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "libforensics/base/ascii.h"
#include "libforensics/envelope/anomalies.h"
#include "libforensics/envelope/smtp_transcript.h"

namespace forensics {
namespace {

using Text = std::string_view;

constexpr std::size_t npos = Text::npos;

enum class Role : std::uint8_t {
  none,
  return_path,
  delivered_to,
  x_original_to,
  envelope_to,
  other_sender,
  other_recipient,
  received,
};

struct NameRow {
  Text name;
  Role role;
};

// Names met in real mail, besides those of RFC 5321 4.4.
constexpr std::array k_names = {
    NameRow{"Received", Role::received},
    NameRow{"Return-Path", Role::return_path},
    NameRow{"Delivered-To", Role::delivered_to},
    NameRow{"X-Original-To", Role::x_original_to},
    NameRow{"Envelope-To", Role::envelope_to},
    NameRow{"X-Envelope-To", Role::envelope_to},
    NameRow{"Envelope-Recipient", Role::envelope_to},
    NameRow{"X-Envelope-Recipient", Role::envelope_to},
    NameRow{"X-RCPT-TO", Role::envelope_to},
    NameRow{"X-SMTP-RCPT-TO", Role::envelope_to},
    NameRow{"X-Envelope-From", Role::other_sender},
    NameRow{"X-Envelope-Sender", Role::other_sender},
    NameRow{"Envelope-From", Role::other_sender},
    NameRow{"Envelope-Sender", Role::other_sender},
    NameRow{"X-MAIL-FROM", Role::other_sender},
    NameRow{"X-SMTP-MAIL-FROM", Role::other_sender},
    NameRow{"X-Return-Path", Role::other_sender},
    NameRow{"Old-Return-Path", Role::other_sender},
    NameRow{"X-Original-Return-Path", Role::other_sender},
    NameRow{"X-Original-Sender", Role::other_sender},
    NameRow{"X-Apparently-From", Role::other_sender},
    NameRow{"X-Real-From", Role::other_sender},
    NameRow{"Apparently-To", Role::other_recipient},
    NameRow{"X-Apparently-To", Role::other_recipient},
    NameRow{"X-Delivered-To", Role::other_recipient},
    NameRow{"X-Forwarded-To", Role::other_recipient},
    NameRow{"X-Forwarded-For", Role::other_recipient},
    NameRow{"X-Resolved-To", Role::other_recipient},
    NameRow{"X-Real-To", Role::other_recipient},
    NameRow{"Original-Recipient", Role::other_recipient},
};

Role role_of(Text name) {
  for (const NameRow& row : k_names) {
    if (row.name.size() == name.size() && equals_ignoring_case(row.name, name)) return row.role;
  }
  return Role::none;
}

// Fields whose place tells that the trace block has begun below them: all that an author writes.
bool is_author_field(Text name) {
  constexpr std::array<Text, 6> names = {"From", "To",         "Subject",
                                         "Date", "Message-ID", "MIME-Version"};
  return std::any_of(names.begin(), names.end(),
                     [&](Text one) { return equals_ignoring_case(one, name); });
}

class EnvelopeReader {
 public:
  EnvelopeReader(const Headers& headers, Envelope& out) : headers_(headers), out_(out) {}

  void run() {
    out_.from_lines = read_from_lines(headers_.message, headers_.from_line, out_.anomalies);
    out_.uucp_path = uucp_path(out_.from_lines);
    for (std::uint32_t i = 0; i < headers_.fields.size(); ++i) read_field(i);
    choose_sender();
    choose_recipients();
    compare();
  }

 private:
  void read_field(std::uint32_t index) {
    const Field& field = headers_.fields[index];
    const Text name = headers_.name(field);
    const Role role = role_of(name);
    if (role == Role::none) {
      trace_began_ = trace_began_ || is_author_field(name);
      return;
    }
    if (role == Role::received) {
      trace_began_ = true;
      return;
    }
    if (++taken_ > limits::max_recipients) {
      if (taken_ == limits::max_recipients + 1)
        note(anomalies::too_many_envelope_fields, field.whole);
      return;
    }
    switch (role) {
      case Role::return_path: read_return_path(index); break;
      case Role::delivered_to: read_delivered_to(index); break;
      case Role::x_original_to: add(out_.x_original_to, index); break;
      case Role::envelope_to: add_list(out_.envelope_to, index); break;
      case Role::other_sender: add(out_.other_senders, index); break;
      default: add_list(out_.other_recipients, index); break;
    }
  }

  [[nodiscard]] EnvelopeAddress address_of(const Path& path, std::uint32_t index) const {
    EnvelopeAddress address;
    address.address = path.address;
    address.span = span_in(headers_.message, path.whole);
    address.source = EnvelopeSource::trace_field;
    address.field_name = headers_.name(headers_.fields[index]);
    address.field = index;
    return address;
  }

  // The first address of the field; a comment or a date may stand behind it.
  bool add(std::vector<EnvelopeAddress>& list, std::uint32_t index) {
    const Text value = headers_.value(headers_.fields[index]);
    Path path = read_path(value);
    if (!path.bracketed && value.find('<') != npos) path = first_address(value);
    if (!path.known()) return false;
    list.push_back(address_of(path, index));
    return true;
  }

  // "a@x, <b@y>" and "rfc822;a@x": several addresses, or a type before one (RFC 3798 2.3).
  void add_list(std::vector<EnvelopeAddress>& list, std::uint32_t index) {
    Text rest = headers_.value(headers_.fields[index]);
    if (starts_with_ignoring_case(rest, "rfc822;")) rest.remove_prefix(7);
    while (taken_ <= limits::max_recipients) {
      const Path path = read_path(rest);
      if (!path.known()) return;
      list.push_back(address_of(path, index));
      rest = rest.substr(span_in(rest, path.whole).end());
      // A ";" opens a date or remark (X-Apparently-To), not another address.
      const std::size_t next = rest.find_first_not_of(" \t\r\n");
      if (next == npos || (rest[next] != ',' && rest[next] != '<')) return;
      rest.remove_prefix(rest[next] == ',' ? next + 1 : next);
      ++taken_;
    }
  }

  void read_return_path(std::uint32_t index) {
    const Field& field = headers_.fields[index];
    if (!add(out_.return_paths, index)) {
      note(anomalies::empty_return_path, field.whole);
      return;
    }
    EnvelopeAddress& added = out_.return_paths.back();
    added.source = EnvelopeSource::return_path;
    if (!added.span.of(headers_.message).starts_with('<')) {
      note(anomalies::return_path_without_brackets, added.span);
    }
    if (out_.return_paths.size() == 1) {
      out_.return_path = added.address;
      if (trace_began_) note(anomalies::return_path_below_trace, field.whole);
    } else if (out_.return_paths.size() == 2) {
      note(anomalies::several_return_paths, field.whole);
    }
  }

  void read_delivered_to(std::uint32_t index) {
    if (!add(out_.delivered_to, index)) return;
    const EnvelopeAddress& added = out_.delivered_to.back();
    if (!delivered_.insert(to_lower(added.address)).second) {
      note(anomalies::delivered_to_loop, added.span);
    }
  }

  void choose_sender() {
    if (!out_.return_paths.empty()) {
      out_.mail_from = out_.return_paths.front();
      return;
    }
    // Of stacked lines the innermost is the oldest; the storing program wrote the first.
    if (!out_.from_lines.empty()) {
      const FromLine& line = out_.from_lines.front();
      if (line.sender.data() != nullptr && !line.placeholder &&
          line.remote_from.data() == nullptr) {
        out_.mail_from.address = line.null_sender ? line.sender.substr(0, 0) : line.sender;
        out_.mail_from.span = span_in(headers_.message, line.sender);
        out_.mail_from.source = EnvelopeSource::from_line;
        return;
      }
    }
    if (!out_.other_senders.empty()) out_.mail_from = out_.other_senders.front();
  }

  // The field nearest to the final delivery speaks: what the last server was told, else where it
  // delivered to.
  void choose_recipients() {
    for (const auto* list :
         {&out_.envelope_to, &out_.x_original_to, &out_.delivered_to, &out_.other_recipients}) {
      if (list->empty()) continue;
      const std::uint32_t field = list->front().field;
      for (const EnvelopeAddress& address : *list) {
        if (address.field == field) out_.rcpt_to.push_back(address);
      }
      return;
    }
  }

  void compare() {
    if (out_.return_path.data() != nullptr && !out_.from_lines.empty()) {
      const FromLine& line = out_.from_lines.front();
      const bool says =
          line.sender.data() != nullptr && !line.placeholder && line.remote_from.data() == nullptr;
      const Text sender = line.null_sender ? Text("") : line.sender;
      if (says && !same_sender(sender, out_.return_path)) {
        note(anomalies::return_path_from_line_conflict, line.span);
      }
    }
    const Text author = first_address(headers_.value_of("From")).domain;
    const Text sender = read_path(out_.mail_from.address).domain;
    if (!author.empty() && !sender.empty() && !related_domains(author, sender)) {
      note(anomalies::author_domain_differs, out_.mail_from.span);
    }
  }

  // MAILER-DAEMON stands for the null sender, and local senders come with and without the
  // machine's own domain.
  static bool same_sender(Text a, Text b) {
    const auto is_daemon = [](Text one) {
      return one.empty() || starts_with_ignoring_case(one, "MAILER-DAEMON");
    };
    if (is_daemon(a) && is_daemon(b)) return true;
    if (same_address(a, b)) return true;
    const bool bare = (a.find('@') == npos) != (b.find('@') == npos);
    return bare && equals_ignoring_case(a.substr(0, a.find('@')), b.substr(0, b.find('@')));
  }

  void note(const AnomalyKind& kind, Span span) { out_.anomalies.add(kind, span); }

  const Headers& headers_;
  Envelope& out_;
  bool trace_began_{false};  // a Received or an author's field stood above
  std::size_t taken_{0};
  std::unordered_set<std::string> delivered_;
};

// Every word with "@" in the To, Cc and Bcc fields, lower case.
std::unordered_set<std::string> header_recipients(const Headers& headers) {
  constexpr std::array<Text, 6> names = {"To", "Cc", "Bcc", "Resent-To", "Resent-Cc", "Resent-Bcc"};
  constexpr Text ends = " \t\r\n<>,;:\"()";
  std::unordered_set<std::string> found;
  for (const Field& field : headers.fields) {
    const Text name = headers.name(field);
    const bool wanted = std::any_of(names.begin(), names.end(),
                                    [&](Text one) { return equals_ignoring_case(one, name); });
    if (!wanted) continue;
    const Text value = headers.raw_value(field);
    for (std::size_t at = value.find_first_not_of(ends); at != npos;
         at = value.find_first_not_of(ends, at)) {
      const std::size_t end = std::min(value.find_first_of(ends, at), value.size());
      const Text word = value.substr(at, end - at);
      if (word.find('@') != npos) found.insert(to_lower(word));
      at = end;
    }
  }
  return found;
}

void compare_transcript_sender(Envelope& envelope) {
  const Text sender = envelope.mail_from.address;
  if (sender.data() == nullptr) return;
  Span conflict;
  if (!envelope.return_paths.empty() && !same_address(sender, envelope.return_path)) {
    conflict = envelope.return_paths.front().span;
  } else if (envelope.return_paths.empty() && !envelope.from_lines.empty()) {
    const FromLine& line = envelope.from_lines.front();
    const Text stored = line.null_sender ? Text("") : line.sender;
    const bool says = line.sender.data() != nullptr && !line.placeholder;
    if (says && !same_address(sender, stored)) conflict = line.span;
  }
  if (!conflict.empty()) envelope.anomalies.add(anomalies::transcript_sender_conflict, conflict);
}

}  // namespace

std::string_view envelope_source_name(EnvelopeSource source) noexcept {
  constexpr Text names[] = {"none", "smtp_transcript", "return_path", "from_line", "trace_field"};
  return names[static_cast<std::size_t>(source)];
}

Envelope read_envelope(const Headers& headers) {
  Envelope out;
  EnvelopeReader(headers, out).run();
  return out;
}

void add_transaction(Envelope& envelope, const Headers& headers,
                     const SmtpTransaction& transaction) {
  if (transaction.mail_from.data() != nullptr) {
    envelope.mail_from = {.address = transaction.mail_from,
                          .span = transaction.mail_from_span,
                          .source = EnvelopeSource::smtp_transcript,
                          .field_name = {}};
    compare_transcript_sender(envelope);
  }
  const std::unordered_set<std::string> named = header_recipients(headers);
  std::vector<EnvelopeAddress> recipients;
  for (const SmtpRecipient& recipient : transaction.recipients) {
    if (recipient.address.data() == nullptr || !recipient.accepted.value_or(true)) continue;
    recipients.push_back({.address = recipient.address,
                          .span = recipient.span,
                          .source = EnvelopeSource::smtp_transcript,
                          .field_name = {}});
    if (!named.contains(to_lower(recipient.address))) {
      envelope.anomalies.add(anomalies::recipient_not_in_header, recipient.span);
    }
  }
  if (!recipients.empty()) envelope.rcpt_to = std::move(recipients);
}

}  // namespace forensics
