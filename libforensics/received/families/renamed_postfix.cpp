#include <algorithm>

#include "libforensics/received/family.h"
#include "libforensics/received/id_shape.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr std::string_view k_names[] = {"Mailchimp",    "SkyGuard",
                                        "Bossmail",     "Proxmox",
                                        "Zendesk",      "PPE Hosted ESMTP Server",
                                        "Mailerdaemon", "Email Security Gateway"};

bool is_capital(std::string_view words) {
  return std::none_of(words.begin(), words.end(), is_lower);
}

// "by HOST (NAME, from userid N) id QUEUEID": a program on the machine itself.
bool is_pickup(const Line& line) {
  const auto tells_user = [](const Comment& comment) {
    return contains(comment.text, "from userid ");
  };
  const auto& comments = line.hop.comments;
  return line.from == nullptr && has_postfix_form(line.hop.id) &&
         std::any_of(comments.begin(), comments.end(), tells_user);
}

// Any name in the place of "Postfix" when all the rest is that of Postfix.
bool recognises(const Line& line) {
  if (is_pickup(line)) return true;
  for (const std::string_view name : k_names) {
    if (software_begins(line, name)) return true;
  }
  return line.from != nullptr && line.hop.by.software.data() != nullptr && has_tcp_comment(line) &&
         line.hop.with.proto.find("SMTP") != std::string_view::npos &&
         is_capital(line.hop.with.value) && has_postfix_form(line.hop.id) &&
         line.hop.date.raw.ends_with(')');
}

// from HELO (RDNS|unknown [IP]) by HOST (NAME) with ESMTP id QUEUEID; by HOST (NAME, from userid N)
void read(Line& line) {
  if (line.from == nullptr) {
    line.hop.kind = HopKind::local;
    return;
  }
  read_helo_then_rdns(line, RdnsStatus::verified);
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
};

}  // namespace

extern constexpr Family renamed_postfix{
    checked({.description = "Postfix under the name of its operator (mail_name)",
             .source = "344 lines measured: shape, queue ids and their clocks are those of Postfix",
             .rank = FamilyRank::shape,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
