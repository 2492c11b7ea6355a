#include "libforensics/batch/cross_checks.h"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "libforensics/base/ascii.h"
#include "libforensics/batch/server_habits.h"
#include "libforensics/batch/skew_lines.h"

namespace forensics {
namespace {

// One thing in one message. Views into the records.
struct Entry {
  std::string_view first;
  std::string_view second;
  std::int64_t number{0};
  std::uint32_t record{0};
  std::optional<Instant> when;
};

auto key_of(const Entry& entry) noexcept {
  return std::tie(entry.first, entry.second, entry.number);
}

void sort_by_key(std::vector<Entry>& entries) {
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.first, a.second, a.number, a.record) <
           std::tie(b.first, b.second, b.number, b.record);
  });
}

// Calls `each` with every run of entries of one key that spans two messages or more.
template <class Each>
void for_each_group(std::vector<Entry>& entries, Each each) {
  sort_by_key(entries);
  for (std::size_t begin = 0; begin < entries.size();) {
    std::size_t end = begin + 1;
    while (end < entries.size() && key_of(entries[end]) == key_of(entries[begin])) ++end;
    if (entries[begin].record != entries[end - 1].record)
      each(std::span<const Entry>(entries).subspan(begin, end - begin));
    begin = end;
  }
}

std::vector<std::uint32_t> records_of(std::span<const Entry> group) {
  std::vector<std::uint32_t> out;
  for (const Entry& entry : group) {
    if (out.empty() || out.back() != entry.record) out.push_back(entry.record);
  }
  return out;
}

std::int64_t spread_of(std::span<const Entry> group) noexcept {
  std::optional<std::int64_t> least;
  std::optional<std::int64_t> most;
  for (const Entry& entry : group) {
    if (!entry.when) continue;
    least = std::min(least.value_or(entry.when->seconds), entry.when->seconds);
    most = std::max(most.value_or(entry.when->seconds), entry.when->seconds);
  }
  return least ? *most - *least : 0;
}

std::string_view domain_of(std::string_view address) noexcept {
  const std::size_t at_sign = address.rfind('@');
  return at_sign == std::string_view::npos ? address : address.substr(at_sign + 1);
}

class Checker {
 public:
  Checker(std::span<const BatchRecord> records, const CrossOptions& options)
      : records_(records), options_(options) {}

  void queue_ids() {
    std::vector<Entry> entries;
    for_each_hop([&](std::uint32_t i, const BatchHop& hop) {
      if (hop.by.empty() || hop.stamp == std::nullopt || !is_unique_id(hop.id)) return;
      entries.push_back({hop.by, hop.id, 0, i, hop.stamp});
    });
    for_each_group(entries, [&](std::span<const Entry> group) {
      if (spread_of(group) > options_.id_spread_s)
        add(CrossCheck::queue_id_reused, group, both(group.front()));
    });
  }

  void frozen_clocks() {
    std::vector<Entry> entries;
    for (std::uint32_t i = 0; i < records_.size(); ++i) {
      for (const BatchClock& clock : records_[i].clocks)
        entries.push_back({clock.kind, {}, clock.instant.seconds, i, records_[i].arrival});
    }
    for_each_group(entries, [&](std::span<const Entry> group) {
      if (spread_of(group) <= options_.frozen_spread_s) return;
      add(CrossCheck::clock_frozen, group,
          std::string(group.front().first) + " " + to_rfc3339({group.front().number, 0}));
    });
  }

  void skew_lines() {
    for (const SkewDeparture& departure :
         skew_departures(records_, options_.least_host_lines, options_.least_skew_s)) {
      out_.push_back({.check = CrossCheck::skew_line_left,
                      .what = std::string(departure.by),
                      .records = {departure.record},
                      .spread_s = departure.beyond_s,
                      .names = 1});
    }
  }

  void habits() {
    for (HabitDeparture& departure : habit_departures(records_, options_.least_usual_lines)) {
      const bool of_program = departure.habit == Habit::program;
      out_.push_back({.check = of_program ? CrossCheck::server_of_another_program
                                          : CrossCheck::server_in_another_zone,
                      .what = std::move(departure.what),
                      .records = {departure.record},
                      .spread_s = 0,
                      .names = 1});
    }
  }

  void origins() {
    std::vector<std::string> texts(records_.size());
    std::vector<Entry> entries;
    for (std::uint32_t i = 0; i < records_.size(); ++i) {
      if (!records_[i].origin || records_[i].from.empty() || records_[i].by_a_list) continue;
      texts[i] = records_[i].origin->to_string();
      entries.push_back({texts[i], {}, 0, i, records_[i].arrival});
    }
    for_each_group(entries, [&](std::span<const Entry> group) {
      if (names_in(group, true) >= options_.least_names)
        add(CrossCheck::origin_many_names, group, std::string(group.front().first), true);
    });
  }

  void message_ids() {
    std::vector<Entry> entries;
    each_text(entries, &BatchRecord::message_id);
    for_each_group(entries, [&](std::span<const Entry> group) {
      if (names_in(group, false) > 1)
        add(CrossCheck::message_id_reused, group, std::string(group.front().first));
    });
  }

