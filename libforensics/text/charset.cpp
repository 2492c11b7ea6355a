#include "libforensics/text/charset.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#define U_SHOW_CPLUSPLUS_API 0
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>

#include "libforensics/base/ascii.h"
#include "libforensics/text/anomalies.h"
#include "libforensics/text/charset_table.h"
#include "libforensics/text/limits.h"
#include "libforensics/text/utf8.h"

namespace forensics {
namespace {

using charset_table::Charset;
using charset_table::CharsetKind;

constexpr Charset k_windows_1252{"windows-1252", "ibm-5348_P100-1997", CharsetKind::single_byte};
constexpr std::string_view k_utf8_name = "UTF-8";

constexpr std::string_view k_no_charset[] = {
    "",     "xunknown", "unknown", "unknown8bit", "defaultcharset", "default", "xuserdefined",
    "none", "8bit",     "binary",  "userdefined", "usascii8bit",    "null"};

// A label without case and punctuation, the way Unicode TR 22 compares them; empty when it has
// bytes that no label has or is too long.
class ReducedLabel {
 public:
  explicit ReducedLabel(std::string_view label) noexcept {
    if (label.size() > limits::max_charset_label) {
      foreign_ = true;
      return;
    }
    for (const char c : label) {
      if (is_alnum(c)) text_[length_++] = to_lower(c);
      if (is_eight_bit(c)) foreign_ = true;
    }
  }
  [[nodiscard]] std::string_view text() const noexcept { return {text_.data(), length_}; }
  [[nodiscard]] bool foreign() const noexcept { return foreign_; }

 private:
  std::array<char, limits::max_charset_label> text_{};
  std::size_t length_{0};
  bool foreign_{false};
};

// What only ICU knows. The alias table alone is asked, never ucnv_open with a foreign name, which
// would look for a file of that name. ICU compares labels as ReducedLabel does.
std::optional<Charset> find_in_icu(std::string_view reduced) noexcept {
  std::array<char, limits::max_charset_label + 1> label{};
  std::copy(reduced.begin(), reduced.end(), label.begin());
  UErrorCode status = U_ZERO_ERROR;
  const char* converter = ucnv_getAlias(label.data(), 0, &status);
  if (U_FAILURE(status) || converter == nullptr) return std::nullopt;
  const char* name = ucnv_getStandardName(label.data(), "MIME", &status);
  if (name == nullptr) name = ucnv_getStandardName(label.data(), "IANA", &status);
  if (name == nullptr) name = converter;
  return Charset{name, converter, CharsetKind::other};
}

std::optional<Charset> find_reduced(std::string_view reduced) noexcept {
  if (const Charset* known = charset_table::find(reduced)) return *known;
  return find_in_icu(reduced);
}

bool is_no_charset(std::string_view reduced) noexcept {
  return std::find(std::begin(k_no_charset), std::end(k_no_charset), reduced) !=
         std::end(k_no_charset);
}

std::optional<Charset> find_charset(std::string_view label) noexcept {
  if (equals_ignoring_case(label, k_utf8_name)) {
    return Charset{k_utf8_name, {}, CharsetKind::utf8};
  }
  const ReducedLabel reduced(label);
  const std::string_view text = reduced.text();
  if (reduced.foreign() || text.empty()) return std::nullopt;
  if (const Charset* known = charset_table::find(text)) return *known;
  if (is_no_charset(text)) return std::nullopt;
  if (auto known = find_in_icu(text)) return known;
  if (text.size() > 7 && text.ends_with("charset")) {  // "gb2312_charset"
    if (auto known = find_reduced(text.substr(0, text.size() - 7))) return known;
  }
  if (text.size() > 1 && text.front() == 'x') return find_reduced(text.substr(1));  // "x-gbk"
  return std::nullopt;
}

// Called by ICU for each sequence that it cannot map: writes U+FFFD (ICU's own substitution is
// U+001A for some charsets) and counts it.
void U_CALLCONV count_and_replace(const void* context, UConverterToUnicodeArgs* args, const char*,
                                  int32_t, UConverterCallbackReason reason, UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) return;  // reset, close, clone
  *status = U_ZERO_ERROR;
  if (reason == UCNV_IRREGULAR) return;  // two shifts with nothing between: no character is lost
  auto* count = static_cast<std::size_t*>(const_cast<void*>(context));
  ++*count;
  const UChar replacement = 0xFFFD;
  ucnv_cbToUWriteUChars(args, &replacement, 1, 0, status);
}

// The converters that this thread has opened: ucnv_open costs a look-up and, the first time, the
// loading of a table.
class Converters {
 public:
  Converters() = default;
  Converters(const Converters&) = delete;
  Converters& operator=(const Converters&) = delete;
  ~Converters() {
    for (const Entry& entry : entries_) ucnv_close(entry.converter);
  }

