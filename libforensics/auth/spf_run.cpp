#include "libforensics/auth/internal/spf_run.h"

#include <algorithm>

#include "libforensics/base/ascii.h"
#include "libforensics/dns/name.h"

namespace forensics::internal {
namespace {

IpAddress without_mapping(const IpAddress& ip) {
  const auto embedded = embedded_v4(ip);
  return embedded && embedded->by == Embedding::mapped ? embedded->address : ip;
}

// RFC 7208 4.3: a name of several labels; no address literal, no bare address.
bool may_have_record(std::string_view domain) {
  const std::string name = canonical_name(domain);
  if (!is_valid_name(name) || name.find('.') == std::string::npos || name[0] == '[') return false;
  return !IpAddress::parse(name);
}

// The SPF records among TXT records, strings joined. RFC 7208 3.3 and 4.5.
std::vector<std::string> spf_records_of(const DnsAnswer& answer) {
  std::vector<std::string> out;
  for (const DnsRecord& record : answer.records) {
    const TextStrings* text = record.text();
    if (text == nullptr) continue;
    std::string joined = text->joined();
    if (is_spf_record(joined)) out.push_back(std::move(joined));
  }
  return out;
}

SpfResult result_of(SpfQualifier qualifier) noexcept {
  switch (qualifier) {
    case SpfQualifier::pass: return SpfResult::pass;
    case SpfQualifier::fail: return SpfResult::fail;
    case SpfQualifier::softfail: return SpfResult::softfail;
    default: return SpfResult::neutral;
  }
}

}  // namespace

SpfRun::SpfRun(const SpfRequest& request, const DnsView& view)
    : request_(request), ip_(without_mapping(request.ip)), asker_(view, request.as_of) {
  const std::string_view from = request.mail_from;
  const std::size_t at = from.rfind('@');
  local_part_ = at == std::string_view::npos || at == 0 ? "postmaster" : from.substr(0, at);
  sender_domain_ = from.empty()                   ? request.helo
                   : at == std::string_view::npos ? from
                                                  : from.substr(at + 1);
}

SpfEvaluation SpfRun::run() {
  out_.domain = sender_domain_;
  walk();
  out_.missing = asker_.missing();
  out_.anachronistic = asker_.anachronistic();
  out_.bogus = asker_.bogus();
  return std::move(out_);
}

void SpfRun::walk() {
  std::optional<SpfResult> pending = open(sender_domain_, 0);
  while (true) {
    if (!pending) {
      pending = advance();
      continue;
    }
    if (frames_.empty()) break;
    const std::unique_ptr<Frame> done = std::move(frames_.back());
    frames_.pop_back();
    if (frames_.empty()) {
      // The sender's words about a fail; they do not change it. RFC 7208 6.2.
      const SpfTerm* exp = done->record.modifier(SpfTermKind::exp);
      out_.result = asker_.missing().empty() ? *pending : SpfResult::missing_evidence;
      if (*pending == SpfResult::fail && exp != nullptr) explain(*exp, done->domain);
      return;
    }
    pending = close_include(*pending, *done);
  }
  out_.result = asker_.missing().empty() ? *pending : SpfResult::missing_evidence;
}

SpfResult SpfRun::fail(SpfResult result, SpfProblem problem, std::string_view text) {
  if (out_.problem == SpfProblem::none) {
    out_.problem = problem;
    out_.problem_text = text;
  }
  return result;
}

// Fetches the record of `domain` and puts it on the stack; a result when there is none to put.
std::optional<SpfResult> SpfRun::open(std::string_view domain, std::size_t step) {
  const bool first = frames_.empty();
  if (!may_have_record(domain))
    return first ? fail(SpfResult::none, SpfProblem::no_domain, domain) : SpfResult::none;
  const DnsAnswer& answer = asker_.ask(domain, DnsType::txt);
  if (answer.status == DnsStatus::not_asked) return SpfResult::missing_evidence;
  if (answer.is_failure()) return fail(SpfResult::temperror, SpfProblem::dns_failure, domain);
  std::vector<std::string> records = spf_records_of(answer);
  if (records.empty())
    return first ? fail(SpfResult::none, SpfProblem::no_record, domain) : SpfResult::none;
  if (records.size() > 1) return fail(SpfResult::permerror, SpfProblem::several_records, domain);
  auto frame = std::make_unique<Frame>();
  frame->domain = domain;
  frame->text = std::move(records[0]);
  frame->record = parse_spf_record(frame->text);
  frame->step = step;
  if (first) out_.record = frame->text;
  const std::optional<SpfSyntaxError> error = frame->record.error;
  const std::string problem = error ? std::string(error->span.of(frame->text)) : std::string();
  frames_.push_back(std::move(frame));
  if (error) return fail(SpfResult::permerror, SpfProblem::syntax, problem);
  return std::nullopt;
}

// Evaluates the next term of the innermost record; its result when that decides it.
std::optional<SpfResult> SpfRun::advance() {
  Frame& frame = *frames_.back();
  if (frame.next >= frame.record.terms.size()) return finish_record();
  const SpfTerm& term = frame.record.terms[frame.next++];
  if (term.is_modifier()) return std::nullopt;
  const std::size_t step = out_.steps.size();
  begin_step(term);
  if (term.asks_dns()) {
    if (const auto result = count_lookup()) return result;
  }
  if (term.kind == SpfTermKind::include) {
    const std::string target = target_of(term);
    const auto result = open(target, step);
    if (!result) return std::nullopt;
    Frame absent;
    absent.step = step;
    absent.domain = target;
    if (*result == SpfResult::permerror && frames_.back().get() != &frame) return result;
    return close_include(*result, absent);
  }
  return settle(term, step, evaluate(term));
}

std::optional<SpfResult> SpfRun::settle(const SpfTerm& term, std::size_t step,
                                        const Verdict& verdict) {
  SpfStep& entry = out_.steps[step];
  if (verdict.result) {
    entry.outcome = SpfStepOutcome::error;
    return verdict.result;
  }
  entry.outcome = verdict.match == Match::yes  ? SpfStepOutcome::match
                  : verdict.match == Match::no ? SpfStepOutcome::no_match
                                               : SpfStepOutcome::unknown;
  if (verdict.match != Match::yes) return std::nullopt;
  if (is_outermost()) out_.mechanism = entry.term;
  return result_of(term.qualifier);
}

// RFC 7208 5.2: what the result of an included record means to the including one.
std::optional<SpfResult> SpfRun::close_include(SpfResult inner, const Frame& frame) {
  const Frame& outer = *frames_.back();
  const SpfTerm& term = outer.record.terms[outer.next - 1];
  switch (inner) {
    case SpfResult::pass: return settle(term, frame.step, {Match::yes, std::nullopt});
    case SpfResult::missing_evidence:
      return settle(term, frame.step, {Match::unknown, std::nullopt});
    case SpfResult::none:
      return settle(
          term, frame.step,
          {Match::no, fail(SpfResult::permerror, SpfProblem::target_without_record, frame.domain)});
    case SpfResult::temperror:
    case SpfResult::permerror: return settle(term, frame.step, {Match::no, inner});
    default: return settle(term, frame.step, {Match::no, std::nullopt});
  }
}

// No mechanism matched: RFC 7208 4.7 and 6.1.
std::optional<SpfResult> SpfRun::finish_record() {
  const Frame& frame = *frames_.back();
  const SpfTerm* redirect = frame.record.modifier(SpfTermKind::redirect);
  const bool has_all = frame.record.modifier(SpfTermKind::all) != nullptr;
  if (redirect == nullptr || has_all) return SpfResult::neutral;
  begin_step(*redirect);
  if (const auto result = count_lookup()) return result;
  const std::string target = target_of(*redirect);
  const std::size_t step = frame.step;
  const auto result = open(target, step);
  if (!result) {
    // The target takes the place of the record that named it.
    frames_.erase(frames_.end() - 2);
    return std::nullopt;
  }
  if (frames_.back().get() != &frame) frames_.erase(frames_.end() - 2);
  if (*result != SpfResult::none) return result;
  return fail(SpfResult::permerror, SpfProblem::target_without_record, target);
}

SpfStep& SpfRun::begin_step(const SpfTerm& term) {
  const Frame& frame = *frames_.back();
  SpfStep step;
  step.depth = static_cast<std::uint32_t>(frames_.size() - 1);
  step.domain = frame.domain;
  step.term = term.span.of(frame.text);
  return out_.steps.emplace_back(std::move(step));
}

std::optional<SpfResult> SpfRun::count_lookup() {
  SpfStep& step = out_.steps.back();
  ++step.lookups;
  if (++out_.lookups <= request_.limits.lookups) return std::nullopt;
  step.outcome = SpfStepOutcome::error;
  return fail(SpfResult::permerror, SpfProblem::too_many_lookups, step.term);
}

std::optional<SpfResult> SpfRun::count_void(const DnsAnswer& answer) {
  if (!answer.is_void()) return std::nullopt;
  SpfStep& step = out_.steps.back();
  ++step.voids;
  if (++out_.voids <= request_.limits.voids) return std::nullopt;
  return fail(SpfResult::permerror, SpfProblem::too_many_voids, step.term);
}

}  // namespace forensics::internal
