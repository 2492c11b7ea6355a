#include <algorithm>

#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_name, "mx-relay"}, {MarkPlace::by_name, "mx-gate"}};

std::string_view without_digits(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of("0123456789"), text.size()));
}

// "mx-relay84-hz1.antispameurope.com", "mx-gate31-hz12"
bool is_node(std::string_view host) {
  host.remove_prefix(host.starts_with("mx-relay") ? 8 : host.starts_with("mx-gate") ? 7 : 0);
  const std::string_view cluster = without_digits(host);
  if (cluster.size() == host.size() || !cluster.starts_with("-hz")) return false;
  const std::string_view domain = without_digits(cluster.substr(3));
  return domain.size() + 3 < cluster.size() && (domain.empty() || domain.front() == '.');
}

bool recognises(const Line& line) {
  return line.from != nullptr && line.with == nullptr && line.via == nullptr &&
         line.hop.id.data() == nullptr && line.by->comment_count == 0 && has_tcp_comment(line) &&
         is_node(line.hop.by.name);
}

// from RDNS|unknown ([IP]) by NODE; date: no protocol, no id, and HELO is not told
void read(Line& line) {
  read_rdns_then_helo(line, RdnsStatus::unverified);
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
    rules::day_of_two_digits,
};

}  // namespace

extern constexpr Family hornetsecurity{
    checked({.description = "Hornetsecurity (antispameurope), a mail filter",
             .source = "22 lines of 2020 to 2026 measured, and the client that "
                       "X-cloud-security-connect names beside them",
             .rank = FamilyRank::brand,
             .marks = k_marks,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
