#include "libforensics/evidence/list_sender.h"

#include <string>

#include <gtest/gtest.h>

namespace forensics {
namespace {

const std::string k_of_a_list = "List-Id: <talk.lists.example.org>\n\n";

std::string_view domain_of(std::string_view address, std::string_view message = k_of_a_list) {
  return read_list_sender(address, split_headers(message)).domain;
}

TEST(ListSender, KnowsTheSendersOfListPrograms) {
  for (const std::string_view local :
       {"talk-bounces", "talk-bounces+bob=example.net", "talk-admin", "owner-talk",
        "talk-return-77-bob=example.net", "talk+bounces-81-bob=example.net", "talk-request",
        "talk+bncBC2ZN5", "sentto-129-456-1029-bob=example.net", "TALK-BOUNCES"}) {
    EXPECT_EQ(domain_of(std::string(local) + "@lists.example.org"), "example.org") << local;
  }
}

TEST(ListSender, IsNoPersonAndNoSenderOfNewsletters) {
  for (const std::string_view local : {"anna", "bounces+123-ab12-bob=example.net", "-admin", ""}) {
    EXPECT_EQ(domain_of(std::string(local) + "@example.org"), "") << local;
  }
  EXPECT_EQ(domain_of("talk-bounces"), "");
  EXPECT_EQ(domain_of("talk-bounces@[192.0.2.1]"), "");
}

TEST(ListSender, NeedsAFieldOfAList) {
  EXPECT_EQ(domain_of("talk-bounces@example.org", "List-Unsubscribe: <u>\n\n"), "");
  EXPECT_EQ(domain_of("talk-bounces@example.org", "Precedence: list\n\n"), "example.org");
}

TEST(ListSender, TellsWhomACopyIsFor) {
  const Headers headers = split_headers(k_of_a_list);
  const auto host_in = [&headers](std::string_view address) {
    return read_list_sender(address, headers).subscriber_host;
  };
  EXPECT_EQ(host_in("talk-bounces+a-b=example.net@example.org"), "example.net");
  EXPECT_EQ(host_in("talk-bounces@example.org"), "");
  EXPECT_EQ(host_in("talk-bounces+x=y@example.org"), "");
}

}  // namespace
}  // namespace forensics
