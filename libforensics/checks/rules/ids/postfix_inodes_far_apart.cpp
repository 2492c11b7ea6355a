#include <algorithm>
#include <charconv>

#include "libforensics/checks/server_lines.h"
#include "libforensics/received/id_shape.h"

namespace forensics::rules {
namespace {

constexpr std::size_t k_microseconds = 5;  // digits before the inode number
// Eight groups of a Linux file system, which puts the files of one folder into one group.
constexpr std::uint64_t k_neighbours = 1U << 17;

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

// From the one line up to the other the message did not leave the machine: each of the newer ones
// was handed over the loopback, or by a program of the machine. Else several may bear one name.
bool stays_on_the_machine(const std::vector<Hop>& hops, std::uint32_t newer, std::uint32_t older) {
  for (std::uint32_t i = newer; i < older; ++i) {
    const HopFrom& from = hops[i].from;
    const bool is_local = !from.ip && from.helo.empty() && from.name.empty();
    if (from.ip_scope != IpScope::loopback && !is_local) return false;
  }
  return true;
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const std::vector<Hop>& hops = evidence.chain.hops;
  const std::uint32_t newer = evidence.hops[at].newer_line;
  const auto a = inode_of(hops[at]);
  const auto b = inode_of(hops[newer]);
  if (!a || !b || !stays_on_the_machine(hops, newer, at)) return Outcome::not_applicable;
  if (std::max(*a, *b) - std::min(*a, *b) <= k_neighbours) return Outcome::clean;
  note.add(evidence, hops[at].by.name);
  note.add(evidence, hops[at].id);
  note.add(evidence, hops[newer].id);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check postfix_inodes_far_apart{checked(
    {.title = "One machine wrote two lines, and the inode numbers in its queue ids are far apart",
     .rationale =
         "A short id of Postfix ends in the number of the queue file's inode; a file system gives "
         "files of one folder numbers near each other, and a random id has any",
     .source =
         "8 of 332 genuine claimed lines whose machine wrote another one; four of five ids made "
         "at random",
     .false_positives = "file systems that number at random, a queue on several of them",
     .summary = "{a} made the ids {b} and {c}, of files that lie far apart",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::newer_line | hop_has::postfix_line | hop_has::id,
     .group = "server_lines",
     .run = run})};

}  // namespace forensics::rules
