#include "libforensics/auth/digest.h"
#include "libforensics/forensics.h"
#include "libforensics/input/read_file.h"

namespace forensics {

Result<DnsFile> open_dns_snapshot(const std::string& path) {
  const auto bytes = read_message_file(path);
  if (!bytes) return tl::unexpected(bytes.error());
  auto snapshot = read_snapshot(*bytes);
  if (!snapshot) return fail(ErrorCode::bad_data_file, path + ": " + snapshot.error().message);
  return DnsFile{std::move(*snapshot), sha256_hex(*bytes)};
}

}  // namespace forensics
