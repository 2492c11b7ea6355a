#include "libforensics/chain/chain.h"

#include <algorithm>

#include "libforensics/base/ascii.h"
#include "libforensics/chain/anomalies.h"
#include "libforensics/chain/greylist.h"
#include "libforensics/chain/link.h"
#include "libforensics/chain/organisation.h"

namespace forensics {
namespace {

// Fields in which web mail and providers note the client's address.
constexpr std::string_view k_client_fields[] = {
    "x-originating-ip", "x-sender-ip",          "x-yahoo-post-ip",     "x-real-ip", "x-client-ip",
    "x-remote-ip",      "x-php-originating-ip", "x-http-posting-host", "x-senderip"};

bool is_client_field(std::string_view name) noexcept {
  if (!starts_with_ignoring_case(name, "x-")) return false;
  for (const std::string_view known : k_client_fields) {
    if (equals_ignoring_case(name, known)) return true;
  }
  return false;
}

// "[192.0.2.1]", "192.0.2.1", "IPv6:2001:db8::1", each perhaps with words behind it.
std::optional<IpAddress> address_in(std::string_view text) noexcept {
  const std::size_t open = text.find('[');
  if (open != std::string_view::npos) {
    text.remove_prefix(open + 1);
    text = text.substr(0, text.find(']'));
  }
  text = trim(text);
  if (starts_with_ignoring_case(text, "ipv6:")) text.remove_prefix(5);
  return IpAddress::parse(text.substr(0, text.find_first_of(" \t\r\n,;(")));
}

bool is_one_of(const std::vector<std::string>& ids, std::string_view id) noexcept {
  return std::any_of(ids.begin(), ids.end(),
                     [&](const std::string& known) { return equals_ignoring_case(known, id); });
}

// The newest field of a server that the reader named as his own, else the newest of all.
AuthservAnchor anchor_of(const Headers& headers, const std::vector<std::string>& own_ids) noexcept {
  for (const Field& field : headers.fields) {
    if (field.id != FieldName::authentication_results) continue;
    const std::string_view id = authserv_id(headers.value(field));
    if (is_one_of(own_ids, id)) return {id, field.whole.offset};
  }
  return newest_authserv(headers);
}

class Builder {
 public:
  Builder(const Headers& headers, Chain& out) : headers_(headers), out_(out) {}

  void read_fields() {
    out_.hops.reserve(std::min(headers_.count(FieldName::received), limits::max_hops));
    for (const Field& field : headers_.fields) {
      const std::string_view name = headers_.name(field);
      if (field.id == FieldName::received) {
        add_hop(field, out_.hops);
      } else if (equals_ignoring_case(name, "x-received")) {
        add_hop(field, out_.x_received);
      } else if (is_client_field(name)) {
        add_synthetic(field);
      }
    }
    if (out_.hops.empty()) {
      out_.anomalies.add(anomalies::no_received,
                         span_between(headers_.body.offset, headers_.body.offset));
    }
  }

  void join_neighbours() {
    for (std::size_t i = 0; i + 1 < out_.hops.size(); ++i) {
      out_.links.push_back(grade_link(out_.hops[i], out_.hops[i + 1]));
      if (out_.links.back().grade == LinkGrade::none) {
        out_.anomalies.add(anomalies::broken_link, out_.hops[i].field);
      }
    }
  }

  // Needs the zones: a first delay at the edge reads differently from one inside.
  void measure_delays() {
    const bool has_list_fields =
        headers_.find("List-Id") != nullptr || headers_.find("X-BeenThere") != nullptr;
    greylist_waits_ = read_greylist_fields(headers_);
    out_.clock_notes = find_wrong_clocks(out_.hops, out_.zones);
    for (std::size_t i = 0; i + 1 < out_.hops.size(); ++i) {
      add_delay(out_.hops[i], out_.hops[i + 1], has_list_fields);
    }
    measure_total();
  }

 private:
  void add_hop(const Field& field, std::vector<Hop>& list) {
    if (list.size() == limits::max_hops) {
      if (!out_.anomalies.has(anomalies::too_many_hops)) {
        out_.anomalies.add(anomalies::too_many_hops, field.whole);
      }
      return;
    }
    const std::string_view value = headers_.value(field);
    Hop hop = parse_received(value);
    hop.index = static_cast<std::uint32_t>(list.size());
    hop.field = field.whole;
    if (hop.status == HopStatus::unparseable && &list == &out_.hops) ++out_.unparseable;
    if (!hop.warnings.empty()) {
      Anomalies moved;
      moved.append(hop.warnings, span_in(headers_.message, value).offset);
      hop.warnings = std::move(moved);
    }
    list.push_back(std::move(hop));
  }

