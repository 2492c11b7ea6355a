#include "libforensics/text/anomalies.h"

#include <set>
#include <string_view>

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(TextAnomalies, HaveUniqueIdsAndAMeaning) {
  std::set<std::string_view> ids;
  for (const AnomalyKind* kind : anomalies::k_text_kinds) {
    EXPECT_TRUE(ids.insert(kind->id).second) << kind->id;
    EXPECT_FALSE(kind->meaning.empty()) << kind->id;
    EXPECT_EQ(kind->id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_"), kind->id.npos);
  }
}

}  // namespace
}  // namespace forensics
