#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const std::string_view id = evidence.identities.message_id;
  if (id.empty()) return Outcome::not_applicable;
  const std::size_t at_sign = id.rfind('@');
  if (at_sign == std::string_view::npos) return Outcome::not_applicable;
  if (id.find('.', at_sign) != std::string_view::npos ||
      id.find('[', at_sign) != std::string_view::npos)
    return Outcome::clean;
  note.add(evidence, id);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check message_id_of_no_host{
    checked({.title = "The part of the Message-ID behind the @ is no host name",
             .rationale = "Programs put the name of the machine there",
             .source = "RFC 5322 3.6.4; 467 of 4,150 genuine messages of 2002 and 137 of 2,400 of "
                       "list archives, 314 of 1,871 spam messages",
             .false_positives = "home computers without a domain",
             .summary = "{a} is no full host name",
             .scope = Scope::message,
             .bearing = Bearing::identity,
             .group = "message_id",
             .run = run})};

}  // namespace forensics::rules
