#include "libforensics/evidence/made_message_id.h"

#include <gtest/gtest.h>

#include "libforensics/evidence/postfix_id.h"

namespace forensics {
namespace {

TEST(QueueIdIn, IsThatOfTheServerThatMadeTheMessageId) {
  EXPECT_EQ(queue_id_in("20230802124809.AAB1816F2@mx.example.net"), "AAB1816F2");
  EXPECT_EQ(queue_id_in("20230806154719.4RJkNR52PSz14K2k@mx.example.net"), "4RJkNR52PSz14K2k");
  EXPECT_EQ(queue_id_in("202308110502.37B52g7E014839@mx.example.net"), "37B52g7E014839");
  EXPECT_EQ(queue_id_in("E1qRBGp-0006S0-33@mx.example.net"), "1qRBGp-0006S0-33");
}

// Clients write the time before the "@" too, and what follows is none of a queue.
TEST(QueueIdIn, IsNoneOfWhatClientsWrite) {
  for (const std::string_view id :
       {"20210830204609.GZ3087@desk.example.org",     // Mutt
        "20020822100808.A72593@desk.example.org",     // Mutt 1.2
        "20201021052755.GA1165871@desk.example.org",  // Mutt
        "20210112142059.074c1b0f@desk.example.org",   // Claws Mail
        "20190102030405.12345-1-anna@example.org",    // git send-email
        "20230802124809.FFFFFF816F2@mx.example.net",  // no microseconds
        "minutes@example.org", "20230802124809@example.org", "20230802124809.AAB1816F2", ""}) {
    EXPECT_EQ(queue_id_in(id), "") << id;
  }
}

TEST(PostfixId, IsShortOrLong) {
  EXPECT_TRUE(is_postfix_id("5134943C34"));
  EXPECT_TRUE(is_postfix_id("4RJkNR52PSz14K2k"));
  EXPECT_FALSE(is_postfix_id("F424043C34"));  // a million microseconds
  EXPECT_FALSE(is_postfix_id("5134943c34"));
  EXPECT_FALSE(is_postfix_id("4RJkNR75pmz14K2k"));  // likewise, in the long form
  EXPECT_FALSE(is_postfix_id("4RJkNR52PSA14K2k"));  // a vowel and no z
  EXPECT_FALSE(is_postfix_id("12345"));
  EXPECT_FALSE(is_postfix_id(""));
}

}  // namespace
}  // namespace forensics
