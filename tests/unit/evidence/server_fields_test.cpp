#include "libforensics/evidence/server_fields.h"

#include <string>

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(ServerFields, AreKnownByNameInMessageOrder) {
  const std::string message =
      "x-virus-scanned: amavisd at a.example.org\n"
      "X-Other: none of them\n"
      "X-MS-Exchange-Organization-AuthSource:\n b.example.org \n"
      "X-Virus-Scanned: amavisd at c.example.org\n\n";
  const Headers headers = split_headers(message);
  const ServerFields fields = find_server_fields(headers);
  ASSERT_EQ(fields.size(), 3U);
  EXPECT_EQ(value_of(fields, ServerFieldName::virus_scanned), "amavisd at a.example.org");
  EXPECT_EQ(value_of(fields, ServerFieldName::exchange_auth_source), "b.example.org");
  EXPECT_EQ(fields.back().value, "amavisd at c.example.org");
  EXPECT_EQ(value_of(fields, ServerFieldName::mimecast_unique).data(), nullptr);
}

}  // namespace
}  // namespace forensics
