#include "libforensics/input/internal/archive.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <string_view>

#include <archive.h>
#include <archive_entry.h>

#include "libforensics/base/ascii.h"

namespace forensics {

struct ArchiveReader::State {
  Window window;
  std::size_t lent{0};  // bytes of the window that libarchive was handed and has not given back
  std::unique_ptr<archive, int (*)(archive*)> handle{archive_read_new(), &archive_read_free};
  bool opened{false};
  bool broken{false};
  // What the current member has given and was not read yet.
  std::string_view block;
  std::uint64_t block_offset{0};  // in the member; a sparse one leaves gaps, which are zeros
  std::uint64_t offset{0};        // of what is read next

  explicit State(Window given) : window(std::move(given)) {}
  Error last_error();
};

namespace {

constexpr bool contains(std::string_view text, std::string_view word) {
  return find_ignoring_case(text, word) != std::string_view::npos;
}

ErrorCode code_of(std::string_view text) {
  if (contains(text, "passphrase") || contains(text, "crypt")) return ErrorCode::encrypted;
  if (contains(text, "unsupported") || contains(text, "not supported")) {
    return ErrorCode::unsupported;
  }
  return ErrorCode::damaged;
}

std::string member_name(archive_entry* entry) {
  const char* name = archive_entry_pathname_utf8(entry);
  if (name == nullptr) name = archive_entry_pathname(entry);
  return name == nullptr ? std::string() : std::string(name);
}

}  // namespace

Error ArchiveReader::State::last_error() {
  if (window.error()) return *window.error();
  const char* text = archive_error_string(handle.get());
  const std::string_view why = text == nullptr ? "the archive is damaged" : text;
  return {code_of(why), std::string(why)};
}

namespace {

// The functions that libarchive calls for bytes. It may look back at a block until it asks for the
// next one, so a block is dropped one call late. S is ArchiveReader::State, which is private.
template <class S>
la_ssize_t give_bytes(archive*, void* data, const void** buffer) {
  auto& state = *static_cast<S*>(data);
  state.window.drop(state.lent);
  state.lent = 0;
  if (!state.window.fill_to(1) && state.window.error()) return ARCHIVE_FATAL;
  state.lent = state.window.held().size();
  *buffer = state.window.held().data();
  return static_cast<la_ssize_t>(state.lent);
}

template <class S>
la_int64_t seek_bytes(archive*, void* data, la_int64_t offset, int whence) {
  auto& state = *static_cast<S*>(data);
  const auto size = static_cast<la_int64_t>(state.window.size().value_or(0));
  const auto here = static_cast<la_int64_t>(state.window.position() + state.lent);
  const la_int64_t to = offset + (whence == SEEK_SET ? 0 : whence == SEEK_CUR ? here : size);
  if (to < 0 || to > size || !state.window.seek(static_cast<std::uint64_t>(to))) {
    return ARCHIVE_FATAL;
  }
  state.lent = 0;
  return to;
}

}  // namespace

ArchiveReader::ArchiveReader(Window window, const std::vector<std::string>& passwords)
    : state_(std::make_unique<State>(std::move(window))) {
  archive* handle = state_->handle.get();
  // Only what libarchive unpacks itself: other filters would start programs.
  archive_read_support_filter_bzip2(handle);
  archive_read_support_filter_xz(handle);
  archive_read_support_filter_zstd(handle);
  archive_read_support_format_tar(handle);
  archive_read_support_format_zip(handle);
  archive_read_support_format_7zip(handle);
  archive_read_support_format_raw(handle);
  archive_read_add_passphrase(handle, "infected");
  for (const std::string& password : passwords) {
    if (!password.empty()) archive_read_add_passphrase(handle, password.c_str());
  }
  archive_read_set_callback_data(handle, state_.get());
  archive_read_set_read_callback(handle, &give_bytes<State>);
  if (state_->window.size()) archive_read_set_seek_callback(handle, &seek_bytes<State>);
}

ArchiveReader::~ArchiveReader() = default;

bool ArchiveReader::broken() const noexcept {
  return state_->broken;
}

Result<std::optional<ArchiveMember>> ArchiveReader::next() {
  if (state_->broken) return std::nullopt;
  archive* handle = state_->handle.get();
  int status = ARCHIVE_OK;
  if (!state_->opened) {
    status = archive_read_open1(handle);
    state_->opened = true;
  }
  archive_entry* entry = nullptr;
  state_->block = {};
  state_->block_offset = state_->offset = 0;
  if (status >= ARCHIVE_WARN) status = archive_read_next_header(handle, &entry);
  if (status == ARCHIVE_RETRY) status = archive_read_next_header(handle, &entry);
  if (status == ARCHIVE_EOF) return std::nullopt;
  if (status < ARCHIVE_WARN || entry == nullptr) {
    state_->broken = true;
    return tl::unexpected(state_->last_error());
  }
  ArchiveMember member;
  // The raw format calls what it finds "data".
  if (archive_format(handle) != ARCHIVE_FORMAT_RAW) member.name = member_name(entry);
  const char* link = archive_entry_hardlink(entry);
  if (link == nullptr) link = archive_entry_symlink(entry);
  if (link != nullptr) member.link = link;
  const auto type = archive_entry_filetype(entry);
  member.folder = type == AE_IFDIR;
  member.file = (type == AE_IFREG || type == 0) && link == nullptr;
  return member;
}

// archive_read_data would drop what it has copied when an error follows.
Result<std::size_t> ArchiveReader::read(char* to, std::size_t size) {
  State& state = *state_;
  while (state.block.empty() && state.block_offset <= state.offset) {
    const void* bytes = nullptr;
    std::size_t length = 0;
    la_int64_t offset = 0;
    const int status = archive_read_data_block(state.handle.get(), &bytes, &length, &offset);
    if (status == ARCHIVE_EOF) return 0U;
    if (status == ARCHIVE_FATAL) state.broken = true;
    if (status < ARCHIVE_OK) return tl::unexpected(state.last_error());
    state.block = {static_cast<const char*>(bytes), length};
    state.block_offset = static_cast<std::uint64_t>(offset);
  }
  std::size_t got = 0;
  if (state.block_offset > state.offset) {
    const std::uint64_t gap = state.block_offset - state.offset;
    got = static_cast<std::size_t>(std::min<std::uint64_t>(size, gap));
    std::fill_n(to, got, '\0');
  } else {
    got = state.block.copy(to, size);
    state.block.remove_prefix(got);
    state.block_offset += got;
  }
  state.offset += got;
  return got;
}

}  // namespace forensics
