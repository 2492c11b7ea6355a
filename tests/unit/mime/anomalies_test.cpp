#include "libforensics/mime/anomalies.h"

#include <set>
#include <string>

#include <gtest/gtest.h>

#include "libforensics/mime/internal/tree_parser.h"
#include "libforensics/mime/mime.h"

namespace forensics {
namespace {

using namespace std::string_literals;

struct Row {
  const AnomalyKind* kind;
  std::string message;
};

std::string typed(const std::string& type, const std::string& body = "x\n") {
  return "MIME-Version: 1.0\nContent-Type: " + type + "\n\n" + body;
}

std::string encoded(const std::string& encoding, const std::string& body) {
  return "MIME-Version: 1.0\nContent-Type: text/plain; charset=x\nContent-Transfer-Encoding: " +
         encoding + "\n\n" + body;
}

std::string mixed(const std::string& body) {
  return typed("multipart/mixed; boundary=b", body);
}

std::string nested(int levels) {
  std::string out;
  for (int i = 0; i < levels; ++i) out += "Content-Type: message/rfc822\n\n";
  return out;
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

// A message that shows each kind. mime_tree_failed needs a parser that throws
// (tests/unit/mime/mime_test.cpp), decoded_too_large a small limit (codecs_test.cpp).
std::vector<Row> rows() {
  using namespace anomalies;
  return {
      {&mime_version_missing, "Content-Type: text/plain\n\n"},
      {&mime_version_odd, "MIME-Version: 2.0\n\n"},
      {&mime_version_odd, "MIME-Version: 1.0\nMIME-Version: 1.0\n\n"},
      {&mime_duplicate_content_type, typed("text/plain\nContent-Type: text/html")},
      {&mime_duplicate_encoding, encoded("7bit\nContent-Transfer-Encoding: base64", "x")},
      {&mime_duplicate_disposition,
       typed("a/b\nContent-Disposition: inline\nContent-Disposition: attachment")},
      {&mime_type_invalid, typed("text")},
      {&mime_type_blanks, typed("text / plain")},
      {&mime_type_quoted, typed("\"text/plain\"")},
      {&mime_encoding_unknown, encoded("rot13", "x")},
      {&mime_encoding_misspelt, encoded("8-bit", "x")},
      {&mime_file_names_differ, typed("a/b; name=x\nContent-Disposition: inline; filename=y")},
      {&mime_duplicate_parameter, typed("a/b; x=y; x=z")},
      {&mime_conflicting_parameter, typed("a/b; charset=y; charset*0=z")},
      {&mime_parameter_gap, typed("a/b; charset*0=y; charset*2=z")},
      {&mime_parameter_separator, typed("a/b x=y")},
      {&mime_parameter_blanks, typed("a/b; x = y")},
      {&mime_parameter_junk, typed("a/b; junk")},
      {&mime_unquoted_value, typed("a/b; x=y:z")},
      {&mime_unterminated_quote, typed("a/b; x=\"y")},
      {&mime_unescaped_quote, typed("a/b; x=\"y\"z\"")},
      {&mime_odd_escape, typed("a/b; x=\"\\y\"")},
      {&mime_comment, typed("a/b (x)")},
      {&mime_unterminated_comment, typed("a/b (x")},
      {&mime_eight_bit_parameter, typed("a/b; x=\"\xE9\"")},
      {&mime_too_many_parameters, typed("a/b" + repeated("; x=y", 257))},
      {&mime_long_header_line, typed("a/b; x=" + repeated("y", 1'100'000))},
      {&mime_boundary_missing, typed("multipart/mixed")},
      {&mime_boundary_too_long, typed("multipart/mixed; boundary=" + repeated("b", 71))},
      {&mime_boundary_odd_bytes, typed("multipart/mixed; boundary=\"a;b\"")},
      {&mime_boundary_not_found, mixed("x\n")},
      {&mime_boundary_reused,
       mixed("--b\nContent-Type: multipart/mixed; boundary=b\n\n--b--\n--b--\n")},
      {&mime_boundary_prefix, mixed("--b\n\n--bc\n--b--\n")},
      {&mime_boundary_after_close, mixed("--b\n\nx\n--b--\n--b\n")},
      {&mime_boundary_after_cr, mixed("--b\n\nx\r--b\n--b--\n")},
      {&mime_multipart_unclosed, mixed("--b\n\nx\n")},
      {&mime_multipart_empty, mixed("--b--\n")},
      {&mime_part_empty, mixed("--b\n--b--\n")},
      {&mime_preamble, mixed("text\n--b\n\nx\n--b--\n")},
      {&mime_epilogue, mixed("--b\n\nx\n--b--\ntext\n")},
      {&mime_part_ends_in_header, mixed("--b\nX: y\n--b--\n")},
      {&mime_encoded_multipart,
       typed("multipart/mixed; boundary=b\nContent-Transfer-Encoding: base64")},
      {&mime_encoded_message, typed("message/rfc822\nContent-Transfer-Encoding: base64")},
      {&mime_partial_message, typed("message/partial; id=x; number=1")},
      {&mime_external_body, typed("message/external-body; access-type=x")},
      {&mime_too_deep, nested(70)},
      {&mime_too_many_parts, mixed(repeated("--b\n\n", 10'001))},
      {&mime_eight_bit_body, typed("text/plain; charset=x", "\xE9")},
      {&mime_charset_missing, typed("text/plain", "\xE9")},
      {&mime_nul_in_body, typed("text/plain", "a\0b"s)},
      {&mime_bare_cr_in_body, typed("text/plain", "a\rb\n")},
      {&mime_mixed_body_lines, typed("text/plain", "a\r\nb\n")},
      {&mime_long_body_line, typed("text/plain", repeated("y", 999))},
      {&base64_junk, encoded("base64", "QQ==|")},
      {&base64_misplaced_padding, encoded("base64", "Q=Q==")},
      {&base64_after_padding, encoded("base64", "QQ==QQ==")},
      {&base64_footer, encoded("base64", "QQ==\nthe end\n")},
      {&base64_truncated, encoded("base64", "QUJD QQ")},
      {&qp_malformed_escape, encoded("quoted-printable", "=x")},
      {&qp_lower_case_escape, encoded("quoted-printable", "=c3")},
      {&qp_raw_byte, encoded("quoted-printable", "\x01")},
      {&qp_trailing_blanks, encoded("quoted-printable", "x \n")},
      {&uuencode_malformed, encoded("x-uuencode", "x\n")},
  };
}

// All anomalies of the message, each span inside it.
std::vector<const AnomalyKind*> met(const std::string& message) {
  const MimeTree tree = parse_mime(split_headers(message));
  std::vector<const AnomalyKind*> out;
  const auto take = [&](const Anomalies& list) {
    for (const Anomaly& anomaly : list) {
      EXPECT_LE(anomaly.span.end(), message.size()) << anomaly.kind->id;
      out.push_back(anomaly.kind);
    }
  };
  take(tree.anomalies);
  for (const MimePart& part : tree.parts) {
    take(part.anomalies);
    take(decode_body(part, message).anomalies);
  }
  return out;
}

TEST(MimeAnomalies, EachKindIsMet) {
  for (const Row& row : rows()) {
    const std::vector<const AnomalyKind*> found = met(row.message);
    EXPECT_NE(std::find(found.begin(), found.end(), row.kind), found.end()) << row.kind->id;
  }
}

TEST(MimeAnomalies, EachKindHasARow) {
  std::set<const AnomalyKind*> tested{&anomalies::mime_tree_failed, &anomalies::decoded_too_large};
  for (const Row& row : rows()) tested.insert(row.kind);
  std::set<std::string_view> ids;
  for (const AnomalyKind* kind : anomalies::k_mime_kinds) {
    EXPECT_TRUE(tested.count(kind) == 1) << kind->id;
    EXPECT_TRUE(ids.insert(kind->id).second) << kind->id;
    EXPECT_FALSE(kind->meaning.empty());
  }
  EXPECT_EQ(tested.size(), anomalies::k_mime_kinds.size());
}

TEST(MimeAnomalies, OrdinaryMailHasNone) {
  const std::string message =
      "MIME-Version: 1.0 (Apple Message framework v1)\r\n"
      "Content-Type: multipart/alternative; boundary=\"=_part 1\"\r\n\r\n"
      "--=_part 1\r\nContent-Type: text/plain; charset=utf-8\r\n"
      "Content-Transfer-Encoding: 8bit\r\n\r\ncaf\xC3\xA9\r\n\r\n"
      "--=_part 1\r\nContent-Type: text/html; charset=\"utf-8\"\r\n"
      "Content-Transfer-Encoding: base64\r\n\r\nPHA+Y2Fmw6k8L3A+\r\n\r\n"
      "--=_part 1--\r\n";
  const std::vector<const AnomalyKind*> found = met(message);
  EXPECT_TRUE(found.empty()) << found.front()->id;
}

}  // namespace
}  // namespace forensics
