#include "libforensics/input/raw_message.h"

#include <algorithm>

namespace forensics {

std::string_view input_format_name(InputFormat format) noexcept {
  constexpr std::string_view names[] = {"unknown", "message",     "header_block",
                                        "mbox",    "maildir",     "mh",
                                        "emlx",    "outlook_msg", "smtp_transcript"};
  return names[static_cast<std::size_t>(format)];
}

std::string_view mbox_kind_name(MboxKind kind) noexcept {
  constexpr std::string_view names[] = {"unknown", "mboxo", "mboxrd", "mboxcl", "mboxcl2"};
  return names[static_cast<std::size_t>(kind)];
}

std::string RawMessage::origin() const {
  std::string text = path;
  if (!member.empty()) text.append("!/").append(member);
  if (format == InputFormat::mbox) text.append("@").append(std::to_string(record.offset));
  if (!part.empty()) text.append("#").append(part);
  return text;
}

RawMessage RawMessage::without_bytes() const {
  RawMessage bare;
  bare.path = path;
  bare.member = member;
  bare.part = part;
  bare.format = format;
  bare.record = record;
  bare.place = place;
  return bare;
}

std::string_view RawMessage::with_from_line() const noexcept {
  if (from_line.data() == nullptr) return bytes;
  const char* end = bytes.data() + bytes.size();
  return {from_line.data(), static_cast<std::size_t>(end - from_line.data())};
}

std::optional<std::uint64_t> RawMessage::offset_in_container(std::uint32_t offset) const noexcept {
  if (original.data() != nullptr || offset > bytes.size()) return std::nullopt;
  const auto taken = std::upper_bound(unquoted.begin(), unquoted.end(), offset) - unquoted.begin();
  return place.offset + offset + static_cast<std::uint64_t>(taken);
}

}  // namespace forensics
