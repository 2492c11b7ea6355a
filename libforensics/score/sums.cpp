#include "libforensics/score/sums.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>

#include "libforensics/score/grouping.h"

namespace forensics {
namespace {

using HopSums = GroupSums<k_hop_lanes>;
using MessageSums = GroupSums<1>;

double weight_of(const Weight& weight, Outcome outcome) noexcept {
  return outcome == Outcome::hit ? weight.hit : weight.clean;
}

HopSums::Parts parts_at_hop(const CheckWeights& weights, Outcome outcome) noexcept {
  HopSums::Lanes lanes{};
  for (std::size_t way = 0; way < k_way_count; ++way) {
    lanes[way] = weight_of(weights.ways[way].first, outcome);
    lanes[k_way_count + way] = weight_of(weights.ways[way].inner, outcome);
  }
  return HopSums::Parts(lanes);
}

MessageSums::Parts parts_of_message(const CheckWeights& weights, Outcome outcome) noexcept {
  return MessageSums::Parts({weight_of(weights.message, outcome)});
}

// The answers of one group at one hop: two bits a check, in the order of check_rows(). So a group
// has at most 32 checks; a test looks.
using Answers = std::uint64_t;
constexpr Answers k_clean = 1;
constexpr Answers k_hit = 2;
constexpr unsigned k_bits = 2;

// A check that weighs at a hop.
struct HopCheck {
  HopSums::Parts clean;
  HopSums::Parts hit;
};
using HopGroup = std::vector<HopCheck>;

HopWeights weigh(const HopGroup& group, Answers answers) noexcept {
  HopSums sums;
  for (const HopCheck& check : group) {
    if ((answers & k_clean) != 0) sums.add(check.clean);
    if ((answers & k_hit) != 0) sums.add(check.hit);
    answers >>= k_bits;
  }
  HopSums::Lanes lanes{};
  sums.add_to(lanes);
  HopWeights out{};
  std::copy(lanes.begin(), lanes.end(), out.begin());
  out[k_honest_if_edited] = sums.negative(static_cast<std::size_t>(Way::edited));
  return out;
}

// What the answers that were met last weigh. The hops of mail are much alike: nine times of ten the
// answers of a group have been weighed before.
class KnownAnswers {
 public:
  explicit KnownAnswers(std::size_t groups) : entries_(groups * k_each) {}

  const HopWeights& weigh(const std::vector<HopGroup>& groups, std::size_t group, Answers answers) {
    Entry& entry = entries_[group * k_each + (answers * k_spread >> (64 - k_bits_each))];
    if (entry.answers != answers) {
      entry = {.answers = answers, .weights = forensics::weigh(groups[group], answers)};
    }
    return entry.weights;
  }

 private:
  static constexpr unsigned k_bits_each = 6;
  static constexpr std::size_t k_each = std::size_t{1} << k_bits_each;
  static constexpr std::uint64_t k_spread = 0x9E37'79B9'7F4A'7C15;  // 2^64 / golden ratio

