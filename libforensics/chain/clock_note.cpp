#include "libforensics/chain/clock_note.h"

#include <algorithm>
#include <tuple>

#include "libforensics/chain/organisation.h"

namespace forensics {
namespace {

constexpr std::int64_t k_slack_s = 60;
// Stamps so near to each other vouch for each other: most mail passes a server in seconds.
constexpr std::int64_t k_close_s = 600;

// Neighbouring hops of one host: one clock.
struct Run {
  const Hop* newest{nullptr};
  const Hop* oldest{nullptr};
  bool anchor{false};  // a large provider's, on the reader's side: its clock is kept right
  bool fetcher{false};
  bool right{false};  // taken as right by the reading

  [[nodiscard]] std::int64_t end() const noexcept { return newest->date.instant->seconds; }
  [[nodiscard]] std::int64_t begin() const noexcept { return oldest->date.instant->seconds; }
};

bool is_one_host(const Hop& a, const Hop& b) noexcept {
  return same_host(a.by.name, b.by.name);
}

// One clock wrote both: the same name, or handed over by the loopback interface, as fetchmail's
// "by localhost" to the mail server beside it.
bool is_one_clock(const Hop& newer, const Hop& older) noexcept {
  return is_one_host(newer, older) || newer.from.ip_scope == IpScope::loopback;
}

bool is_anchor(const Hop& hop, const std::vector<Zone>& zones) noexcept {
  const bool inside = hop.index < zones.size() && zones[hop.index] != Zone::claimed;
  if (!inside) return false;
  const std::string_view group = provider_group(hop.by.name);
  return group == "google" || group == "microsoft";
}

// Oldest first.
std::vector<Run> runs_of(const std::vector<Hop>& hops, const std::vector<Zone>& zones) {
  std::vector<Run> runs;
  runs.reserve(hops.size());
  for (std::size_t i = hops.size(); i-- > 0;) {
    const Hop& hop = hops[i];
    if (!certain_instant(hop.date)) continue;
    if (runs.empty() || !is_one_clock(hop, *runs.back().newest)) {
      runs.push_back({&hop, &hop, is_anchor(hop, zones), hop.kind == HopKind::mail_fetch, false});
    } else {
      runs.back().newest = &hop;
      runs.back().fetcher = runs.back().fetcher || hop.kind == HopKind::mail_fetch;
    }
  }
  return runs;
}

bool runs_forward(const std::vector<Run>& runs) noexcept {
  for (std::size_t i = 0; i + 1 < runs.size(); ++i) {
    if (runs[i + 1].begin() < runs[i].end() - k_slack_s) return false;
  }
  return true;
}

// The best way that ends at a run: most runs, most anchors, fewest fetchers, latest start.
struct Way {
  std::size_t count{1};
  std::size_t anchors{0};
  std::int64_t fetchers{0};  // negative
  std::int64_t start{0};
  std::size_t before{0};  // the run before; itself when there is none

  [[nodiscard]] auto rank() const noexcept { return std::tuple(count, anchors, fetchers, start); }
};

// Marks the runs that are taken as right.
void mark_right(std::vector<Run>& runs) {
  std::vector<Way> ways(runs.size());
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const std::size_t own_anchor = runs[i].anchor ? 1 : 0;
    const std::int64_t own_fetcher = runs[i].fetcher ? -1 : 0;
    ways[i] = {1, own_anchor, own_fetcher, runs[i].begin(), i};
    for (std::size_t k = 0; k < i; ++k) {
      if (runs[i].begin() < runs[k].end() - k_slack_s) continue;
      const Way longer{ways[k].count + 1, ways[k].anchors + own_anchor,
                       ways[k].fetchers + own_fetcher, ways[k].start, k};
      if (longer.rank() > ways[i].rank()) ways[i] = longer;
    }
  }
  // Of equals the shortest way, then the newest end: nearer to the reader.
  const auto value = [&](std::size_t i) {
    const Way& way = ways[i];
    return std::tuple(way.count, way.anchors, way.fetchers, way.start - runs[i].end());
  };
  std::size_t best = 0;
  for (std::size_t i = 1; i < ways.size(); ++i) {
    if (value(i) >= value(best)) best = i;
  }
  while (true) {
    runs[best].right = true;
    if (ways[best].before == best) return;
    best = ways[best].before;
  }
}

// What one host's legs say of its clock.
struct Bounds {
  std::optional<std::int64_t> least;  // the clock is at least so far ahead
  std::optional<std::int64_t> most;
  const Hop* newer{nullptr};  // right hops that set them
  const Hop* older{nullptr};
  std::uint32_t legs{0};
};

const Run* right_after(const std::vector<Run>& runs, std::size_t at) noexcept {
  for (std::size_t i = at + 1; i < runs.size(); ++i) {
    if (runs[i].right) return &runs[i];
  }
  return nullptr;
}

const Run* right_before(const std::vector<Run>& runs, std::size_t at) noexcept {
  for (std::size_t i = at; i-- > 0;) {
    if (runs[i].right) return &runs[i];
  }
  return nullptr;
}

void tighten(Bounds& bounds, const std::vector<Run>& runs, std::size_t at) {
  if (const Run* newer = right_after(runs, at)) {
    const std::int64_t least = runs[at].end() - newer->begin();
    if (!bounds.least || least > *bounds.least) {
      bounds.least = least;
      bounds.newer = newer->oldest;
    }
    ++bounds.legs;
  }
  if (const Run* older = right_before(runs, at)) {
    const std::int64_t most = runs[at].begin() - older->end();
    if (!bounds.most || most < *bounds.most) {
      bounds.most = most;
      bounds.older = older->newest;
    }
    ++bounds.legs;
  }
}

// Whether the right hop beside an outermost host has a right neighbour of its own close by.
bool is_supported(const std::vector<Run>& runs, const Hop& hop) noexcept {
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (!runs[i].right || (runs[i].oldest != &hop && runs[i].newest != &hop)) continue;
    if (runs[i].anchor) return true;
    const Run* newer = right_after(runs, i);
    const Run* older = right_before(runs, i);
    return (newer != nullptr && newer->begin() - runs[i].end() <= k_close_s) ||
           (older != nullptr && runs[i].begin() - older->end() <= k_close_s);
  }
  return false;
}

