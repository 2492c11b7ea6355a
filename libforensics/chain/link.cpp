#include "libforensics/chain/link.h"

#include <array>

#include "libforensics/base/ascii.h"
#include "libforensics/base/blotted_out.h"
#include "libforensics/base/inner_name.h"
#include "libforensics/base/ip_address.h"
#include "libforensics/chain/organisation.h"
#include "libforensics/chain/role.h"
#include "libforensics/geo/provider.h"
#include "libforensics/received/line.h"
#include "libforensics/received/no_program.h"

namespace forensics {
namespace {

std::string_view first_label(std::string_view host) noexcept {
  return host.substr(0, host.find('.'));
}

// False for "unknown", "localhost", names that are of one network ("EX01.office.local"), addresses
// ("by 10.46.66.15 with HTTP"), mailboxes
// ("from ann@example.org by ...") and what one firewall writes for no name.
bool has_domain(std::string_view name) noexcept {
  return name.find('.') != std::string_view::npos && !is_digit(name.back()) && name.back() != ']' &&
         name.find('@') == std::string_view::npos && !is_word_for_no_name(name) &&
         !is_localhost(name) && !has_inner_top_level(name);
}

// mx1 and mx1.example.org: one of them was written without its domain.
bool same_label(std::string_view a, std::string_view b) noexcept {
  return has_domain(a) != has_domain(b) && !a.empty() &&
         equals_ignoring_case(first_label(a), first_label(b));
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

// A machine that hands the message through a filter of its own: the filter's line may name it
// otherwise ("by listman.example.com"), but its client, over the loopback, is the host that the
// newer line names.
bool came_through_loopback(const Side& side, const Hop& older) noexcept {
  if (older.from.ip_scope != IpScope::loopback) return false;
  const auto names_client = [&side](std::string_view name) {
    return has_domain(name) && any_name(side, name, same_host);
  };
  return names_client(older.from.helo) || names_client(older.from.rdns);
}

// 127.0.0.1 on both sides are two machines as easily as one.
bool same_address(const Hop& newer, const Hop& older) noexcept {
  return newer.from.ip && older.by.ip && *newer.from.ip == *older.by.ip &&
         newer.from.ip_scope != IpScope::loopback;
}

// An IPv6 client in the /64 of the server below: one link, on which hosts take addresses as they
// like (RFC 4291 2.5.4).
bool on_one_link(const Hop& newer, const Hop& older) noexcept {
  return newer.from.ip && older.by.ip && older.by.ip->is_v6() &&
         newer.from.ip_scope == IpScope::public_ &&
         IpNetwork{*older.by.ip, 64}.contains(*newer.from.ip);
}

// How surely one of the client's names is that of the server; none when no likeness is seen.
LinkGrade likeness(const Side& side, std::string_view by) noexcept {
  if (is_localhost(by)) return LinkGrade::none;
  if (any_name(side, by, same_host)) return LinkGrade::name;
  if (any_name(side, by, same_label)) return LinkGrade::host;
  if (any_name(side, by, same_organisation)) return LinkGrade::organisation;
  const auto same_group = [](std::string_view a, std::string_view b) {
    const std::string_view group = provider_group(a);
    return !group.empty() && group == provider_group(b);
  };
  return any_name(side, by, same_group) || any_name(side, by, share_a_word) ? LinkGrade::provider
                                                                            : LinkGrade::none;
}

// Large senders greet in the names of their customers, from their own networks.
bool is_in_network_of(const HopFrom& client, std::string_view by) noexcept {
  const std::string_view group = provider_group(by);
  if (group.empty() || !client.ip) return false;
  const ProviderRange* range = find_provider(*client.ip);
  return range != nullptr && equals_ignoring_case(range->provider, group);
}

// One operator wrote both lines: between them the message was with a filter of somebody else's, or
// a router of his greeted in the name of its customer.
bool came_back(const Hop& newer, const Hop& older) noexcept {
  const std::string_view group = provider_group(newer.by.name);
  return same_organisation(newer.by.name, older.by.name) ||
         (!group.empty() && group == provider_group(older.by.name));
}

bool is_address(const HopFrom& client) noexcept {
  return client.name_kind == NameKind::ipv4 || client.name_kind == NameKind::ipv6 ||
         client.name_kind == NameKind::literal;
}

// A product that prints addresses alone says nothing of names. Where no product shows itself the
// lack of a name is one of those that programs have which write invented lines.
bool prints_no_names(const Hop& newer) noexcept {
  const HopFrom& client = newer.from;
  const auto is_no_name = [](std::string_view name) {
    return name.empty() || equals_ignoring_case(name, "unknown");
  };
  if (!is_no_name(client.helo) || !client.rdns.empty()) return false;
  if (!is_no_name(client.name) && !is_address(client)) return false;
  const std::string_view family = newer.family;
  return !family.empty() && !is_of_no_program(family) && family != "yahoo-nnfmp" &&
         !family.starts_with("ratware");
}

LinkGrade compare(const Hop& newer, const Hop& older) noexcept {
  const std::string_view by = older.by.name;
  const Side side{{newer.from.rdns, newer.from.helo, newer.from.name}};
  if (same_address(newer, older)) return LinkGrade::address;
  if (const LinkGrade grade = likeness(side, by); grade != LinkGrade::none) return grade;
  if (on_one_link(newer, older)) return LinkGrade::organisation;
  if (came_through_loopback(side, older)) return LinkGrade::host;
  if (is_in_network_of(newer.from, by)) return LinkGrade::provider;
  // "(qmail 1 invoked from network[203.0.113.5])" names no server: a process of the older line's.
  const bool one_client = newer.from.ip && older.from.ip && *newer.from.ip == *older.from.ip;
  if (newer.by.name.empty() && one_client) return LinkGrade::host;
  const bool newer_named = any_name(side, by, [](auto name, auto) { return has_domain(name); });
  // A client without a name was taken inside one operator's network, or on one machine: then the
  // newer server's own name is the other one to compare.
  if (!newer_named && (same_host(newer.by.name, by) || same_organisation(newer.by.name, by))) {
    return LinkGrade::internal;
  }
  if (is_internal(newer) || newer.kind == HopKind::local) return LinkGrade::internal;
  // A fetched mail lay in a mailbox, whose host need not be the one that took it in.
  if (newer.kind == HopKind::mail_fetch) return LinkGrade::unknown;
  // "Forcepoint", "IMSVA", "gateway": a product or an inner name, which no client name repeats.
  const bool older_comparable = has_domain(by);
  if (older_comparable && came_back(newer, older)) return LinkGrade::internal;
  if (prints_no_names(newer) || !(newer_named || newer.from.ip)) return LinkGrade::unknown;
  if (!older_comparable || is_blotted_out(by) || is_blotted_out(newer.from.raw))
    return LinkGrade::unknown;
  return LinkGrade::none;
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
