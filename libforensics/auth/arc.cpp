#include "libforensics/auth/arc.h"

#include <array>
#include <charconv>
#include <map>
#include <string>

#include "libforensics/auth/internal/signature_check.h"
#include "libforensics/base/ascii.h"
#include "libforensics/headers/structured.h"

namespace forensics {
namespace {

struct SetFields {
  std::vector<std::uint32_t> results;
  std::vector<std::uint32_t> signatures;
  std::vector<std::uint32_t> seals;

  [[nodiscard]] bool is_complete() const noexcept {
    return results.size() == 1 && signatures.size() == 1 && seals.size() == 1;
  }
};

// What RFC 8617 4.2.1 allows for i=; 0 for anything else.
std::uint32_t read_instance(std::string_view text) noexcept {
  std::uint32_t out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc{} && end == text.data() + text.size() ? out : 0;
}

// Of ARC-Authentication-Results, comments and blanks taken out. RFC 8617 4.1.1 has "i=1" first; a
// sealer that wrote it further behind sealed it all the same.
std::uint32_t results_instance(std::string_view value) {
  Lexer lexer(value);
  std::string piece;
  while (true) {
    const Token token = lexer.next_significant();
    if (token.kind != TokenKind::end && !token.is(';')) {
      const bool apart = !piece.empty() && piece.back() != '=' && token.text.front() != '=';
      if (apart) piece += ' ';
      piece += token.text;
      continue;
    }
    if (piece.starts_with("i=")) return read_instance(std::string_view(piece).substr(2));
    if (token.kind == TokenKind::end) return 0;
    piece.clear();
  }
}

std::uint32_t instance_of(std::string_view value, FieldName name) {
  if (name == FieldName::arc_authentication_results) return results_instance(value);
  return read_instance(parse_tag_list(value).value_of("i"));
}

class ArcRun {
 public:
  ArcRun(const Headers& headers, const DnsView& view, std::optional<Instant> as_of)
      : headers_(headers), checker_(headers, view, as_of) {}

  ArcEvaluation run() {
    collect();
    if (fields_.empty()) return std::move(out_);
    if (check_structure()) {
      check_signatures();
      judge();
    }
    out_.missing = checker_.take_missing();
    return std::move(out_);
  }

 private:
  void collect() {
    for (std::uint32_t i = 0; i < headers_.fields.size(); ++i) {
      const FieldName name = headers_.fields[i].id;
      const bool results = name == FieldName::arc_authentication_results;
      if (!results && name != FieldName::arc_message_signature && name != FieldName::arc_seal)
        continue;
      SetFields& set = fields_[instance_of(headers_.raw_value(headers_.fields[i]), name)];
      (results                       ? set.results
       : name == FieldName::arc_seal ? set.seals
                                     : set.signatures)
          .push_back(i);
    }
  }

  void fail(ArcProblem problem, std::uint32_t instance) {
    out_.result = ArcResult::fail;
    if (out_.problem != ArcProblem::none) return;
    out_.problem = problem;
    out_.failed_instance = instance;
  }

  bool check_structure() {
    std::uint32_t expected = 1;
    for (const auto& [instance, set] : fields_) {
      if (instance != expected || !set.is_complete()) {
        fail(ArcProblem::structure, instance);
        return false;
      }
      if (++expected > k_max_arc_sets + 1) {
        fail(ArcProblem::too_many_sets, instance);
        return false;
      }
    }
    return true;
  }

  // What the seal of `instance` covers: all sets up to it, its own b= emptied. RFC 8617 5.1.1.
  [[nodiscard]] std::string sealed_text(std::uint32_t instance, const DkimSignature& seal) const {
    const internal::SignedMessage& message = checker_.message();
    std::string out;
    const auto append = [&](std::string_view field) {
      if (!out.empty()) out += "\r\n";
      append_canonical_field(field, Canonicalization::relaxed, out);
    };
    for (const auto& [number, set] : fields_) {
      if (number > instance) break;
      append(message.field_text(set.results[0]));
      append(message.field_text(set.signatures[0]));
      append(number == instance ? message.unsigned_text(set.seals[0], seal)
                                : std::string(message.field_text(set.seals[0])));
    }
    return out;
  }

