#include <charconv>

#include "libforensics/checks/check.h"
#include "libforensics/received/id_shape.h"

namespace forensics::rules {
namespace {

// 12 of "8.12.10"; null when it is no version 8.
std::optional<unsigned> minor_version(std::string_view version) noexcept {
  if (!version.starts_with("8.")) return std::nullopt;
  version.remove_prefix(2);
  unsigned minor = 0;
  const auto [end, error] = std::from_chars(version.data(), version.data() + version.size(), minor);
  if (error != std::errc{}) return std::nullopt;
  return minor;
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const std::string_view version =
      hop.by.software_version.empty() ? hop.by.software : hop.by.software_version;
  const auto minor = minor_version(version);
  if (!minor) return Outcome::not_applicable;
  const bool old_id = is_old_sendmail_id(hop.id);
  const bool new_id = is_sendmail_id(hop.id);
  if (!old_id && !new_id) return Outcome::not_applicable;
  if ((*minor >= 10) == new_id) return Outcome::clean;
  note.add(evidence, hop.id);
  note.add(evidence, version);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check sendmail_id_of_another_version{
    checked({.title = "The id has the form of another sendmail version than the line names",
             .rationale = "Ids changed their form in 8.10; the version stands in the same line",
             .source = "3 of 12,263 lines: two ports with ids of their own and one forged line",
             .false_positives = "Digital UNIX and some ports keep old forms",
             .summary = "{a} is no id of {b}",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .wants = hop_has::sendmail_line | hop_has::id,
             .group = "id",
             .run = run})};

}  // namespace forensics::rules
