#include <algorithm>
#include <iterator>

#include "libforensics/base/ascii.h"
#include "libforensics/base/blotted_out.h"
#include "libforensics/base/inner_name.h"
#include "libforensics/checks/country_offset.h"

namespace forensics::rules {
namespace {

// Top-level domains of countries that are sold to everybody, or whose people live elsewhere.
constexpr std::string_view k_open_countries[] = {
    "ac", "ag", "ai", "am", "as", "bi", "bz", "cc", "co", "cx", "dj", "eu", "fm", "gg", "gl", "gs",
    "hm", "im", "io", "la", "ly", "md", "me", "mn", "ms", "mu", "nf", "nu", "pm", "pw", "re", "rs",
    "sc", "sh", "st", "su", "tc", "tf", "tk", "to", "tv", "vc", "vg", "wf", "ws", "yt"};

// The country whose label a host name ends in ("uk" is GB); empty when it tells none.
std::string_view country_of(std::string_view host) noexcept {
  if (host.ends_with('.')) host.remove_suffix(1);
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || host.size() - dot != 3) return {};
  const std::string_view label = host.substr(dot + 1);
  if (!is_alpha(label[0]) || !is_alpha(label[1])) return {};
  const bool open = std::any_of(std::begin(k_open_countries), std::end(k_open_countries),
                                [&](auto known) { return equals_ignoring_case(known, label); });
  if (open) return {};
  return equals_ignoring_case(label, "uk") ? std::string_view("GB") : label;
}

// Machines for rent stand where the landlord has them, and keep the zone that he set.
bool is_rented(std::string_view host) noexcept {
  constexpr std::string_view k_words[] = {"vps", "dedi", "cloud", "vserver", "hosting"};
  return std::any_of(std::begin(k_words), std::end(k_words), [host](std::string_view word) {
    return find_ignoring_case(host, word) != std::string_view::npos;
  });
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const std::string_view country = country_of(hop.by.name);
  if (country.empty() || hop.kind == HopKind::mail_fetch || !evidence.hops[at].by_group.empty() ||
      !tells_an_offset(hop.date) || is_rented(hop.by.name) || is_blotted_out(hop.by.raw))
    return Outcome::not_applicable;
  const Outcome outcome = compare_with_country(*evidence.zones, country, hop.date);
  if (outcome != Outcome::hit) return outcome;
  note.add(evidence, hop.by.name);
  note.add(evidence, hop.date.raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check stamp_offset_not_of_the_server_country{checked(
    {.title = "No clock in the country of the server's name showed the offset of the stamp",
     .rationale = "A name under a country's domain is mostly of a machine in that country, or of "
                  "one that keeps UTC; an invented or moved stamp shows another zone",
     .source = "0 of 192 genuine claimed lines of such servers, 97 to 100 % of those with another "
               "zone",
     .false_positives = "operators that run their servers abroad and leave them on local time",
     .summary = "{a} is a name of a country in which no clock showed the offset of {b}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .needs = needs::zones,
     .group = "server_zone",
     .run = run})};

}  // namespace forensics::rules
