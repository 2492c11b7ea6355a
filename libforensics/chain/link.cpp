#include "libforensics/chain/link.h"

#include <array>

#include "libforensics/base/ascii.h"
#include "libforensics/chain/organisation.h"
#include "libforensics/chain/role.h"

namespace forensics {
namespace {

std::string_view first_label(std::string_view host) noexcept {
  return host.substr(0, host.find('.'));
}

// mx1 and mx1.example.org: one of them was written without its domain.
bool same_label(std::string_view a, std::string_view b) noexcept {
  const bool one_is_short =
      (a.find('.') == std::string_view::npos) != (b.find('.') == std::string_view::npos);
  return one_is_short && !a.empty() && equals_ignoring_case(first_label(a), first_label(b));
}

struct Side {
  std::array<std::string_view, 3> names{};  // rdns, helo, name
};

template <class Test>
bool any_name(const Side& side, std::string_view by, Test test) {
  for (const std::string_view name : side.names) {
    if (!name.empty() && test(name, by)) return true;
  }
  return false;
}

LinkGrade compare(const Hop& newer, const Hop& older) noexcept {
  const std::string_view by = older.by.name;
  const Side side{{newer.from.rdns, newer.from.helo, newer.from.name}};
  if (newer.from.ip && older.by.ip && *newer.from.ip == *older.by.ip) return LinkGrade::address;
  if (any_name(side, by, same_host)) return LinkGrade::name;
  if (any_name(side, by, same_label)) return LinkGrade::host;
  if (any_name(side, by, same_organisation)) return LinkGrade::organisation;
  if (any_name(side, by, [](std::string_view a, std::string_view b) {
        const std::string_view group = provider_group(a);
        return !group.empty() && group == provider_group(b);
      })) {
    return LinkGrade::provider;
  }
  // Without a "from" the newer hop was handed over inside one machine or one operator's network:
  // then its own "by" is the other name to compare.
  const bool no_client = newer.from.raw.data() == nullptr;
  if (no_client && (same_host(newer.by.name, by) || same_organisation(newer.by.name, by))) {
    return LinkGrade::internal;
  }
  if (is_internal(newer) || newer.kind == HopKind::local) return LinkGrade::internal;
  const bool newer_known = newer.from.ip || any_name(side, by, [](auto, auto) { return true; });
  const bool older_known = !by.empty() || older.by.ip;
  return newer_known && older_known ? LinkGrade::none : LinkGrade::unknown;
}

}  // namespace

Link grade_link(const Hop& newer, const Hop& older) noexcept {
  Link link;
  link.newer = newer.index;
  link.older = older.index;
  link.grade = compare(newer, older);
  const HopFrom& from = newer.from;
  link.newer_side = !from.rdns.empty()   ? from.rdns
                    : !from.helo.empty() ? from.helo
                    : !from.name.empty() ? from.name
                                         : from.ip_raw;
  link.older_side = older.by.name;
  return link;
}

}  // namespace forensics
