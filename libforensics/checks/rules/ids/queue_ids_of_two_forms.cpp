#include <array>

#include "libforensics/checks/server_lines.h"
#include "libforensics/received/id_shape.h"

namespace forensics::rules {
namespace {

// Forms between which a setting or the version decides, so that one host has one of them.
enum class Form { none, postfix_short, postfix_long, sendmail_old, sendmail_8_10, sendmail_8_12 };

Form form_of(const Hop& hop) noexcept {
  if (hop.family == "postfix" && has_postfix_form(hop.id)) {
    return contains(hop.id, "z") ? Form::postfix_long : Form::postfix_short;
  }
  if (hop.family != "sendmail") return Form::none;
  if (is_old_sendmail_id(hop.id)) return Form::sendmail_old;
  if (!is_sendmail_id(hop.id)) return Form::none;
  return hop.id.size() == 12 ? Form::sendmail_8_10 : Form::sendmail_8_12;
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& older = evidence.chain.hops[at];
  const Hop& newer = evidence.chain.hops[evidence.hops[at].newer_line];
  const Form form = form_of(older);
  const Form other = form_of(newer);
  if (form == Form::none || other == Form::none || older.family != newer.family)
    return Outcome::not_applicable;
  if (form == other) return Outcome::clean;
  note.add(evidence, older.id);
  note.add(evidence, newer.id);
  note.add(evidence, older.by.name);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check queue_ids_of_two_forms{
    checked({.title = "One server wrote two lines, and their queue ids are of two forms",
             .rationale = "A setting of Postfix and the version of sendmail decide the form of all "
                          "ids of a host",
             .source = "0 of 695 genuine claimed lines whose server wrote another one",
             .false_positives = "two servers behind one name, one of which was renewed",
             .summary = "{c} made the ids {a} and {b}",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .wants = hop_has::newer_line | hop_has::id,
             .group = "server_lines",
             .run = run})};

}  // namespace forensics::rules
