// Built in place of live_unbound.cpp where libunbound is not there.
#include "libforensics/dns/live.h"

namespace forensics {

bool has_live_dns() noexcept {
  return false;
}

std::string_view live_dns_version() noexcept {
  return "";
}

Result<std::unique_ptr<DnsBackend>> open_live_dns(const LiveDnsOptions& /*options*/) {
  return fail(ErrorCode::unsupported,
              "this program was built without libunbound and cannot ask DNS");
}

}  // namespace forensics
