#include "libforensics/chain/clock_note.h"

namespace forensics {
namespace {

constexpr std::int64_t k_slack_s = 60;

struct Stamp {
  std::uint32_t hop;
  std::int64_t seconds;
};

std::vector<Stamp> stamps_of(const std::vector<Hop>& hops) {
  std::vector<Stamp> out;
  out.reserve(hops.size());
  for (const Hop& hop : hops) {
    if (hop.date.instant) out.push_back({hop.index, hop.date.instant->seconds});
  }
  return out;
}

}  // namespace

std::vector<ClockNote> find_wrong_clocks(const std::vector<Hop>& hops) {
  std::vector<ClockNote> notes;
  const std::vector<Stamp> stamps = stamps_of(hops);
  for (std::size_t i = 0; i < stamps.size(); ++i) {
    const std::int64_t own = stamps[i].seconds;
    const bool has_both = i > 0 && i + 1 < stamps.size();
    if (has_both) {
      const std::int64_t newer = stamps[i - 1].seconds;
      const std::int64_t older = stamps[i + 1].seconds;
      if (newer < older - k_slack_s)
        continue;  // the neighbours disagree: not this hop's fault alone
      if (own > newer + k_slack_s) notes.push_back({stamps[i].hop, own - newer, true});
      if (own < older - k_slack_s) notes.push_back({stamps[i].hop, own - older, true});
    } else if (i > 0 && own > stamps[i - 1].seconds + k_slack_s) {
      const bool explained = !notes.empty() && notes.back().hop == stamps[i - 1].hop;
      if (explained) continue;
      notes.push_back({stamps[i].hop, own - stamps[i - 1].seconds, false});
    }
  }
  return notes;
}

}  // namespace forensics
