// What mimetic 0.9.8 misreads, is slow on or dies of; each must come out right, and soon.
#include <ctime>

#include <gtest/gtest.h>

#include "libforensics/mime/anomalies.h"
#include "libforensics/mime/mime.h"

namespace forensics {
namespace {

using namespace std::string_view_literals;

// Parses, and fails when that takes more than twenty seconds of processor time. All are linear and
// take milliseconds; what is quadratic here takes minutes.
MimeTree parse(std::string_view message) {
  const std::clock_t begin = std::clock();
  MimeTree tree = parse_mime(split_headers(message));
  const double took = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  EXPECT_LT(took, 20.0) << "message of " << message.size() << " bytes";
  return tree;
}

std::string multipart(std::string_view body, std::string_view boundary = "b") {
  return "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"" + std::string(boundary) +
         "\"\n\n" + std::string(body);
}

std::vector<std::string_view> leaves(const MimeTree& tree) {
  std::vector<std::string_view> out;
  for (const MimePart& part : tree.parts) {
    if (part.child_count == 0) out.push_back(part.body.of(tree.message));
  }
  return out;
}

using Bodies = std::vector<std::string_view>;

std::size_t count(const MimeTree& tree, const AnomalyKind& kind) {
  std::size_t n = 0;
  for (const MimePart& part : tree.parts) n += part.anomalies.has(kind) ? 1U : 0U;
  return n;
}

std::string nested_multiparts(int levels) {
  std::string out = "MIME-Version: 1.0\n";
  for (int i = 0; i < levels; ++i) {
    const std::string boundary = "b" + std::to_string(i);
    out += "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + "\n";
  }
  return out + "\nx\n";
}

TEST(Hostile, DeepMultipartsStopAtTheLimit) {
  for (const int levels : {10'000, 100'000}) {
    const std::string message = nested_multiparts(levels);
    const MimeTree tree = parse(message);
    EXPECT_EQ(tree.parts.size(), limits::max_mime_depth + 1);
    EXPECT_EQ(tree.parts.back().depth, limits::max_mime_depth);
    EXPECT_TRUE(tree.parts.back().anomalies.has(anomalies::mime_too_deep));
    EXPECT_EQ(tree.parts.back().body.end(), message.size());
  }
}

TEST(Hostile, DeepMessagesStopAtTheLimit) {
  std::string message;
  for (int i = 0; i < 150'000; ++i) message += "Content-Type: message/rfc822\n\n";
  const MimeTree tree = parse(message);
  EXPECT_EQ(tree.parts.size(), limits::max_mime_depth + 1);
  EXPECT_TRUE(tree.parts.back().anomalies.has(anomalies::mime_too_deep));
}

TEST(Hostile, DepthUpToTheLimitIsSplit) {
  const std::string message = nested_multiparts(static_cast<int>(limits::max_mime_depth));
  const MimeTree tree = parse(message);
  EXPECT_EQ(tree.parts.back().media_type, "text/plain");
  EXPECT_EQ(count(tree, anomalies::mime_too_deep), 0U);
}

TEST(Hostile, AMillionHeaderLines) {
  std::string message = "Content-Type: multipart/mixed; boundary=b\n";
  for (int i = 0; i < 999'999; ++i) message += "X: y\n";
  const std::string in_part = multipart("--b\n" + message + "\nx\n--b--\n");
  message += "\n--b\n\nx\n--b--\n";
  EXPECT_EQ(leaves(parse(message)), Bodies{"x"});
  EXPECT_EQ(parse(in_part).parts.at(1).headers.fields.size(), 1'000'000U);
}

TEST(Hostile, AFiftyMegabyteHeaderLine) {
  const std::string filler(50'000'000, 'x');
  const std::string message =
      "Subject: " + filler + "\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b--\n";
  EXPECT_EQ(leaves(parse(message)), Bodies{"x"});
  const std::string in_part = multipart("--b\nX: " + filler + "\n\nx\n--b--\n");
  EXPECT_EQ(leaves(parse(in_part)), Bodies{"x"});
  const std::string in_type =
      multipart("--b\nContent-Type: text/html; x=\"" + filler + "\n\nx\n--b--\n");
  const MimeTree tree = parse(in_type);
  EXPECT_EQ(leaves(tree), Bodies{"x"});
  EXPECT_EQ(tree.parts[1].media_type, "text/html");
  EXPECT_TRUE(tree.parts[1].anomalies.has(anomalies::mime_long_header_line));
}

TEST(Hostile, ALongFieldNameOrFold) {
  const std::string filler(20'000'000, 'x');
  std::string fold;
  for (int i = 0; i < 5'000'000; ++i) fold += "\n x";
  for (const std::string& field :
       {filler + ": y", filler, "X: y" + fold, "X:\n" + std::string(20'000'000, ' ') + "y"}) {
    const std::string message = "MIME-Version: 1.0\n" + field +
                                "\nContent-Type: multipart/mixed; boundary=b\n\n--b\n" + field +
                                "\nContent-Type: text/html\n\nx\n--b--\n";
    const MimeTree tree = parse(message);
    ASSERT_EQ(tree.parts.size(), 2U) << field.substr(0, 8);
    EXPECT_EQ(tree.parts[1].media_type, "text/html") << field.substr(0, 8);
    EXPECT_EQ(leaves(tree), Bodies{"x"});
  }
}

TEST(Hostile, WhatStandsAboveTheHeader) {
  for (const std::string_view first : {"From a@example.org Thu Jan  1 00:00:00 2026\n"sv,
                                       ">From a@example.org Thu Jan  1 00:00:00 2026\n"sv,
                                       "\xEF\xBB\xBF"sv, "\n"sv, "\r\n"sv, "\r\r\n"sv}) {
    const std::string message = std::string(first) + multipart("--b\n\nx\n--b--\n");
    EXPECT_EQ(leaves(parse(message)), Bodies{"x"}) << first;
  }
}

// The bytes of UTF-16 are no header; all of them stay readable as the body.
TEST(Hostile, Utf16IsAllBody) {
  std::string message = "\xFF\xFE";
  for (const char c : multipart("--b\n\nx\n--b--\n")) message.append(1, c).push_back('\0');
  const MimeTree tree = parse(message);
  EXPECT_EQ(leaves(tree), Bodies{message});
  EXPECT_TRUE(tree.root().anomalies.has(anomalies::mime_nul_in_body));
}

TEST(Hostile, OddFieldLinesInAPartHeader) {
  for (const std::string_view head :
       {"Content-Type : text/html\n\n"sv, "X: y\n \t\nContent-Type: text/html\n\n"sv,
        "X: y\r\r\nContent-Type: text/html\r\r\n\r\r\n"sv,
        "X: 1\nX: 2\nCONTENT-TYPE: text/html\n\n"sv, "Content-Type:\n\ttext/html\n\n"sv}) {
    const std::string message = multipart("--b\n" + std::string(head) + "x\n--b--\n");
    const MimeTree tree = parse(message);
    ASSERT_EQ(tree.parts.size(), 2U) << head;
    EXPECT_EQ(tree.parts[1].media_type, "text/html") << head;
    EXPECT_EQ(leaves(tree), Bodies{"x"}) << head;
  }
}

TEST(Hostile, PartHeaderWithoutAnEmptyLineBelow) {
  const std::string message =
      multipart("--b\nContent-Type: text/html\n<p>One.\n<p>Two.\n\n<p>Three.\n--b--\n");
  const MimeTree tree = parse(message);
  ASSERT_EQ(tree.parts.size(), 2U);
  EXPECT_EQ(tree.parts[1].media_type, "text/html");
  EXPECT_EQ(leaves(tree), Bodies{"<p>One.\n<p>Two.\n\n<p>Three."});
}

TEST(Hostile, ALongBoundaryIsSplit) {
  for (const std::size_t size : {71U, 1'024U, 16'384U, 65'536U}) {
    const std::string boundary(size, '-');
    const std::string message = multipart(
        "--" + boundary + "\n\nx" + std::string(2'000'000, '-') + "\n--" + boundary + "--\n",
        boundary);
    const MimeTree tree = parse(message);
    ASSERT_EQ(tree.parts.size(), 2U);
    EXPECT_EQ(tree.parts[1].body.length, 2'000'001U);
    EXPECT_TRUE(tree.root().anomalies.has(anomalies::mime_boundary_too_long));
    EXPECT_FALSE(tree.root().anomalies.has(anomalies::mime_multipart_unclosed));
  }
}

TEST(Hostile, ManyDashLinesUnderManyBoundaries) {
  std::string message = nested_multiparts(2'000);
  for (int i = 0; i < 300'000; ++i) message += "--\n";
  EXPECT_EQ(parse(message).parts.size(), limits::max_mime_depth + 1);
}

TEST(Hostile, AMillionEmptyPartsStopAtTheLimit) {
  std::string body;
  for (int i = 0; i < 1'000'000; ++i) body += "--b\n\n";
  const std::string message = multipart(body);
  const MimeTree tree = parse(message);
  EXPECT_EQ(tree.parts.size(), limits::max_mime_parts);
  EXPECT_TRUE(tree.root().anomalies.has(anomalies::mime_too_many_parts));
  EXPECT_EQ(tree.root().epilogue.end(), message.size());
  EXPECT_GT(tree.root().epilogue.length, 4'000'000U);
}

TEST(Hostile, AttachedMessagesCountAsParts) {
  std::string body;
  for (int i = 0; i < 20'000; ++i) body += "--b\nContent-Type: message/rfc822\n\nA: b\n\nx\n";
  const MimeTree tree = parse(multipart(body + "--b--\n"));
  EXPECT_EQ(tree.parts.size(), limits::max_mime_parts);
  EXPECT_EQ(count(tree, anomalies::mime_too_many_parts), 2U);
}

TEST(Hostile, HeaderAtTheEndOfInput) {
  for (const std::string_view end : {"", "\n", "\r\n"}) {
    const std::string message =
        multipart("--b\nSubject: x\nContent-Type: text/html" + std::string(end));
    const MimeTree tree = parse(message);
    ASSERT_EQ(tree.parts.size(), 2U);
    EXPECT_EQ(tree.parts[1].media_type, "text/html");
    EXPECT_TRUE(tree.parts[1].body.empty());
  }
  EXPECT_EQ(parse("Content-Type: text/html").root().media_type, "text/html");
}

TEST(Hostile, GarbageInAPartHeader) {
  for (const std::string_view garbage :
       {"no colon here\n"sv, ": empty name\n"sv, " leading fold\n"sv, "From x\n"sv,
        "\xEF\xBB\xBFX: y\n"sv, "N\0L: x\n"sv, "8\xE9: x\n"sv}) {
    const std::string message =
        multipart("--b\n" + std::string(garbage) + "Content-Type: text/html\n\nx\n--b--\n");
    const MimeTree tree = parse(message);
    ASSERT_EQ(tree.parts.size(), 2U) << garbage;
    EXPECT_EQ(tree.parts[1].media_type, "text/html") << garbage;
    EXPECT_EQ(leaves(tree), Bodies{"x"}) << garbage;
  }
}

TEST(Hostile, NulInAValue) {
  const std::string message(
      "Content-Type: multipart/mixed; x=\"a\0b\"; boundary=\"c\0d\"\n\n--c\0d\n\nx\n--c\0d--\n"sv);
  const MimeTree tree = parse(message);
  EXPECT_EQ(tree.root().boundary, "c\0d"sv);
  EXPECT_EQ(leaves(tree), Bodies{"x"});
  EXPECT_TRUE(tree.root().anomalies.has(anomalies::mime_boundary_odd_bytes));
}

TEST(Hostile, BareCrSmugglesNoField) {
  const std::string message = multipart("--b\nX: y\rContent-Type: text/html\n\nx\n--b--\n");
  const MimeTree tree = parse(message);
  EXPECT_EQ(tree.parts.at(1).media_type, "text/plain");
  EXPECT_EQ(leaves(tree), Bodies{"x"});
}

TEST(Hostile, BareCrSmugglesNoBoundary) {
  const std::string message = multipart("--b\n\nx\r--b\ry\n--b--\n");
  const MimeTree tree = parse(message);
  EXPECT_EQ(leaves(tree), Bodies{"x\r--b\ry"});
  EXPECT_TRUE(tree.parts[1].anomalies.has(anomalies::mime_boundary_after_cr));
  EXPECT_TRUE(tree.parts[1].anomalies.has(anomalies::mime_bare_cr_in_body));
}

TEST(Hostile, BoundaryInMidLine) {
  const std::string message = multipart("--b\n\nvisit --b for\n --b\n> --b\n--b--\n");
  EXPECT_EQ(leaves(parse(message)), Bodies{"visit --b for\n --b\n> --b"});
}

TEST(Hostile, TransportPadding) {
  const std::string message =
      multipart("--b \t \r\nContent-Type: text/html\r\n\r\nx\r\n--b-- \t\r\n");
  const MimeTree tree = parse(message);
  ASSERT_EQ(tree.parts.size(), 2U);
  EXPECT_EQ(tree.parts[1].media_type, "text/html");
  EXPECT_EQ(leaves(tree), Bodies{"x"});
  EXPECT_FALSE(tree.root().anomalies.has(anomalies::mime_multipart_unclosed));
}

TEST(Hostile, EightBitBoundary) {
  const MimeTree tree = parse(multipart("--caf\xE9\n\nx\n--caf\xE9--\n", "caf\xE9"));
  EXPECT_EQ(tree.parts.size(), 2U);
  EXPECT_TRUE(tree.root().anomalies.has(anomalies::mime_boundary_odd_bytes));
}

TEST(Hostile, BoundariesThatAreEachOthersPrefix) {
  for (const auto& [outer, inner] : {std::pair{"b"sv, "b1"sv}, std::pair{"b1"sv, "b"sv}}) {
    const std::string in(inner);
    const std::string out(outer);
    const std::string message =
        multipart("--" + out + "\nContent-Type: multipart/mixed; boundary=" + in + "\n\n--" + in +
                      "\n\none\n--" + in + "\n\ntwo\n--" + in + "--\n--" + out + "\n\nthree\n--" +
                      out + "--\n",
                  outer);
    const MimeTree tree = parse(message);
    EXPECT_EQ(leaves(tree), (Bodies{"one", "two", "three"}));
    EXPECT_EQ(count(tree, anomalies::mime_boundary_prefix), 0U);
  }
}

TEST(Hostile, ALineThatOnlyBeginsWithTheBoundary) {
  const std::string message = multipart("--b\n\nx\n--bXYZ\n--b-\n--b--x\ny\n--b--\n");
  const MimeTree tree = parse(message);
  EXPECT_EQ(leaves(tree), Bodies{"x\n--bXYZ\n--b-\n--b--x\ny"});
  EXPECT_TRUE(tree.root().anomalies.has(anomalies::mime_boundary_prefix));
}

TEST(Hostile, MissingOrEmptyBoundary) {
  for (const std::string_view type :
       {"multipart/mixed", "multipart/mixed; boundary=", "multipart/mixed; boundary=\"\"",
        "multipart/mixed; boundary=\"  \""}) {
    const std::string message = "Content-Type: " + std::string(type) + "\n\n--\n\nx -- y\n----\n";
    const MimeTree tree = parse(message);
    EXPECT_EQ(tree.parts.size(), 1U) << type;
    EXPECT_TRUE(tree.root().is_multipart);
    EXPECT_TRUE(tree.root().anomalies.has(anomalies::mime_boundary_missing)) << type;
    EXPECT_EQ(leaves(tree), Bodies{"--\n\nx -- y\n----\n"});
  }
}

TEST(Hostile, UnclosedInnerMultipartHidesNoPart) {
  const std::string message = multipart(
      "--b\nContent-Type: multipart/alternative; boundary=i\n\n--i\n\none\n"
      "--b\nContent-Type: text/html\n\ntwo\n--b\n\nthree\n--b--\nend");
  const MimeTree tree = parse(message);
  EXPECT_EQ(leaves(tree), (Bodies{"one", "two", "three"}));
  EXPECT_EQ(tree.root().child_count, 3U);
  EXPECT_TRUE(tree.parts[1].anomalies.has(anomalies::mime_multipart_unclosed));
  EXPECT_FALSE(tree.root().anomalies.has(anomalies::mime_multipart_unclosed));
  EXPECT_EQ(tree.root().epilogue.of(message), "\nend");
}

TEST(Hostile, AnOuterBoundaryClosesManyLevels) {
  std::string body;
  for (int i = 0; i < 20; ++i) {
    const std::string name = "i" + std::to_string(i);
    body += "--" + (i == 0 ? std::string("b") : "i" + std::to_string(i - 1)) +
            "\nContent-Type: multipart/mixed; boundary=" + name + "\n\n";
  }
  body += "--i19\nContent-Type: message/rfc822\n\nSubject: s\n\nx\n";
  const std::string message = multipart(body + "--i3\n\ny\n--b\n\nz\n--b--\n");
  const MimeTree tree = parse(message);
  EXPECT_EQ(leaves(tree), (Bodies{"x", "y", "z"}));
  EXPECT_EQ(count(tree, anomalies::mime_multipart_unclosed), 20U);
  EXPECT_EQ(tree.root().child_count, 2U);
}

TEST(Hostile, MultipartCutInTheMiddle) {
  const std::string in_body = multipart("--b\n\none\n--b\n\ntw");
  EXPECT_EQ(leaves(parse(in_body)), (Bodies{"one", "tw"}));
  EXPECT_TRUE(parse(in_body).root().anomalies.has(anomalies::mime_multipart_unclosed));
  const std::string in_header = multipart("--b\n\none\n--b\nContent-Type: text/ht");
  const MimeTree tree = parse(in_header);
  EXPECT_EQ(leaves(tree), (Bodies{"one", ""}));
  EXPECT_EQ(tree.parts[2].media_type, "text/ht");
  const std::string after_line = multipart("--b\n\none\n--b\n");
  EXPECT_EQ(leaves(parse(after_line)), (Bodies{"one", ""}));
}

TEST(Hostile, ClosingBoundaryWithoutLineEnd) {
  const std::string message = multipart("--b\n\nx\n--b--");
  const MimeTree tree = parse(message);
  EXPECT_EQ(leaves(tree), Bodies{"x"});
  EXPECT_EQ(tree.root().closing.of(message), "\n--b--");
  EXPECT_FALSE(tree.root().anomalies.has(anomalies::mime_multipart_unclosed));
}

TEST(Hostile, BoundaryLineInsideAPartHeader) {
  const std::string message = multipart("--b\nContent-Type: text/html\n--b\nX: y\n\nx\n--b--\n");
  const MimeTree tree = parse(message);
  ASSERT_EQ(tree.parts.size(), 3U);
  EXPECT_EQ(tree.parts[1].media_type, "text/html");
  EXPECT_TRUE(tree.parts[1].anomalies.has(anomalies::mime_part_ends_in_header));
  EXPECT_EQ(leaves(tree), (Bodies{"", "x"}));
}

TEST(Hostile, BoundaryLinesBehindEachOther) {
  const MimeTree tree = parse(multipart("--b\n--b\n\nx\n--b--\n"));
  ASSERT_EQ(tree.parts.size(), 3U);
  EXPECT_TRUE(tree.parts[1].anomalies.has(anomalies::mime_part_empty));
  EXPECT_FALSE(tree.parts[2].anomalies.has(anomalies::mime_part_empty));
}

TEST(Hostile, SemicolonsCommentsAndBlanksInTheContentType) {
  for (const std::string_view type :
       {"multipart/mixed; boundary=\"a;b\"", "multipart/mixed (x); boundary=\"a;b\" (comment)",
        "multipart / mixed; boundary=\"a;b\"", "multipart/mixed boundary=\"a;b\"",
        "multipart/mixed; x=\"boundary=no\"; boundary=\"a;b\"",
        "multipart/mixed; boundary*0=\"a;\"; boundary*1=b",
        "multipart/mixed; boundary*=us-ascii''a%3Bb",
        "multipart/mixed; boundary*1=b; boundary*0*=us-ascii'en'a%3B",
        "multipart/mixed; boundary=\"a;b\"; boundary=c"}) {
    const std::string message = "Content-Type: " + std::string(type) + "\n\n--a;b\n\nx\n--a;b--\n";
    EXPECT_EQ(leaves(parse(message)), Bodies{"x"}) << type;
  }
}

TEST(Hostile, TwoContentTypeFields) {
  const std::string message =
      "Content-Type: multipart/mixed; boundary=b\nContent-Type: text/html\n\n--b\n\nx\n--b--\n";
  const MimeTree tree = parse(message);
  EXPECT_EQ(leaves(tree), Bodies{"x"});
  EXPECT_TRUE(tree.root().anomalies.has(anomalies::mime_duplicate_content_type));
}

// mimetic throws std::length_error on these.
TEST(Hostile, BodiesThatBeginOrEndInLineEnds) {
  for (const std::string_view body : {"\n\r\n", "--b\n\n\r\n--b--", "\r\n", "\n", "\r", "--b\n\r",
                                      "--b--", "--b--\n", "--b\r\n\r\n\r\n--b--\r\n"}) {
    const std::string message = multipart(body);
    const MimeTree tree = parse(message);
    EXPECT_FALSE(tree.anomalies.has(anomalies::mime_tree_failed)) << body;
    EXPECT_LE(tree.parts.size(), 2U) << body;
  }
}

TEST(Hostile, BoundaryReusedInside) {
  const std::string message = multipart(
      "--b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b--\n--b\n\ntwo\n--b--\n");
  const MimeTree tree = parse(message);
  EXPECT_EQ(leaves(tree), (Bodies{"one", "two"}));
  EXPECT_TRUE(tree.parts[1].anomalies.has(anomalies::mime_boundary_reused));
}

TEST(Hostile, BoundaryAfterTheClosingOne) {
  const std::string message = multipart("--b\n\none\n--b--\n--b\n\nhidden\n--b--\n");
  const MimeTree tree = parse(message);
  EXPECT_EQ(leaves(tree), Bodies{"one"});
  EXPECT_TRUE(tree.root().anomalies.has(anomalies::mime_boundary_after_close));
  EXPECT_TRUE(tree.root().anomalies.has(anomalies::mime_epilogue));
}

TEST(Hostile, BoundaryThatNeverComes) {
  const std::string message = multipart("some text\n--c\n");
  const MimeTree tree = parse(message);
  EXPECT_EQ(tree.parts.size(), 1U);
  EXPECT_EQ(tree.root().preamble, tree.root().body);
  EXPECT_TRUE(tree.root().anomalies.has(anomalies::mime_boundary_not_found));
}

TEST(Hostile, MultipartClosedBeforeItsFirstPart) {
  const MimeTree tree = parse(multipart("--b--\n"));
  EXPECT_EQ(tree.parts.size(), 1U);
  EXPECT_TRUE(tree.root().anomalies.has(anomalies::mime_multipart_empty));
}

TEST(Hostile, EncodedAttachedMessageIsNotLookedInto) {
  for (const std::string_view encoding : {"base64", "quoted-printable", "x-uuencode"}) {
    const std::string message = multipart(
        "--b\nContent-Type: message/rfc822\nContent-Transfer-Encoding: " + std::string(encoding) +
        "\n\nU3ViamVjdDogeA0KDQo=\n--b--\n");
    const MimeTree tree = parse(message);
    EXPECT_EQ(leaves(tree), Bodies{"U3ViamVjdDogeA0KDQo="});
    EXPECT_TRUE(tree.parts[1].anomalies.has(anomalies::mime_encoded_message));
  }
}

TEST(Hostile, EncodedMultipartIsSplitAsItStands) {
  const std::string message =
      "Content-Type: multipart/mixed; boundary=b\nContent-Transfer-Encoding: base64\n\n"
      "--b\n\nx\n--b--\n";
  const MimeTree tree = parse(message);
  EXPECT_EQ(leaves(tree), Bodies{"x"});
  EXPECT_TRUE(tree.root().anomalies.has(anomalies::mime_encoded_multipart));
  EXPECT_EQ(decode_body(tree.root(), message).bytes, "--b\n\nx\n--b--\n");
}

TEST(Hostile, MixedAndDoubledLineEnds) {
  const std::string message =
      multipart("--b\r\r\n\r\r\none\r\r\n--b\r\n\r\ntwo\n--b\n\nthree\r\n--b--\r\r\n");
  EXPECT_EQ(leaves(parse(message)), (Bodies{"one\r", "two", "three"}));
}

}  // namespace
}  // namespace forensics
