// What a line in which no program shows itself (received/no_program.h) calls its server.
#pragma once

#include <string_view>

#include "libforensics/checks/spelled_address.h"
#include "libforensics/received/hop.h"
#include "libforensics/received/no_program.h"
#include "libforensics/received/words.h"

namespace forensics {

// Whether a line of no program names its server by the address that the newer line saw: "by
// 192.0.2.7" or "by 7.2.0.192.users.example.com". A firewall or a relay that is known may call
// itself so.
inline bool is_named_by_client(const Hop& older, const Hop& newer) noexcept {
  if (older.by.name.empty() || !newer.from.ip || !is_of_no_program(older.family)) return false;
  std::string_view name = older.by.name;
  if (name.starts_with('[') && name.ends_with(']')) name = name.substr(1, name.size() - 2);
  if (k_version_bytes.has_all_of(name)) return older.by.ip == newer.from.ip;
  return newer.from.ip->is_v4() && spells_address(name, *newer.from.ip);
}

}  // namespace forensics
