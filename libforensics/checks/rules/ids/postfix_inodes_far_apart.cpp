#include <algorithm>
#include <charconv>

#include "libforensics/checks/server_lines.h"
#include "libforensics/received/id_shape.h"

namespace forensics::rules {
namespace {

constexpr std::size_t k_microseconds = 5;  // digits before the inode number

// The inode of the queue file, which a short id ends in; null for other ids.
std::optional<std::uint64_t> inode_of(const Hop& hop) noexcept {
  if (hop.family != "postfix" || hop.id.size() <= k_microseconds || hop.id.size() > 16 ||
      contains(hop.id, "z"))
    return std::nullopt;
  const std::string_view digits = hop.id.substr(k_microseconds);
  std::uint64_t out = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out, 16);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return out;
}

// Ids of different length are of two machines behind one name.
Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& older = evidence.chain.hops[at];
  const Hop& newer = evidence.chain.hops[evidence.hops[at].newer_line];
  const auto a = inode_of(older);
  const auto b = inode_of(newer);
  if (!a || !b || older.id.size() != newer.id.size()) return Outcome::not_applicable;
  if (std::min(*a, *b) >= std::max(*a, *b) / 2) return Outcome::clean;
  note.add(evidence, older.by.name);
  note.add(evidence, older.id);
  note.add(evidence, newer.id);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check postfix_inodes_far_apart{checked(
    {.title = "One server wrote two lines, and the inode numbers in its queue ids are far apart",
     .rationale =
         "A short id of Postfix ends in the number of the queue file's inode; a file system gives "
         "files of one folder numbers near each other, and a random id has any",
     .source = "11 of 343 genuine claimed lines whose server wrote another one, three hosts behind "
               "one name among them; 60 % of ids made at random",
     .false_positives = "machines behind one name, file systems that number at random",
     .summary = "{a} made the ids {b} and {c}, of files that lie far apart",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::newer_line | hop_has::postfix_line | hop_has::id,
     .group = "server_lines",
     .run = run})};

}  // namespace forensics::rules
