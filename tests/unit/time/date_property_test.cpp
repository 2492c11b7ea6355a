// Generated dates: what is printed is read back, and the two readers agree.
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "libforensics/base/ascii.h"
#include "libforensics/time/checks.h"
#include "libforensics/time/date.h"
#include "libforensics/time/date_parts.h"

namespace forensics {
namespace {

class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}
  int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(engine_); }
  bool chance(int one_in) { return below(one_in) == 0; }
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return std::uniform_int_distribution<std::int64_t>(low, high)(engine_);
  }
  template <class List>
  auto pick(const List& list) {
    return std::data(list)[below(static_cast<int>(std::size(list)))];
  }

 private:
  std::mt19937 engine_;
};

constexpr std::int64_t k_year_0 = -62'167'219'200;
constexpr std::int64_t k_last_of_9999 = 253'402'300'799;

TEST(DateProperty, ReadsBackWhatIsPrintedAsRfc5322) {
  Random random(1);
  for (int i = 0; i < 20'000; ++i) {
    const Instant instant{random.between(k_year_0 + 86400, k_last_of_9999 - 86400), 0};
    const std::int32_t offset = (random.below(105) - 48) * 900;
    const std::string text = to_rfc5322_at(instant, offset);
    const ParsedDate date = parse_date(text);
    ASSERT_EQ(date.instant, instant) << text;
    ASSERT_EQ(date.zone_offset_s, offset) << text;
    ASSERT_EQ(date.weekday, weekday_at(instant, offset)) << text;
    ASSERT_EQ(date.status, DateStatus::ok) << text;
    ASSERT_FALSE(date.issues.has(DateIssue::weekday_mismatch)) << text;
  }
}

TEST(DateProperty, ReadsBackWhatIsPrintedAsRfc3339) {
  Random random(2);
  for (int i = 0; i < 20'000; ++i) {
    const Instant instant{random.between(k_year_0 + 86400, k_last_of_9999 - 86400),
                          static_cast<std::uint32_t>(random.between(0, 999'999'999))};
    const std::int32_t offset = (random.below(105) - 48) * 900;
    ASSERT_EQ(parse_date(to_rfc3339_at(instant, offset)).instant, instant);
    ASSERT_EQ(parse_date(to_rfc3339(instant)).instant, instant);
  }
}

// A date near the canonical form: usually right, each part at times a little off.
std::string nearly_canonical(Random& random) {
  static constexpr std::string_view gaps[] = {" ", " ", " ", "  ", "\r\n\t", "\n ", "", "(x)", ","};
  static constexpr std::string_view weekdays[] = {"Mon,", "Tue,",    "Sun,", "Mon",   "tue,",
                                                  "Foo,", "Sunday,", "",     "Mon ,", "Wed,,"};
  static constexpr std::string_view months[] = {"Jan",  "Feb",  "Dec", "mar", "APR",
                                                "May.", "June", "08",  "Okt", "Ma\xC4"};
  static constexpr std::string_view zones[] = {"+0000", "-0000",  "-0700",  "+0530",
                                               "+9999", "GMT",    "+02:00", "-400",
                                               "0100",  "+00000", "",       "EST"};
  static constexpr std::string_view tails[] = {"",
                                               "",
                                               " (PDT)",
                                               "(CET)",
                                               " (+03)",
                                               " (a b)",
                                               " ()",
                                               " (x(y))",
                                               " (x\\)",
                                               " x",
                                               " (",
                                               " (PDT) ",
                                               " (A very long zone name)",
                                               " (\xC3)",
                                               ")"};
  const auto number = [&](int limit, std::size_t width) {
    std::string out = std::to_string(random.below(limit));
    while (out.size() < width && !random.chance(30)) out.insert(0, "0");
    return out;
  };
  // The first entries of each list are the right ones; one part in eight is drawn from all.
  const auto part = [&](const auto& list, std::size_t good) {
    const bool any = random.chance(8);
    return std::string(list[static_cast<std::size_t>(
        random.below(static_cast<int>(any ? std::size(list) : good)))]);
  };
  std::string text = part(weekdays, 3) + part(gaps, 6) + number(34, 1) + part(gaps, 6);
  text += part(months, 3) + part(gaps, 6) + std::to_string(1900 + random.below(300)) +
          part(gaps, 6) + number(26, 2) + ":" + number(62, 2) + ":" + number(62, 2) +
          part(gaps, 6) + part(zones, 5) + part(tails, 5);
  return text;
}

TEST(DateProperty, TheFastReaderAgreesWithTheGeneralOne) {
  Random random(3);
  int fast = 0;
  constexpr int k_rounds = 200'000;
  for (int i = 0; i < k_rounds; ++i) {
    const std::string text = nearly_canonical(random);
    const std::string_view trimmed = trim(text);
    DateParts parts;
    if (!read_canonical_date_parts(trimmed, parts)) continue;
    ++fast;
    ASSERT_EQ(parts, read_date_parts(trimmed)) << text;
  }
  EXPECT_GT(fast, k_rounds / 10);  // both sides of the fork were walked
  EXPECT_LT(fast, k_rounds * 9 / 10);
}

TEST(DateProperty, AnyBytesKeepTheContract) {
  Random random(4);
  static constexpr std::string_view atoms[] = {
      "Mon",         "Tue,",  "Jan",   "AUG",    "2002",       "02",         "8",        "31",
      "10:04:10",    "10:04", ":",     "-0700",  "+01:00",     "GMT",        "PM",       "(",
      ")",           "\\",    "(PST)", "-",      "/",          ".",          ",",        " ",
      "\r\n ",       "T",     "Z",     "m=+1.5", "2019-06-23", "22/08/2002", "\xC2\xE2", "x",
      "99999999999", "Time",  "a.m.",  "+"};
  for (int i = 0; i < 200'000; ++i) {
    std::string text;
    for (int n = random.below(14); n > 0; --n) {
      text += random.pick(atoms);
      if (random.chance(2)) text += ' ';
      if (random.chance(40)) text += static_cast<char>(random.below(256));
    }
    const ParsedDate date = parse_date(text);
    const bool none = date.status == DateStatus::missing || date.status == DateStatus::invalid;
    ASSERT_EQ(none, !date.instant) << text;
    ASSERT_EQ(date.raw, trim(text));
    if (date.zone_name.data() != nullptr) {
      ASSERT_GE(date.zone_name.data(), text.data());
      ASSERT_LE(date.zone_name.data() + date.zone_name.size(), text.data() + text.size());
    }
    if (date.status == DateStatus::ok) {
      ASSERT_FALSE(date.issues.break_grammar()) << text;
    }
    if (date.instant) {
      ASSERT_LT(date.instant->nanos, 1'000'000'000U) << text;
    }
  }
}

}  // namespace
}  // namespace forensics