bool is_certain(const std::vector<Run>& runs, const Bounds& bounds, std::int64_t at_least) {
  if (bounds.least && bounds.most) {
    const std::int64_t way = *bounds.most - *bounds.least;
    return way <= std::max(k_close_s, (at_least > 0 ? at_least : -at_least) / 4);
  }
  const Hop* only = bounds.newer != nullptr ? bounds.newer : bounds.older;
  return only != nullptr && is_supported(runs, *only);
}

std::optional<ClockNote> note_of(const std::vector<Run>& runs, const Bounds& bounds) {
  ClockNote note;
  if (bounds.least && *bounds.least > k_slack_s) {
    note.at_least_s = *bounds.least;
    note.against = bounds.newer->index;
  } else if (bounds.most && *bounds.most < -k_slack_s) {
    note.at_least_s = *bounds.most;
    note.against = bounds.older->index;
  } else {
    return std::nullopt;
  }
  // Bounds that cross: no one error explains all of this host's stamps.
  if (bounds.least && bounds.most && *bounds.least > *bounds.most + k_slack_s) return std::nullopt;
  note.skew_s = bounds.least && bounds.most ? *bounds.least + (*bounds.most - *bounds.least) / 2
                                            : note.at_least_s;
  note.legs = bounds.legs;
  note.certain = is_certain(runs, bounds, note.at_least_s);
  return note;
}

void add_hops(ClockNote& note, const std::vector<Hop>& hops, const Run& run) {
  for (std::uint32_t i = run.newest->index; i <= run.oldest->index && i < hops.size(); ++i) {
    if (certain_instant(hops[i].date)) note.hops.push_back(i);
  }
}

// One wrong clock by hours is an accident; several in one message are rather invented stamps, and
// then the right ones may be invented, too.
void doubt_many(std::vector<ClockNote>& notes) {
  constexpr std::int64_t k_hour_s = 3'600;
  if (notes.size() < 2) return;
  for (ClockNote& note : notes) {
    if (note.skew_s > k_hour_s || note.skew_s < -k_hour_s) note.certain = false;
  }
}

}  // namespace

std::vector<ClockNote> find_wrong_clocks(const std::vector<Hop>& hops,
                                         const std::vector<Zone>& zones) {
  std::vector<ClockNote> notes;
  std::vector<Run> runs = runs_of(hops, zones);
  if (runs_forward(runs)) return notes;
  mark_right(runs);
  std::vector<bool> told(runs.size(), false);
  for (std::size_t i = runs.size(); i-- > 0;) {  // newest first
    if (runs[i].right || told[i]) continue;
    Bounds bounds;
    std::vector<std::size_t> own;
    for (std::size_t k = i + 1; k-- > 0;) {
      const bool same = k == i || is_one_host(*runs[k].newest, *runs[i].newest);
      if (runs[k].right || told[k] || !same) continue;
      told[k] = true;
      own.push_back(k);
      tighten(bounds, runs, k);
    }
    std::optional<ClockNote> note = note_of(runs, bounds);
    if (!note) continue;
    // A host that is right elsewhere in the chain has no steady error.
    for (const Run& run : runs) {
      if (run.right && is_one_host(*run.newest, *runs[i].newest)) note->certain = false;
    }
    for (const std::size_t k : own) add_hops(*note, hops, runs[k]);
    note->hop = note->hops.front();
    note->host = hops[note->hop].by.name;
    notes.push_back(std::move(*note));
  }
  doubt_many(notes);
  return notes;
}

const ClockNote* clock_note_of(const std::vector<ClockNote>& notes, std::uint32_t hop) noexcept {
  for (const ClockNote& note : notes) {
    if (std::find(note.hops.begin(), note.hops.end(), hop) != note.hops.end()) return &note;
  }
  return nullptr;
}

}  // namespace forensics
