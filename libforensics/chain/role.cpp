#include "libforensics/chain/role.h"

namespace forensics {

bool is_internal(const Hop& hop) noexcept {
  switch (hop.from.ip_scope) {
    case IpScope::private_:
    case IpScope::loopback:
    case IpScope::linklocal:
    case IpScope::cgnat: return true;
    default: return !hop.from.ip && hop.kind == HopKind::local;
  }
}

bool is_submission(const Hop& hop) noexcept {
  return hop.auth.authenticated.value_or(false) || hop.kind == HopKind::http_submission ||
         hop.kind == HopKind::api;
}

}  // namespace forensics
