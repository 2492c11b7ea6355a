#include "python/dns_answers.h"

#include <mutex>

namespace forensics::python {
namespace {

Result<std::shared_ptr<const DnsFile>> snapshot_of(std::string_view text) {
  static std::mutex guard;
  static std::string kept_text;
  static std::shared_ptr<const DnsFile> kept;
  const std::lock_guard lock(guard);
  if (kept == nullptr || text != kept_text) {
    auto file = read_dns_snapshot(text);
    if (!file) return tl::unexpected(file.error());
    kept = std::make_shared<const DnsFile>(std::move(*file));
    kept_text = text;
  }
  return kept;
}

Result<std::shared_ptr<const DnsFile>> snapshot_in(const std::string& path) {
  const auto bytes = read_message_file(path);
  if (!bytes) return tl::unexpected(bytes.error());
  auto file = snapshot_of(*bytes);
  if (!file) return fail(file.error().code, path + ": " + file.error().message);
  return file;
}

}  // namespace

void GivenDns::give(AnalyzeOptions& options) const {
  static const EmptyDnsView k_nothing_known;
  if (plan) options.dns = &k_nothing_known;
  if (file != nullptr) {
    options.dns = &file->answers;
    options.dns_version = file->sha256;
    options.dns_head = file->answers.head;
  }
  options.dns_lists = lists;
}

Result<std::vector<const DnsList*>> lists_of(const std::vector<std::string>& zones) {
  std::vector<const DnsList*> out;
  for (const std::string& zone : zones) {
    out.push_back(find_dns_list(zone));
    if (out.back() == nullptr) return fail(ErrorCode::usage, zone + ": no list of that name");
  }
  return out;
}

Result<GivenDns> choose_dns(const DnsChoice& choice) {
  GivenDns out;
  auto lists = lists_of(choice.lists);
  if (!lists) return tl::unexpected(lists.error());
  out.lists = std::move(*lists);
  out.plan = choice.mode == "plan";
  if (choice.mode == "off" || out.plan) return out;
  if (choice.mode != "snapshot")
    return fail(ErrorCode::usage, "dns is off, snapshot or plan, not " + choice.mode);
  auto file = choice.path.empty() ? snapshot_of(choice.text) : snapshot_in(choice.path);
  if (!file) return tl::unexpected(file.error());
  out.file = std::move(*file);
  return out;
}

}  // namespace forensics::python