  // A converter in its initial state, or null when ICU's data lacks it. `name` must be static.
  [[nodiscard]] UConverter* get(std::string_view name) {
    for (const Entry& entry : entries_) {
      if (entry.name == name) {
        ucnv_reset(entry.converter);
        return entry.converter;
      }
    }
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(name.data(), &status);
    if (U_FAILURE(status)) return nullptr;
    if (entries_.size() == k_max_open) {
      ucnv_close(entries_.front().converter);
      entries_.erase(entries_.begin());
    }
    entries_.push_back({name, converter});
    return converter;
  }

 private:
  static constexpr std::size_t k_max_open = 64;
  struct Entry {
    std::string_view name;
    UConverter* converter;
  };
  std::vector<Entry> entries_;
};

constexpr std::size_t k_block_units = 2048;

// Writes UTF-16 as UTF-8, block by block. A surrogate pair may come in two blocks.
class Utf16Writer {
 public:
  explicit Utf16Writer(std::string& out) : out_(out) {}

  // At most k_block_units units.
  void write(const UChar* units, const UChar* end) {
    char* to = buffer_.data();
    for (; units != end; ++units) {
      char32_t c = *units;
      if (c < 0x80 && lead_ == 0) {
        *to++ = static_cast<char>(c);
        continue;
      }
      if (lead_ != 0) {
        const bool pair = c >= 0xDC00 && c <= 0xDFFF;
        to = put(to, pair ? 0x10000 + ((lead_ - 0xD800) << 10U) + (c - 0xDC00)
                          : k_replacement_character);
        lead_ = 0;
        if (pair) continue;
      }
      if (c >= 0xD800 && c <= 0xDBFF) {
        lead_ = c;
      } else {
        to = put(to, c);
      }
    }
    out_.append(buffer_.data(), to);
  }

  void finish() {
    if (lead_ != 0) append_code_point(out_, k_replacement_character);
  }

 private:
  static char* put(char* to, char32_t c) noexcept {
    if (c >= 0xDC00 && c <= 0xDFFF) c = k_replacement_character;
    const auto byte = [](char32_t value) { return static_cast<char>(value); };
    if (c < 0x80) {
      *to++ = byte(c);
    } else if (c < 0x800) {
      *to++ = byte(0xC0U | c >> 6U);
      *to++ = byte(0x80U | (c & 0x3FU));
    } else {
      if (c < 0x10000) {
        *to++ = byte(0xE0U | c >> 12U);
      } else {
        *to++ = byte(0xF0U | c >> 18U);
        *to++ = byte(0x80U | (c >> 12U & 0x3FU));
      }
      *to++ = byte(0x80U | (c >> 6U & 0x3FU));
      *to++ = byte(0x80U | (c & 0x3FU));
    }
    return to;
  }