  void check_signatures() {
    for (const auto& [instance, fields] : fields_) {
      ArcSet set;
      set.instance = instance;
      set.authentication_results = fields.results[0];
      set.message_signature =
          checker_.check_message(fields.signatures[0], SignatureField::arc_message_signature);
      const std::string_view value = headers_.raw_value(headers_.fields[fields.seals[0]]);
      const DkimSignature seal = parse_dkim_signature(value, SignatureField::arc_seal);
      set.seal = checker_.check_seal(fields.seals[0], sealed_text(instance, seal));
      set.chain_value = seal.tags.value_of("cv");
      out_.sets.push_back(std::move(set));
    }
  }

  // Whether a part of a set holds; what cannot be known yet is noted apart from what fails.
  bool holds(const DkimCheck& check) {
    if (check.result == DkimResult::missing_evidence) lacks_ = true;
    if (check.result == DkimResult::temperror) temporary_ = true;
    return check.result == DkimResult::pass || check.result == DkimResult::missing_evidence ||
           check.result == DkimResult::temperror;
  }

  [[nodiscard]] static bool signs_seals(const DkimSignature& signature) noexcept {
    for (const std::string_view name : signature.signed_names) {
      if (equals_ignoring_case(name, "arc-seal")) return true;
    }
    return false;
  }

  // Whether it is a message signature at all, changed bytes or not: what is none leaves its set
  // incomplete, and no ARC signature was ever made with SHA-1.
  [[nodiscard]] static bool is_well_formed(const DkimCheck& check) noexcept {
    return check.problem != DkimProblem::syntax &&
           check.problem != DkimProblem::algorithm_unknown &&
           check.signature.algorithm != SignatureAlgorithm::rsa_sha1 &&
           !signs_seals(check.signature);
  }

  void judge() {
    const ArcSet& newest = out_.sets.back();
    if (newest.chain_value == "fail") fail(ArcProblem::sealed_as_failed, newest.instance);
    for (const ArcSet& set : out_.sets) {
      if (set.chain_value != (set.instance == 1 ? "none" : "pass"))
        fail(ArcProblem::chain_value, set.instance);
    }
    if (!holds(*newest.message_signature)) fail(ArcProblem::message_signature, newest.instance);
    for (const ArcSet& set : out_.sets) {
      if (!is_well_formed(*set.message_signature))
        fail(ArcProblem::message_signature, set.instance);
    }
    for (auto set = out_.sets.rbegin(); set != out_.sets.rend(); ++set) {
      if (!holds(*set->seal) || !is_well_formed(*set->seal) ||
          set->seal->signature.tags.find("h") != nullptr)
        fail(ArcProblem::seal, set->instance);
    }
    for (auto set = out_.sets.rbegin(); set != out_.sets.rend(); ++set) {
      if (set->message_signature->result != DkimResult::pass) break;
      out_.oldest_pass = set->instance;
    }
    if (out_.result == ArcResult::fail) return;
    out_.result = lacks_       ? ArcResult::missing_evidence
                  : temporary_ ? ArcResult::temperror
                               : ArcResult::pass;
  }

  const Headers& headers_;
  internal::SignatureChecker checker_;
  std::map<std::uint32_t, SetFields> fields_;  // by instance; 0: without one
  ArcEvaluation out_;
  bool lacks_{false};
  bool temporary_{false};
};

}  // namespace

std::string_view arc_result_name(ArcResult result) noexcept {
  constexpr std::array<std::string_view, 5> names = {"none", "pass", "fail", "temperror",
                                                     "missing_evidence"};
  return names[static_cast<std::size_t>(result)];
}

std::string_view arc_problem_name(ArcProblem problem) noexcept {
  constexpr std::array<std::string_view, 7> names = {
      "none", "structure", "too_many_sets", "chain_value", "sealed_as_failed", "message_signature",
      "seal"};
  return names[static_cast<std::size_t>(problem)];
}

ArcEvaluation check_arc(const Headers& headers, const DnsView& view, std::optional<Instant> as_of) {
  return ArcRun(headers, view, as_of).run();
}

}  // namespace forensics
