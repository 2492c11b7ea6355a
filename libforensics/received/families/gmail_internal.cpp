#include "libforensics/received/address_text.h"
#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

bool is_google_host(const Line& line) {
  if (line.hop.by.ip) {
    return line.hop.by.ip->is_v4() ? line.hop.by.ip->bytes()[0] == 10
                                   : line.hop.by.name.starts_with("2002:");
  }
  return by_ends(line, ".google.com");
}

// "qwk3" with "3so392791qwk.21", "lams18" with "s18so7168202lam.3": the id repeats the cell.
bool is_cell(std::string_view host, std::string_view id) {
  if (host.size() < 4 || host.size() > 8) return false;
  const std::string_view cell = host.substr(0, 3);
  const std::string_view shard = host.substr(3);
  const std::size_t at = id.find(cell, shard.size());
  return id.starts_with(shard) && id.substr(shard.size()).starts_with("so") &&
         at != std::string_view::npos && at + 3 < id.size() && id[at + 3] == '.';
}

constexpr Mark k_marks[] = {{MarkPlace::from_name, "mr.google.com"},
                            {MarkPlace::proto, "SMTP"},
                            {MarkPlace::proto, "HTTP"},
                            {MarkPlace::proto, "POP3"}};

bool recognises(const Line& line) {
  if (line.hop.from.name == "mr.google.com" && has_comment(line, "num_hops")) return true;
  if (line.from != nullptr || line.by == nullptr || line.lead.data() != nullptr) return false;
  const std::string_view proto = line.hop.with.proto;
  const bool known = proto == "SMTP" || proto == "HTTP" || proto == "POP3";
  return known && line.by->comment_count == 0 &&
         (is_google_host(line) || is_cell(line.hop.by.name, line.hop.id));
}

// by 2002:a05:..|10.x.y.z|mail-x.google.com with SMTP id ID: no peer is printed. The 2002: address
// is Google's own 10/8 written as 6to4. "with HTTP": web mail.
void read(Line& line) {
  if (line.hop.with.proto == "SMTP") line.hop.kind = HopKind::local;
}

constexpr Invariant k_invariants[] = {
    rules::pacific_time,
    rules::weekday_first,
};

}  // namespace

extern constexpr Family gmail_internal{checked({.description = "Google's servers among themselves",
                                                .source = "13,600 lines measured",
                                                .rank = FamilyRank::brand,
                                                .marks = k_marks,
                                                .recognises = recognises,
                                                .read = read,
                                                .invariants = k_invariants})};

}  // namespace forensics::families
