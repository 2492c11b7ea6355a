#include "libforensics/received/tls_conflict.h"

#include <gtest/gtest.h>

#include "libforensics/received/anomalies.h"

namespace forensics {
namespace {

// The conflict of a line with this comment, as text; "" when it has none.
std::string conflict(const std::string& comment, const std::string& with = "ESMTPS",
                     const std::string& software = "(Postfix) ") {
  const std::string value = "from a.example.net (a.example.net [192.0.2.7]) (" + comment +
                            ") by mx.example.org " + software + "with " + with +
                            " id 4F1A2B3C5D; Wed, 1 May 2024 10:00:00 +0200 (CEST)";
  const Hop hop = parse_received(value);
  EXPECT_EQ(hop.warnings.has(anomalies::tls_proto_conflict),
            find_tls_conflict(hop).data() != nullptr);
  return std::string(find_tls_conflict(hop));
}

TEST(FindTlsConflict, NamesACipherOfAnotherVersion) {
  EXPECT_EQ(conflict("using TLSv1.3 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits)"),
            "ECDHE-RSA-AES256-GCM-SHA384");
  EXPECT_EQ(conflict("using TLSv1.2 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)"),
            "TLS_AES_256_GCM_SHA384");
  EXPECT_EQ(conflict("using TLSv1.1 with cipher ECDHE-RSA-AES128-GCM-SHA256 (128/128 bits)"),
            "ECDHE-RSA-AES128-GCM-SHA256");
}

TEST(FindTlsConflict, NamesBitsThatTheCipherHasNot) {
  EXPECT_EQ(conflict("using TLSv1.2 with cipher ECDHE-RSA-AES256-SHA (128/128 bits)"),
            "ECDHE-RSA-AES256-SHA");
}

TEST(FindTlsConflict, NamesAPostfixProtocolWithoutItsS) {
  const std::string comment = "using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)";
  EXPECT_EQ(conflict(comment, "ESMTP"), "ESMTP");
  EXPECT_EQ(conflict(comment, "SMTP"), "SMTP");
  EXPECT_EQ(conflict(comment, "ESMTP", ""), "");
  EXPECT_EQ(conflict("using TLSv1 with cipher EDH-RSA-DES-CBC3-SHA (168/168 bits)", "ESMTP"), "");
}

TEST(FindTlsConflict, AcceptsWhatGenuineServersWrite) {
  for (const char* comment :
       {"using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)",
        "using TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits)",
        "using TLSv1 with cipher DHE-RSA-AES256-SHA (256/256 bits)",
        "version=TLSv1/SSLv3 cipher=ECDHE-RSA-AES256-GCM-SHA384 bits=256 verify=NO",
        "TLS1.3:ECDHE_RSA_AES_256_GCM_SHA384:256", "TLSv1.3:AEAD-AES256-GCM-SHA384:256:NO",
        "version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"}) {
    EXPECT_EQ(conflict(comment), "") << comment;
  }
}

TEST(FindTlsConflict, AsksForNoCommentUnderAnEncryptedProtocol) {
  EXPECT_EQ(conflict("No client certificate requested"), "");
}

}  // namespace
}  // namespace forensics