  void boundaries() {
    std::vector<Entry> entries;
    each_text(entries, &BatchRecord::boundary);
    std::erase_if(entries, [](const Entry& entry) { return !is_made_by_chance(entry.first); });
    for_each_group(entries, [&](std::span<const Entry> group) {
      const std::string_view id = records_[group.front().record].message_id;
      const bool several = std::any_of(group.begin(), group.end(), [&](const Entry& entry) {
        return records_[entry.record].message_id != id;
      });
      if (several) add(CrossCheck::boundary_reused, group, std::string(group.front().first));
    });
  }

  void campaigns() {
    std::vector<Entry> entries;
    for (std::uint32_t i = 0; i < records_.size(); ++i) {
      if (records_[i].fingerprint == 0 || records_[i].by_a_list) continue;
      entries.push_back(
          {{}, {}, static_cast<std::int64_t>(records_[i].fingerprint), i, records_[i].arrival});
    }
    for_each_group(entries, [&](std::span<const Entry> group) {
      if (names_in(group, false) >= options_.least_names) {
        add(CrossCheck::campaign, group,
            std::to_string(static_cast<std::uint64_t>(group.front().number)));
      }
    });
  }

  std::vector<CrossFinding> take() {
    std::sort(out_.begin(), out_.end(), [](const CrossFinding& a, const CrossFinding& b) {
      if (a.check != b.check) return a.check < b.check;
      if (a.records.size() != b.records.size()) return a.records.size() > b.records.size();
      return std::tie(a.what, a.records) < std::tie(b.what, b.records);
    });
    return std::move(out_);
  }

 private:
  // Exchange writes its version there, and a word of a few letters is no id.
  // sendmail to 8.9 and Merak count within the day or less: three letters and a number.
  static bool is_unique_id(std::string_view id) noexcept {
    if (id.size() < 8) return false;
    const bool counts_up = std::all_of(id.begin(), id.begin() + 3, is_upper) &&
                           std::all_of(id.begin() + 3, id.end(), is_digit);
    if (counts_up) return false;
    return !std::all_of(id.begin(), id.end(), [](char c) { return is_digit(c) || c == '.'; }) ||
           id.find('.') == std::string_view::npos;
  }

  // "=-=-=" and "----0000" are the same in all mail of some programs.
  static bool is_made_by_chance(std::string_view boundary) noexcept {
    constexpr std::ptrdiff_t k_least = 8;
    return std::count_if(boundary.begin(), boundary.end(),
                         [](char c) { return is_alnum(c) && c != '0'; }) >= k_least;
  }

  static std::string both(const Entry& entry) {
    return std::string(entry.first) + " " + std::string(entry.second);
  }

  template <class Each>
  void for_each_hop(Each each) const {
    for (std::uint32_t i = 0; i < records_.size(); ++i) {
      for (const BatchHop& hop : records_[i].hops) each(i, hop);
    }
  }

  void each_text(std::vector<Entry>& entries, std::string BatchRecord::*text) const {
    for (std::uint32_t i = 0; i < records_.size(); ++i) {
      const std::string& value = records_[i].*text;
      if (!value.empty()) entries.push_back({value, {}, 0, i, records_[i].arrival});
    }
  }

  [[nodiscard]] std::uint32_t names_in(std::span<const Entry> group, bool domains) const {
    std::vector<std::string_view> names;
    for (const Entry& entry : group) {
      const std::string_view from = records_[entry.record].from;
      names.push_back(domains ? domain_of(from) : from);
    }
    std::sort(names.begin(), names.end());
    return static_cast<std::uint32_t>(std::unique(names.begin(), names.end()) - names.begin());
  }

  void add(CrossCheck check, std::span<const Entry> group, std::string what, bool domains = false) {
    out_.push_back({.check = check,
                    .what = std::move(what),
                    .records = records_of(group),
                    .spread_s = spread_of(group),
                    .names = names_in(group, domains)});
  }

  std::span<const BatchRecord> records_;
  CrossOptions options_;
  std::vector<CrossFinding> out_;
};

}  // namespace

std::string_view cross_check_name(CrossCheck check) noexcept {
  constexpr std::string_view names[] = {
      "queue_id_reused",           "clock_frozen",           "skew_line_left",
      "origin_many_names",         "message_id_reused",      "boundary_reused",
      "server_of_another_program", "server_in_another_zone", "campaign"};
  return names[static_cast<std::size_t>(check)];
}

std::string_view cross_check_meaning(CrossCheck check) noexcept {
  constexpr std::string_view meanings[] = {
      "One server wrote one queue id under stamps far apart: the line was copied",
      "Messages that arrived weeks apart hide the same time: an identifier was copied",
      "A stamp is later than its server's own clock error explains",
      "One address handed in mail under the names of several domains",
      "Mail of several senders bears one Message-ID",
      "Messages with different Message-IDs bear one boundary: a template",
      "A line is in the form of a program that its server's other lines are not of",
      "A stamp is in a zone that its server's other stamps are not in",
      "Mail of several senders is built alike, field by field"};
  return meanings[static_cast<std::size_t>(check)];
}

std::vector<CrossFinding> cross_checks(std::span<const BatchRecord> records,
                                       const CrossOptions& options) {
  Checker checker(records, options);
  checker.queue_ids();
  checker.frozen_clocks();
  checker.skew_lines();
  checker.habits();
  checker.origins();
  checker.message_ids();
  checker.boundaries();
  checker.campaigns();
  return checker.take();
}

}  // namespace forensics
