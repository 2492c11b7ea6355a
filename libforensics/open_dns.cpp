#include "libforensics/auth/digest.h"
#include "libforensics/forensics.h"
#include "libforensics/input/read_file.h"

namespace forensics {

Result<DnsFile> read_dns_snapshot(std::string_view text) {
  auto snapshot = read_snapshot(text);
  if (!snapshot) return tl::unexpected(snapshot.error());
  return DnsFile{std::move(*snapshot), sha256_hex(text)};
}

Result<DnsFile> open_dns_snapshot(const std::string& path) {
  const auto bytes = read_message_file(path);
  if (!bytes) return tl::unexpected(bytes.error());
  auto file = read_dns_snapshot(*bytes);
  if (!file) return fail(ErrorCode::bad_data_file, path + ": " + file.error().message);
  return file;
}

}  // namespace forensics
