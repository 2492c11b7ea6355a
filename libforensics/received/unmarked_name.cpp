#include "libforensics/received/unmarked_name.h"

#include "libforensics/received/words.h"

namespace forensics {
namespace {

// "mail pickup service", "user@example.org", "<unknown>" are not what a client says of itself.
bool is_name_of_host(const Line& line) noexcept {
  if (line.from == nullptr || contains(line.peer.name, "@") || contains(line.peer.name, "<")) {
    return false;
  }
  const std::string_view rest = after_words(line.from->value, 1);  // "NAME [ADDRESS]"
  return rest.empty() || read_address(rest).has_value();
}

bool ends_as_answer(std::string_view name) noexcept {
  return name.ends_with('.') && is_domain_like(name);
}

bool has_form_of_qmail(const Line& line) noexcept {
  return line.peer.address_source == IpSource::paren && line.with != nullptr &&
         line.hop.date.instant.has_value() && line.hop.date.weekday < 0 &&
         line.hop.from.name_kind == NameKind::domain;
}

}  // namespace

void read_unmarked_name(Line& line) noexcept {
  const HopFrom& from = line.hop.from;
  if (!line.peer.host.empty()) {
    read_helo_then_rdns(line, RdnsStatus::unverified);
  } else if (line.peer.helo.data() != nullptr || from.name_kind == NameKind::unknown) {
    if (line.peer.address) read_rdns_then_helo(line, RdnsStatus::unverified);
  } else if (!line.peer.address || line.peer.name.empty() || !is_name_of_host(line)) {
    return;
  } else if (ends_as_answer(line.peer.name) || has_form_of_qmail(line)) {
    read_rdns_then_helo(line, RdnsStatus::unverified);
  } else {
    read_helo_only(line);
  }
}

}  // namespace forensics