  void add_synthetic(const Field& field) {
    SyntheticHop hop;
    hop.field_name = headers_.name(field);
    hop.field = field.whole;
    hop.text = headers_.value(field);
    hop.ip = address_in(hop.text);
    if (!hop.ip) out_.anomalies.add(anomalies::bad_synthetic_address, field.value);
    out_.synthetic.push_back(hop);
  }

  void add_delay(const Hop& newer, const Hop& older, bool has_list_fields) {
    Delay delay;
    delay.newer = newer.index;
    delay.older = older.index;
    const std::optional<Instant> arrived = certain_instant(newer.date);
    const std::optional<Instant> left = certain_instant(older.date);
    if (arrived && left) {
      delay.seconds = arrived->seconds - left->seconds;
      delay.without_skew_s = without_skew(newer, older, *delay.seconds);
      const std::int64_t waited = delay.without_skew_s.value_or(*delay.seconds);
      const bool one_operator = same_organisation(newer.by.name, older.by.name);
      const DelayContext context{.at_edge = out_.zones[newer.index] == Zone::edge,
                                 .passed_list = has_list_fields && one_operator,
                                 .told_greylisted = is_greylist_wait(newer, waited)};
      delay.reading = skew_outweighs(*delay.seconds, waited)
                          ? DelayReading{DelayCause::skewed_clock, 0, {}}
                          : read_delay(newer, older, waited, context);
      if (*delay.seconds < -60) out_.anomalies.add(anomalies::negative_delay, newer.field);
    }
    out_.delays.push_back(delay);
  }

  // The field counts from the first try on, the stamps from when the client took the message.
  [[nodiscard]] bool is_greylist_wait(const Hop& newer, std::int64_t waited) const {
    constexpr std::int64_t k_slack_s = 60;
    return std::any_of(greylist_waits_.begin(), greylist_waits_.end(), [&](const auto& wait) {
      return waited >= wait.seconds - k_slack_s && same_host(wait.host, newer.by.name);
    });
  }

  // Null unless a certain note speaks of one of the two hosts.
  [[nodiscard]] std::optional<std::int64_t> without_skew(const Hop& newer, const Hop& older,
                                                         std::int64_t seconds) const {
    const ClockNote* ahead = clock_note_of(out_.clock_notes, newer.index);
    const ClockNote* behind = clock_note_of(out_.clock_notes, older.index);
    if (ahead == behind) return std::nullopt;  // none, or one clock wrote both
    bool known = false;
    for (const auto& [note, sign] : {std::pair(ahead, -1), std::pair(behind, 1)}) {
      if (note == nullptr || !note->certain) continue;
      seconds += sign * note->skew_s;
      known = true;
    }
    return known ? std::optional(seconds) : std::nullopt;
  }

  // More of the delay is the clock's error than a wait.
  [[nodiscard]] static bool skew_outweighs(std::int64_t seconds, std::int64_t waited) noexcept {
    const auto size = [](std::int64_t value) { return value < 0 ? -value : value; };
    return size(seconds) > 60 && size(seconds - waited) > size(waited);
  }

  void measure_total() {
    const Hop* newest = nullptr;
    const Hop* oldest = nullptr;
    for (const Hop& hop : out_.hops) {
      if (!certain_instant(hop.date)) continue;
      if (newest == nullptr) newest = &hop;
      oldest = &hop;
    }
    const Field* date = headers_.find(FieldName::date);
    const ParsedDate written = date == nullptr ? ParsedDate{} : parse_date(headers_.value(*date));
    const std::optional<Instant> said = certain_instant(written);
    if (oldest != nullptr && said) {
      out_.before_first_s = oldest->date.instant->seconds - said->seconds;
    }
    if (newest != oldest) {
      out_.total_s = newest->date.instant->seconds - oldest->date.instant->seconds;
    }
  }

  const Headers& headers_;
  std::vector<GreylistWait> greylist_waits_;
  Chain& out_;
};

}  // namespace

std::string_view link_grade_name(LinkGrade grade) noexcept {
  constexpr std::string_view names[] = {"address",  "name", "host",    "organisation", "provider",
                                        "internal", "dns",  "same_as", "none",         "unknown"};
  return names[static_cast<std::size_t>(grade)];
}

Chain build_chain(const Headers& headers, const TrustOptions& trust) {
  Chain out;
  Builder builder(headers, out);
  builder.read_fields();
  builder.join_neighbours();
  TrustResult judged = infer_trust(out.hops, trust, anchor_of(headers, trust.authserv_ids));
  out.zones = std::move(judged.zones);
  out.boundary = std::move(judged.boundary);
  out.fetch_restart = judged.fetch_restart;
  builder.measure_delays();
  return out;
}

}  // namespace forensics
