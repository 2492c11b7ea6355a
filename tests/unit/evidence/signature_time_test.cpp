#include "libforensics/evidence/signature_time.h"

#include <string>

#include <gtest/gtest.h>

#include "libforensics/mime/mime.h"

namespace forensics {
namespace {

// "example.org 1690980486 4; ...": each with the seconds to the nearest stamp of its domain.
std::string signatures_of(std::string_view fields) {
  const std::string message =
      "Received: from mail.example.org (mail.example.org [203.0.113.5])\n"
      "\tby mx.example.net (Postfix) with ESMTPS id 5134943C35; Wed,  2 Aug 2023 12:48:10 +0000 "
      "(UTC)\n"
      "Received: from desk.example.org (desk.example.org [198.51.100.20])\n"
      "\tby mail.example.org (Postfix) with ESMTPS id 5134943C34; Wed,  2 Aug 2023 12:48:02 +0000 "
      "(UTC)\n"
      "Received: from pc.example.org (pc.example.org [198.51.100.21])\n"
      "\tby desk.example.org (Postfix) with ESMTPS id 5134943C33; Wed,  2 Aug 2023 10:48:02 +0000 "
      "(UTC)\n" +
      std::string(fields) + "\n";
  Headers headers;
  split_headers(message, headers);
  const Chain chain = build_chain(headers);
  const MimeTree mime;
  const Clocks clocks = read_clocks(headers, mime, chain);
  std::string out;
  for (const SignatureTime& signature : find_signature_times(clocks, chain)) {
    out += std::string(signature.domain) + " " + std::to_string(signature.signed_at.seconds) + " " +
           (signature.nearest_s ? std::to_string(*signature.nearest_s) : "none") + "; ";
  }
  return out;
}

TEST(SignatureTimes, AreComparedWithTheNearestStampOfTheirDomain) {
  EXPECT_EQ(signatures_of("DKIM-Signature: v=1; a=rsa-sha256; d=lists.example.org; s=m;\n"
                          "\tt=1690980486; h=from; bh=AAAA; b=AAAA\n"),
            "lists.example.org 1690980486 4; ");
  EXPECT_EQ(signatures_of("DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=m;\n"
                          "\tt=1690980486; h=from; bh=AAAA; b=AAAA\n"),
            "example.com 1690980486 none; ");
}

TEST(SignatureTimes, LeaveOutWhatTellsNoTime) {
  EXPECT_EQ(signatures_of("DKIM-Signature: v=1; a=rsa-sha256; d=example.org; s=m; b=AAAA\n"), "");
  EXPECT_EQ(signatures_of("DKIM-Signature: v=1; t=1690980486; b=AAAA\n"), "");
  EXPECT_EQ(signatures_of(""), "");
}

}  // namespace
}  // namespace forensics
