// Searches that look at 16 bytes at once find what a look at each byte finds.
#include "libforensics/received/words.h"

#include <string>

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(FindGapOr, FindsEachByteAtEachPlace) {
  for (std::size_t size = 0; size <= 40; ++size) {
    for (std::size_t place = 0; place < size; ++place) {
      for (int c = 0; c < 256; ++c) {
        std::string text(size, 'x');
        text[place] = static_cast<char>(c);
        const bool gap = is_gap(text[place]);
        const bool other = text[place] == '(' || text[place] == '=';
        ASSERT_EQ(find_gap(text), gap ? place : size) << c;
        const std::size_t found = find_gap_or<'(', '='>(text, 0);
        ASSERT_EQ(found, gap || other ? place : size) << c;
      }
    }
  }
}

TEST(FindGapOr, BeginsWhereItIsTold) {
  const std::string text = "one two" + std::string(40, 'x') + " three";
  EXPECT_EQ(find_gap_or<>(text, 0), 3U);
  EXPECT_EQ(find_gap_or<>(text, 4), 47U);
  EXPECT_EQ(find_gap_or<>(text, 48), text.size());
  EXPECT_EQ(find_gap_or<>(text, text.size()), text.size());
}

TEST(BeginsWithWords, KnowsCaseFoldsAndGapsAtTheEnd) {
  EXPECT_TRUE(begins_with_words("Postfix", "Postfix"));
  EXPECT_TRUE(begins_with_words("POSTFIX (x)", "Postfix"));
  EXPECT_TRUE(begins_with_words("Microsoft\r\n SMTP Server", "Microsoft SMTP"));
  EXPECT_TRUE(begins_with_words("V\t5", "V "));
  EXPECT_FALSE(begins_with_words("V", "V "));
  EXPECT_FALSE(begins_with_words("P", "Postfix"));
  EXPECT_FALSE(begins_with_words("pastfix", "Postfix"));
  EXPECT_FALSE(begins_with_words("", "Postfix"));
}

TEST(ByteSet, HasAllOfATextOnlyWhenEachByteIsInIt) {
  for (std::size_t size = 0; size <= 12; ++size) {
    std::string text(size, '7');
    EXPECT_TRUE(k_digits.has_all_of(text));
    for (std::size_t place = 0; place < size; ++place) {
      text[place] = 'x';
      EXPECT_FALSE(k_digits.has_all_of(text)) << size << ' ' << place;
      text[place] = '7';
    }
  }
}

}  // namespace
}  // namespace forensics
