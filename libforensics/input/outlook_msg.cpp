#include "libforensics/input/internal/outlook_msg.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <map>
#include <optional>

#include "libforensics/base/ascii.h"
#include "libforensics/input/anomalies.h"
#include "libforensics/input/internal/compound_file.h"
#include "libforensics/input/internal/utf16.h"

namespace forensics {
namespace {

constexpr std::string_view k_stream = "__substg1.0_";
constexpr std::string_view k_fixed = "__properties_version1.0";

// Property tags, [MS-OXPROPS]
constexpr unsigned k_subject = 0x0037;
constexpr unsigned k_client_submit_time = 0x0039;
constexpr unsigned k_transport_headers = 0x007D;
constexpr unsigned k_sender_name = 0x0C1A;
constexpr unsigned k_sender_address = 0x0C1F;
constexpr unsigned k_display_cc = 0x0E03;
constexpr unsigned k_display_to = 0x0E04;
constexpr unsigned k_delivery_time = 0x0E06;
constexpr unsigned k_body = 0x1000;
constexpr unsigned k_html = 0x1013;
constexpr unsigned k_message_id = 0x1035;
constexpr unsigned k_references = 0x1039;
constexpr unsigned k_in_reply_to = 0x1042;
constexpr unsigned k_sender_smtp_address = 0x5D01;
constexpr unsigned k_type_unicode = 0x001F;
constexpr unsigned k_type_time = 0x0040;

std::optional<unsigned> hex_number(std::string_view digits) {
  unsigned value = 0;
  for (const char c : digits) {
    const int digit = hex_value(c);
    if (digit < 0) return std::nullopt;
    value = value * 16 + static_cast<unsigned>(digit);
  }
  return value;
}

class Properties {
 public:
  explicit Properties(CompoundFile& file) : file_(file) {
    for (const CompoundFile::Entry* entry : file.children(file.root())) {
      const std::string_view name = entry->name;
      if (name == k_fixed && !entry->storage) fixed_ = file.stream(*entry);
      if (entry->storage || !name.starts_with(k_stream) || name.size() != k_stream.size() + 8) {
        continue;
      }
      const auto tag = hex_number(name.substr(k_stream.size()));
      if (tag) streams_.try_emplace(*tag >> 16, Stream{entry, *tag & 0xFFFF});
    }
  }

  [[nodiscard]] bool of_outlook() const { return !fixed_.empty() || !streams_.empty(); }

  // A text or binary property, UTF-16 made UTF-8; empty when it is missing.
  [[nodiscard]] std::string text(unsigned tag) {
    const auto found = streams_.find(tag);
    if (found == streams_.end()) return {};
    std::string bytes = file_.stream(*found->second.entry);
    if (found->second.type == k_type_unicode) bytes = utf8_from_utf16(bytes, false);
    while (bytes.ends_with('\0')) bytes.pop_back();
    return bytes;
  }

  // A time, seconds UTC. Rows of 16 bytes stand behind a header of 32: type, tag, flags, value.
  [[nodiscard]] std::optional<std::int64_t> time(unsigned tag) const {
    for (std::size_t at = 32; at + 16 <= fixed_.size(); at += 16) {
      if (number(at, 2) != k_type_time || number(at + 2, 2) != tag) continue;
      return static_cast<std::int64_t>(number(at + 8, 8) / 10'000'000) - 11'644'473'600;
    }
    return std::nullopt;
  }

 private:
  struct Stream {
    const CompoundFile::Entry* entry;
    unsigned type;
  };

  [[nodiscard]] std::uint64_t number(std::size_t at, std::size_t width) const {
    std::uint64_t value = 0;
    for (std::size_t i = width; i-- > 0;) {
      value = value << 8 | static_cast<unsigned char>(fixed_[at + i]);
    }
    return value;
  }

  CompoundFile& file_;
  std::map<unsigned, Stream> streams_;
  std::string fixed_;
};

// "Mon, 02 Jan 2006 15:04:05 +0000"
std::string date_text(std::int64_t seconds) {
  using namespace std::chrono;
  constexpr std::array weekdays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const sys_seconds instant{std::chrono::seconds{seconds}};
  const auto day = floor<days>(instant);
  const year_month_day date{day};
  const hh_mm_ss clock{instant - day};
  char text[64];
  const int length = std::snprintf(
      text, sizeof text, "%s, %02u %s %04d %02d:%02d:%02d +0000",
      weekdays[weekday{day}.c_encoding()], static_cast<unsigned>(date.day()),
      months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
      static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
      static_cast<int>(clock.seconds().count()));
  return {text, static_cast<std::size_t>(length)};
}

// A property's value cannot end its field and begin another.
void append_field(std::string& header, std::string_view name, std::string_view value) {
  if (trim(value).empty()) return;
  header.append(name).append(": ");
  for (const char c : trim(value)) header.push_back(is_control(c) ? ' ' : c);
  header.append("\r\n");
}

std::string header_of(Properties& properties) {
  std::string address = properties.text(k_sender_smtp_address);
  if (address.empty()) address = properties.text(k_sender_address);
  const std::string name = properties.text(k_sender_name);
  auto time = properties.time(k_client_submit_time);
  if (!time) time = properties.time(k_delivery_time);
  std::string header;
  append_field(header, "From", address.empty() ? name : name + " <" + address + ">");
  append_field(header, "To", properties.text(k_display_to));
  append_field(header, "Cc", properties.text(k_display_cc));
  append_field(header, "Subject", properties.text(k_subject));
  if (time && *time > -62'000'000'000 && *time < 253'000'000'000) {
    append_field(header, "Date", date_text(*time));
  }
  append_field(header, "Message-ID", properties.text(k_message_id));
  append_field(header, "In-Reply-To", properties.text(k_in_reply_to));
  append_field(header, "References", properties.text(k_references));
  return header;
}

}  // namespace

Result<RebuiltMessage> rebuild_outlook_message(std::string_view bytes) {
  CompoundFile file(bytes);
  if (!file.usable()) return fail(ErrorCode::damaged, "a compound file without a directory");
  Properties properties(file);
  if (!properties.of_outlook()) {
    return fail(ErrorCode::not_mail, "a compound file, but not of an Outlook message");
  }
  RebuiltMessage message;
  message.text = properties.text(k_transport_headers);
  // Outlook begins the property with the version line of its own reader at times.
  if (message.text.starts_with("Microsoft Mail Internet Headers")) {
    message.text.erase(0, message.text.find('\n') + 1);
  }
  if (trim(message.text).empty()) {
    message.text = header_of(properties);
    message.anomalies.add(anomalies::msg_header_rebuilt, {});
  }
  while (!message.text.empty() && is_space(message.text.back())) message.text.pop_back();
  message.text.append("\r\n\r\n");
  std::string body = properties.text(k_body);
  if (trim(body).empty()) body = properties.text(k_html);
  message.text.append(body);
  message.anomalies.add(anomalies::msg_body_rebuilt, {});
  if (file.damaged()) message.anomalies.add(anomalies::msg_damaged, {});
  return message;
}

}  // namespace forensics
