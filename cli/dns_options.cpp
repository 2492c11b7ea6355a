#include "cli/dns_options.h"

#include <fstream>
#include <utility>

#include <CLI/CLI.hpp>

namespace forensics::cli {
namespace {

constexpr const char* k_sources = "off, plan, live, or: snapshot FILE";

std::string check_resolver(const std::string& word) {
  return parse_dns_server(word) ? std::string() : "ADDRESS or ADDRESS@PORT";
}

std::string check_exposure(const std::string& word) {
  return dns_exposure_of(word) ? std::string()
                               : "infrastructure, sender-zone, third-party or recipient-unique";
}

std::string check_list(const std::string& word) {
  if (find_dns_list(word) != nullptr) return {};
  std::string known = "none of the lists:";
  for (const DnsList& list : dns_lists()) known += ' ' + std::string(list.zone);
  return known;
}

LiveDnsSetup setup_of(const DnsArguments& arguments) {
  LiveDnsSetup setup;
  for (const std::string& word : arguments.resolvers)
    setup.connection.servers.push_back(*parse_dns_server(word));
  for (const std::string& word : arguments.allow) setup.allowed.push_back(*dns_exposure_of(word));
  setup.connection.trust_anchor_file = arguments.anchor;
  setup.limits.deadline_ms = static_cast<std::uint32_t>(arguments.timeout_s * 1'000);
  return setup;
}

// The file is opened before the first question, so that no answer is lost to a wrong path.
Result<DnsFile> resolve_live(const DnsArguments& arguments, const DnsPass& pass) {
  const auto unwritable = [&] {
    return fail(ErrorCode::cannot_write, arguments.record + ": cannot write");
  };
  std::ofstream file;
  if (!arguments.record.empty()) {
    file.open(arguments.record, std::ios::binary | std::ios::trunc);
    if (!file) return unwritable();
  }
  auto recorded = record_dns(setup_of(arguments), pass);
  if (!recorded || arguments.record.empty()) return recorded;
  file << snapshot_text(recorded->answers);
  file.close();
  if (!file) return unwritable();
  return recorded;
}

}  // namespace

void add_dns_options(CLI::App& verb, DnsArguments& arguments) {
  verb.add_option("--dns", arguments.source,
                  "Answers of DNS: none; from a file recorded earlier, which is all that is known; "
                  "asked now; or what would be asked")
      ->type_name("off|snapshot FILE|plan|live");
  verb.add_option("--dns-allow", arguments.allow,
                  "live: which questions may be put, by whom they tell something: infrastructure, "
                  "sender-zone, third-party, recipient-unique")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(check_exposure)
      ->type_name("CLASS,...");
  verb.add_option("--dns-list", arguments.lists,
                  "Lists of addresses or domains to ask about the clients seen and the author's "
                  "domain; their operators learn of it")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(check_list)
      ->type_name("ZONE,...");
  verb.add_option("--resolver", arguments.resolvers,
                  "live: the resolver to ask, else that of /etc/resolv.conf; repeat for more")
      ->allow_extra_args(false)
      ->check(check_resolver)
      ->type_name("ADDRESS[@PORT]");
  verb.add_option("--dns-anchor", arguments.anchor,
                  "live: validate DNSSEC from the DS or DNSKEY records of FILE; the resolver must "
                  "pass signatures on")
      ->type_name("FILE");
  // libunbound ends its own retries after 12.7 s or more (docs/decisions/0011-live-dns.md).
  verb.add_option("--dns-timeout", arguments.timeout_s, "live: seconds for one question")
      ->check(CLI::Range(0.1, 12.0))
      ->capture_default_str();
  verb.add_option("--dns-record", arguments.record,
                  "live: keep the answers in FILE, which --dns snapshot FILE reads")
      ->type_name("FILE");
}

void settle_dns(DnsArguments& arguments, std::vector<std::string>& inputs) {
  std::vector<std::string>& source = arguments.source;
  const bool known = arguments.is_snapshot() || arguments.is_live() || arguments.is_plan();
  if (!known && source[0] != "off") throw CLI::ValidationError("--dns", k_sources);
  const std::size_t own = arguments.is_snapshot() ? 2 : 1;
  if (source.size() < own) throw CLI::ValidationError("--dns", "snapshot needs a file of answers");
  const auto rest = source.begin() + static_cast<std::ptrdiff_t>(own);
  inputs.insert(inputs.end(), rest, source.end());
  source.erase(rest, source.end());
  if (arguments.is_live() && arguments.allow.empty())
    throw CLI::ValidationError("--dns",
                               "live needs --dns-allow with the classes of questions that "
                               "may be put; --dns plan shows them");
  const bool tuned = !arguments.allow.empty() || !arguments.resolvers.empty() ||
                     !arguments.anchor.empty() || !arguments.record.empty();
  if (source[0] == "off" && !arguments.lists.empty())
    throw CLI::ValidationError("--dns-list", "lists are asked by DNS: give --dns, too");
  if (!arguments.is_live() && tuned)
    throw CLI::ValidationError("--dns", "only live takes the other options of DNS");
}

Result<std::optional<DnsFile>> load_dns(const DnsArguments& arguments, const DnsPass& pass) {
  if (!arguments.is_live() && !arguments.is_snapshot()) return std::nullopt;
  auto file =
      arguments.is_live() ? resolve_live(arguments, pass) : open_dns_snapshot(arguments.source[1]);
  if (!file) return tl::unexpected(file.error());
  return std::optional(std::move(*file));
}

int print_dns_plan(const DnsPass& pass) {
  std::string text;
  for (const DnsNeed& need : plan_dns(pass)) {
    const DnsRefusal refusal = refusal_of(need.question);
    text += refusal == DnsRefusal::none ? dns_exposure_name(need.exposure) : "never";
    text += '\t';
    text += dns_purpose_name(need.purpose);
    text += '\t';
    text += dns_type_name(need.question.type);
    text += '\t';
    text += need.question.name;
    if (refusal != DnsRefusal::none) text += "\t" + std::string(dns_refusal_words(refusal));
    text += '\n';
  }
  return cli::print(text) ? k_exit_ok : k_exit_usage;
}

}  // namespace forensics::cli
