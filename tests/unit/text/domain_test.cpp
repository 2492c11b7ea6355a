#include "libforensics/text/domain.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

namespace forensics {
namespace {

std::string unicode(std::string_view domain) {
  return domain_to_unicode(domain).text.value_or("(null)");
}
std::string ascii(std::string_view domain) {
  return domain_to_ascii(domain).text.value_or("(null)");
}

TEST(DomainToUnicode, DecodesALabels) {
  EXPECT_EQ(unicode("xn--mnchen-3ya.example"), "m\xC3\xBCnchen.example");
  EXPECT_EQ(unicode("XN--MNCHEN-3YA.EXAMPLE"), "m\xC3\xBCnchen.example");
  EXPECT_EQ(unicode("xn--80ak6aa92e.example"), "\xD0\xB0\xD1\x80\xD1\x80\xD3\x8F\xD0\xB5.example");
  EXPECT_TRUE(domain_to_unicode("xn--mnchen-3ya.example").issues.empty());
}

TEST(DomainToAscii, EncodesULabelsWithoutTransition) {
  EXPECT_EQ(ascii("B\xC3\xBC"
                  "cher.example"),
            "xn--bcher-kva.example");
  EXPECT_EQ(ascii("fa\xC3\x9F.example"), "xn--fa-hia.example");
  EXPECT_EQ(ascii("Mail.Example.ORG"), "mail.example.org");
}

TEST(DomainToAscii, LetsUnderscoresPass) {
  EXPECT_EQ(ascii("_dmarc.example.org"), "_dmarc.example.org");
  EXPECT_TRUE(domain_to_ascii("_dmarc.example.org").issues.empty());
}

TEST(DomainToAscii, KeepsTheTrailingDotApart) {
  const IdnForm form = domain_to_ascii("Example.org.");
  EXPECT_EQ(form.text, "example.org");
  EXPECT_TRUE(form.trailing_dot);
  EXPECT_TRUE(form.issues.empty());
  EXPECT_FALSE(domain_to_ascii("example.org").trailing_dot);
}

TEST(DomainForms, NameEveryIssue) {
  const struct {
    std::string domain;
    IdnIssue issue;
  } cases[] = {
      {"a..example", IdnIssue::empty_label},
      {std::string(64, 'a') + ".example", IdnIssue::label_too_long},
      {std::string(1025, 'a'), IdnIssue::domain_too_long},
      {"-a.example", IdnIssue::leading_hyphen},
      {"a-.example", IdnIssue::trailing_hyphen},
      {"ab--cd.example", IdnIssue::hyphen_3_4},
      {"\xCC\x81"
       "a.example",
       IdnIssue::leading_combining_mark},
      {"a\xE2\x80\xAE"
       "b.example",
       IdnIssue::disallowed},
      {"xn--a\xC3\xA9.example", IdnIssue::punycode},
      {"xn--a.example", IdnIssue::invalid_ace_label},
      {"\xD7\x90"
       "a.example",
       IdnIssue::bidi},
      {"a\xE2\x80\x8D"
       "b.example",
       IdnIssue::context_j},
      {"caf\xE9.example", IdnIssue::not_utf8},
      {"xn--abc.example", IdnIssue::no_round_trip},
  };
  for (const auto& [domain, issue] : cases) {
    EXPECT_TRUE(domain_to_ascii(domain).issues.has(issue)) << idn_issue_name(issue);
  }
  EXPECT_TRUE(label_to_ascii("a.b").issues.has(IdnIssue::label_has_dot));
}

TEST(DomainForms, AreNullWhenALabelMeansNothing) {
  EXPECT_FALSE(domain_to_unicode("xn--a.example").text);
  EXPECT_FALSE(domain_to_ascii("a\xE2\x80\xAE"
                               "b.example")
                   .text);
  EXPECT_FALSE(domain_to_ascii("caf\xE9.example").text);
  EXPECT_EQ(ascii("-a.example"), "-a.example");
}

TEST(DomainForms, ComeBackFromTheOther) {
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    std::string label = "xn";
    for (int i = 0; i < 6; ++i) {
      const auto offset = static_cast<unsigned>(random() % 32);  // U+0430..U+044F, Cyrillic
      label += offset < 16 ? '\xD0' : '\xD1';
      label += static_cast<char>(offset < 16 ? 0xB0 + offset : 0x80 + offset - 16);
    }
    const IdnForm encoded = label_to_ascii(label);
    ASSERT_TRUE(encoded.text) << label;
    EXPECT_EQ(label_to_unicode(*encoded.text).text, label);
    EXPECT_TRUE(label_to_unicode(*encoded.text).issues.empty());
  }
}

}  // namespace
}  // namespace forensics
