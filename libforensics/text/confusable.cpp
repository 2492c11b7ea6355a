#include "libforensics/text/confusable.h"

#include <algorithm>
#include <array>
#include <cstddef>

#define U_SHOW_CPLUSPLUS_API 0
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/uset.h>
#include <unicode/uspoof.h>
#include <unicode/ustring.h>

#include "libforensics/text/domain.h"
#include "libforensics/text/limits.h"
#include "libforensics/text/utf8.h"

namespace forensics {
namespace {

constexpr std::array<std::string_view, 6> k_level_names = {"ascii",
                                                           "single_script",
                                                           "highly_restrictive",
                                                           "moderately_restrictive",
                                                           "minimally_restrictive",
                                                           "unrestrictive"};

// Opened once and never closed; the const operations are thread-safe. The level `unrestrictive` is
// given to what is outside the identifier profile of UTS 39 3.1.
const USpoofChecker* spoof_checker() noexcept {
  static const USpoofChecker* const instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    USpoofChecker* checker = uspoof_open(&status);
    uspoof_setRestrictionLevel(checker, USPOOF_MODERATELY_RESTRICTIVE);
    USet* allowed = uset_cloneAsThawed(uspoof_getRecommendedSet(&status));
    uset_addAll(allowed, uspoof_getInclusionSet(&status));
    uspoof_setAllowedChars(checker, allowed, &status);
    uset_close(allowed);
    uspoof_setChecks(checker, USPOOF_RESTRICTION_LEVEL | USPOOF_MIXED_NUMBERS | USPOOF_AUX_INFO,
                     &status);
    return U_SUCCESS(status) ? checker : nullptr;
  }();
  return instance;
}

const UNormalizer2* nfkc_casefold() noexcept {
  UErrorCode status = U_ZERO_ERROR;
  return unorm2_getNFKCCasefoldInstance(&status);
}

std::u16string to_utf16(std::string_view text) {
  std::u16string out;
  out.reserve(text.size());
  for (const CodePoint point : CodePoints(text)) {
    if (point.value >= 0x10000) {
      out.push_back(static_cast<char16_t>(0xD7C0 + (point.value >> 10U)));
      out.push_back(static_cast<char16_t>(0xDC00 + (point.value & 0x3FFU)));
    } else {
      out.push_back(static_cast<char16_t>(point.value));
    }
  }
  return out;
}

// Calls an ICU function that writes UTF-16 into (buffer, capacity), again when it asks for more.
template <class Call>
std::u16string collect(std::size_t size_guess, Call call) {
  std::u16string out(size_guess + 32, u'\0');
  for (int attempt = 0; attempt < 2; ++attempt) {
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = call(out.data(), static_cast<int32_t>(out.size()), &status);
    const bool fits = length <= static_cast<int32_t>(out.size());
    if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return {};
    out.resize(static_cast<std::size_t>(length));
    if (fits) return out;
  }
  return {};
}

std::u16string normalized(const std::u16string& text) {
  return collect(2 * text.size(), [&](UChar* out, int32_t room, UErrorCode* status) {
    return unorm2_normalize(nfkc_casefold(), text.data(), static_cast<int32_t>(text.size()), out,
                            room, status);
  });
}

std::u16string skeleton(const std::u16string& text) {
  return collect(2 * text.size(), [&](UChar* out, int32_t room, UErrorCode* status) {
    return uspoof_getSkeleton(spoof_checker(), 0, text.data(), static_cast<int32_t>(text.size()),
                              out, room, status);
  });
}

// As people read it, cut to the limit.
std::string readable(std::string_view label) {
  label = label.substr(0, limits::max_domain_bytes);
  if (label.find("--") != label.npos) {
    const IdnForm form = domain_to_unicode(label);
    if (form.text) return *form.text;
  }
  return repair_utf8(label);
}

char32_t fold(char32_t c) noexcept {
  switch (c) {
    case U'i':
    case U'1':
    case U'|':
    case 0x04CF: return U'l';  // CYRILLIC SMALL LETTER PALOCHKA
    case U'0': return U'o';
    default: return c;
  }
}

// Appends a letter in lower case and already folded; two that look like one become that one.
void append_folded(std::string& out, char32_t c) {
  if (c == U'n' && out.ends_with('r')) {
    out.back() = 'm';
  } else if (c == U'v' && out.ends_with('v')) {
    out.back() = 'w';
  } else if (c < 0x80) {
    out += static_cast<char>(c);
  } else {
    append_code_point(out, c);
  }
}

// The letters in lower case, each folded by itself.
std::u32string fold_letters(const std::u16string& text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t c = text[i];
    if (c >= 0xD800 && c <= 0xDBFF && i + 1 < text.size()) {
      c = 0x10000 + ((c - 0xD800) << 10U) + (text[++i] - 0xDC00U);
    }
    out += fold(static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
  }
  return out;
}

std::string folded(const std::u16string& text) {
  std::string out;
  out.reserve(text.size());
  for (const char32_t c : fold_letters(text)) append_folded(out, c);
  return out;
}

// The skeleton of a text is that of its letters, one behind the other, while none of them can join
// with the next: those of ASCII are looked up once.
std::string ascii_skeleton(std::string_view text) {
  static const auto letters = [] {
    std::array<std::u32string, 128> made;
    for (std::size_t c = 0; c < made.size(); ++c) {
      made[c] = fold_letters(skeleton(normalized(std::u16string(1, static_cast<char16_t>(c)))));
    }
    return made;
  }();
  std::string out;
  out.reserve(2 * text.size());
  for (const char letter : text) {
    for (const char32_t c : letters[static_cast<std::size_t>(letter)]) append_folded(out, c);
  }
  return out;
}

RestrictionLevel level_of(URestrictionLevel level) noexcept {
  switch (level) {
    case USPOOF_ASCII: return RestrictionLevel::ascii;
    case USPOOF_SINGLE_SCRIPT_RESTRICTIVE: return RestrictionLevel::single_script;
    case USPOOF_HIGHLY_RESTRICTIVE: return RestrictionLevel::highly_restrictive;
    case USPOOF_MODERATELY_RESTRICTIVE: return RestrictionLevel::moderately_restrictive;
    case USPOOF_MINIMALLY_RESTRICTIVE: return RestrictionLevel::minimally_restrictive;
    default: return RestrictionLevel::unrestrictive;
  }
}

void note_scripts(std::string_view text, ScriptUse& use) {
  for (const CodePoint point : CodePoints(text)) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(point.value), &status);
    if (script == USCRIPT_COMMON || script == USCRIPT_INHERITED) continue;
    const std::string_view name = uscript_getName(script);
    if (std::find(use.scripts.begin(), use.scripts.end(), name) == use.scripts.end()) {
      use.scripts.push_back(name);
    }
  }
}

}  // namespace

