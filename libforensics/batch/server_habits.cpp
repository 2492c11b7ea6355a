#include "libforensics/batch/server_habits.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <tuple>

#include "libforensics/chain/organisation.h"
#include "libforensics/checks/server_lines.h"

namespace forensics {
namespace {

constexpr std::size_t k_few = 2;  // messages: what more have is a second habit

struct Line {
  std::string_view by;
  std::string_view program;
  std::int64_t offset_s{0};
  std::int64_t stamp_s{0};
  std::uint32_t record{0};
};

// Not "mail" or "localhost.localdomain", which many servers are called.
bool is_full_name(std::string_view name) noexcept {
  return name.find('.') != std::string_view::npos && !is_localhost(name) &&
         !name.ends_with(".localdomain");
}

// Lines of the servers that are full names and of a program that is known.
std::vector<Line> lines_of(std::span<const BatchRecord> records) {
  std::vector<Line> out;
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    for (const BatchHop& hop : records[i].hops) {
      const bool has_habits = !hop.program.empty() && hop.stamp && is_full_name(hop.by);
      if (!has_habits) continue;
      out.push_back({hop.by, hop.program, hop.offset_s.value_or(0), hop.stamp->seconds, i});
    }
  }
  return out;
}

std::size_t messages_in(std::span<const Line> lines) {
  std::vector<std::uint32_t> records;
  for (const Line& line : lines) records.push_back(line.record);
  std::sort(records.begin(), records.end());
  return static_cast<std::size_t>(std::unique(records.begin(), records.end()) - records.begin());
}

// Whether the odd lines were stamped while the server wrote as usual.
bool stands_among(std::span<const Line> odd, std::span<const Line> usual) {
  const auto earlier = [](const Line& a, const Line& b) { return a.stamp_s < b.stamp_s; };
  const auto ends = std::minmax_element(usual.begin(), usual.end(), earlier);
  return std::all_of(odd.begin(), odd.end(), [&](const Line& line) {
    return line.stamp_s > ends.first->stamp_s && line.stamp_s < ends.second->stamp_s;
  });
}

std::string offset_text(std::int64_t seconds) {
  const std::int64_t minutes = std::abs(seconds) / 60;
  char text[16];
  std::snprintf(text, sizeof text, "%c%02d%02d", seconds < 0 ? '-' : '+',
                static_cast<int>(minutes / 60), static_cast<int>(minutes % 60));
  return text;
}

// The group of the most lines.
template <class Groups>
auto largest(const Groups& groups) {
  return std::max_element(groups.begin(), groups.end(), [](const auto& a, const auto& b) {
    return a.second.size() < b.second.size();
  });
}

class Judge {
 public:
  Judge(std::uint32_t least_lines, std::vector<HabitDeparture>& out)
      : least_lines_(least_lines), out_(out) {}

  // `lines` are of one server.
  void programs(std::span<const Line> lines) {
    std::map<std::string_view, std::vector<Line>> by_program;
    for (const Line& line : lines) by_program[line.program].push_back(line);
    const auto usual = largest(by_program);
    for (const auto& [program, odd] : by_program) {
      if (program == usual->first || !departs(odd, usual->second)) continue;
      add(Habit::program, odd, std::string(program), std::string(usual->first));
    }
    // One name of a provider stands for machines all over the world.
    if (!provider_group(lines.front().by).empty()) return;
    for (const auto& [program, of_it] : by_program) offsets(of_it);
  }

 private:
  // `lines` are of one server and program.
  void offsets(std::span<const Line> lines) {
    std::map<std::int64_t, std::vector<Line>> by_offset;
    for (const Line& line : lines) {
      if (line.offset_s != 0) by_offset[line.offset_s].push_back(line);
    }
    if (by_offset.empty()) return;
    const auto usual = largest(by_offset);
    for (const auto& one : by_offset) {
      const std::int64_t offset = one.first;
      const bool is_near = std::any_of(by_offset.begin(), by_offset.end(), [&](const auto& other) {
        return &other != &one && std::abs(other.first - offset) <= k_summer_time_s;
      });
      if (offset == usual->first || is_near || !departs(one.second, usual->second)) continue;
      add(Habit::offset, one.second, offset_text(offset), offset_text(usual->first));
    }
  }

  [[nodiscard]] bool departs(std::span<const Line> odd, std::span<const Line> usual) const {
    return messages_in(usual) >= least_lines_ && messages_in(odd) <= k_few &&
           stands_among(odd, usual);
  }

  void add(Habit habit, std::span<const Line> odd, const std::string& is,
           const std::string& else_) {
    const Line* last = nullptr;
    for (const Line& line : odd) {
      if (last != nullptr && last->record == line.record) continue;
      out_.push_back({habit, std::string(line.by) + " " + is + ", else " + else_, line.record});
      last = &line;
    }
  }

  std::uint32_t least_lines_;
  std::vector<HabitDeparture>& out_;
};

}  // namespace

std::vector<HabitDeparture> habit_departures(std::span<const BatchRecord> records,
                                             std::uint32_t least_lines) {
  std::vector<Line> all = lines_of(records);
  std::sort(all.begin(), all.end(), [](const Line& a, const Line& b) {
    return std::tie(a.by, a.stamp_s, a.record) < std::tie(b.by, b.stamp_s, b.record);
  });
  std::vector<HabitDeparture> out;
  Judge judge(least_lines, out);
  for (std::size_t begin = 0; begin < all.size();) {
    std::size_t end = begin + 1;
    while (end < all.size() && all[end].by == all[begin].by) ++end;
    judge.programs(std::span(all).subspan(begin, end - begin));
    begin = end;
  }
  return out;
}

}  // namespace forensics
