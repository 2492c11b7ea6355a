#include "libforensics/geo/mmdb.h"

#include <cstring>
#include <filesystem>
#include <fstream>
#include <span>
#include <system_error>
#include <vector>

#include <maxminddb.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include "libforensics/geo/mmdb_record.h"
#include "libforensics/geo/mmdb_walk.h"

namespace forensics {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view k_marker = "\xAB\xCD\xEFMaxMind.com";
constexpr std::uintmax_t k_metadata_bytes = 131'072;  // it begins within the last 128 KiB

// Takes the English description, or else the first; looks into every map and array, so that a walk
// that ends well has seen all that libmaxminddb is going to copy. It copies the texts of
// description and languages, and loses memory when it meets anything else there.
class MetadataReader {
 public:
  enum class State : std::uint8_t { root, description, languages, other };

  [[nodiscard]] bool enter(State at, std::string_view key, State& child) noexcept {
    if (at == State::description || at == State::languages) only_texts_ = false;
    child = State::other;
    if (at == State::root && key == "description") child = State::description;
    if (at == State::root && key == "languages") child = State::languages;
    return true;
  }

  void value(State at, std::string_view key, const detail::MmdbValue& value) noexcept {
    if (at != State::description && at != State::languages) return;
    if (value.type != detail::MmdbType::text) {
      only_texts_ = false;
    } else if (at == State::description && (key == "en" || description_.data() == nullptr)) {
      description_ = value.text;
    }
  }

  [[nodiscard]] std::string_view description() const noexcept { return description_; }
  [[nodiscard]] bool only_texts() const noexcept { return only_texts_; }

 private:
  std::string_view description_;
  bool only_texts_{true};
};

Result<std::vector<std::uint8_t>> read_tail(const std::string& path, std::uintmax_t size) {
  const std::uintmax_t wanted = std::min(size, k_metadata_bytes + k_marker.size());
  std::vector<std::uint8_t> tail(static_cast<std::size_t>(wanted));
  std::ifstream file(path, std::ios::binary);
  file.seekg(static_cast<std::streamoff>(size - wanted));
  file.read(reinterpret_cast<char*>(tail.data()), static_cast<std::streamsize>(wanted));
  if (!file) return fail(ErrorCode::cannot_read, path + ": cannot be read");
  return tail;
}

// The description, when the metadata is there and small enough to be handed to libmaxminddb.
Result<std::string> check_metadata(const std::string& path, std::span<const std::uint8_t> tail) {
  const std::string_view text(reinterpret_cast<const char*>(tail.data()), tail.size());
  const std::size_t marker = text.rfind(k_marker);
  if (marker == std::string_view::npos) {
    return fail(ErrorCode::bad_data_file, path + ": not a MaxMind DB file");
  }
  const auto metadata = tail.subspan(marker + k_marker.size());
  MetadataReader reader;
  if (!detail::walk_mmdb(metadata, 0, MetadataReader::State::root, reader) ||
      !reader.only_texts()) {
    return fail(ErrorCode::bad_data_file, path + ": the metadata is malformed");
  }
  return std::string(reader.description());
}

Result<std::uintmax_t> regular_file_size(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) {
    return fail(ErrorCode::not_found, path + ": no such file");
  }
  if (status.type() != fs::file_type::regular) {
    return fail(ErrorCode::bad_data_file, path + ": not a regular file");
  }
  const std::uintmax_t size = fs::file_size(path, error);
  if (error) return fail(ErrorCode::cannot_read, path + ": " + error.message());
  if (size == 0) return fail(ErrorCode::bad_data_file, path + ": empty");
  return size;
}

sockaddr_storage socket_address(const IpAddress& address) noexcept {
  sockaddr_storage out{};
  if (address.is_v4()) {
    sockaddr_in v4{};
    v4.sin_family = AF_INET;
    std::memcpy(&v4.sin_addr, address.bytes().data(), 4);
    std::memcpy(&out, &v4, sizeof v4);
  } else {
    sockaddr_in6 v6{};
    v6.sin6_family = AF_INET6;
    std::memcpy(&v6.sin6_addr, address.bytes().data(), 16);
    std::memcpy(&out, &v6, sizeof v6);
  }
  return out;
}

}  // namespace

struct MmdbFile::Impl {
  Impl() = default;
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() {
    if (opened) MMDB_close(&database);
  }

  std::string path;
  MmdbMetadata metadata;
  bool opened{false};
  MMDB_s database{};
};

MmdbFile::MmdbFile(std::unique_ptr<Impl> impl) noexcept : impl_(std::move(impl)) {}
MmdbFile::MmdbFile(MmdbFile&&) noexcept = default;
MmdbFile& MmdbFile::operator=(MmdbFile&&) noexcept = default;
MmdbFile::~MmdbFile() = default;

Result<MmdbFile> MmdbFile::open(const std::string& path) {
  const auto size = regular_file_size(path);
  if (!size) return tl::unexpected(size.error());
  const auto tail = read_tail(path, *size);
  if (!tail) return tl::unexpected(tail.error());
  auto description = check_metadata(path, *tail);
  if (!description) return tl::unexpected(description.error());

  auto impl = std::make_unique<Impl>();
  const int status = MMDB_open(path.c_str(), MMDB_MODE_MMAP, &impl->database);
  if (status != MMDB_SUCCESS) {
    return fail(ErrorCode::bad_data_file, path + ": " + MMDB_strerror(status));
  }
  impl->opened = true;
  impl->path = path;
  const MMDB_metadata_s& from = impl->database.metadata;
  impl->metadata = {from.database_type == nullptr ? "" : from.database_type,
                    *std::move(description),
                    {static_cast<std::int64_t>(from.build_epoch), 0},
                    from.node_count,
                    from.record_size,
                    from.ip_version};
  return MmdbFile(std::move(impl));
}

MmdbAnswer MmdbFile::lookup(const IpAddress& address) const noexcept {
  MmdbAnswer answer;
  const MMDB_s& database = impl_->database;
  if (address.is_v6() && impl_->metadata.ip_version == 4) {
    answer.status = MmdbStatus::not_covered;
    return answer;
  }
  const sockaddr_storage socket = socket_address(address);
  int error = MMDB_SUCCESS;
  const MMDB_lookup_result_s found =
      MMDB_lookup_sockaddr(&database, reinterpret_cast<const sockaddr*>(&socket), &error);
  if (error != MMDB_SUCCESS) {
    answer.status = MmdbStatus::corrupt;
    return answer;
  }
  if (!found.found_entry) return answer;
  const std::span<const std::uint8_t> section(database.data_section, database.data_section_size);
  const bool sound = detail::read_mmdb_record(section, found.entry.offset, answer.record);
  answer.status = sound ? MmdbStatus::found : MmdbStatus::corrupt;
  return answer;
}

const MmdbMetadata& MmdbFile::metadata() const noexcept {
  return impl_->metadata;
}
const std::string& MmdbFile::path() const noexcept {
  return impl_->path;
}

}  // namespace forensics
