// What the lack of marks is worth where a lie need not leave any.
#include <cmath>

#include "libforensics/score/weights.h"
#include "tests/unit/score/cases.h"

namespace forensics {
namespace {

TEST(Traceless, AMessageWithoutMarksIsNotThereforeFromWhomItNames) {
  const std::string message = case_message("postfix_two_hops.eml");
  const Report report = analyze(message);
  for (const Verdict* verdict : {&report.score.identity, &report.score.edited}) {
    EXPECT_LE(verdict->llr, 0);
    EXPECT_GT(verdict->llr, std::log10(traceless_share(verdict->bearing)));
  }
}

TEST(Traceless, MarksStayStrong) {
  const std::string message = case_message("gmail-edited-in-outlook.eml");
  EXPECT_GT(analyze(message).score.edited.llr, 2);
}

}  // namespace
}  // namespace forensics
