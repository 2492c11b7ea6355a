#include "libforensics/evidence/queue_id_form.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(QueueIdForm, TakesEachByteByItsClass) {
  EXPECT_TRUE(fits_form("6C.41.09664.A1082E26", "XX.XX.9{5}.X{8}"));
  EXPECT_FALSE(fits_form("6c.41.09664.A1082E26", "XX.XX.9{5}.X{8}"));
  EXPECT_FALSE(fits_form("6C.41.0966.A1082E26", "XX.XX.9{5}.X{8}"));
  EXPECT_FALSE(fits_form("6C.41.09664.A1082E267", "XX.XX.9{5}.X{8}"));
}

TEST(QueueIdForm, RepeatsWithinItsBounds) {
  EXPECT_TRUE(fits_form("3bahc5uvqv-1", "l{10-11}-9{1-2}"));
  EXPECT_TRUE(fits_form("3bahc5uvqvx-12", "l{10-11}-9{1-2}"));
  EXPECT_FALSE(fits_form("3bahc5uvq-1", "l{10-11}-9{1-2}"));
  EXPECT_FALSE(fits_form("3bahc5uvqv-", "l{10-11}-9{1-2}"));
}

TEST(QueueIdForm, KnowsNumbersWithoutAZeroInFront) {
  EXPECT_TRUE(fits_form("15.1.2507.16", "15.1.#.#"));
  EXPECT_TRUE(fits_form("15.1.0.0", "15.1.#.#"));
  EXPECT_FALSE(fits_form("15.1.2507.016", "15.1.#.#"));
  EXPECT_FALSE(fits_form("15.1..16", "15.1.#.#"));
}

TEST(QueueIdForm, LeavesTheRestOpen) {
  EXPECT_TRUE(fits_form("20020913194106.BWPD670.fe01@client", "9{14}.*"));
  EXPECT_TRUE(fits_form("20020913194106.", "9{14}.*"));
  EXPECT_FALSE(fits_form("", "9{14}.*"));
}

TEST(QueueIdForm, OfAFamilyIsAnyOfItsForms) {
  EXPECT_EQ(writes_id("exchange-hub", "15.20.5880.10"), true);
  EXPECT_EQ(writes_id("exchange-hub", "14.3.439.0"), true);
  EXPECT_EQ(writes_id("exchange-hub", "87.1.1992.21"), false);
  EXPECT_EQ(writes_id("sendmail", "17oaJv-00869V-0R"), false);
}

TEST(QueueIdForm, OfAnUnknownFamilyIsNull) {
  EXPECT_EQ(writes_id("qmail", "x"), std::nullopt);
  EXPECT_EQ(writes_id("", "x"), std::nullopt);
  EXPECT_EQ(writes_id("zz-after-all", "x"), std::nullopt);
}

}  // namespace
}  // namespace forensics
