#include "libforensics/headers/fields.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

std::string joined(const Headers& headers) {
  std::string out;
  out += headers.byte_order_mark.of(headers.message);
  out += headers.from_line.of(headers.message);
  for (const Field& field : headers.fields) out += field.whole.of(headers.message);
  out += headers.separator.of(headers.message);
  out += headers.body.of(headers.message);
  return out;
}

TEST(SplitHeaders, KeepsEveryByteAndTheLastField) {
  const std::string_view message = "From: a@example.org\r\nSubject: x\r\n\ty\r\nDate: z";
  const Headers headers = split_headers(message);
  ASSERT_EQ(headers.fields.size(), 3U);
  EXPECT_EQ(headers.name(headers.fields[2]), "Date");
  EXPECT_EQ(headers.value(headers.fields[1]), "x\r\n\ty");
  EXPECT_EQ(joined(headers), message);
}

}  // namespace
}  // namespace forensics