  std::string& out_;
  char32_t lead_{0};  // the first half of a pair
  std::array<char, 3 * k_block_units + 4> buffer_;
};

// Appends `bytes` read by an ICU converter; the number of sequences replaced, null when ICU does
// not have the converter.
std::optional<std::size_t> convert(std::string& out, std::string_view bytes,
                                   std::string_view converter_name) {
  thread_local Converters converters;
  UConverter* converter = converters.get(converter_name);
  if (converter == nullptr) return std::nullopt;
  std::size_t replaced = 0;
  UErrorCode status = U_ZERO_ERROR;
  ucnv_setToUCallBack(converter, count_and_replace, &replaced, nullptr, nullptr, &status);

  std::array<UChar, k_block_units> units;
  Utf16Writer writer(out);
  const char* source = bytes.data();
  const char* const end = bytes.data() + bytes.size();
  do {
    status = U_ZERO_ERROR;
    UChar* target = units.data();
    ucnv_toUnicode(converter, &target, units.data() + units.size(), &source, end, nullptr, 1,
                   &status);
    writer.write(units.data(), target);
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  writer.finish();
  return replaced;
}

// Whether multi-byte UTF-8 in these bytes can be no accident. Text of a double-byte charset is
// UTF-8 by chance in about 1 of 6 characters, if short and of two-byte sequences only.
bool speaks_utf8(std::string_view bytes, CharsetKind declared) noexcept {
  if (declared == CharsetKind::wide || declared == CharsetKind::other) return false;
  if (is_ascii(bytes) || !is_valid_utf8(bytes)) return false;
  if (declared != CharsetKind::double_byte) return true;
  std::size_t two_byte = 0;
  for (const CodePoint point : CodePoints(bytes)) {
    if (point.length > 2) return true;
    if (point.length == 2 && ++two_byte >= 4) return true;
  }
  return false;
}

// Bytes about which no charset says anything.
CharsetReading append_undeclared(std::string& out, std::string_view bytes) {
  CharsetReading reading;
  if (reads_as_utf8(bytes)) {
    reading.used = is_ascii(bytes) ? std::string_view("US-ASCII") : k_utf8_name;
    reading.undecodable = append_repaired_utf8(out, bytes);
  } else {
    reading.used = k_windows_1252.name;
    reading.undecodable = convert(out, bytes, k_windows_1252.converter).value_or(0);
  }
  return reading;
}

// "UTF-16" without more: a byte order mark decides, else little-endian (WHATWG; RFC 2781 says big,
// but the mailers that leave the mark out are of Windows).
Charset utf16_by_mark(Charset charset, std::string_view& bytes) noexcept {
  if (bytes.starts_with("\xFE\xFF")) {
    charset = {"UTF-16BE", "UTF-16BE", CharsetKind::wide};
    bytes.remove_prefix(2);
  } else if (bytes.starts_with("\xFF\xFE")) {
    charset = {"UTF-16LE", "UTF-16LE", CharsetKind::wide};
    bytes.remove_prefix(2);
  }
  return charset;
}

}  // namespace

bool names_no_charset(std::string_view label) noexcept {
  const ReducedLabel reduced(label);
  return !reduced.foreign() && is_no_charset(reduced.text());
}

std::string_view canonical_charset(std::string_view label) noexcept {
  const auto charset = find_charset(label);
  return charset ? charset->name : std::string_view{};
}

CharsetReading append_as_utf8(std::string& out, std::string_view bytes, std::string_view label,
                              Anomalies& anomalies, Span where) {
  auto charset = find_charset(label);
  CharsetReading reading;
  if (!charset) {
    if (!label.empty()) anomalies.add(anomalies::unknown_charset, where);
    reading = append_undeclared(out, bytes);
    if (reading.undecodable != 0) anomalies.add(anomalies::undecodable_bytes, where);
    return reading;
  }
  if (charset->kind == CharsetKind::wide) *charset = utf16_by_mark(*charset, bytes);
  if (charset->kind == CharsetKind::us_ascii) {
    reading = append_undeclared(out, bytes);
    if (reading.used != charset->name) anomalies.add(anomalies::eight_bit_in_us_ascii, where);
  } else if (charset->kind == CharsetKind::utf8) {
    reading.used = k_utf8_name;
    reading.undecodable = append_repaired_utf8(out, bytes);
    if (reading.undecodable != 0) anomalies.add(anomalies::declared_utf8_invalid, where);
  } else if ((charset->kind == CharsetKind::single_byte ||
              charset->kind == CharsetKind::double_byte) &&
             is_ascii(bytes)) {
    out.append(bytes);
    reading.used = charset->name;
  } else if (const auto replaced = convert(out, bytes, charset->converter)) {
    reading.used = charset->name;
    reading.undecodable = *replaced;
    if (speaks_utf8(bytes, charset->kind)) anomalies.add(anomalies::charset_contradicted, where);
  } else {
    anomalies.add(anomalies::unknown_charset, where);
    return append_undeclared(out, bytes);
  }
  reading.declared = charset->name;
  if (reading.undecodable != 0) anomalies.add(anomalies::undecodable_bytes, where);
  return reading;
}

ConvertedText to_utf8(std::string_view bytes, std::string_view label) {
  ConvertedText out;
  out.text.reserve(bytes.size());
  const Span all = span_between(0, bytes.size());
  out.reading = append_as_utf8(out.text, bytes, label, out.anomalies, all);
  return out;
}

}  // namespace forensics
