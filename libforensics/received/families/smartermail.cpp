#include <algorithm>

#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::comment, "version=TLS\\"},
                            {MarkPlace::comment, "version=Tls1"},
                            {MarkPlace::comment, "UnknownHost ["},
                            {MarkPlace::software, "SmarterMail"}};

// "(version=Tls12 cipher=Aes256 bits=256)": as .NET spells them, and nobody else.
bool is_of_dot_net(const Comment& comment) {
  return comment.text.starts_with("version=Tls1") && contains(comment.text, "cipher=Aes");
}

bool recognises(const Line& line) {
  const auto& comments = line.hop.comments;
  const bool tells_tls = std::any_of(comments.begin(), comments.end(), [](const Comment& comment) {
    return starts_with_ignoring_case(comment.text, "version=TLS1");
  });
  return !tells_tls || std::any_of(comments.begin(), comments.end(), is_of_dot_net);
}

// from HELO (RDNS|UnknownHost [IP]) by HOST with SMTP (version=TLS\Tls12 cipher=Aes256 bits=256)
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family smartermail{checked({.description = "SmarterMail",
                                             .source = "SmarterMail 8 to 17 as their users show it",
                                             .rank = FamilyRank::product,
                                             .marks = k_marks,
                                             .recognises = recognises,
                                             .read = read})};

}  // namespace forensics::families
