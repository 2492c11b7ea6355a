#include "libforensics/evidence/mailer_release.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "libforensics/base/ascii.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/evidence/releases.h"

namespace forensics {
namespace {

constexpr std::int64_t k_day_s = 86'400;

bool is_version_byte(char c) noexcept {
  return is_digit(c) || c == '.';
}

bool parts_name_and_version(char c) noexcept {
  return is_blank(c) || c == '/' || c == '(' || c == '[' || c == ',' || c == ':';
}

// "QUALCOMM Windows Eudora Version" stays whole: its row has the word.
constexpr std::string_view k_fillers[] = {"version", "build", "v"};

std::string_view without_separators(std::string_view text) noexcept {
  while (!text.empty() && parts_name_and_version(text.back())) text.remove_suffix(1);
  return text;
}

std::string_view without_filler(std::string_view text) noexcept {
  for (const std::string_view word : k_fillers) {
    if (text.size() > word.size() && ends_with_ignoring_case(text, word) &&
        parts_name_and_version(text[text.size() - word.size() - 1]))
      return without_separators(text.substr(0, text.size() - word.size()));
  }
  return text;
}

std::size_t last_word(std::string_view text) noexcept {
  std::size_t at = text.size();
  while (at > 0 && !parts_name_and_version(text[at - 1])) --at;
  return at;
}

// The release of a program whose name ends `before`, by its last words: "Mozilla Thunderbird" and
// "Gecko/20100101 Thunderbird" both end in the name.
std::optional<Instant> release_of_name(std::string_view before, std::string_view version) noexcept {
  constexpr int k_most_words = 4;
  std::size_t from = before.size();
  for (int words = 0; words < k_most_words && from > 0; ++words) {
    from = last_word(without_separators(before.substr(0, from)));
    if (const auto known = released(before.substr(from), version)) return known;
  }
  return std::nullopt;
}

std::optional<Instant> release_at(std::string_view before, std::string_view version) noexcept {
  before = without_separators(before);
  auto known = release_of_name(before, version);
  if (!known) known = release_of_name(without_filler(before), version);
  if (known) known->seconds -= k_test_versions_s;
  return known;
}

struct PrintedDay {
  Instant earliest;
  std::size_t size{0};
};

// "2018-07-13" or "20171215".
std::optional<PrintedDay> day_at(std::string_view text) noexcept {
  constexpr std::size_t k_digits = 8;
  std::array<char, k_digits> digits{};
  const bool dashed = text.size() > 4 && text[4] == '-';
  const std::size_t size = dashed ? k_digits + 2 : k_digits;
  if (text.size() < size || (text.size() > size && is_digit(text[size]))) return std::nullopt;
  std::size_t count = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const bool is_dash = dashed && (i == 4 || i == 7);
    if (is_dash ? text[i] != '-' : !is_digit(text[i])) return std::nullopt;
    if (!is_dash) digits[count++] = text[i];
  }
  auto midnight = read_calendar({digits.data(), k_digits});
  if (!midnight || !is_mail_era(*midnight)) return std::nullopt;
  midnight->seconds -= k_day_s;  // the builder's zone is not told
  return PrintedDay{*midnight, size};
}

}  // namespace

std::optional<MailerRelease> mailer_release(std::string_view mailer) noexcept {
  constexpr std::size_t k_longest = 400;
  mailer = mailer.substr(0, k_longest);
  std::optional<MailerRelease> out;
  const auto take = [&out](const Instant& earliest, std::string_view said_by) {
    if (!out || earliest > out->earliest) out = MailerRelease{earliest, said_by};
  };
  for (std::size_t at = 0; at < mailer.size(); ++at) {
    if (!is_digit(mailer[at]) || (at > 0 && is_version_byte(mailer[at - 1]))) continue;
    const std::string_view rest = mailer.substr(at);
    const auto size = static_cast<std::size_t>(
        std::find_if_not(rest.begin(), rest.end(), is_version_byte) - rest.begin());
    if (const auto day = day_at(rest)) take(day->earliest, rest.substr(0, day->size));
    const bool follows_v = at > 0 && to_lower(mailer[at - 1]) == 'v';
    const std::string_view before = mailer.substr(0, follows_v ? at - 1 : at);
    if (const auto known = release_at(before, rest.substr(0, size)))
      take(*known, rest.substr(0, size));
    at += size - 1;
  }
  return out;
}

}  // namespace forensics
