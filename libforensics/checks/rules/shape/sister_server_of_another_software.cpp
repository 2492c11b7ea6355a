#include "libforensics/base/ascii.h"
#include "libforensics/checks/check.h"
#include "libforensics/checks/server_lines.h"

namespace forensics::rules {
namespace {

// Whether two host names differ in numbers alone: mx1.example.org and mx12.example.org.
bool differ_in_numbers(std::string_view a, std::string_view b) noexcept {
  while (!a.empty() && !b.empty()) {
    if (is_digit(a.front()) && is_digit(b.front())) {
      while (!a.empty() && is_digit(a.front())) a.remove_prefix(1);
      while (!b.empty() && is_digit(b.front())) b.remove_prefix(1);
    } else if (to_lower(a.front()) == to_lower(b.front())) {
      a.remove_prefix(1);
      b.remove_prefix(1);
    } else {
      return false;
    }
  }
  return a.empty() && b.empty();
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& older = evidence.chain.hops[at];
  const std::string_view program = server_program(older);
  if (program.empty() || evidence.hops[at].has(hop_has::newer_line)) return Outcome::not_applicable;
  for (std::uint32_t i = at; i-- > 0;) {
    const Hop& newer = evidence.chain.hops[i];
    const std::string_view other = server_program(newer);
    if (other.empty() || !differ_in_numbers(newer.by.name, older.by.name)) continue;
    if (other == program) return Outcome::clean;
    note.add(evidence, older.by.name);
    note.add(evidence, newer.by.name);
    note.word = other;
    return Outcome::hit;
  }
  return Outcome::not_applicable;
}

}  // namespace

extern constexpr Check sister_server_of_another_software{checked(
    {.title = "A newer line is of a server whose name differs in a number alone, by another mail "
              "program",
     .rationale = "Machines that are numbered through are set up alike; who writes a line in the "
                  "name of one must hit on their program",
     .source =
         "1 of 1,030 genuine lines with such a sister above; 13 % of messages of which a line was "
         "written again as another program does",
     .false_positives = "numbers that tell hosts of several tasks apart",
     .summary = "{a} is a sister of {b}, which wrote a newer line as {word} writes it, and this "
                "one is of another program",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .group = "server_lines",
     .run = run})};

}  // namespace forensics::rules
