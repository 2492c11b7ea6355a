#include "libforensics/input/internal/content.h"

#include <array>

#include "libforensics/base/ascii.h"
#include "libforensics/input/internal/mbox_line.h"

namespace forensics {
namespace {

constexpr std::size_t npos = std::string_view::npos;
using namespace std::string_view_literals;

struct Magic {
  std::string_view bytes;
  Content content;
};

constexpr std::array k_magics = {
    Magic{"PK\x03\x04"sv, Content::zip},
    Magic{"PK\x05\x06"sv, Content::zip},
    Magic{"7z\xBC\xAF\x27\x1C"sv, Content::seven_zip},
    Magic{"\x1F\x8B\x08"sv, Content::gzip},
    Magic{"BZh"sv, Content::bzip2},
    Magic{"\xFD\x37zXZ\x00"sv, Content::xz},
    Magic{"\x28\xB5\x2F\xFD"sv, Content::zstd},
    Magic{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, Content::compound_file},
    Magic{"Rar!\x1A\x07"sv, Content::other_archive},
    Magic{"MSCF\x00\x00\x00\x00"sv, Content::other_archive},
    Magic{"!BDN"sv, Content::other_archive},  // Outlook .pst and .ost
    Magic{"\x1F\x9D"sv, Content::other_archive},
    Magic{"LZIP"sv, Content::other_archive},
    Magic{"\x78\x9F\x3E\x22"sv, Content::other_archive},  // TNEF
};

constexpr std::array k_mail_alone = {"received"sv,
                                     "message-id"sv,
                                     "return-path"sv,
                                     "delivered-to"sv,
                                     "mime-version"sv,
                                     "dkim-signature"sv,
                                     "in-reply-to"sv,
                                     "references"sv,
                                     "reply-to"sv,
                                     "x-mailer"sv,
                                     "x-received"sv,
                                     "authentication-results"sv,
                                     "received-spf"sv,
                                     "arc-seal"sv,
                                     "envelope-to"sv,
                                     "x-original-to"sv,
                                     "x-originating-ip"sv,
                                     "list-id"sv,
                                     "x-apparently-to"sv,
                                     "apparently-to"sv,
                                     "thread-index"sv,
                                     "errors-to"sv,
                                     "arc-message-signature"sv,
                                     "arc-authentication-results"sv};
constexpr std::array k_mail_too = {
    "from"sv,         "to"sv,           "cc"sv,
    "bcc"sv,          "subject"sv,      "date"sv,
    "sender"sv,       "content-type"sv, "content-transfer-encoding"sv,
    "user-agent"sv,   "newsgroups"sv,   "precedence"sv,
    "organization"sv, "thread-topic"sv};

bool is_tar(std::string_view text) noexcept {
  if (text.size() < 512) return false;
  // The sum of the header's bytes, its own field counted as blanks, stands there in octal.
  unsigned sum = 0;
  for (std::size_t at = 0; at < 512; ++at) {
    sum += at >= 148 && at < 156 ? 32U : static_cast<unsigned char>(text[at]);
  }
  unsigned stored = 0;
  bool any = false;
  for (const char c : text.substr(148, 8)) {
    if (c >= '0' && c <= '7') {
      stored = stored * 8 + static_cast<unsigned>(c - '0');
      any = true;
    } else if (any) {
      break;
    }
  }
  return any && stored == sum && text[0] != '\0';
}

std::string_view after_lead(std::string_view text) noexcept {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (!text.empty() && (text[0] == '\n' || text[0] == '\r')) text.remove_prefix(1);
  return text;
}

// The first line without its ending, taken off `text`. CR, LF and CRLF end lines.
std::string_view take_line(std::string_view& text) noexcept {
  const std::size_t end = text.find_first_of("\r\n");
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == npos ? text.size() : end + 1);
  if (end != npos && text.starts_with('\n') && line.data()[end] == '\r') text.remove_prefix(1);
  return line;
}

bool begins_like_mbox(std::string_view text) noexcept {
  std::string_view rest = after_lead(text);
  if (!rest.starts_with("From ")) return false;
  const std::string_view line = take_line(rest);
  return is_dated_from_line(line) || begins_with_header(rest);
}

bool begins_like_smtp(std::string_view text) noexcept {
  text = after_lead(text);
  constexpr std::array starts = {"220 "sv,    "220-"sv,    "S: 220"sv,  "<- 220"sv,
                                 "C: EHLO"sv, "C: HELO"sv, "EHLO "sv,   "HELO "sv,
                                 "-> EHLO"sv, "<-  220"sv, "=> EHLO"sv, "<= 220"sv};
  for (const std::string_view start : starts) {
    if (starts_with_ignoring_case(text, start)) return true;
  }
  return false;
}

bool is_binary(std::string_view text) noexcept {
  text = text.substr(0, 4'096);
  const bool utf16 = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
  return !utf16 && text.find('\0') != npos;
}

}  // namespace

int field_weight(std::string_view name) noexcept {
  for (const std::string_view known : k_mail_alone) {
    if (equals_ignoring_case(name, known)) return 2;
  }
  for (const std::string_view known : k_mail_too) {
    if (equals_ignoring_case(name, known)) return 1;
  }
  if (starts_with_ignoring_case(name, "resent-") || starts_with_ignoring_case(name, "list-") ||
      starts_with_ignoring_case(name, "x-spam-") || starts_with_ignoring_case(name, "x-ms-exch")) {
    return 2;
  }
  return 0;
}

bool begins_with_header(std::string_view text) noexcept {
  text = after_lead(text);
  int fields = 0;
  int junk = 0;
  int weight = 0;
  bool strong = false;
  while (!text.empty() && fields < 100) {
    const std::string_view line = take_line(text);
    if (line.empty()) break;
    if (is_blank(line[0]) || line.starts_with("From ") || line.starts_with(">From ")) continue;
    if (!opens_header(line)) {
      if (++junk > 2 && junk > fields) return false;
      continue;
    }
    std::string_view name = line.substr(0, line.find(':'));
    while (!name.empty() && is_blank(name.back())) name.remove_suffix(1);
    const int told = field_weight(name);
    ++fields;
    weight += told;
    strong = strong || told == 2;
    if (strong && fields > 2 && junk == 0) return true;
  }
  return junk == 0 ? weight > 0 : weight >= 2 && fields > junk;
}

bool begins_like_emlx(std::string_view text) noexcept {
  const std::string_view line = trim(take_line(text));
  return !line.empty() && line.size() <= 10 && line.find_first_not_of("0123456789") == npos &&
         begins_with_header(text);
}

Content tell_content(std::string_view beginning) noexcept {
  if (beginning.empty()) return Content::empty;
  for (const Magic& magic : k_magics) {
    if (beginning.starts_with(magic.bytes)) return magic.content;
  }
  if (is_tar(beginning)) return Content::tar;
  if (begins_like_mbox(beginning)) return Content::mbox;
  if (begins_like_emlx(beginning)) return Content::emlx;
  if (begins_with_header(beginning)) return Content::message;
  if (begins_like_smtp(beginning)) return Content::smtp_transcript;
  return is_binary(beginning) ? Content::binary : Content::text;
}

}  // namespace forensics
