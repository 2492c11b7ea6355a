#include "libforensics/headers/field_name.h"

#include <gtest/gtest.h>

#include "libforensics/base/ascii.h"

namespace forensics {
namespace {

TEST(FieldName, IsFoundByItsTextInAnyCase) {
  for (std::size_t i = 1; i < k_field_name_count; ++i) {
    const auto name = static_cast<FieldName>(i);
    std::string text(field_name_text(name));
    EXPECT_EQ(field_name_of(text), name) << text;
    EXPECT_EQ(field_name_of(to_lower(text)), name) << text;
    for (char& c : text) c = is_lower(c) ? static_cast<char>(c - 32) : c;
    EXPECT_EQ(field_name_of(text), name) << text;
  }
}

TEST(FieldName, IsOtherForWhatIsNotListed) {
  for (const std::string_view text :
       {"", "X", "Receive", "Received ", "Received:", "X-Unheard-Of"}) {
    EXPECT_EQ(field_name_of(text), FieldName::other) << text;
  }
  // 0x0D and '-' differ only in a bit that case folding must not touch.
  EXPECT_EQ(field_name_of("Message\rID"), FieldName::other);
}

TEST(FieldName, KnowsTraceAndPartFields) {
  EXPECT_TRUE(is_trace_field(FieldName::received));
  EXPECT_TRUE(is_trace_field(FieldName::resent_message_id));
  EXPECT_FALSE(is_trace_field(FieldName::from));
  EXPECT_FALSE(is_trace_field(FieldName::other));
  EXPECT_TRUE(is_part_field(FieldName::content_type));
  EXPECT_FALSE(is_part_field(FieldName::mime_version));
}

}  // namespace
}  // namespace forensics
