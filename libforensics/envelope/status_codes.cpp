#include "libforensics/envelope/status_codes.h"

#include <array>

#include "libforensics/envelope/smtp_reply.h"

namespace forensics {
namespace {

struct ReplyRow {
  std::uint16_t code;
  std::string_view meaning;
};

// RFC 5321 4.2.3 unless a source stands beside the row. RFC 5248 gives its codes in the column of
// basic codes that go with an enhanced one.
constexpr std::array k_replies = {
    ReplyRow{211, "system status or help"},
    ReplyRow{214, "help text"},
    ReplyRow{220, "service ready"},
    ReplyRow{221, "closing the connection"},
    ReplyRow{235, "authentication succeeded"},  // RFC 4954
    ReplyRow{250, "done"},
    ReplyRow{251, "recipient not local, will be forwarded"},
    ReplyRow{252, "address not verified, message will be accepted"},
    ReplyRow{253, "pending messages for the node started"},  // RFC 1985
    ReplyRow{334, "continue authentication"},                // RFC 4954
    ReplyRow{354, "send the message, end it with a lone dot"},
    ReplyRow{421, "service not available, closing the connection"},
    ReplyRow{422, "password change needed"},  // RFC 5248
    ReplyRow{432, "password change needed"},  // RFC 4954
    ReplyRow{450, "mailbox unavailable for now"},
    ReplyRow{451, "error in processing, try again later"},
    ReplyRow{452, "not enough storage or too many recipients, try again later"},
    ReplyRow{453, "no mail waiting for you"},               // RFC 2645
    ReplyRow{454, "authentication or TLS failed for now"},  // RFC 3207, 4954
    ReplyRow{455, "parameters cannot be honoured for now"},
    ReplyRow{458, "messages for the node cannot be queued"},  // RFC 1985
    ReplyRow{459, "node not allowed"},                        // RFC 1985
    ReplyRow{500, "command not recognised"},
    ReplyRow{501, "syntax error in the arguments"},
    ReplyRow{502, "command not implemented"},
    ReplyRow{503, "commands out of order"},
    ReplyRow{504, "parameter not implemented"},
    ReplyRow{521, "this host takes no mail"},                  // RFC 7504
    ReplyRow{523, "encryption needed to authenticate"},        // RFC 5248
    ReplyRow{524, "mechanism needs an encrypted connection"},  // RFC 5248
    ReplyRow{525, "account disabled"},                         // RFC 5248
    ReplyRow{530, "authentication or TLS required"},           // RFC 3207, 4954
    ReplyRow{534, "authentication mechanism too weak"},        // RFC 4954
    ReplyRow{535, "authentication failed"},                    // RFC 4954
    ReplyRow{538, "mechanism needs an encrypted connection"},  // RFC 2554
    ReplyRow{550, "mailbox unavailable or refused by policy"},
    ReplyRow{551, "recipient not local, try the address given"},
    ReplyRow{552, "storage exceeded or message too large"},
    ReplyRow{553, "mailbox name not allowed"},
    ReplyRow{554, "transaction failed"},
    ReplyRow{555, "MAIL or RCPT parameters not recognised"},
    ReplyRow{556, "the recipient's domain takes no mail"},  // RFC 7504
};

struct DetailRow {
  std::uint16_t subject;
  std::uint16_t detail;
  std::string_view meaning;
};

// RFC 3463 unless a source stands beside the row.
constexpr std::array k_details = {
    DetailRow{0, 0, "no further reason given"},
    DetailRow{1, 0, "something about the address"},
    DetailRow{1, 1, "no such mailbox"},
    DetailRow{1, 2, "no such domain or host"},
    DetailRow{1, 3, "address not well formed"},
    DetailRow{1, 4, "address matches several mailboxes"},
    DetailRow{1, 5, "address is valid"},
    DetailRow{1, 6, "mailbox has moved, no forwarding address"},
    DetailRow{1, 7, "sender's address not well formed"},
    DetailRow{1, 8, "sender's domain or host does not exist"},
    DetailRow{1, 9, "relayed to a server that knows no status notifications"},  // RFC 3886
    DetailRow{1, 10, "recipient's domain has a null MX: it takes no mail"},     // RFC 7505
    DetailRow{2, 0, "something about the mailbox"},
    DetailRow{2, 1, "mailbox disabled, takes no messages"},
    DetailRow{2, 2, "mailbox full"},
    DetailRow{2, 3, "message longer than the mailbox allows"},
    DetailRow{2, 4, "mailing list could not be expanded"},
    DetailRow{3, 0, "something about the destination's mail system"},
    DetailRow{3, 1, "mail system full"},
    DetailRow{3, 2, "system takes no network messages now"},
    DetailRow{3, 3, "system lacks a feature that was asked for"},
    DetailRow{3, 4, "message too big for the system"},
    DetailRow{3, 5, "system configured wrongly"},
    DetailRow{3, 6, "requested priority was changed"},  // RFC 6710
    DetailRow{4, 0, "something about the network or routing"},
    DetailRow{4, 1, "no answer from the host"},
    DetailRow{4, 2, "bad connection"},
    DetailRow{4, 3, "directory server failed"},
    DetailRow{4, 4, "no route to the destination"},
    DetailRow{4, 5, "mail system congested"},
    DetailRow{4, 6, "routing loop detected"},
    DetailRow{4, 7, "delivery time expired"},
    DetailRow{5, 0, "something about the protocol"},
    DetailRow{5, 1, "command invalid here"},
    DetailRow{5, 2, "syntax error"},
    DetailRow{5, 3, "too many recipients"},
    DetailRow{5, 4, "command arguments invalid"},
    DetailRow{5, 5, "wrong protocol version"},
    DetailRow{5, 6, "authentication exchange line too long"},  // RFC 4954
    DetailRow{6, 0, "something about the content"},
    DetailRow{6, 1, "media type not supported"},
    DetailRow{6, 2, "conversion required but forbidden"},
    DetailRow{6, 3, "conversion required but not supported"},
    DetailRow{6, 4, "converted with loss"},
    DetailRow{6, 5, "conversion failed"},
    DetailRow{6, 6, "message content not available"},                                   // RFC 4468
    DetailRow{6, 7, "non-ASCII addresses not permitted for this sender or recipient"},  // RFC 6531
    DetailRow{6, 8, "reply must hold UTF-8, which the client did not allow"},           // RFC 6531
    DetailRow{6, 9, "internationalised header cannot be passed to the recipient"},      // RFC 6531
    DetailRow{6, 10, "as 6.8, withdrawn in its favour"},                                // registry
    DetailRow{7, 0, "something about security or policy"},
    DetailRow{7, 1, "delivery not authorised, message refused"},
    DetailRow{7, 2, "sender may not write to this mailing list"},
    DetailRow{7, 3, "security conversion required but not possible"},
    DetailRow{7, 4, "security features not supported"},
    DetailRow{7, 5, "cryptographic failure"},
    DetailRow{7, 6, "cryptographic algorithm not supported"},
    DetailRow{7, 7, "message integrity check failed"},
    DetailRow{7, 8, "authentication credentials invalid"},                      // RFC 4954
    DetailRow{7, 9, "authentication mechanism too weak"},                       // RFC 4954
    DetailRow{7, 10, "encryption needed"},                                      // RFC 5248
    DetailRow{7, 11, "encryption required for this authentication mechanism"},  // RFC 4954
    DetailRow{7, 12, "user must move to this mechanism: change the password"},  // RFC 4954
    DetailRow{7, 13, "user account disabled"},                                  // RFC 5248
    DetailRow{7, 14, "trust relationship with the content's server required"},  // RFC 5248
    DetailRow{7, 15, "priority too low"},                                       // RFC 6710
    DetailRow{7, 16, "message too big for its priority"},                       // RFC 6710
    DetailRow{7, 17, "mailbox owner has changed"},                              // RFC 7293
    DetailRow{7, 18, "domain owner has changed"},                               // RFC 7293
    DetailRow{7, 19, "owner check of RRVS cannot be completed"},                // RFC 7293
    DetailRow{7, 20, "no passing DKIM signature"},                              // RFC 7372
    DetailRow{7, 21, "no acceptable DKIM signature"},                           // RFC 7372
    DetailRow{7, 22, "no valid DKIM signature of the author's domain"},         // RFC 7372
    DetailRow{7, 23, "SPF check failed"},                                       // RFC 7372
    DetailRow{7, 24, "SPF check ended in an error"},                            // RFC 7372
    DetailRow{7, 25, "reverse DNS check failed"},                               // RFC 7372
    DetailRow{7, 26, "several authentication checks failed"},                   // RFC 7372
    DetailRow{7, 27, "sender's domain has a null MX: it takes no replies"},     // RFC 7505
    DetailRow{7, 28, "message looks like part of a mail flood"},                // registry
    DetailRow{7, 29, "ARC check failed"},                                       // RFC 8617
    DetailRow{7, 30, "REQUIRETLS support required"},                            // RFC 8689
};

constexpr std::array<std::string_view, 8> k_subjects = {
    "other or undefined", "address",  "mailbox", "mail system",
    "network or routing", "protocol", "content", "security or policy"};

}  // namespace

std::string_view describe_reply(std::uint16_t code) noexcept {
  for (const ReplyRow& row : k_replies) {
    if (row.code == code) return row.meaning;
  }
  return {};
}

std::string_view describe_reply_class(std::uint16_t code) noexcept {
  constexpr std::string_view meanings[] = {"done", "go on, more is needed", "failed for now",
                                           "failed for good"};
  if (code < 200 || code > 599) return {};
  return meanings[code / 100 - 2];
}

std::string_view describe_enhanced_class(std::uint8_t status_class) noexcept {
  switch (status_class) {
    case 2: return "success";
    case 4: return "failure for now";
    case 5: return "permanent failure";
    default: return {};
  }
}

std::string_view describe_enhanced_subject(std::uint16_t subject) noexcept {
  return subject < k_subjects.size() ? k_subjects[subject] : std::string_view{};
}

std::string_view describe_enhanced_detail(std::uint16_t subject, std::uint16_t detail) noexcept {
  for (const DetailRow& row : k_details) {
    if (row.subject == subject && row.detail == detail) return row.meaning;
  }
  return {};
}

std::string describe_enhanced(std::string_view text) {
  const std::optional<EnhancedCode> code = read_enhanced_code(text);
  if (!code || code->text.size() != text.size()) return {};
  std::string out(describe_enhanced_class(code->status_class));
  const std::string_view detail = describe_enhanced_detail(code->subject, code->detail);
  const std::string_view subject = describe_enhanced_subject(code->subject);
  out.append(": ");
  if (!detail.empty()) return out.append(detail);
  out.append(subject.empty() ? "unregistered subject" : subject);
  return out.append(", detail not registered");
}

}  // namespace forensics
