#include "libforensics/chain/greylist.h"

#include <string>

#include <gtest/gtest.h>

namespace forensics {
namespace {

std::string told(std::string_view value) {
  const std::string message = "X-Greylist: " + std::string(value) + "\n\nText\n";
  Headers headers;
  split_headers(message, headers);
  const auto waits = read_greylist_fields(headers);
  if (waits.empty()) return "none";
  return std::to_string(waits[0].seconds) + " at " + std::string(waits[0].host);
}

TEST(GreylistFields, ReadsWhatPostgreyWrites) {
  EXPECT_EQ(
      told("delayed 4552 seconds by postgrey-1.27 at mx.example.net; Mon, 5 Jan 2026 21:24:46 "
           "+0000"),
      "4552 at mx.example.net");
}

TEST(GreylistFields, ReadsWhatMilterGreylistWrites) {
  EXPECT_EQ(told("Delayed for 01:15:52 by milter-greylist-4.0 (mx.example.net [192.0.2.1]); Mon"),
            "4552 at mx.example.net");
}

TEST(GreylistFields, LeavesOutWhatTellsOfNoDelay) {
  for (const std::string_view value :
       {"", "Sender IP whitelisted, not delayed by milter-greylist-4.2 (mx.example.net)", "delayed",
        "delayed x seconds by postgrey-1.27 at mx.example.net", "delayed 10 seconds",
        "Delayed for 01:15 by milter-greylist-4.0 (mx.example.net)", "delayed -5 seconds at a"})
    EXPECT_EQ(told(value), "none") << value;
}

}  // namespace
}  // namespace forensics
