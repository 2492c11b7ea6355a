#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

// Four or more capitals and digits, both met.
bool is_random_label(std::string_view label) {
  bool digit = false;
  bool letter = false;
  for (const char c : label) {
    if (!is_digit(c) && !is_upper(c)) return false;
    (is_digit(c) ? digit : letter) = true;
  }
  return digit && letter && label.size() >= 4;
}

constexpr Mark k_marks[] = {{MarkPlace::with, "SMTP"}};

bool recognises(const Line& line) {
  const Hop& hop = line.hop;
  if (line.from == nullptr || line.by == nullptr || hop.with.value != "SMTP") return false;
  if (line.from->comment_count + line.by->comment_count != 0 || hop.id.data() != nullptr) {
    return false;
  }
  const std::string_view server = hop.by.name;
  const std::size_t dot = server.find('.');
  return dot != std::string_view::npos && contains(hop.from.name, ".") &&
         server.substr(dot + 1) == hop.from.name && is_random_label(server.substr(0, dot));
}

// from NAME by RANDOM.NAME with SMTP for RECIPIENT; date. No server is known to name itself so.
void read(Line& line) {
  line.hop.from.rdns_status = RdnsStatus::not_recorded;
}

}  // namespace

extern constexpr Family ratware_doubled_host{
    checked({.description = "A spamming program: it puts a random label before the name of its "
                            "client and calls that the server",
             .source = "18 lines of spam measured, none in genuine mail",
             .rank = FamilyRank::shape,
             .marks = k_marks,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
