#include "libforensics/resolve_dns.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "libforensics/auth/digest.h"

namespace forensics {
namespace {

Instant now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::seconds>(since).count(), 0};
}

std::uint64_t steady_ms() {
  const auto since = std::chrono::steady_clock::now().time_since_epoch();
  return static_cast<std::uint64_t>(
      std::chrono::duration_cast<std::chrono::milliseconds>(since).count());
}

Result<std::vector<DnsServer>> system_servers() {
  constexpr const char* path = "/etc/resolv.conf";
  const auto text = read_message_file(path);
  if (!text) return tl::unexpected(text.error());
  auto servers = read_resolv_conf(*text);
  if (servers.empty())
    return fail(ErrorCode::usage, std::string(path) + ": names no server to ask");
  return servers;
}

// An anchor file without a key would leave everything unchecked and nobody would know.
Result<void> check_anchor(const std::string& path) {
  if (path.empty()) return {};
  const auto text = read_message_file(path);
  if (!text) return tl::unexpected(text.error());
  if (text->find("DNSKEY") == std::string::npos && text->find("DS") == std::string::npos)
    return fail(ErrorCode::bad_data_file, path + ": holds no DS or DNSKEY record");
  return {};
}

DnsSnapshotHead head_of(const LiveDnsOptions& connection) {
  DnsSnapshotHead head;
  head.created = now();
  head.tool = "forensics " + std::string(library_version());
  for (const DnsServer& server : connection.servers) {
    if (!head.resolver.empty()) head.resolver += ',';
    head.resolver += server.to_string();
  }
  head.dnssec = connection.trust_anchor_file.empty() ? "none" : "validated";
  return head;
}

DnsAnswer not_asked(std::string why) {
  DnsAnswer answer;
  answer.time = now();
  answer.why = std::move(why);
  answer.source = "live";
  return answer;
}

// Answered, or not to be: whoever decides so says why.
bool is_decided(const DnsView& known, const DnsQuestion& question) {
  const DnsAnswer& answer = *known.look_up(question.name, question.type, std::nullopt).answer;
  return answer.status != DnsStatus::not_asked || !answer.why.empty();
}

class Recording {
 public:
  Recording(DnsBackend& backend, const LiveDnsSetup& setup)
      : allowed_(setup.allowed),
        resolver_(backend, {.now = &now, .steady_ms = &steady_ms}, setup.limits) {
    snapshot_.head = head_of(setup.connection);
  }

  DnsSnapshot run(const DnsPass& pass) {
    std::size_t round = 0;
    while (true) {
      DnsNeeds needs;
      pass(snapshot_, needs);
      const std::vector<DnsNeed> open = needs.list();
      if (open.empty()) return std::move(snapshot_);
      if (needs.has_begun_anew()) round = 0;
      if (round++ < k_max_dns_rounds) {
        ask(open);
      } else {
        give_up(open);
      }
    }
  }

 private:
  void give_up(const std::vector<DnsNeed>& needs) {
    for (const DnsNeed& need : needs)
      snapshot_.add(need.question, not_asked("not asked: over the limit of rounds"));
  }

  void ask(const std::vector<DnsNeed>& needs) {
    std::vector<DnsQuestion> questions;
    for (const DnsNeed& need : needs) {
      const bool allowed =
          std::find(allowed_.begin(), allowed_.end(), need.exposure) != allowed_.end();
      if (allowed || refusal_of(need.question) != DnsRefusal::none) {
        questions.push_back(need.question);
      } else {
        snapshot_.add(need.question,
                      not_asked("not allowed: " + std::string(dns_exposure_name(need.exposure))));
      }
    }
    std::vector<DnsAnswer> answers = resolver_.resolve(questions);
    for (std::size_t i = 0; i < questions.size(); ++i)
      snapshot_.add(questions[i], std::move(answers[i]));
  }

  const std::vector<DnsExposure>& allowed_;
  DnsResolver resolver_;
  DnsSnapshot snapshot_;
};

}  // namespace

bool DnsNeeds::add(const Report& report, const DnsView& known) {
  if (!report.auth) return false;
  std::vector<DnsNeed> more = dns_needs(*report.auth);
  if (report.dns) more.insert(more.end(), report.dns->missing.begin(), report.dns->missing.end());
  std::erase_if(more, [&known](const DnsNeed& need) { return is_decided(known, need.question); });
  if (more.empty()) return false;
  const std::lock_guard lock(mutex_);
  for (const DnsNeed& need : more) {
    const auto [place, added] = needs_.try_emplace(need.question, need);
    if (added) continue;
    // Whoever feeds first, the same list comes out.
    place->second.exposure = std::max(place->second.exposure, need.exposure);
    place->second.purpose = std::min(place->second.purpose, need.purpose);
  }
  return true;
}

std::vector<DnsNeed> DnsNeeds::list() const {
  const std::lock_guard lock(mutex_);
  std::vector<DnsNeed> out;
  out.reserve(needs_.size());
  for (const auto& [question, need] : needs_) out.push_back(need);
  return out;
}

std::vector<DnsNeed> plan_dns(const DnsPass& pass) {
  DnsNeeds needs;
  pass(EmptyDnsView(), needs);
  return needs.list();
}

Result<DnsFile> record_dns(const LiveDnsSetup& setup, const DnsPass& pass) {
  LiveDnsSetup ready = setup;
  if (ready.connection.servers.empty()) {
    auto servers = system_servers();
    if (!servers) return tl::unexpected(servers.error());
    ready.connection.servers = std::move(*servers);
  }
  if (auto anchor = check_anchor(ready.connection.trust_anchor_file); !anchor)
    return tl::unexpected(anchor.error());
  const auto backend = open_live_dns(ready.connection);
  if (!backend) return tl::unexpected(backend.error());
  DnsFile file{Recording(**backend, ready).run(pass), {}};
  file.sha256 = sha256_hex(snapshot_text(file.answers));
  return file;
}

}  // namespace forensics
