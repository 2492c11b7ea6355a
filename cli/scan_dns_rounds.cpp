#include "cli/scan_dns_rounds.h"

#include <functional>
#include <limits>

namespace forensics::cli {
namespace {

constexpr std::uint64_t k_first_stretch = 256;
constexpr std::uint64_t k_growth = 4;

std::size_t hash_of(const RecordKey& key) noexcept {
  constexpr std::size_t k_odd = 0x9E37'79B9'7F4A'7C15;  // spreads numbers that lie side by side
  return (std::hash<std::string>{}(key.path) ^ key.number * k_odd) * k_odd + key.item;
}

}  // namespace

ScanDnsRounds::ScanDnsRounds(const std::vector<std::string>& paths, const ScanOptions& options,
                             bool all_at_once)
    : paths_(paths),
      options_(options),
      stretch_(all_at_once ? std::numeric_limits<std::uint64_t>::max() : k_first_stretch) {}

void ScanDnsRounds::look(const DnsView& known, DnsNeeds& lacking) {
  while (!look_at_stretch(known, lacking) && lacking.list().empty()) {
    stretch_ *= k_growth;
    lacking.begin_anew();
  }
}

void ScanDnsRounds::settle(const RecordKey& key) {
  const std::lock_guard lock(mutex_);
  settled_.insert(hash_of(key));
}

bool ScanDnsRounds::look_at_stretch(const DnsView& known, DnsNeeds& lacking) {
  ScanOptions once = options_;
  once.analyze.dns = &known;
  once.analyze.mime = false;
  once.known = [this](const RecordKey& key, const std::string&) {
    const std::lock_guard lock(mutex_);
    return settled_.contains(hash_of(key));
  };
  const auto view = [&](const Report& report, ScanRecord& record) {
    record.alarming = lacking.add(report, known);
  };
  bool lacks = false;  // a message, or one inside it
  // What cannot be read is told of later.
  const ScanResult seen =
      scan(paths_, once, view, [&](const ScanRecord& record, const ScanCounts& counts) {
        lacks = lacks || record.alarming;
        if (record.last_of_group) {
          if (!lacks) settle({record.key.path, record.key.number, 0});
          lacks = false;
        }
        return counts.records + counts.known < stretch_;
      });
  const bool interrupted = options_.stop != nullptr && *options_.stop;
  return interrupted || !seen.stopped;
}

}  // namespace forensics::cli
