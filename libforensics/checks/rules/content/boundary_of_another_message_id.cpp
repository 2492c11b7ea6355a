#include <algorithm>

#include "libforensics/base/ascii.h"
#include "libforensics/checks/check.h"
#include "libforensics/mime/boundary_text.h"

namespace forensics::rules {
namespace {

// "_000_" letters and digits "_": the letters and digits of the Message-ID, cut where they are too
// long. Null when the boundary is of no such shape.
std::string_view repeated_id(std::string_view boundary) noexcept {
  constexpr std::size_t k_counter = 5;  // "_000_"
  constexpr std::size_t k_shortest = 30;
  if (boundary.size() < k_counter + k_shortest + 1 || boundary[0] != '_' || boundary[4] != '_' ||
      boundary.back() != '_')
    return {};
  if (!std::all_of(boundary.begin() + 1, boundary.begin() + 4, is_digit)) return {};
  boundary.remove_prefix(k_counter);
  boundary.remove_suffix(1);
  return std::all_of(boundary.begin(), boundary.end(), is_alnum) ? boundary : std::string_view();
}

// Whether the letters and digits of `id` begin with `start`.
bool begins_with(std::string_view id, std::string_view start) noexcept {
  for (const char c : id) {
    if (start.empty()) return true;
    if (!is_alnum(c)) continue;
    if (c != start.front()) return false;
    start.remove_prefix(1);
  }
  return start.empty();
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const std::string_view id = evidence.identities.message_id;
  if (id.empty() || evidence.mime.parts.empty()) return Outcome::not_applicable;
  const MimePart& root = evidence.mime.parts.front();
  if (!root.boundary || !root.boundary->starts_with('_')) return Outcome::not_applicable;
  const std::string_view repeated = repeated_id(boundary_text(root));
  if (repeated.empty()) return Outcome::not_applicable;
  if (begins_with(id, repeated)) return Outcome::clean;
  note.add(evidence, repeated);
  note.add(evidence, id);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check boundary_of_another_message_id{checked(
    {.title = "Exchange's boundary repeats another Message-ID than the message has",
     .rationale = "Exchange makes the boundary of the letters and digits of the Message-ID; who "
                  "puts another id on the message, or another body under it, leaves the two apart",
     .source = "0 of 83 genuine and phishing messages whose id Exchange made; 30 phishing messages "
               "of one body that was sent again and again, without the id",
     .false_positives = "a gateway that gives the message a new id; reports of Exchange itself",
     .summary = "the boundary repeats {a}, the Message-ID is {b}",
     .scope = Scope::message,
     .bearing = Bearing::edited,
     .group = "foreign_program",
     .run = run})};

}  // namespace forensics::rules
