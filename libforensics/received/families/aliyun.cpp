#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::comment, "mailfrom:"}};

bool recognises(const Line& line) {
  return line.from != nullptr;
}

// from HELO(mailfrom:A fp:TOKEN) by HOST(IP): the comment names the sender, not the host
void read(Line& line) {
  forget_peer(line);
  line.hop.from.ident = {};
  line.peer.address.reset();  // "from 192.0.2.1(mailfrom:..)" is what the client said, too
  read_helo_only(line);
  for (const Comment& comment : line.comments_of(line.from)) {
    const std::string_view sender = first_word(comment.text);
    if (sender.size() > 9 && line.hop.envelope_from.data() == nullptr) {
      line.hop.envelope_from = sender.substr(9);
    }
  }
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
};

}  // namespace

extern constexpr Family aliyun{checked({.description = "Aliyun DirectMail",
                                        .source = "96 lines measured",
                                        .rank = FamilyRank::exact,
                                        .marks = k_marks,
                                        .recognises = recognises,
                                        .read = read,
                                        .invariants = k_invariants})};

}  // namespace forensics::families