std::string confusable_skeleton(std::string_view label) {
  label = label.substr(0, limits::max_domain_bytes);
  if (is_ascii(label) && label.find("--") == label.npos) return ascii_skeleton(label);
  const std::string shown = readable(label);
  if (is_ascii(shown)) return ascii_skeleton(shown);
  const std::u16string text = normalized(to_utf16(shown));
  const std::u16string bare = skeleton(text);
  return folded(bare.empty() ? text : bare);
}

bool looks_like(std::string_view a, std::string_view b) {
  return confusable_skeleton(a) == confusable_skeleton(b);
}

std::string_view restriction_level_name(RestrictionLevel level) noexcept {
  return k_level_names[static_cast<std::size_t>(level)];
}

ScriptUse script_use(std::string_view label) {
  ScriptUse use;
  const std::string text = readable(label);
  note_scripts(text, use);
  UErrorCode status = U_ZERO_ERROR;
  USpoofCheckResult* result = uspoof_openCheckResult(&status);
  const int32_t bits = uspoof_check2UTF8(spoof_checker(), text.data(),
                                         static_cast<int32_t>(text.size()), result, &status);
  use.level = level_of(uspoof_getCheckResultRestrictionLevel(result, &status));
  use.mixed_numerals = (bits & USPOOF_MIXED_NUMBERS) != 0;
  uspoof_closeCheckResult(result);
  use.imitates_ascii = !is_ascii(text) && is_ascii(confusable_skeleton(text));
  return use;
}

}  // namespace forensics
