// The columns that speak of one hop. A row without a hop leaves them all empty.
#include "libforensics/report/internal/row_column.h"

namespace forensics {
namespace {

const Hop* hop_at(const Report& report, std::size_t at) noexcept {
  return at < report.chain.hops.size() ? &report.chain.hops[at] : nullptr;
}

template <class Take>
Cell of_hop(const Report& report, std::size_t at, Take take) {
  const Hop* hop = hop_at(report, at);
  return hop != nullptr ? take(*hop) : Cell{};
}

template <class Take>
Cell of_geo(const Report& report, std::size_t at, Take take) {
  if (at >= report.geo.size() || !report.geo[at].from) return {};
  return take(*report.geo[at].from);
}

// Of the leg from the next older hop to this one.
Cell delay_at(const Report& report, std::size_t at) {
  const auto& delays = report.chain.delays;
  return at < delays.size() ? integer_cell(delays[at].seconds) : Cell{};
}

Cell link_at(const Report& report, std::size_t at) {
  const auto& links = report.chain.links;
  return at < links.size() ? text_cell(link_grade_name(links[at].grade)) : Cell{};
}

constexpr ColumnRow k_columns[] = {
    {{"hop", "integer", "0 is the newest; null when the message has no Received line"},
     [](const Report& r, std::size_t at) {
       return hop_at(r, at) != nullptr ? Cell{static_cast<std::int64_t>(at)} : Cell{};
     }},
    {{"trust", "text", "vouched, edge or claimed"},
     [](const Report& r, std::size_t at) {
       return at < r.chain.zones.size() ? text_cell(zone_name(r.chain.zones[at])) : Cell{};
     }},
    {{"forged_probability", "number", "that this hop is forged"},
     [](const Report& r, std::size_t at) {
       const auto& forged = r.score.cut.forged_probability;
       return at < forged.size() ? Cell{forged[at]} : Cell{};
     }},
    {{"family", "text", "the server software that writes such lines"},
     [](const Report& r, std::size_t at) {
       return of_hop(r, at, [](const Hop& hop) { return text_cell(hop.family); });
     }},
    {{"helo", "text", "what the client said"},
     [](const Report& r, std::size_t at) {
       return of_hop(r, at, [](const Hop& hop) { return text_cell(hop.from.helo); });
     }},
    {{"rdns", "text", "what the server looked up"},
     [](const Report& r, std::size_t at) {
       return of_hop(r, at, [](const Hop& hop) { return text_cell(hop.from.rdns); });
     }},
    {{"ip", "text", "the address that the server saw"},
     [](const Report& r, std::size_t at) {
       return of_hop(r, at, [](const Hop& hop) { return ip_cell(hop.from.ip); });
     }},
    {{"country", "text", "of that address; null without a database or where it means nothing"},
     [](const Report& r, std::size_t at) {
       return of_geo(r, at, [](const GeoFacts& facts) {
         return facts.country ? text_cell(facts.country->view()) : Cell{};
       });
     }},
    {{"asn", "integer", "its autonomous system"},
     [](const Report& r, std::size_t at) {
       return of_geo(r, at, [](const GeoFacts& facts) { return integer_cell(facts.asn); });
     }},
    {{"as_name", "text", "its name"},
     [](const Report& r, std::size_t at) {
       return of_geo(r, at, [](const GeoFacts& facts) { return text_cell(facts.as_name); });
     }},
    {{"by", "text", "the server that wrote the line"},
     [](const Report& r, std::size_t at) {
       return of_hop(r, at, [](const Hop& hop) { return text_cell(hop.by.name); });
     }},
    {{"proto", "text", "the protocol, as ESMTPS"},
     [](const Report& r, std::size_t at) {
       return of_hop(r, at, [](const Hop& hop) { return text_cell(hop.with.proto); });
     }},
    {{"id", "text", "the queue id, without <>"},
     [](const Report& r, std::size_t at) {
       return of_hop(r, at, [](const Hop& hop) { return text_cell(hop.id); });
     }},
    {{"stamp", "time", "in UTC"},
     [](const Report& r, std::size_t at) {
       return of_hop(r, at, [](const Hop& hop) { return time_cell(hop.date.instant); });
     }},
    {{"tz_offset_seconds", "integer", "the offset that stands in the stamp, east of UTC"},
     [](const Report& r, std::size_t at) {
       return of_hop(r, at, [](const Hop& hop) { return integer_cell(hop.date.zone_offset_s); });
     }},
    {{"delay_seconds", "integer",
      "from the next older hop to this one, negative when the clocks say so"},
     [](const Report& r, std::size_t at) { return delay_at(r, at); }},
    {{"link", "text", "how this hop hangs together with the next older one"},
     [](const Report& r, std::size_t at) { return link_at(r, at); }},
};

}  // namespace

std::span<const ColumnRow> hop_columns() noexcept {
  return k_columns;
}

}  // namespace forensics