  struct Entry {
    Answers answers{0};  // of none, which weigh nothing
    HopWeights weights{};
  };
  std::vector<Entry> entries_;
};

// What the answers of one check count for.
struct RowUse {
  enum class Kind : std::uint8_t { nothing, hop, message };
  Kind kind{Kind::nothing};
  std::uint8_t step{0};      // from CheckResult::at to the hop
  std::uint8_t shift{0};     // of hop: of its bits in the Answers
  std::uint16_t group{0};    // in Tables::hop_groups or in Tables::message_groups
  MessageSums::Parts clean;  // of message
  MessageSums::Parts hit;
};

struct Tables {
  std::vector<RowUse> uses;             // by row of check_rows()
  std::vector<HopGroup> hop_groups;     // by name
  std::vector<Bearing> message_groups;  // the claim that each bears on
};

bool counts_at_hops(const Check& check) noexcept {
  return check.scope != Scope::message && check.bearing == Bearing::chain;
}

void use_at_hops(Tables& tables) {
  std::map<std::string_view, std::vector<std::size_t>> by_name;
  for (std::size_t row = 0; row < tables.uses.size(); ++row) {
    const Check& check = *check_rows()[row].check;
    if (counts_at_hops(check)) by_name[check.group].push_back(row);
  }
  for (const auto& [name, rows] : by_name) {
    HopGroup group;
    for (const std::size_t row : rows) {
      const HopCheck check{.clean = parts_at_hop(check_weights()[row], Outcome::clean),
                           .hit = parts_at_hop(check_weights()[row], Outcome::hit)};
      if (check.clean.weigh_nothing() && check.hit.weigh_nothing()) continue;
      RowUse& use = tables.uses[row];
      use.kind = RowUse::Kind::hop;
      use.step = check_rows()[row].check->scope == Scope::link ? 1 : 0;
      use.shift = static_cast<std::uint8_t>(k_bits * group.size());
      use.group = static_cast<std::uint16_t>(tables.hop_groups.size());
      group.push_back(check);
    }
    tables.hop_groups.push_back(std::move(group));
  }
}

void use_for_message(Tables& tables) {
  std::map<std::pair<Bearing, std::string_view>, std::uint16_t> known;
  for (std::size_t row = 0; row < tables.uses.size(); ++row) {
    const Check& check = *check_rows()[row].check;
    if (counts_at_hops(check)) continue;
    RowUse& use = tables.uses[row];
    use.kind = RowUse::Kind::message;
    use.clean = parts_of_message(check_weights()[row], Outcome::clean);
    use.hit = parts_of_message(check_weights()[row], Outcome::hit);
    const auto next = static_cast<std::uint16_t>(tables.message_groups.size());
    use.group = known.try_emplace({check.bearing, check.group}, next).first->second;
    if (use.group == next) tables.message_groups.push_back(check.bearing);
  }
}

const Tables& tables() {
  static const Tables made = [] {
    Tables out;
    out.uses.resize(check_rows().size());
    use_at_hops(out);
    use_for_message(out);
    return out;
  }();
  return made;
}

// The groups of the message, which add up in the order in which they answer.
class MessageGroups {
 public:
  explicit MessageGroups(const Tables& known) : known_(known), sums_(known.message_groups.size()) {
    order_.reserve(sums_.size());
  }

  void add(std::uint16_t group, const MessageSums::Parts& weights) {
    if (weights.weigh_nothing()) return;
    Group& to = sums_[group];
    if (!to.answers) order_.push_back(group);
    to.answers = true;
    to.sums.add(weights);
  }

  [[nodiscard]] std::array<double, k_bearing_count> totals() const noexcept {
    std::array<double, k_bearing_count> out{};
    for (const std::uint16_t group : order_) {
      MessageSums::Lanes total{};
      sums_[group].sums.add_to(total);
      out[static_cast<std::size_t>(known_.message_groups[group])] += total[0];
    }
    return out;
  }

 private:
  struct Group {
    MessageSums sums;
    bool answers{false};
  };
  const Tables& known_;
  std::vector<Group> sums_;
  std::vector<std::uint16_t> order_;
};

std::vector<HopWeights> weigh_hops(const Tables& known, const std::vector<Answers>& answers) {
  thread_local KnownAnswers memory(known.hop_groups.size());
  const std::size_t groups = known.hop_groups.size();
  std::vector<HopWeights> out(answers.size() / groups);
  auto next = answers.begin();
  for (HopWeights& hop : out) {
    for (std::size_t group = 0; group < groups; ++group, ++next) {
      if (*next == 0) continue;
      const HopWeights& weights = memory.weigh(known.hop_groups, group, *next);
      for (std::size_t lane = 0; lane < hop.size(); ++lane) hop[lane] += weights[lane];
    }
  }
  return out;
}

}  // namespace

WeightSums add_up_weights(std::size_t hop_count, const CheckResults& results) {
  const Tables& known = tables();
  const std::size_t groups = known.hop_groups.size();
  std::vector<Answers> at_hops(hop_count * groups);  // of hop 0, then of hop 1, ...
  MessageGroups message(known);
  for (const CheckResult& result : results.results) {
    const RowUse& use = known.uses[result.row];
    const bool hit = result.outcome == Outcome::hit;
    if (use.kind == RowUse::Kind::hop) {
      const std::size_t hop = result.at + use.step;
      at_hops[hop * groups + use.group] |= (hit ? k_hit : k_clean) << use.shift;
    } else if (use.kind == RowUse::Kind::message) {
      message.add(use.group, hit ? use.hit : use.clean);
    }
  }
  return {.hops = weigh_hops(known, at_hops), .message = message.totals()};
}

}  // namespace forensics
