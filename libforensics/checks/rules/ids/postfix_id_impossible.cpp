#include "libforensics/base/ascii.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

// Microseconds below a million in five digits, then the inode.
bool is_short_id(std::string_view id) noexcept {
  if (id.size() < 6 || id.size() > 16) return false;
  unsigned micros = 0;
  for (std::size_t i = 0; i < id.size(); ++i) {
    if (is_lower(id[i]) || hex_value(id[i]) < 0) return false;
    if (i < 5) micros = micros * 16 + static_cast<unsigned>(hex_value(id[i]));
  }
  return micros < 1'000'000;
}

// Digits and consonants; a z parts the time from the inode.
bool is_long_id(std::string_view id) noexcept {
  constexpr std::string_view k_digits = "0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz";
  return id.size() >= 12 && id.find_first_not_of(k_digits) == std::string_view::npos &&
         id.rfind('z') >= 10 && id.rfind('z') != std::string_view::npos;
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (hop.family != "postfix" || hop.id.empty()) return Outcome::not_applicable;
  if (is_short_id(hop.id) || is_long_id(hop.id)) return Outcome::clean;
  note.add(evidence, hop.id);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check postfix_id_impossible{checked(
    {.title = "The id is none that Postfix can make",
     .rationale = "A short id begins with the microseconds of its second in five hexadecimal "
                  "digits, a long one has no vowels",
     .source = "0 violations in 127,215 lines; a random number breaks it in one case of twenty, "
               "random letters nearly always",
     .false_positives = "ids damaged by anonymising",
     .summary = "Postfix cannot make the id {a}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .group = "id",
     .run = run})};

}  // namespace forensics::rules
